import { css } from 'lit';
import { lateBaseStyles } from '../../theme/late-base-styles.js';
import { detailStyles } from './directory-detail-styles.js';

/** What comes with the visitor's side of the directory: facets, order, pages, an entry in full, print. */
export const lateStyles = [
  lateBaseStyles,
  css`
    @media (prefers-reduced-motion: no-preference) {
      .skeleton :is(b, i) {
        animation: wait 1.6s ease-in-out infinite alternate;
      }
      @keyframes wait {
        to {
          opacity: 0.45;
        }
      }
    }
    .facet.waiting :is(b, i) {
      display: block;
      block-size: 0.875em;
      margin-block: 0.5em;
      border-radius: var(--_radius);
      background: var(--_raised);
      inline-size: 60%;
    }
    .disclose {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 0.5em;
      inline-size: 100%;
    }
    .disclose[aria-expanded='true'] .icon {
      transform: rotate(180deg);
    }
    .facets {
      display: none;
    }
    .facets.shown {
      display: grid;
      gap: var(--_space);
      padding-block: var(--_space);
    }
    .facet legend {
      font-weight: 600;
      padding: 0;
      margin-block-end: 0.25em;
    }
    .facet ul ul {
      padding-inline-start: 1.625em;
    }
    .choice {
      display: flex;
      align-items: baseline;
      gap: 0.5em;
      padding-block: 0.25em;
      min-block-size: 2em;
      cursor: pointer;
    }
    .choice input {
      align-self: start;
      margin-block-start: 0.2em;
    }
    .choice.none {
      color: var(--_muted);
    }
    .choice .number {
      flex: none;
      margin-inline-start: auto;
      padding-inline-start: 0.5em;
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    .tools {
      display: flex;
      align-items: center;
      gap: 1em;
      max-inline-size: 100%;
    }
    .sort span {
      white-space: nowrap;
    }
    .sort select {
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    .sort {
      display: flex;
      min-inline-size: 0;
      align-items: center;
      gap: 0.5em;
      color: var(--_muted);
    }
    .layouts {
      display: flex;
      flex: none;
    }
    /* One row for what stands under the count: its height is kept free before it comes. */
    @container (max-width: 59.99em) {
      .sort span {
        position: absolute;
        inline-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    .layouts button {
      min-block-size: var(--_control);
      min-inline-size: var(--_control);
      padding-inline: 0.75em;
      border: 0.0625em solid var(--_border);
      background: none;
      cursor: pointer;
    }
    .layouts button:first-child {
      border-start-start-radius: var(--_radius);
      border-end-start-radius: var(--_radius);
    }
    .layouts button:last-child {
      border-start-end-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
      border-inline-start: 0;
    }
    .layouts button[aria-pressed='true'] {
      color: var(--_accent);
      font-weight: 600;
      box-shadow: inset 0 -0.1875em 0 var(--_accent);
    }
    .chosen {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      flex-basis: 100%;
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 0.375em;
      min-block-size: 2em;
      padding: 0.125em 0.625em;
      border: 0.0625em solid var(--_border);
      border-radius: 1em;
      background: var(--_raised);
      cursor: pointer;
    }
    .chip .icon {
      inline-size: 0.875em;
      block-size: 0.875em;
    }
    .notice {
      margin-block-start: var(--_space);
    }
    .badges {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375em;
      margin-block-start: 0.375em;
    }
    .badges li {
      font-size: 0.8125em;
      font-weight: 600;
      padding: 0.0625em 0.5em;
      border: 0.0625em solid var(--_border);
      border-radius: var(--_radius);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125em 1.5em;
      margin-block-start: 0.375em;
      font-size: 0.9375em;
    }
    .facts > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.375em;
    }
    .facts dt {
      color: var(--_muted);
    }
    .facts dt::after {
      content: ':';
    }
    .hours .open {
      color: var(--_open);
      font-weight: 600;
    }
    .facet.waiting {
      min-block-size: 12em;
    }
    .more {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em 1em;
      margin-block-end: var(--_space);
      font-variant-numeric: tabular-nums;
    }
    .pager ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em;
      font-variant-numeric: tabular-nums;
    }
    .pager :is(a, li[aria-hidden]) {
      display: grid;
      place-items: center;
      min-inline-size: var(--_control);
      min-block-size: var(--_control);
      padding-inline: 0.5em;
      border-radius: var(--_radius);
    }
    .pager [aria-current] {
      color: inherit;
      font-weight: 700;
      text-decoration: none;
      box-shadow: inset 0 0 0 0.0625em var(--_border);
    }
    .sources {
      margin-block-start: var(--_space);
      font-size: 0.875em;
      color: var(--_muted);
    }
    @container (min-width: 44em) {
      .disclose {
        display: none;
      }
      .facets,
      .facets.shown {
        display: grid;
        gap: calc(var(--_space) * 1.5);
        padding-block: 0.5em 0;
      }
    }
    @media print {
      .body.filtered {
        display: block;
      }
      .list > .item {
        break-inside: avoid;
        content-visibility: visible;
      }
      .as-list .card {
        grid-template-columns: 1fr 14em;
      }
    }
  `,
  detailStyles,
];
