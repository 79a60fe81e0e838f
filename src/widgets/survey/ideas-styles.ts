import { css } from 'lit';
import { outcomeStyles } from './ideas-outcome-styles.js';

/** Ideas as cards, the ballot that goes along at the lower edge, and what was decided. */
export const ideasStyles = [
  outcomeStyles,
  css`
    .ideas {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1.5);
    }
    .terms {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em 2.5em;
      padding-block: 0.75em;
      border-block: 0.0625em solid var(--_line);
      font-variant-numeric: tabular-nums;
    }
    .terms dt {
      font-size: 0.875em;
      color: var(--_muted);
    }
    .terms dd {
      font-weight: 600;
    }
    .how {
      max-inline-size: var(--_measure);
      margin-block-end: var(--_space);
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
      gap: var(--_space);
    }
    .cards .card {
      display: flex;
      flex-direction: column;
      gap: 0.5em;
      block-size: 100%;
      border: 0.0625em solid var(--_line);
      border-radius: var(--_radius);
      padding: var(--_space);
    }
    .idea .item-title,
    .decided [part='item-title'] {
      font-size: 1.125em;
      font-weight: 650;
      line-height: 1.3;
    }
    .decided [part='item-title'] {
      font-size: 1em;
    }
    .idea .text {
      max-inline-size: var(--_measure);
      white-space: pre-line;
    }
    .costs {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.25em 0.75em;
      margin-block-start: auto;
      padding-block-start: 0.25em;
      font-variant-numeric: tabular-nums;
    }
    .approve {
      display: flex;
      align-items: center;
      gap: 0.625em;
      min-block-size: var(--_control);
      padding-inline: 0.75em;
      border: 0.0625em solid var(--_border);
      border-radius: var(--_radius);
      font-weight: 600;
      cursor: pointer;
    }
    .approve:has(:disabled) {
      color: var(--_muted);
      cursor: default;
    }
    .approve.chosen,
    .points.chosen .amount {
      border-color: var(--_accent);
      box-shadow: inset 0 0 0 0.0625em var(--_accent);
    }
    .approve.chosen {
      background: color-mix(in oklab, var(--_accent) 8%, transparent);
    }
    .short {
      margin: 0 0 0.375em;
      color: var(--_error, currentColor);
      font-weight: 600;
    }
    .points {
      display: flex;
      gap: 0.375em;
    }
    .points .step {
      inline-size: var(--_control);
      padding: 0;
    }
    .points label {
      display: flex;
      flex: 1 1 4em;
      max-inline-size: 6em;
    }
    .points .amount {
      inline-size: 100%;
      margin: 0;
      padding-inline: 0.25em;
      min-block-size: var(--_control);
      border: 0.0625em solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      text-align: center;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      appearance: textfield;
    }
    .points .amount::-webkit-inner-spin-button {
      appearance: none;
      margin: 0;
    }
    .button[aria-disabled='true'] {
      color: var(--_muted);
      border-color: var(--_line);
      cursor: default;
      background: none;
    }
    .cast {
      position: sticky;
      inset-block-end: 0;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em 1.5em;
      margin-block-start: var(--_space);
      padding-block: 0.75em;
      border-block-start: 0.125em solid var(--_line);
      background: var(--_ground);
      z-index: 1;
    }
    .ballot :is(input, button, a) {
      scroll-margin-block-end: 8em;
    }
    .left {
      font-variant-numeric: tabular-nums;
      flex: 1 1 8em;
    }
    .cast .error {
      flex: 1 1 100%;
      margin: 0;
    }
    .voted ul {
      list-style: disc;
      padding-inline-start: 1.25em;
      margin-block: 0.25em 0.75em;
    }
    .voted-title,
    .section-title {
      font-size: 1.25em;
      font-weight: 650;
      line-height: 1.25;
    }
    @media (forced-colors: active) {
      .approve.chosen,
      .points.chosen .amount {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    @media print {
      .cast,
      .points,
      .approve,
      .how {
        display: none;
      }
      .cards {
        display: block;
      }
      .idea {
        break-inside: avoid;
      }
      .cards .card {
        border: 0;
        border-block-end: 0.5pt solid #999;
        padding-inline: 0;
      }
    }
  `,
];
