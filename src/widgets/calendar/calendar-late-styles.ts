import { adoptStyles, css } from 'lit';
import { lateBaseStyles } from '../../theme/late-base-styles.js';
import { lateListStyles } from '../../theme/late-list-styles.js';
import { detailStyles } from './calendar-detail-styles.js';
import { gridStyles } from './calendar-grid-styles.js';
import { calendarStyles } from './calendar-styles.js';

/** What comes with the visitor's side of the calendar: facets, pages, an event in full, print. */
export const lateStyles = [
  lateBaseStyles,
  lateListStyles,
  css`
    .date span {
      color: var(--_muted);
    }
    /* Dates read in their own direction, also on a page that is written the other way. */
    :is(.date b, .date span, .meta time, .month, .period-name, .hours, .day .more) {
      unicode-bidi: plaintext;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .grid thead th {
      unicode-bidi: plaintext;
    }
    .text {
      white-space: pre-line;
    }
    .list .text {
      white-space: normal;
    }
    .meta > :empty {
      display: none;
    }
    .side {
      grid-column: 2;
      font-size: 0.9375em;
    }
    @container (min-width: 60em) {
      .list .side {
        grid-column: 3;
      }
    }
    .badge {
      font-size: 0.8125em;
      font-weight: 600;
      padding: 0.0625em 0.5em;
      border: 0.0625em solid var(--_border);
      border-radius: var(--_radius);
    }
    .badge.now {
      border-color: var(--_open);
      color: var(--_open);
    }
    .badge.over {
      border-color: transparent;
      padding-inline: 0;
      color: var(--_muted);
    }
    /* What does not take place: its name where it is listed, its hour where it is told in full. */
    :is(.cancelled, .postponed) :is(.item-title a, a[part~='item-title'], .lead time) {
      text-decoration-line: line-through;
    }
    .was {
      font-size: 0.875em;
      color: var(--_muted);
    }
    .list .past .date b {
      color: var(--_muted);
    }
    .date b.span {
      font-size: 0.875em;
      line-height: 1.5;
    }
    @container (min-width: 60em) {
      .date b.span {
        font-size: 1em;
      }
    }
    .count::first-letter,
    .month::first-letter {
      text-transform: uppercase;
    }
    .take ul,
    .take .feed {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0.5em 1.5em;
    }
    .take ul {
      align-items: baseline;
    }
    details.take {
      margin-block-start: var(--_space);
      padding-block: 0.75em;
      border-block: 0.0625em solid var(--_line);
    }
    details.take > * + * {
      margin-block-start: 0.75em;
    }
    .take summary {
      min-block-size: max(1.75em, 24px);
      cursor: pointer;
      font-weight: 600;
    }
    .take label {
      display: grid;
      flex: 1 1 20em;
      gap: 0.25em;
    }
    .take :is(a, .link) {
      min-block-size: max(1.75em, 24px);
    }
    details.take ul {
      display: grid;
    }
    .seats {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5em;
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    .seats.open {
      color: var(--_open);
      font-weight: 600;
    }
    .seats .left {
      flex-basis: 100%;
      font-weight: normal;
    }
    .side p.free {
      color: var(--_muted);
    }
    .meta > span + span:not(.badge, .hidden)::before {
      content: none;
    }
    .layouts button + button:nth-child(n) {
      margin-inline-start: -0.0625em;
      border-inline-start: 0.0625em solid var(--_border);
    }
    @container (max-width: 24em) {
      .tools {
        inline-size: 100%;
      }
      .layouts {
        flex-wrap: wrap;
        inline-size: 100%;
        padding-inline-start: 0.0625em;
      }
      .layouts button {
        flex: 1 0 auto;
        max-inline-size: 100%;
        margin-inline-start: -0.0625em;
        padding-inline: 0.125em;
        min-block-size: calc(var(--_control) * 1.142857);
        font-size: 0.875em;
        margin-block-end: -0.0625em;
      }
      .layouts.of-5 button {
        border-radius: 0;
      }
    }
    @media print {
      .take,
      .register a,
      .register button {
        display: none !important;
      }
      .rows [part~='online']::after,
      .rows [part~='website']::after,
      .links a[rel]::after {
        content: ': ' attr(href);
        overflow-wrap: anywhere;
      }
      .list .item {
        break-inside: avoid;
      }
    }
  `,
  detailStyles,
  gridStyles,
];

/** Gives them to a calendar that is in a page. */
export function dress({ renderRoot }: { readonly renderRoot: unknown }): void {
  if (typeof ShadowRoot === 'function' && renderRoot instanceof ShadowRoot)
    adoptStyles(renderRoot, [...calendarStyles, ...lateStyles]);
}
