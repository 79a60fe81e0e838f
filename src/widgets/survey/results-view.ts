import { html, nothing, svg, type TemplateResult } from 'lit';
import { resolveUrl } from '../../core/page.js';
import { pickText } from '../../core/pick-text.js';
import { safeUrl } from '../../core/safe-url.js';
import { formatDate, formatNumber } from '../../i18n/format.js';
import { asChosen } from '../../ui/chosen-option.js';
import { headingView, textView } from '../../ui/text-view.js';
import type { ShownCell, ShownQuestion, ShownTable } from './results-model.js';
import type { ResultsActions, ResultsViewState } from './results-state.js';

/** Open answers shown before the reader asks for more. */
const FIRST_ANSWERS = 5;
/** Open answers that are printed although nobody has asked for more of them. */
const MOST_PRINTED = 500;
/** Rows of a card on a home page. */
const CARD_ROWS = 3;

export function resultsView(state: ResultsViewState, actions: ResultsActions): TemplateResult {
  const { shown, strings } = state;
  const { results, isAnyHidden, questions } = shown;
  return html`<div class="results" part="results" aria-busy=${state.isAsking ? 'true' : 'false'}>
    ${narrowView(state, actions)}
    ${state.hasFailed ? html`<p class="notice" part="error">${strings.boardFailed}</p>` : nothing}
    <p class="basis" part="count" id="count" tabindex="-1">${basisView(state)}</p>
    ${questions.length === 0 ? html`<p part="empty">${strings.noResults}</p>` : nothing}
    ${questions.map((question, at) => questionView(question, `q-${at}`, state, actions))}
    ${isAnyHidden && results.suppressBelow > 0 ? html`<p class="small note" part="note">${strings.hiddenNote(results.suppressBelow)}</p>` : nothing}
    ${
      questions.length > 0
        ? html`<p class="tools">
            <button type="button" class="button" part="button download" @click=${actions.download}>
              ${strings.download}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

/** One question as a card for a home page, with the way to all of them. */
export function resultsCardView(state: ResultsViewState): TemplateResult {
  const { shown, strings, cardQuestion, more, level } = state;
  const candidates = shown.questions.filter(({ tables }) => tables.some(({ cells }) => cells.length > 0));
  const chosen = candidates.find(({ question }) => question.name === cardQuestion) ?? candidates[0];
  const [table] = chosen?.tables ?? [];
  if (!chosen || !table) return html`<p part="empty">${strings.noResults}</p>`;
  const cells = [...table.cells].sort((a, b) => (b.count ?? -1) - (a.count ?? -1)).slice(0, CARD_ROWS);
  const id = 'q-card';
  return html`<section class="results compact" part="results" aria-labelledby=${id}>
    ${headingView(level, 'question-title', textView(chosen.question.label, state.lang), id)}
    ${tableView(chosen, { ...table, cells }, state)}
    <p class="basis">${basisView(state)}</p>
    ${more ? html`<p><a part="link" href=${safeUrl(more, resolveUrl('.')) ?? nothing}>${strings.allResults}</a></p>` : nothing}
  </section>`;
}

function basisView(state: ResultsViewState): unknown {
  const { shown, strings, locale, zone } = state;
  const { n, results } = shown;
  const parts = [
    ...groupView(state),
    n === undefined ? undefined : strings.answered(n),
    results.until === undefined
      ? undefined
      : strings.until(formatDate(locale, results.until, dateStyle(results.until, zone))),
  ].filter((one) => one !== undefined);
  return parts.map((one, i) => html`${i > 0 ? ', ' : ''}<span>${one}</span>`);
}

/** Whose answers these are: a page that is printed or copied has no filters. */
function groupView({ dimensions, filter, isAsking, lang }: ResultsViewState): unknown[] {
  if (isAsking) return [];
  return dimensions.flatMap(({ name, label, values }): unknown[] => {
    const chosen = values.find(({ value }) => Object.hasOwn(filter, name) && value === filter[name]);
    return chosen ? [html`${textView(label, lang)}: ${textView(chosen.label, lang)}`] : [];
  });
}

/** The hour only where there is one. */
const dateStyle = (iso: string, zone: { timeZone?: string }): Intl.DateTimeFormatOptions =>
  iso.includes('T') ? { dateStyle: 'long', timeStyle: 'short', ...zone } : { dateStyle: 'long' };

function narrowView({ dimensions, filter, strings, lang }: ResultsViewState, actions: ResultsActions) {
  if (dimensions.length === 0) return nothing;
  return html`<fieldset class="narrow tools" part="filters">
    <legend>${strings.filters}</legend>
    ${dimensions.map(({ name, label, values }) => {
      const chosen = Object.hasOwn(filter, name) ? filter[name] : '';
      return html`<label
        ><span part="label">${textView(label, lang)}</span>
        <select
          part="input"
          name=${name}
          @change=${(event: Event) => actions.narrow(name, (event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${!chosen} ${asChosen(!chosen)}>${strings.everyone}</option>
          ${values.map(
            (one) =>
              html`<option
                value=${one.value}
                ?selected=${chosen === one.value}
                ${asChosen(chosen === one.value)}
              >
                ${textView(one.label, lang)}
              </option>`,
          )}
        </select></label
      >`;
    })}
  </fieldset>`;
}

function questionView(
  shown: ShownQuestion,
  id: string,
  state: ResultsViewState,
  actions: ResultsActions,
): TemplateResult {
  const { question, tables } = shown;
  const { lang, level } = state;
  return html`<section class="question" part="question" aria-labelledby=${id}>
    ${headingView(level, 'question-title', textView(question.label, lang), id)} ${factsView(shown, state)}
    ${tables.some(({ cells, isTooFew }) => cells.length > 0 || (isTooFew && !question.answers?.length)) ? tablesView(shown, state) : nothing}
    ${openAnswersView(shown, state, actions)}
  </section>`;
}

/** How many answered, and what can be said in one number. */
function factsView(shown: ShownQuestion, { strings, locale, lang }: ResultsViewState): unknown {
  const { question, tables, mean, median, netPromoter } = shown;
  const [table] = tables;
  const unit = pickText(question.unit, lang).text;
  const figure = (value: number) =>
    formatNumber(locale, value, { maximumFractionDigits: 1 }) + (unit ? ` ${unit}` : '');
  const facts = [
    !question.rows && table?.n !== undefined ? strings.answers(table.n) : undefined,
    mean === undefined ? undefined : strings.mean(figure(mean)),
    median === undefined ? undefined : strings.median(figure(median)),
    netPromoter === undefined
      ? undefined
      : strings.netPromoter(formatNumber(locale, Math.round(netPromoter), { signDisplay: 'exceptZero' })),
  ].filter((fact) => fact !== undefined);
  const note =
    question.type === 'ranking'
      ? question.rows
        ? strings.placesNote
        : strings.rankingNote
      : shown.hasMany
        ? strings.severalNote
        : undefined;
  if (facts.length === 0 && !note) return nothing;
  return html`<p class="small gist">
    ${facts.join(' · ')}${note ? html` ${facts.length > 0 ? '· ' : ''}${note}` : nothing}
  </p>`;
}

function tablesView(shown: ShownQuestion, state: ResultsViewState): TemplateResult {
  const { strings } = state;
  const [table] = shown.tables;
  if (!shown.question.rows && table?.isTooFew)
    return html`<p part="note">${strings.tooFewAnswered(state.shown.results.suppressBelow)}</p>`;
  return tableView(shown, table, state);
}

function tableView(
  { question, tables }: ShownQuestion,
  only: ShownTable | undefined,
  state: ResultsViewState,
): TemplateResult {
  const { strings, lang } = state;
  return html`<table part="table">
    <caption class="hidden">
      ${textView(question.label, lang)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${strings.answer}</th>
        <th scope="col" class="figure">${strings.numberColumn}</th>
        <th scope="col" class="figure">${strings.percent}</th>
      </tr>
    </thead>
    ${
      question.rows
        ? tables.map((table) => rowGroupView(table, state))
        : html`<tbody>
            ${only?.cells.map((cell) => cellView(cell, state))}
          </tbody>`
    }
  </table>`;
}

/** One row of a matrix: its name over the lines of its answers. */
function rowGroupView(table: ShownTable, state: ResultsViewState): TemplateResult {
  const { strings, lang, shown } = state;
  return html`<tbody>
    <tr class="row-head">
      <th scope="rowgroup" colspan="3">
        ${textView(table.label, lang)}${table.n === undefined ? nothing : html`${' '}<span class="small">${strings.answers(table.n)}</span>`}
      </th>
    </tr>
    ${
      table.isTooFew
        ? html`<tr>
            <td colspan="3">${strings.tooFewAnswered(shown.results.suppressBelow)}</td>
          </tr>`
        : table.cells.map((cell) => cellView(cell, state))
    }
  </tbody>`;
}

/** A line of the table. The numbers are the truth; the bar repeats them for the eye. */
function cellView({ label, count, percent }: ShownCell, state: ResultsViewState): TemplateResult {
  const { locale, strings, lang } = state;
  return html`<tr>
    <th scope="row">
      <span class="answer"
        ><span>${textView(label, lang)}</span>
        <svg class="bar" aria-hidden="true" focusable="false">
          ${percent === undefined ? nothing : svg`<rect width="${Math.min(100, percent).toFixed(2)}%" height="100%"></rect>`}
        </svg></span
      >
    </th>
    ${
      count === undefined
        ? html`<td class="figure kept" colspan="2">${strings.keptBack}</td>`
        : html`<td class="figure">${formatNumber(locale, count)}</td>
            <td class="figure">${percent === undefined ? '–' : percentText(locale, percent)}</td>`
    }
  </tr>`;
}

/** Whole per cents; what is not nothing is not shown as nothing. */
function percentText(locale: string, percent: number): string {
  const format = (value: number) => formatNumber(locale, value / 100, { style: 'percent' });
  return percent > 0 && percent < 0.5 ? `< ${format(1)}` : format(percent);
}

function openAnswersView(
  { question }: ShownQuestion,
  { strings, unfolded, level }: ResultsViewState,
  actions: ResultsActions,
) {
  const { answers, name } = question;
  if (!answers || answers.length === 0) return nothing;
  const isWhole = unfolded.has(name);
  const more = isWhole ? 0 : Math.max(0, answers.length - FIRST_ANSWERS);
  return html`${headingView(level + 1, 'answers-title', strings.openAnswers)}
    <ul class="quotes" role="list">
      ${answers
        .slice(0, isWhole ? Infinity : MOST_PRINTED)
        .map((answer, at) =>
          isWhole || at < FIRST_ANSWERS
            ? html`<li part="answer" dir="auto">${answer}</li>`
            : html`<li class="on-paper" dir="auto">${answer}</li>`,
        )}
    </ul>
    ${more > 0 ? html`<button type="button" class="link tools" @click=${() => actions.unfold(name)}>${strings.moreAnswers(more)}</button>` : nothing}`;
}
