import { pageUrl } from '../../core/page.js';

declare const __MUNI_BASE__: string;

/** Address of a worker's file, beside the script that was loaded from. */
const workerUrl = (file: string) => new URL(`${__MUNI_BASE__}${file}`, import.meta.url).href;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** Where a page demands trusted types, an address of ours comes out of a policy of ours; else it stays as it is. */
function trusted(url: string): string {
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    policy ??= trustedTypes?.createPolicy('muni-widgets', { createScriptURL: (own) => own });
  } catch {
    // The page does not list the policy: where it demands one all the same, the rows stay on the page's own thread.
  }
  return policy?.createScriptURL(url) ?? url;
}
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Starts a worker of the script-tag build. A worker may only come from the page's own origin, so
 * where the script stands elsewhere a blob of one line fetches it; the policy of the page may forbid that.
 */
function start(url: string): Worker {
  if (new URL(url).origin === pageUrl()?.origin) return new Worker(trusted(url));
  const line = new Blob([`importScripts(${JSON.stringify(url)})`], { type: 'text/javascript' });
  const blobUrl = URL.createObjectURL(line);
  const worker = new Worker(trusted(blobUrl));
  setTimeout(() => URL.revokeObjectURL(blobUrl), 60_000);
  return worker;
}

export const startWorker = () => start(workerUrl('muni-worker.js'));

/** The same for calendars. */
export const startEventsWorker = () => start(workerUrl('muni-calendar-worker.js'));
