import { html, nothing, type TemplateResult } from 'lit';
import type { FormComplaint } from './definition.js';

interface Debugged {
  readonly url: string;
  readonly complaints: readonly FormComplaint[];
  readonly hasFailed: { code: string; detail: string; url: string } | undefined;
}

/** What the webmaster sees with `debug`: what of the definition could not be read, where, and how to mend it. */
export function formDebugView({ url, complaints, hasFailed }: Debugged): TemplateResult {
  return html`<section class="debug" part="debug" lang="en">
    <p><strong>For the webmaster.</strong> Take the attribute "debug" away before visitors come.</p>
    ${url ? html`<p>Read from <code>${url}</code></p>` : nothing}
    ${hasFailed ? html`<p>${hasFailed.code}: ${hasFailed.detail} <code>${hasFailed.url}</code></p>` : nothing}
    ${
      complaints.length
        ? html`<ul>
            ${complaints.map(({ path, level, message }) => html`<li>${level}: <code>${path}</code> ${message}</li>`)}
          </ul>`
        : html`<p>Everything in it was read.</p>`
    }
  </section>`;
}
