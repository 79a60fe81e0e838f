import { css } from 'lit';
import { lateBaseStyles } from '../theme/late-base-styles.js';

/** What comes with the second chunk: errors, notices, review, receipt, the rarer fields, print. */
export const lateFormStyles = [
  lateBaseStyles,
  css`
    :host([theme='contrast']) .root {
      --_error: CanvasText;
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
    :is(.summary, .notice) > * + * {
      margin-block-start: 0.5em;
    }
    :is(.summary-title, .notice-title) {
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
    .draft > * + * {
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
    .section-title {
      font-size: 1.0625em;
      font-weight: 650;
      margin-block: 1.5em 0.25em;
    }
    .answers > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.125em 1.5em;
      padding-block: 0.75em;
      border-block-end: 0.0625em solid var(--_line);
    }
    .answers dt {
      font-weight: 600;
    }
    .answers dd > p {
      white-space: pre-line;
    }
    .done,
    .standstill {
      max-inline-size: var(--_measure);
    }
    :is(.done, .standstill) > * + * {
      margin-block-start: 0.75em;
    }
    .done > .title {
      font-size: 1.375em;
    }
    .done > .title,
    .standstill > .title {
      border-inline-start: 0.25em solid var(--_accent);
      padding-inline-start: 0.75em;
    }
    .done > .section-title {
      margin-block-start: 2em;
    }
    .about,
    .position {
      font-weight: 600;
    }
    .number strong {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .manage {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_control);
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
      gap: calc(var(--_space) * 1.25);
    }
    .entry {
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
    .drop {
      display: grid;
      gap: 0.25em;
      border: 0.125em dashed var(--_border);
      border-radius: var(--_radius);
      padding: 1em;
      margin-block-start: 0.5em;
    }
    .drop.over {
      background: var(--_raised);
      border-style: solid;
    }
    .drop input[type='file'] {
      inline-size: 100%;
      min-block-size: var(--_control);
    }
    ::file-selector-button {
      font: inherit;
      font-weight: 600;
      color: var(--_accent);
      background: none;
      border: 0.0625em solid currentColor;
      border-radius: var(--_radius);
      min-block-size: 2.25em;
      padding-inline: 1em;
      margin-inline-end: 0.75em;
      cursor: pointer;
    }
    .file {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25em 1em;
      padding-block: 0.5em;
      border-block-end: 0.0625em solid var(--_line);
    }
    .file-name {
      flex: 1 1 12em;
    }
    .file > progress {
      inline-size: 8em;
      margin: 0;
    }
    .file > .error {
      flex-basis: 100%;
      order: 1;
      margin: 0;
    }
    .count {
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    @container (min-width: 34em) {
      .answers > div {
        grid-template-columns: minmax(8em, 2fr) minmax(0, 3fr) minmax(4em, auto);
      }
      .answers .change {
        text-align: end;
      }
    }
    @media (forced-colors: active) {
      .button.main {
        background: ButtonText;
        color: ButtonFace;
        forced-color-adjust: none;
        border-color: ButtonText;
      }
      .field.wrong,
      .summary {
        border-color: Mark;
      }
      [aria-invalid='true'] {
        outline: 1px solid Mark;
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
    @media print {
      .buttons,
      .tools,
      .draft,
      .progress,
      .change,
      .drop,
      .waiting {
        display: none !important;
      }
      .answers > div,
      .field {
        break-inside: avoid;
      }
      input:not([type='radio'], [type='checkbox']),
      select,
      textarea {
        border-color: #000 !important;
      }
    }
  `,
];
