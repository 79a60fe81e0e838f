import type { Text } from '../../core/pick-text.js';
import type { CalendarEvent } from './calendar-item.js';

const WORD = 'cancell?ed|odwo[łl]an[eyao]|anulowan[eyao]|aflyst|abgesagt|entfällt|скасовано';
/** `ODWOŁANE: Targi`, `[Aflyst] Torvedag`, `Cancelled – Fair`. */
const BEFORE = new RegExp(
  `^\\s*(?:[[(]\\s*(?:${WORD})\\s*[\\])]|(?:${WORD})\\s*[:!–—-])[\\s:!–—-]*(?=\\S)`,
  'iu',
);
/** `Targi – ODWOŁANE!`, `Torvedag (aflyst)`. */
const BEHIND = new RegExp(`(?<=\\S)\\s*(?:\\s[–—-]\\s*|:\\s*|[[(]\\s*)(?:${WORD})[\\s\\])!.]*$`, 'iu');

const bare = (text: string) => text.replace(BEFORE, '').replace(BEHIND, '');

function bareName(name: Text): Text {
  if (typeof name === 'string') return bare(name);
  return Object.fromEntries(Object.entries(name).map(([lang, text]) => [lang, bare(text)]));
}

const isSaid = (name: Text | undefined) =>
  name !== undefined && JSON.stringify(bareName(name)) !== JSON.stringify(name);

/** One that is said to be cancelled in its name, as calendars without a field for it have it, is; its name is what it was. */
const read = <T extends Pick<Partial<CalendarEvent>, 'name' | 'status'>>(one: T): T =>
  one.name !== undefined && (one.status ?? 'scheduled') === 'scheduled' && isSaid(one.name)
    ? { ...one, name: bareName(one.name), status: 'cancelled' }
    : one;

/** An event, and those of its times that have names of their own, with what their names say has become of them. */
export function withSaidStatus(event: CalendarEvent): CalendarEvent {
  const { occurrences } = event;
  return read(occurrences ? { ...event, occurrences: occurrences.map(read) } : event);
}
