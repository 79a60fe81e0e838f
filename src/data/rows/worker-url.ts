/**
 * Starts the worker that lives in a file of its own beside this one. Bundlers recognise the
 * expression as it stands; the script-tag build puts `worker-url.cdn.ts` in this file's place.
 */
export function startWorker(): Worker {
  return new Worker(new URL('../../widgets/directory/directory-worker.js', import.meta.url), {
    type: 'module',
  });
}

/** The same for calendars. */
export function startEventsWorker(): Worker {
  return new Worker(new URL('../../widgets/calendar/calendar-worker.js', import.meta.url), {
    type: 'module',
  });
}

/** The same for the work that an endpoint asks for as a sign that a form is not filled in by machines. */
export function startProofWorker(): Worker {
  return new Worker(new URL('../../forms/proof-worker.js', import.meta.url), { type: 'module' });
}
