import { css } from 'lit';
import { weekStyles } from './calendar-week-styles.js';
import { yearStyles } from './calendar-year-styles.js';

/** Months, weeks, years, and the planners' table. By the room there is: dots first, then titles. */
export const gridStyles = css`
  ${yearStyles}
  /* What stands below the screen is laid out once somebody gets there, or nothing else is to be done. */
  :host(:state(below)) .frame ~ .list {
    content-visibility: hidden;
    contain-intrinsic-block-size: auto 90em;
  }
  .period {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-end: 0.75em;
  }
  .period-name {
    font-size: 1.25em;
    font-weight: 650;
  }
  .period-name::first-letter,
  .small-month a::first-letter {
    text-transform: uppercase;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .step {
    inline-size: var(--_control);
    padding: 0;
  }
  .steps .icon {
    vertical-align: -0.25em;
  }
  .jump input {
    min-block-size: var(--_control);
    max-inline-size: max(11em, 17ch);
    font: inherit;
  }
  .grid {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .grid thead th {
    font-size: 0.875em;
    font-weight: 600;
    padding: 0.25em;
    text-align: center;
    color: var(--_muted);
  }
  @container (max-width: 24em) {
    .grid thead th {
      padding-inline: 0;
      /* The longest name of a day fits, also with letters set apart. */
      font-size: clamp(0.5625em, 3.5cqi, 0.6875em);
      font-weight: normal;
      white-space: nowrap;
    }
  }
  .grid th.number {
    inline-size: max(3em, 4.5ch);
    font-size: 0.75em;
    font-weight: normal;
    white-space: nowrap;
    padding-inline: 0;
    color: var(--_muted);
    vertical-align: top;
    padding-block-start: 0.625em;
  }
  .grid abbr {
    text-decoration: none;
    white-space: nowrap;
  }
  .day button.number {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0;
    text-align: center;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .day button.number span {
    display: inline-block;
    min-inline-size: min(1.75em, 100%);
    line-height: 1.75em;
    border-radius: 1em;
  }
  .grid .outside button.number {
    color: var(--_muted);
  }
  .grid .today button.number span {
    box-shadow: inset 0 0 0 0.125em var(--_accent);
    font-weight: 700;
    text-align: center;
  }
  .grid .picked button.number {
    box-shadow: inset 0 0 0 0.125em var(--_accent);
  }
  .day button.number::after {
    content: attr(data-dots);
    display: block;
    margin-block-start: 0.125em;
    color: var(--_accent);
    /* Three of them fit beside each other, however large the page's letters are. */
    font-size: min(0.4375em, 2.5cqi);
    line-height: 1;
    white-space: nowrap;
    min-block-size: 1em;
    letter-spacing: 0.25em;
    padding-inline-start: 0.25em;
  }
  /*
   * No target is under 24 pixels, however small the letters; none is lower than its line, which readers can set, as
   * they can how small letters may be. What keeps a line free is as high.
   */
  .event,
  .slot {
    block-size: max(1.846154em, 24px);
    block-size: max(1.846154em, 1lh + 0.346154em, 24px);
    margin-block-end: 0.153846em;
    font-size: 0.8125em;
    line-height: 1.5;
  }
  .event {
    overflow: hidden;
    padding: 0.173077em 0.375em;
    border-inline-start: 0.1875em solid var(--_accent);
    border-radius: 0.125em;
    background: color-mix(in oklab, var(--_accent) 9%, transparent);
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .event:hover {
    text-decoration: underline;
  }
  .event.past {
    border-color: var(--_border);
    background: var(--_raised);
  }
  .event.cancelled,
  .event.postponed {
    border-inline-start-style: dashed;
    border-color: var(--_border);
    background: none;
  }
  .event.now {
    border-color: var(--_open);
  }
  /* The word for it comes after the name, where there is room. */
  .event:is(.cancelled, .postponed)[aria-hidden],
  .event:is(.cancelled, .postponed) .seen {
    text-decoration: line-through;
  }
  .event:is(.rescheduled, .movedOnline)::before {
    content: '→ ';
    content: '→ ' / '';
  }
  .event:is(.rescheduled, .movedOnline):dir(rtl)::before {
    content: '← ' / '';
  }
  /* Holds what is only read, which would widen the page from behind a long name. */
  .event.apart {
    position: relative;
  }
  .day .more {
    margin: 0;
    font-size: 0.8125em;
    min-block-size: max(1.875em, 24px);
  }
  .event,
  .slot,
  .day .more {
    display: none;
  }
  @container (min-width: 52em) {
    .grid td {
      border: 0.0625em solid var(--_line);
      vertical-align: top;
      padding: 0.25em;
      block-size: 7em;
    }
    .grid .outside,
    .grid .weekend {
      background: var(--_raised);
    }
    .day button.number {
      min-block-size: max(2em, 24px);
      text-align: start;
    }
    .day button.number::after {
      display: none;
    }
    .event,
    .slot,
    .day .more {
      display: block;
    }
    .bar-of {
      position: relative;
    }
    .span-2 {
      inline-size: calc(2 * 100% + 1 * 0.692308em);
    }
    .span-3 {
      inline-size: calc(3 * 100% + 2 * 0.692308em);
    }
    .span-4 {
      inline-size: calc(4 * 100% + 3 * 0.692308em);
    }
    .span-5 {
      inline-size: calc(5 * 100% + 4 * 0.692308em);
    }
    .span-6 {
      inline-size: calc(6 * 100% + 5 * 0.692308em);
    }
    .span-7 {
      inline-size: calc(7 * 100% + 6 * 0.692308em);
    }
  }
  @media (forced-colors: active) {
    .event,
    .year td a {
      border: 1px solid LinkText;
    }
    .picked button.number:not(:focus-visible),
    .today button.number span {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .steps {
      display: none;
    }
    :host(:state(below)) .frame ~ .list {
      content-visibility: visible;
    }
    .grid td {
      border: 0.0625em solid var(--_line);
    }
  }
  ${weekStyles}
`;
