import { warn } from '../core/warn.js';
import { setStates } from './custom-states.js';

interface Host extends HTMLElement {
  requestUpdate(): void;
}

/** Milliseconds until it is tried again; twice as long after each further failure. */
const FIRST_WAIT = 2000;

/** Lists of which the rest has not come. */
const lost = new WeakSet<object>();

/** Loads what comes after a list's first rows, until that succeeds; `settle` is called where it does not at once. */
export async function untilLoaded(host: Host, load: () => Promise<void>, settle: () => void): Promise<void> {
  for (let wait = FIRST_WAIT; ; wait *= 2) {
    try {
      return await load();
    } catch {
      warn(host.localName, 'search and filters could not be loaded.');
      lost.add(host);
      setStates(host, { loading: false });
      settle();
      host.requestUpdate();
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

/** What is shown before the rest has come: where it has got lost and there are no rows, what stands in the tag. */
export const shownMeanwhile = <State extends { load: object }>(host: Host, state: State): State =>
  lost.has(host) && !('preview' in state.load) ? { ...state, load: { status: 'idle' } } : state;
