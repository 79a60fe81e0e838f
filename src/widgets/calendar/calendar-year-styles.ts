import { css } from 'lit';

/** Twelve small months, and the planners' table. */
export const yearStyles = css`
  .year {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(15em, 184px)), 1fr));
    gap: calc(var(--_space) * 1.5);
  }
  @media print {
    .year > li {
      break-inside: avoid;
    }
  }
  .small-month {
    font-weight: 650;
    margin-block-end: 0.25em;
  }
  .small-month a {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
  }
  .year table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .year th {
    font-weight: normal;
    color: var(--_muted);
  }
  .year td {
    padding: 0.0625em;
    block-size: 1.875em;
    color: var(--_muted);
  }
  .year td a {
    display: grid;
    place-items: center;
    min-block-size: max(1.75em, 24px);
    border-radius: var(--_radius);
    color: inherit;
    font-weight: 650;
    background: color-mix(in oklab, var(--_accent) 14%, transparent);
  }
  .year td .busy-2 {
    background: color-mix(in oklab, var(--_accent) 24%, transparent);
  }
  .year td .busy-3 {
    background: color-mix(in oklab, var(--_accent) 34%, transparent);
  }
  .year td a,
  .year .today {
    color: var(--_text);
  }
  .year .today {
    box-shadow: inset 0 0 0 0.125em var(--_accent);
    border-radius: var(--_radius);
  }
  .plan-sum {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 3em;
    margin-block-end: var(--_space);
  }
  .plan-sum dt {
    color: var(--_muted);
  }
  .plan-sum dd {
    font-weight: 600;
  }
  .plan {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .plan :is(th, td) {
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 0.0625em solid var(--_line);
  }
  .plan th {
    font-weight: 600;
  }
  .plan th:first-child {
    inline-size: min(12em, 32cqi);
    white-space: nowrap;
  }
  .plan .holiday {
    white-space: normal;
  }
  @container (max-width: 30em) {
    .plan :is(th, td) {
      padding-inline-end: 0.5em;
    }
    .plan th:first-child {
      inline-size: auto;
      font-size: 0.875em;
    }
  }
  .plan p.badge {
    inline-size: fit-content;
    margin-block-end: 0.25em;
  }
  .plan .weekend,
  .plan .past {
    background: var(--_raised);
  }
  .plan .clash td {
    border-inline-start: 0.1875em solid currentColor;
    padding-inline-start: 0.75em;
  }
  .plan li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .holiday {
    display: block;
    font-weight: normal;
    font-size: 0.875em;
    color: var(--_muted);
  }
`;
