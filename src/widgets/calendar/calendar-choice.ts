/** How events are laid out: a list, or a period of time as a grid. */
export type CalendarLayout = 'agenda' | 'month' | 'week' | 'year' | 'planning';

/** A stretch of time that people ask for by its name; '' for all that is to come. */
export type Soon = '' | 'today' | 'weekend';

/** All that a visitor can choose, and all that the address holds. */
export interface CalendarChoice {
  q: string;
  filters: Readonly<Record<string, readonly string[]>>;
  /** The list shows what has been, latest first. */
  isPast: boolean;
  /** The list shows only what is to come today or on the weekend that is next or now. */
  when: Soon;
  /** First page of the list that is shown, 1-based. */
  page: number;
  /** How many further pages are shown under it ('show more'). */
  more: number;
  /** Id of the occurrence whose detail is open, or ''. */
  item: string;
  /** '': as the page says, or as the width allows. */
  layout: CalendarLayout | '';
  /** A month (`2026-11`) or week (`2026-W48`) that a grid shows, a day (`2026-11-24`) that is picked in it, or '' for today. */
  day: string;
}

export const LAYOUTS: readonly CalendarLayout[] = ['agenda', 'month', 'week', 'year', 'planning'];

export const isLayout = (text: string): text is CalendarLayout =>
  (LAYOUTS as readonly string[]).includes(text);

/** A choice nobody has touched yet. */
export const noChoice = (): CalendarChoice => ({
  q: '',
  filters: {},
  isPast: false,
  when: '',
  page: 1,
  more: 0,
  item: '',
  layout: '',
  day: '',
});
