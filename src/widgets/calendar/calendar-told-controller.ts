import { ToldController } from '../../ui/told-controller.js';
import { told } from './calendar-json-ld.js';
import type { SessionHost } from './calendar-session-host.js';
import type { SessionState } from './calendar-state.js';

/**
 * Keeps search engines told of the events of the list, or of the one that is open. `hrefOf` gives links as they are before
 * anybody has chosen anything: who comes from there has searched nothing.
 */
export const keepTold = (
  host: SessionHost,
  lang: () => string,
  state: () => SessionState,
  hrefOf: () => SessionState['hrefOf'],
) =>
  new ToldController(host, () => {
    const { answer, detail, isAsking } = state();
    // What a server has rendered it has told of too.
    if (isAsking || detail.status === 'loading' || !answer || answer === host.snapshot) return undefined;
    const isOpen = detail.status === 'open';
    const items = isOpen ? [detail.item] : answer.items;
    return { what: isOpen ? detail.item : items, things: () => told(items, lang(), hrefOf()) };
  });
