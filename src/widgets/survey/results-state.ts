import type { Text } from '../../core/pick-text.js';
import type { ShownResults } from './results-model.js';
import type { ResultsStrings } from './results-strings.js';
import type { SurveyStrings } from './survey-strings.js';

export interface ResultsViewState {
  lang: string;
  locale: string;
  strings: ResultsStrings & Pick<SurveyStrings, 'boardFailed'>;
  /** Level of the questions' headings. */
  level: number;
  shown: ShownResults;
  dimensions: readonly { name: string; label: Text; values: readonly { value: string; label: Text }[] }[];
  filter: Readonly<Record<string, string>>;
  /** A narrower table is on its way. */
  isAsking: boolean;
  /** What was asked for could not be had: what is shown is what was there before. */
  hasFailed: boolean;
  /** Questions whose open answers are all shown. */
  unfolded: ReadonlySet<string>;
  /** Name of the question a card shows; the first with a table where empty. */
  cardQuestion: string;
  /** Where a card's link to all results leads. */
  more: string;
  /** The zone times are said in; the reader's own where it is none. */
  zone: { timeZone?: string };
}

export interface ResultsActions {
  narrow(dimension: string, value: string): void;
  download(): void;
  unfold(question: string): void;
}
