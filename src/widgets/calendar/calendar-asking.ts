import { pickText } from '../../core/pick-text.js';
import { hasOtherSource } from '../../data/first-source.js';
import { getByEitherId } from '../../data/rows/either-id.js';
import { readChoice } from './calendar-address.js';
import type { CalendarChoice } from './calendar-choice.js';
import type { Occurrence } from './calendar-item.js';
import {
  dayMeant,
  drawnPeriod,
  firstWeekday,
  isDayPicked,
  periodOf,
  type Period,
} from './calendar-period.js';
import { askList, stretchOf, type AskedFor } from './calendar-list-asking.js';
import type { EventStore } from './calendar-query.js';
import { datesOfSeries, MOST_DATES } from './calendar-series.js';
import type { SessionHost, SessionSettings } from './calendar-session-host.js';
import type { DetailState, GridState, ShownAnswer } from './calendar-state.js';
import { addDays, dayIn, startOfDay } from './event-times.js';
import { isIn } from './occurrences.js';

export interface CalendarAnswer {
  answer: ShownAnswer;
  /** The period, where a grid is shown. */
  grid: GridState | undefined;
  /** What the visitor has chosen that it answers, as a text; the same where only the layout has followed the width. */
  sought: string;
  /** What was searched and filtered by, of that. */
  searched: string;
}

/** What the choice of a visitor means, asked of the events; at first only what fills the screen. */
export async function askCalendar(
  store: EventStore,
  choice: CalendarChoice,
  settings: SessionSettings,
  now: number,
  isFirst = false,
): Promise<CalendarAnswer> {
  const [asked, series] = await Promise.all([
    askWhat(store, choice, settings, now, isFirst),
    datesOfSeries(store, choice.filters, now).catch(() => []),
    settings.layoutOf(choice) === 'agenda' || settings.loadGrids().catch(() => undefined),
  ]);
  const sought = soughtBy(choice);
  const searched = JSON.stringify([choice.q, choice.filters]);
  return { ...asked, answer: { ...asked.answer, series }, sought, searched };
}

/** What is chosen, as a text; which event is open is not asked. */
export const soughtBy = (choice: CalendarChoice) => JSON.stringify({ ...choice, item: '' });

async function askWhat(
  store: EventStore,
  choice: CalendarChoice,
  settings: SessionSettings,
  now: number,
  isFirst: boolean,
): Promise<Omit<CalendarAnswer, 'sought' | 'searched'>> {
  const layout = settings.layoutOf(choice);
  const { q, filters } = choice;
  const base = { q, filters, now, facets: settings.facets(), isFirst };
  const zone = settings.timeZone();
  const list = (when = choice.when) => askList(store, { ...choice, when }, base, settings.pageSize(), zone);
  if (layout === 'agenda')
    return { answer: await listOrNext(await list(), store, choice, base, zone), grid: undefined };
  const day = dayMeant(choice.day) || dayIn(now, zone);
  const first = firstWeekday(settings.lang());
  const { from, to } = drawnPeriod(layout, day, first);
  const own = periodOf(layout, day, first);
  const asked = await store.query({
    ...base,
    span: 'window',
    ...stretchAround({ from, to }, zone),
    countIn: own,
    page: 1,
    pageSize: Infinity,
  });
  const answer = { ...asked, items: asked.items.filter(isIn({ from, to })) };
  const inside = answer.items.filter(isIn(own));
  const grid: GridState = {
    ...{ layout, day, from, to, first, own, focusDay: day },
    items: answer.items,
    total: inside.length,
  };
  if (answer.isPartial) return { answer: { ...answer, items: [], at: now }, grid };
  // A month nobody has gone to yet stands over what is to come, however far ahead.
  if (layout === 'month' && !choice.day) return { answer: await list(''), grid };
  const isDay = isDayPicked(layout, choice.day);
  const listed = isDay ? inside.filter(isIn({ from: day, to: day })) : inside;
  // Hundreds of entries under a grid that shows them already are drawn as far as somebody reads.
  const size = settings.pageSize();
  const begin = (choice.page - 1) * size;
  const items = listed.slice(begin, begin + (choice.more + 1) * size);
  const next = listed.length > 0 ? undefined : await nextAfter(isDay ? day : own.to, store, base, zone);
  return { answer: { ...answer, items, total: listed.length, at: now, next }, grid };
}

/** The list; where nothing is on at the time that is asked for, with what comes next. */
async function listOrNext(
  answer: ShownAnswer,
  store: EventStore,
  choice: CalendarChoice,
  base: AskedFor,
  zone: string,
): Promise<ShownAnswer> {
  const { to } = stretchOf(choice, base.now, zone);
  if (answer.total > 0 || to === undefined) return answer;
  return { ...answer, next: await nextAfter(dayIn(to - 1, zone), store, base, zone) };
}

/** What comes next of what is chosen, after a day with nothing on it or in the period that it ends. */
async function nextAfter(
  day: string,
  store: EventStore,
  base: AskedFor,
  zone: string,
): Promise<Occurrence | undefined> {
  const now = startOfDay(addDays(day, 1), zone);
  const question = { ...base, span: 'upcoming', now, page: 1, pageSize: 1, facets: [] } as const;
  // Without it there is still an answer.
  const found = await store.query(question).catch(() => undefined);
  return found?.span === 'upcoming' ? found.items[0] : undefined;
}

/** As far apart as the clocks of two places can be. */
const FURTHEST = 26 * 3_600_000;

/** All that can be on those days where it takes place: it is drawn by its own clocks, not by the calendar's. */
const stretchAround = ({ from, to }: Period, zone: string) => ({
  from: startOfDay(from, zone) - FURTHEST,
  to: startOfDay(addDays(to, 1), zone) + FURTHEST,
});

/**
 * What is on the screen: the newest answer; what a server has rendered as long as there is none. Where none can be had,
 * what the server has rendered holds as long as nothing else is asked. The events of another source are nobody's.
 */
export function shownAnswer(
  host: SessionHost,
  answer: CalendarAnswer | undefined,
  error: unknown,
  choice: CalendarChoice,
  start: CalendarChoice,
): CalendarAnswer | undefined {
  const { snapshot, state } = host;
  const hasFailed = state.status === 'failed';
  if (answer && !hasFailed) return answer;
  const isElsewhere = snapshot && state.status !== 'idle' && hasOtherSource(host);
  const served = readChoice(snapshot?.asked ?? [], start);
  const isOther = isElsewhere || soughtBy(choice) !== soughtBy(served);
  if (!snapshot || ((hasFailed || error) && isOther)) return undefined;
  return { answer: snapshot, grid: undefined, sought: '', searched: '' };
}

/** The occurrence of that id, where it is on the screen. */
export const shownIn = (shown: CalendarAnswer | undefined, id: string) =>
  [...(shown?.answer.items ?? []), ...(shown?.grid?.items ?? [])].find((one) => one.id === id);

/** What the detail of an id shows until the events have said what they know of it. */
export function detailMeanwhile(id: string, known: Occurrence | undefined, before: DetailState): DetailState {
  if (!id) return { status: 'none' };
  if (before.status === 'open' && before.item.id === id) return before;
  return known ? { status: 'open', item: known, siblings: [] } : { status: 'loading' };
}

/** What the detail of an id shows, with the other times of its series. */
export async function detailOf(
  store: EventStore,
  id: string,
  known: Occurrence | undefined,
  now: number,
): Promise<DetailState> {
  const { report } = store;
  const entries = { report, get: (each: string) => store.get(each, now) };
  const item = known ?? (await getByEitherId(entries, id).catch(() => undefined));
  // A source that is late may have it.
  if (!item) return { status: report.sources.some(({ isWaiting }) => isWaiting) ? 'loading' : 'missing' };
  return { status: 'open', item, siblings: await siblingsOf(store, item, now).catch(() => []) };
}

/** The other times of the same series or event, in the order of time. */
async function siblingsOf(
  store: EventStore,
  { id, event }: Occurrence,
  now: number,
): Promise<readonly Occurrence[]> {
  // A server may know a series by its name only, in any of its languages.
  const words = [event.series?.id, pickText(event.series?.name, '').text];
  const series = words.filter((word) => word !== undefined && word !== '') as string[];
  const isOfSeries = series.length > 0;
  if (!isOfSeries && !event.recurrence && !event.occurrences?.length && !id.includes('/')) return [];
  const all = await store.query({
    q: '',
    filters: isOfSeries ? { series } : {},
    span: isOfSeries ? 'all' : 'upcoming',
    now,
    page: 1,
    pageSize: isOfSeries ? MOST_DATES : Infinity,
    facets: [],
  });
  return all.items
    .filter((other) => other.id !== id && (isOfSeries || other.event.id === event.id))
    .slice(0, MOST_DATES);
}
