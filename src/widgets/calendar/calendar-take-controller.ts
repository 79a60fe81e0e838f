import type { WritableEvent } from '../../data/formats/ics/write-ics.js';
import type { CalendarChoice } from './calendar-choice.js';
import type { Occurrence } from './calendar-item.js';
import type { SessionSettings } from './calendar-session-host.js';
import { stretchOf } from './calendar-list-asking.js';
import type { CalendarActions, SessionState } from './calendar-state.js';
import { oneTime } from './calendar-take.js';
import { pageUrl, resolveUrl } from '../../core/page.js';

/** A calendar file of these occurrences, saved where the visitor keeps downloads. The code that writes it comes when it is used. */
async function saveIcs(
  items: readonly Occurrence[],
  { name, ...options }: { lang: string; name: string; now: number; timeZone: string },
): Promise<void> {
  const { writeIcs } = await import('../../data/formats/ics/write-ics.js');
  const events: WritableEvent[] = items.map(oneTime);
  const domain = pageUrl()?.hostname;
  const text = writeIcs(events, { ...options, name, ...(domain && { domain }) });
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'calendar'}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts it on the clipboard; pages over plain http, and frames of another site, have only the old way. */
async function copyText(text: string): Promise<boolean> {
  try {
    if (!navigator.clipboard) return copyTheOldWay(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
}

function copyTheOldWay(text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', give);
  // Nothing else is there without https.
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isCopied && isTaken;
}

/** Gives the address to another app, or else puts it on the clipboard. True where it was copied. */
async function shareLink(url: string, title: string): Promise<boolean> {
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, url });
      return false;
    }
  } catch (error) {
    // The visitor changed their mind; anything else says that the page may not.
    if (error instanceof DOMException && error.name === 'AbortError') return false;
  }
  return copyText(url);
}

/** A file of more than this no app takes in. */
const MOST = 1000;

interface Taking {
  readonly choice: CalendarChoice;
  readonly state: SessionState;
  say(sentence: string): void;
}

/** What a visitor can take along, as the views call it. */
export function takeActions(
  session: Taking,
  settings: SessionSettings,
): Pick<CalendarActions, 'saveIcs' | 'share' | 'copy' | 'print'> {
  const all = async (): Promise<readonly Occurrence[]> => {
    const { q, filters, ...choice } = session.choice;
    const now = Date.now();
    const asked = { q, filters, now, ...stretchOf(choice, now, settings.timeZone()) };
    const answer = await settings.store()?.query({ ...asked, page: 1, pageSize: MOST, facets: [] });
    return answer?.items ?? [];
  };
  const copied = (isCopied: boolean) => isCopied && session.say(settings.strings().linkCopied);
  return {
    saveIcs: (items, name) =>
      void (items ? Promise.resolve(items) : all()).then((some) =>
        saveIcs(some, { lang: settings.lang(), timeZone: settings.timeZone(), name, now: Date.now() }),
      ),
    share: (id, title) =>
      void shareLink(resolveUrl(session.state.hrefOf({ item: id })) ?? '', title).then(copied),
    copy: (text) => void copyText(text).then(copied),
    print: () => globalThis.print(),
  };
}
