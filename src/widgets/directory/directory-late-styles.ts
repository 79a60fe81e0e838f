import { css } from 'lit';
import { lateBaseStyles } from '../../theme/late-base-styles.js';
import { lateListStyles } from '../../theme/late-list-styles.js';
import { detailStyles } from './directory-detail-styles.js';

/** What comes with the visitor's side of the directory: facets, order, pages, an entry in full, print. */
export const lateStyles = [
  lateBaseStyles,
  lateListStyles,
  css`
    .tools,
    .sort {
      flex-wrap: nowrap;
    }
    .tools {
      max-inline-size: 100%;
    }
    .sort select {
      max-inline-size: 100%;
    }
    .layouts {
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
    @container (max-width: 16em) {
      .tools {
        flex-wrap: wrap;
      }
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
    :host(:state(rested)) .list > .item {
      content-visibility: visible;
    }
    @media print {
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
