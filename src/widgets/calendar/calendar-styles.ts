import { css } from 'lit';
import { baseStyles } from '../../theme/base-styles.js';
import { listStyles } from '../../theme/list-styles.js';

/** What the first events need; the rest comes with the code it belongs to. */
export const calendarStyles = [
  ...baseStyles,
  listStyles,
  css`
    .root {
      container-type: inline-size;
    }
    .month {
      font-size: 1.125em;
      font-weight: 650;
      padding-block: 1.25em 0.5em;
      border-block-end: 0.0625em solid var(--_line);
    }
    .list .item {
      border-block-end: 0.0625em solid var(--_line);
      padding-block: var(--_space);
    }
    .card {
      display: grid;
      grid-template-columns: 3.5em minmax(0, 1fr);
      gap: 0.25em 1em;
    }
    .date {
      line-height: 1.2;
      font-variant-numeric: tabular-nums;
    }
    .date b {
      display: block;
      font-size: 1.5em;
      font-weight: 600;
      line-height: 1.1;
    }
    .item-title {
      font-size: 1.125em;
      font-weight: 650;
      line-height: 1.3;
    }
    .meta {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.125em 0.75em;
      margin-block-start: 0.25em;
      font-variant-numeric: tabular-nums;
    }
    .place {
      font-weight: 600;
    }
    .text {
      margin-block-start: 0.375em;
      max-inline-size: var(--_measure);
    }
    .list .text {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    .tools:empty {
      inline-size: 29em;
      block-size: var(--_control);
    }
    .tools.as-agenda:empty {
      inline-size: 43em;
    }
    /* Whether there is room beside the count is not known before the count is. */
    @container (max-width: 85em) {
      .tools.as-agenda {
        flex-basis: 100%;
      }
    }
    @container (max-width: 66em) {
      .tools {
        flex-basis: 100%;
      }
    }
    @container (max-width: 62.5em) {
      .tools.as-agenda:empty {
        block-size: 6em;
      }
    }
    /* Grids keep the place of what they show at least: six weeks with dots, or a week. */
    .frame {
      margin-block: var(--_space);
    }
    .frame.as-month {
      min-block-size: 25em;
    }
    .frame.as-week {
      min-block-size: 10.625em;
    }
    @container (max-width: 22em) {
      .frame.as-month {
        min-block-size: 28.25em;
      }
      .frame.as-week {
        min-block-size: 13.875em;
      }
      .bar:has(.as-week) .count {
        min-block-size: 3em;
      }
    }
    @container (min-width: 52em) {
      .frame.as-month {
        min-block-size: 44em;
      }
      .frame.as-week {
        min-block-size: 19.375em;
      }
    }
    @container (min-width: 60em) {
      .list .card {
        grid-template-columns: 4em minmax(0, 1fr) minmax(9em, 13em);
      }
    }
  `,
];
