import { html, nothing, type TemplateResult } from 'lit';
import { debugWords } from '../ui/debug-words.js';
import type { FormComplaint } from './definition.js';
import { formDebugWords } from './form-debug-strings.js';

/** What was found, be it a form or the results of one. */
export interface Debugged {
  readonly url: string;
  readonly complaints: readonly FormComplaint[];
  readonly hasFailed: { code: string; detail: string; url: string } | undefined;
  readonly state: { status: string };
}

/** The form is there only where nothing was wrong that counts: what that is comes first. */
const LEVELS = ['error', 'warning'] as const;

/**
 * What the webmaster sees with `debug`: what of the definition could not be read, where, and how to mend it; in the
 * language of the page, with the exact finding in English.
 */
export function formDebugView(
  { url, complaints, hasFailed, state }: Debugged,
  /** What the tag says and nobody understands, in English. */
  advice: readonly string[],
  locale: string,
): TemplateResult {
  const { words, cures } = debugWords(locale);
  const own = formDebugWords(locale);
  const cureOf = (code: string) => own.cures[code] ?? cures[code] ?? cures.http;
  return html`<section class="debug" part="debug" aria-label=${words.title}>
    <p><strong>${words.title}</strong></p>
    ${state.status === 'idle' ? html`<p>${own.noForm}</p>` : nothing}
    ${url ? html`<p>${own.readFrom} <code>${url}</code></p>` : nothing}
    ${hasFailed ? html`<p>${cureOf(hasFailed.code)}<br /><span lang="en">${hasFailed.detail}</span> <code>${hasFailed.url}</code></p>` : nothing}
    ${advice.length ? listView(advice) : nothing}
    ${LEVELS.map((level) =>
      remarksView(
        own[level],
        complaints.filter((remark) => remark.level === level),
      ),
    )}
    ${complaints.length || hasFailed || !/^(ready|sending|sent)$/.test(state.status) ? nothing : html`<p>${words.allRead}</p>`}
    <p>${words.removeMe}</p>
  </section>`;
}

const remarksView = (heading: string, remarks: readonly FormComplaint[]) =>
  remarks.length
    ? html`<p>${heading}</p>
        ${listView(remarks.map(({ path, message }) => html`<code>${path}</code> ${message}`))}`
    : nothing;

const listView = (lines: readonly unknown[]) =>
  html`<ul lang="en">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
