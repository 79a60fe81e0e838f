import { EndpointError } from '../../data/endpoint-error.js';
import type { Complaint } from '../../data/complaint.js';
import { loadJson } from '../../data/load-json.js';
import { zoneOf } from '../../forms/form-view-model.js';
import { getLocale } from '../../i18n/localization.js';
import { saveFile } from '../../ui/save-file.js';
import { resultsCsv } from './results-csv.js';
import {
  dimensionsOf,
  filteredUrl,
  shownResults,
  type ResultDimension,
  type ShownResults,
  type SurveyResults,
} from './results-model.js';
import { readResults } from './results-source.js';
import type { ResultsActions, ResultsViewState } from './results-state.js';
import type { BoardContext } from './survey-board-host.js';

/** A reader's time with results: what they are narrowed to, and what is unfolded. */
export class ResultsSession {
  readonly #context: BoardContext;
  #results: SurveyResults;
  #shown: ShownResults;
  /** Dimensions of the first answer: a narrower one may name fewer values. */
  readonly #dimensions: ReturnType<typeof dimensionsOf>;
  readonly #url: string;
  readonly #known: readonly ResultDimension[];
  #filter: Readonly<Record<string, string>>;
  #unfolded: ReadonlySet<string> = new Set();
  #asked = 0;
  #isAsking = false;
  #hasFailed = false;

  /** `url` is where they came from; without one they cannot be narrowed. `known`: what can be answered to the form's questions. */
  constructor(
    context: BoardContext,
    results: SurveyResults,
    url: string,
    known: readonly ResultDimension[] = [],
  ) {
    this.#context = context;
    this.#results = results;
    this.#shown = shownResults(results);
    this.#url = url;
    this.#known = known;
    this.#dimensions = url ? dimensionsOf(results) : [];
    this.#filter = results.filter;
  }

  get total(): number {
    return this.#results.questions.length;
  }

  get outcome(): string {
    const strings = this.#context.strings();
    const { n } = this.#shown;
    return n === undefined ? strings.tooFewAnswered(this.#results.suppressBelow) : strings.answered(n);
  }

  viewState(level: number): ResultsViewState {
    const { lang, strings, host } = this.#context;
    return {
      lang: lang(),
      locale: getLocale(),
      strings: strings(),
      level,
      shown: this.#shown,
      dimensions: this.#dimensions,
      filter: this.#filter,
      isAsking: this.#isAsking,
      hasFailed: this.#hasFailed,
      unfolded: this.#unfolded,
      cardQuestion: host.question,
      more: host.more,
      zone: zoneOf(host.timeZone),
    };
  }

  readonly actions: ResultsActions = {
    // One at a time: of a table narrowed twice nobody could say what can be computed from it.
    narrow: (dimension, value) => void this.#narrow(value ? { [dimension]: value } : {}),
    download: () => this.#download(),
    unfold: (question) => {
      this.#unfolded = new Set([...this.#unfolded, question]);
      this.#context.host.requestUpdate();
    },
  };

  async #narrow(filter: Readonly<Record<string, string>>): Promise<void> {
    const { host, say, strings, warn } = this.#context;
    const before = this.#filter;
    const number = ++this.#asked;
    this.#filter = filter;
    this.#isAsking = true;
    this.#hasFailed = false;
    host.requestUpdate();
    try {
      const { results, complaints } = await askResults(filteredUrl(this.#url, filter), host, this.#known);
      if (number !== this.#asked) return;
      for (const { path, reason } of complaints.slice(0, 5)) warn(`${path}: ${reason}`);
      this.#results = results;
      this.#shown = shownResults(results);
      say(this.outcome);
    } catch (error) {
      if (number !== this.#asked) return;
      this.#filter = before;
      this.#hasFailed = true;
      warn(String(error instanceof EndpointError ? error.detail || error.code : error));
      say(strings().boardFailed);
    }
    this.#isAsking = false;
    host.requestUpdate();
  }

  #download(): void {
    const { lang, strings } = this.#context;
    const { question, row, answer, numberColumn, percent, base, keptBack } = strings();
    const words = { question, row, answer, count: numberColumn, percent, n: base, kept: keptBack };
    // Spreadsheets of languages with a decimal comma divide columns by semicolons.
    const separator = new Intl.NumberFormat(getLocale()).format(0.5).includes(',') ? ';' : ',';
    const of = Object.entries(this.#filter).flat().filter(Boolean);
    const name = `${[this.#results.form || 'results', ...of].join('-').replace(/[^\p{L}\p{N}_-]+/gu, '-')}.csv`;
    saveFile(name, 'text/csv', resultsCsv(this.#results, { lang: lang(), words, separator }));
  }
}

/**
 * Results behind an address.
 *
 * @throws {EndpointError} where there are none
 */
export async function askResults(
  url: string,
  { credentials, transport }: Pick<BoardContext['host'], 'credentials' | 'transport'>,
  known: readonly ResultDimension[] = [],
): Promise<{ results: SurveyResults; complaints: readonly Complaint[] }> {
  const raw = await loadJson(url, { credentials, ...(transport ? { transport } : {}) });
  const { results, complaints } = readResults(raw, url, known);
  if (!results)
    throw new EndpointError('shape', { url, detail: complaints[0]?.reason ?? 'There are no results in it.' });
  return { results, complaints };
}
