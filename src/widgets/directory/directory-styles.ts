import { css } from 'lit';
import { baseStyles } from '../../theme/base-styles.js';
import { listStyles } from '../../theme/list-styles.js';

/** What the first rows need; the rest comes with the code it belongs to. */
export const directoryStyles = [
  ...baseStyles,
  listStyles,
  css`
    .root {
      container-type: inline-size;
    }
    .bar {
      align-content: start;
      /* The count, and under it the place of what comes later. */
      min-block-size: calc(var(--_control) + 2.8125em);
    }
    .count {
      flex: 0 0 100%;
    }
    .list > .item {
      border-block-end: 0.0625em solid var(--_line);
      padding-block: var(--_space);
      content-visibility: auto;
      contain-intrinsic-size: auto 9em;
    }
    .card {
      display: grid;
      align-items: start;
      gap: 0.5em 2em;
    }
    .card > * {
      min-inline-size: 0;
    }
    .item-title {
      font-size: 1.125em;
      font-weight: 650;
      line-height: 1.3;
    }
    .meta {
      display: flex;
      flex-wrap: wrap;
      color: var(--_muted);
    }
    .meta span:first-child:not(:last-child)::after {
      content: '·';
      margin-inline: 0.5em;
    }
    .place {
      font-weight: 600;
    }
    .text {
      margin-block-start: 0.375em;
      max-inline-size: var(--_measure);
      white-space: pre-line;
    }
    .list .text {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
      white-space: normal;
    }
    .reach {
      font-size: 0.9375em;
    }
    .hours {
      display: flex;
      gap: 0.5em;
      min-block-size: 1.5em;
      margin-block-end: 0.25em;
    }
    .hours .icon,
    .ways .icon {
      margin-block-start: 0.2em;
      color: var(--_muted);
    }
    .ways a {
      display: inline-block;
      min-block-size: max(1.6em, 24px);
    }
    .ways li {
      display: flex;
      gap: 0.5em;
      padding-block: 0.125em;
      min-block-size: 1.625em;
    }
    @container (min-width: 44em) {
      .as-list .card {
        grid-template-columns: minmax(0, 1fr) minmax(13em, 17em);
      }
    }
    @container (min-width: 60em) {
      .bar {
        align-content: normal;
        min-block-size: calc(var(--_control) + 0.8125em);
      }
      .count {
        flex: none;
      }
    }
    @container (min-width: 44em) and (max-width: 60em) {
      .filtered .as-list .card {
        grid-template-columns: none;
      }
    }
  `,
];
