import { html, nothing, type TemplateResult } from 'lit';
import { debugWords, type DebugWords } from './debug-words.js';

interface Remark {
  source: string;
  path: string;
  code: string;
  reason: string;
}

interface Report {
  complaints: readonly Remark[];
  sources: readonly { name: string; url: string; total: number; dropped: number; problem?: string }[];
}

export interface DebugState {
  locale: string;
  load: { status: string; error?: { code: string; detail: string; url: string }; store?: { report: Report } };
}

const SHOWN = 5;

/**
 * What the webmaster sees with the attribute `debug`: what was read, what was not, and how to mend
 * it; in the language of the page, with the exact finding behind each sentence in English.
 */
export function debugView(
  { load, locale }: DebugState,
  /** What the tag says and nobody understands, in English. */
  advice: readonly string[] = [],
): TemplateResult {
  const { words: strings, cures } = debugWords(locale);
  const report = load.store?.report;
  const { error } = load;
  return html`<section class="debug" part="debug" aria-label=${strings.title}>
    <p><strong>${strings.title}</strong></p>
    ${load.status === 'idle' ? html`<p>${strings.noSource}</p>` : nothing}
    ${error ? html`<p>${cures[error.code] ?? cures.http ?? error.code}<br /><span lang="en">${error.detail}</span> <code>${error.url}</code></p>` : nothing}
    ${
      advice.length > 0
        ? html`<ul lang="en">
            ${advice.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>`
        : nothing
    }
    ${report ? sourcesView(report, strings) : nothing}
    ${report ? remarksView(report.complaints, strings, cures) : nothing}
    <p>${strings.removeMe}</p>
  </section>`;
}

function sourcesView({ sources }: Report, strings: DebugWords['words']): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${strings.source}</th>
        <th scope="col">${strings.read}</th>
        <th scope="col">${strings.left}</th>
      </tr>
    </thead>
    <tbody>
      ${sources.map(
        ({ name, url, total, dropped, problem }) =>
          html`<tr>
            <th scope="row">${name} <code>${url}</code></th>
            <td>${total}${problem ? html` <span lang="en">${problem}</span>` : nothing}</td>
            <td>${dropped}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** One entry a kind of remark, with the places where it was met. */
function remarksView(
  complaints: readonly Remark[],
  strings: DebugWords['words'],
  cures: DebugWords['cures'],
): TemplateResult {
  if (complaints.length === 0) return html`<p>${strings.allRead}</p>`;
  const kinds = new Map<string, Remark[]>();
  for (const remark of complaints) kinds.set(remark.code, [...(kinds.get(remark.code) ?? []), remark]);
  return html`<ul>
    ${[...kinds].map(
      ([code, remarks]) =>
        html`<li>
          <strong>${cures[code] ?? code}</strong>
          <ul lang="en">
            ${remarks.slice(0, SHOWN).map(({ source, path, reason }) => html`<li><code>${source} ${path}</code> ${reason}</li>`)}
          </ul>
          ${remarks.length > SHOWN ? html`<p>${strings.more.replace('{0}', String(remarks.length - SHOWN))}</p>` : nothing}
        </li>`,
    )}
  </ul>`;
}
