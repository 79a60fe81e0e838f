import { pageUrl } from '../../core/page.js';
import { trusted } from '../../core/trusted.js';

declare const __MUNI_BASE__: string;

/** Address of a worker's file, beside the script that was loaded from. */
const workerUrl = (file: string) => new URL(`${__MUNI_BASE__}${file}`, import.meta.url).href;

/** An address of ours; where the page does not list our policy, the rows stay on the page's own thread. */
const ours = (url: string) => trusted('createScriptURL', url) ?? url;

/**
 * Starts a worker of the script-tag build. A worker may only come from the page's own origin, so
 * where the script stands elsewhere a blob of one line fetches it; the policy of the page may forbid that.
 */
function start(url: string): Worker {
  if (new URL(url).origin === pageUrl()?.origin) return new Worker(ours(url));
  const line = new Blob([`importScripts(${JSON.stringify(url)})`], { type: 'text/javascript' });
  const blobUrl = URL.createObjectURL(line);
  const worker = new Worker(ours(blobUrl));
  setTimeout(() => URL.revokeObjectURL(blobUrl), 60_000);
  return worker;
}

export const startWorker = () => start(workerUrl('muni-worker.js'));

/** The same for calendars. */
export const startEventsWorker = () => start(workerUrl('muni-calendar-worker.js'));

/** The same for forms whose endpoint asks for work. */
export const startProofWorker = () => start(workerUrl('muni-proof-worker.js'));
