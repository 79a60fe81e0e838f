import { foldText } from '../../core/text-fold.js';
import type { Text } from '../../core/pick-text.js';
import type { CalendarEvent, EventStatus } from './calendar-item.js';
import { monthNamed } from './day-words.js';
import { dayIn, instantOfText } from './event-times.js';

interface Word {
  status: EventStatus;
  words: string;
  /** It means so only with a day behind it: what is moved may have gone to another room. */
  needsDay?: true;
  /** It means so only in brackets or capitals, as marks are written, or with a day: a `przełożony` is a superior, too. */
  isMark?: true;
}

const WORDS: readonly Word[] = [
  {
    status: 'cancelled',
    words: 'cancell?ed|odwo[łl]an[eyao]|anulowan[eyao]|aflyst|abgesagt|entfällt|скасовано',
  },
  {
    status: 'movedOnline',
    words: 'moved (?:to )?online|przeniesion[eyao] (?:online|do sieci|do internetu)|flyttet (?:til )?online',
  },
  { status: 'rescheduled', words: 'rescheduled|new date|nowy termin|nowa data|ny dato|neuer termin' },
  {
    status: 'postponed',
    words: 'postponed|prze[łl]o[żz]on[eo]|od[łl]o[żz]on[eo]|udskudt|verschoben|відкладено',
  },
  { status: 'postponed', words: 'prze[łl]o[żz]on[ya]|od[łl]o[żz]on[ya]|udsat', isMark: true },
  {
    status: 'rescheduled',
    words: 'przeniesion[eyao]|przesuni[ęe]t[eyao]|flyttet|moved|verlegt|перенесено',
    needsDay: true,
  },
];

/** `na 5 grudnia`, `til foråret`, `: 5.12.`: what is said of the new date. */
const MORE = '(?:[:,]?\\s+((?:(?:na|do|til|to|until|auf|bis|на|до)\\s|(?=\\d))[^:!()[\\]]{1,30}?))?';

/** `ODWOŁANE: Targi`, `[Udskudt til 5. maj] Torvedag`, `Cancelled – Fair`; `Targi – ODWOŁANE!`, `Torvedag (aflyst)`. */
const FORMS = WORDS.map((word) => ({
  word,
  forms: [
    `^\\s*[[(]\\s*(${word.words})${MORE}\\s*[\\])][\\s:!–—-]*(?=\\S)`,
    `^\\s*(${word.words})${MORE}\\s*[:!–—-][\\s:!–—-]*(?=\\S)`,
    `(?<=\\S)\\s*[[(]\\s*(${word.words})${MORE}[\\s\\])!.]*$`,
    `(?<=\\S)\\s*(?:\\s[–—-]\\s*|:\\s*)(${word.words})${MORE}[\\s!.]*$`,
  ].map((form) => new RegExp(form, 'iu')),
}));

/** Most names hold none of them. */
const ANY = new RegExp(WORDS.map(({ words }) => words).join('|'), 'iu');

type Said = Pick<CalendarEvent, 'status'> & { name: string };

/** What a name says has become of the event, and what it is called without that; `monthDay` is the `12-05` it stands at. */
function saidIn(name: string, monthDay: string | undefined): Said | undefined {
  if (!ANY.test(name)) return undefined;
  for (const { word, forms } of FORMS)
    for (const form of forms) {
      const [whole, said = '', more] = form.exec(name) ?? [];
      const status =
        whole === undefined ? undefined : meaningOf(word, isMarked(whole, said, name), more, monthDay);
      // What it says besides is known from nowhere else, unless it is the day that it stands at.
      if (status) return { status, name: more && status !== 'rescheduled' ? name : name.replace(form, '') };
    }
  return undefined;
}

const isMarked = (whole: string, word: string, name: string) =>
  /[[(]/.test(whole) || (word === word.toUpperCase() && name !== name.toUpperCase());

function meaningOf(
  { status, needsDay, isMark }: Word,
  isMarkedSo: boolean,
  more: string | undefined,
  monthDay: string | undefined,
): EventStatus | undefined {
  if (more === undefined) return needsDay || (isMark && !isMarkedSo) ? undefined : status;
  if (status !== 'postponed' && status !== 'rescheduled') return undefined;
  const day = monthDayIn(more);
  if (day && monthDay) return day === monthDay ? 'rescheduled' : 'postponed';
  return status === 'postponed' && !isMark ? status : undefined;
}

/** `5 grudnia`, `5.12.`, `5/12`, as `12-05`. */
function monthDayIn(text: string): string | undefined {
  const [, day = '', month = ''] =
    /(?<!\d)(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{1,2}|[a-z]{3,})(?!\d|[:.]\d\d\b)/.exec(foldText(text)) ?? [];
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  return number && number < 13 && Number(day) && Number(day) < 32
    ? `${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}

type Named = Pick<Partial<CalendarEvent>, 'name' | 'status' | 'startDate' | 'timeZone' | 'recurrence'>;

/** One that is said in its name not to take place as planned, as calendars without a field for it have it, does not; its name is what it was. */
function read<T extends Named>(one: T, zone: string): T {
  const { name, startDate = '', timeZone = zone, recurrence } = one;
  if (name === undefined || (one.status ?? 'scheduled') !== 'scheduled') return one;
  const at = recurrence ? undefined : instantOfText(startDate, timeZone);
  const monthDay = at === undefined ? undefined : dayIn(at, timeZone).slice(5);
  if (typeof name === 'string') return { ...one, ...saidIn(name, monthDay) };
  const said = Object.entries(name).map(
    ([lang, text]) => [lang, saidIn(text, monthDay) ?? { name: text }] as const,
  );
  const status = said.map(([, { status: each }]: readonly [string, Partial<Said>]) => each).find(Boolean);
  if (!status) return one;
  const names: Text = Object.fromEntries(said.map(([lang, each]) => [lang, each.name]));
  return { ...one, name: names, status };
}

/** An event, and those of its times that have names of their own, with what their names say has become of them; `zone` is that of times that name none. */
export function withSaidStatus(event: CalendarEvent, zone: string): CalendarEvent {
  const { occurrences, timeZone = zone } = event;
  const own = occurrences?.map((one) => read(one, one.timeZone ?? timeZone));
  return read(own ? { ...event, occurrences: own } : event, zone);
}
