import { css } from 'lit';

/** What a week and the days of a month have room for, the numbers of weeks where there is little, and what is left where no script runs. */
export const weekStyles = css`
  @container (max-width: 24em) {
    /* The ways to other periods stand on one line where they can. */
    .steps {
      gap: 0.375em;
    }
    .jump input {
      padding-inline: 0.5em;
      max-inline-size: max(10.5em, 16ch);
    }
    /* No word for weeks fits over their numbers, each of which says what it is. */
    .grid thead th.number {
      overflow: hidden;
      clip-path: inset(50%);
      inline-size: max(1.75em, 2.25ch);
    }
  }
  @container (min-width: 52em) {
    .as-week td {
      block-size: 14em;
    }
    /* A week has room for whole titles, where no bar lies further down. */
    .as-week .event:not(.bar-of, :has(~ .slot, ~ .bar-of)) {
      contain: layout;
      block-size: auto;
      min-block-size: max(1.846154em, 24px);
      max-block-size: 8.125em;
      max-block-size: max(8.125em, 6lh + 0.325em);
      line-height: 1.3;
      white-space: normal;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    /* One or two on a day of a month have the lines that others would take. */
    .few .event {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      block-size: auto;
      min-block-size: max(1.846154em, 24px);
      /* What is cut off would be seen in a padding. */
      padding-block-end: 0;
      border-block-end: 0.173077em solid transparent;
      line-height: 1.3;
      white-space: normal;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .few .event:last-of-type {
      margin-block-end: 0;
    }
    .few .event:only-of-type {
      -webkit-line-clamp: 4;
    }
  }
  @media (forced-colors: active) {
    .few .event {
      border-block-end-width: 1px;
    }
  }
  @media (scripting: none) {
    .frame {
      display: none;
    }
  }
`;
