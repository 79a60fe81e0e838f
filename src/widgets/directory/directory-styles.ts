import { css } from 'lit';
import { baseStyles } from '../../theme/base-styles.js';

/** What the first rows need; the rest comes with the code it belongs to. */
export const directoryStyles = [
  ...baseStyles,
  css`
    .search {
      margin-block-end: calc(var(--_space) * 1.5);
      max-inline-size: 40em;
    }
    .search label {
      display: block;
      font-weight: 600;
      margin-block-end: 0.25em;
    }
    .field {
      position: relative;
      display: block;
    }
    .field .icon {
      position: absolute;
      inset-inline-start: 0.875em;
      inset-block-start: calc(var(--_control) / 2 - 0.5625em);
      color: var(--_muted);
      pointer-events: none;
    }
    .field input {
      inline-size: 100%;
      padding-inline-start: 2.5em;
    }
    .field input::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    }
    .filters {
      min-block-size: var(--_control);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      align-content: start;
      justify-content: space-between;
      gap: 0.5em 1.5em;
      /* The count, and under it the place of what comes later. */
      min-block-size: calc(var(--_control) + 2.8125em);
      padding-block-end: 0.75em;
      border-block-end: 0.0625em solid var(--_line);
    }
    .count {
      font-weight: 650;
      font-variant-numeric: tabular-nums;
      flex: 0 0 100%;
    }
    .wait {
      font-weight: normal;
      color: var(--_muted);
    }
    .list > .item {
      border-block-end: 0.0625em solid var(--_line);
      padding-block: var(--_space);
      content-visibility: auto;
      contain-intrinsic-size: auto 9em;
    }
    .card {
      display: grid;
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
      min-block-size: 1.6em;
    }
    .ways li {
      display: flex;
      gap: 0.5em;
      padding-block: 0.125em;
      min-block-size: 1.625em;
    }
    .skeleton > .item {
      min-block-size: 9em;
    }
    .skeleton :is(b, i) {
      display: block;
      block-size: 0.875em;
      margin-block: 0.5em;
      border-radius: var(--_radius);
      background: var(--_raised);
      inline-size: 60%;
    }
    .skeleton b {
      block-size: 1.25em;
      inline-size: 40%;
    }
    .skeleton i:last-child {
      inline-size: 75%;
    }

    .foot {
      padding-block-start: var(--_space);
    }
    @container (min-width: 44em) {
      .as-list .card {
        grid-template-columns: minmax(0, 1fr) minmax(13em, 17em);
      }
      .body.filtered {
        grid-template-columns: minmax(12em, 16em) minmax(0, 1fr);
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
