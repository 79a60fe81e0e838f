import { html, nothing, type TemplateResult } from 'lit';
import { telephoneParts } from '../core/telephone.js';

/** A telephone cell: its numbers as links, written from left to right in every script. */
export const telephoneView = (telephone: string, label?: string): TemplateResult =>
  html`${telephoneParts(telephone).map(({ text, href }) =>
    href
      ? html`<a part="link telephone" href=${href} aria-label=${label ? `${label}: ${text}` : nothing}
          ><bdi>${text}</bdi></a
        >`
      : text,
  )}`;
