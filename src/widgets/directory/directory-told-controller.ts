import { ToldController } from '../../ui/told-controller.js';
import { told } from './directory-json-ld.js';
import type { SessionHost, SessionSettings } from './directory-session-host.js';
import type { SessionState } from './directory-state.js';

/** Keeps search engines told of the entries of the list, or of the one that is open. */
export const keepTold = (host: SessionHost, { start, lang }: SessionSettings, state: () => SessionState) =>
  new ToldController(host, () => {
    const { answer, detail, isAsking, hrefOf } = state();
    // What a server has rendered it has told of too, and rows whose count is still to come may change.
    if (isAsking || detail.status === 'loading' || (answer && answer === host.snapshot)) return undefined;
    const what =
      detail.status === 'open' ? detail.item : detail.status === 'none' ? answer?.items : undefined;
    const items = what === undefined ? [] : 'length' in what ? what : [what];
    // Who comes from there has searched nothing.
    return { what, things: () => told(items, lang(), (item) => hrefOf({ ...start(), item })) };
  });
