import type { Text } from '../../core/pick-text.js';
import type { Complaint } from '../complaint.js';

/** Counts of one facet as an endpoint gives them, in its order. */
export interface FacetCount {
  value: string;
  count: number;
  /** The word by which it is chosen, where that is another one: what it is called in another language, or its id. */
  chosenAs?: string;
}

/** What a value that is chosen by another word is called here. */
export const wordFor = (counts: readonly FacetCount[] | undefined, value: string): string =>
  counts?.find(({ chosenAs }) => chosenAs === value)?.value ?? value;

/** Who the data comes from and on which terms, as an endpoint or a page states it. */
export interface Attribution {
  name?: Text;
  url?: string;
  licence?: Text;
}

/** What every format reader hands on: plain records in file order, foreign member names kept. */
export interface Table {
  records: readonly unknown[];
  /** Where record `i` stood, in the words of a complaint: `items[3]`, `row 5`. */
  pathOf(i: number): string;
  complaints: readonly Complaint[];
  /** How many records the reader had to leave out, each with a complaint. */
  dropped?: number;
  /** How many records of the source went into `records`, where several may make one. */
  read?: number;
  /** The columns, where the format has a header of its own. */
  columns?: readonly string[];
  /** The file calls itself the native contract (`"muni": 1`). */
  native?: boolean;
  /** It is a calendar file, which calendar programs can subscribe to at the same address. */
  isFeed?: boolean;
  /** How many records the endpoint says it has in all, where it says so. */
  total?: number;
  page?: number;
  pageSize?: number;
  /** Address of the next page, as it stood. */
  next?: string;
  /** The parameter that asks for the next page, and its value: a number where the answer counts its pages, else a mark. */
  nextBy?: readonly [parameter: string, value: string] | undefined;
  /** The answer says that there is more than it gives, and not where. */
  isPart?: boolean;
  facets?: Readonly<Record<string, readonly FacetCount[]>>;
  /** When the data was last changed, ISO 8601. */
  updated?: string;
  attribution?: Attribution;
}

/** What a reader may know beside the bytes. */
export interface FormatHints {
  /** Name of the source, for complaints. */
  source: string;
  url: string;
  /** `Content-Type` as the server sent it, or ''. */
  contentType: string;
  /** The page's `type` attribute, or ''. */
  type: string;
  /** Language of the data (BCP 47), which decides between windows-1250 and 1252. */
  lang: string;
  /** Column names without rows are an answer too: a calendar in which nothing is planned. */
  mayBeEmpty?: boolean;
}
