import { css } from 'lit';
import { lateBaseStyles } from '../theme/late-base-styles.js';
import { printStyles } from './form-print-styles.js';
import { resultStyles } from './form-result-styles.js';

/** What comes with the second chunk: errors, notices, review, receipt, the rarer fields, print. */
export const lateFormStyles = [
  lateBaseStyles,
  resultStyles,
  css`
    :host([theme='contrast']) .root {
      --_error: CanvasText;
    }
    textarea {
      resize: vertical;
    }
    .choice > label {
      cursor: pointer;
    }
    .other {
      border-inline-start: 0.1875em solid var(--_line);
      margin-inline-start: 0.625em;
      padding: 0.25em 0 0.5em 1.5em;
    }
    .error {
      display: flex;
      gap: 0.5em;
      color: var(--_error);
      font-weight: 600;
      margin-block-start: 0.25em;
    }
    .error > .icon {
      margin-block-start: 0.2em;
    }
    /* A group's own border begins at half the height of its legend; the legend draws what is missing above. */
    .field.wrong > legend {
      border-inline-start: calc(0.25em / var(--_size, 1)) solid var(--_error);
      padding-inline-start: calc(0.875em / var(--_size, 1));
      margin-inline-start: calc(-1.125em / var(--_size, 1));
    }
    .type-group > legend,
    .type-repeat > legend {
      --_size: 1.125;
    }
    .field.wrong {
      border-inline-start: 0.25em solid var(--_error);
      padding-inline-start: 0.875em;
    }
    [aria-invalid='true']:not([type='checkbox'], [type='radio']) {
      border-color: var(--_error) !important;
      box-shadow: inset 0 0 0 0.0625em var(--_error);
    }
    .note {
      border-inline-start: 0.25em solid var(--_line);
      padding-inline-start: 1em;
    }
    .note > .rich {
      margin: 0;
    }
    .note-title {
      font-weight: 650;
    }
    .type-checkbox > .hint {
      padding-inline-start: 2.125em;
    }
    .button[aria-disabled='true'] {
      opacity: 0.65;
      cursor: progress;
    }
    slot[name='help'] {
      display: block;
      margin-block-start: calc(var(--_space) * 1.5);
    }
    .summary,
    .notice,
    .warning {
      border: 0.125em solid var(--_border);
      border-inline-start-width: 0.375em;
      padding: 1em 1.25em;
      margin-block-end: calc(var(--_space) * 1.5);
      max-inline-size: var(--_measure);
    }
    .summary {
      border-color: var(--_error);
    }
    .summary > ul,
    .notice > p,
    .notice > ul,
    .notice > .buttons {
      margin-block-start: 0.5em;
    }
    .summary-title,
    .notice-title {
      font-size: 1.125em;
      font-weight: 650;
    }
    .summary-title .icon {
      color: var(--_error);
    }
    .summary li {
      padding-block: 0.1875em;
    }
    .summary a {
      color: var(--_error);
      font-weight: 600;
    }
    .notice .buttons {
      margin-block-start: 1em;
    }
    .progress {
      max-inline-size: var(--_measure);
      margin-block-end: var(--_space);
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    progress {
      display: block;
      appearance: none;
      inline-size: 100%;
      block-size: 0.375em;
      margin-block-start: 0.25em;
      border: 0;
      border-radius: var(--_radius);
      background: var(--_line);
      color: var(--muni-color-accent, #0a5fc4);
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--_line);
    }
    progress::-webkit-progress-value {
      background: var(--_accent);
    }
    progress::-moz-progress-bar {
      background: var(--_accent);
    }
    .waiting,
    .draft {
      max-inline-size: var(--_measure);
      margin-block-start: var(--_space);
      font-variant-numeric: tabular-nums;
    }
    .draft {
      border-block-start: 0.0625em solid var(--_line);
      padding-block-start: var(--_space);
      color: var(--_muted);
    }
    .draft .button {
      color: var(--_accent);
    }
    .draft > * + p,
    .draft > * + .button {
      margin-block-start: 0.5em;
    }
    .as-file {
      display: inline-flex;
      align-items: center;
    }
    .as-file:focus-within {
      outline: max(3px, 0.1875em) solid var(--_focus);
      outline-offset: 0.125em;
    }
    .date-parts {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1em;
      margin-block-start: 0.25em;
    }
    .date-part {
      inline-size: 4.5em;
    }
    .date-part.as-month {
      inline-size: 8em;
    }
    .date-part.as-year {
      inline-size: 6em;
    }
    .date-part > label {
      font-weight: normal;
    }
    .entries {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1.25);
    }
    .entry {
      min-inline-size: 0;
      border-inline-start: 0.25em solid var(--_line);
      padding-inline-start: 1em;
    }
    .entry > legend {
      font-weight: 650;
      margin-block-end: 0.5em;
    }
    .entry > .link,
    .entries + .button {
      margin-block-start: var(--_space);
    }
    .count {
      /* Clear of the ring of the field, which it moves no further from than it was drawn. */
      position: relative;
      inset-block-start: 0.375em;
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    .count.over {
      color: var(--_error);
      font-weight: 600;
    }
    @media (forced-colors: active) {
      .button.main {
        background: ButtonText;
        color: ButtonFace;
        forced-color-adjust: none;
        border-color: ButtonText;
      }
      .field.wrong,
      .field.wrong > legend,
      .summary {
        border-color: CanvasText;
      }
      [aria-invalid='true']:not(:focus-visible) {
        outline: 2px solid CanvasText;
      }
      progress {
        border: 1px solid CanvasText;
        forced-color-adjust: none;
        background: Canvas;
      }
      progress::-webkit-progress-bar {
        background: Canvas;
      }
      progress::-webkit-progress-value {
        background: Highlight;
      }
      progress::-moz-progress-bar {
        background: Highlight;
      }
    }
    @media (scripting: none) {
      .buttons {
        display: none;
      }
    }
  `,
  printStyles,
];
