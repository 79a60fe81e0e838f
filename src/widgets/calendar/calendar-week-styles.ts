import { css } from 'lit';

/** What a week and the days of a month have room for, the numbers of weeks where there is little, and what is left where no script runs. */
export const weekStyles = css`
  @container (max-width: 24em) {
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
    /* What comes last on a day of a month takes the lines that are left there. */
    .as-month .event:last-child:not(.bar-of):nth-child(-n + 3) {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      block-size: auto;
      min-block-size: max(1.846154em, 24px);
      line-height: 1.3;
      white-space: normal;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .as-month .event:last-child:not(.bar-of):nth-child(2) {
      -webkit-line-clamp: 4;
    }
  }
  @media (scripting: none) {
    .frame {
      display: none;
    }
  }
`;
