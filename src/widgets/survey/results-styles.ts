import { css } from 'lit';

/** Results as tables: the bar stands under its answer, and beside it where there is room. */
export const resultsStyles = css`
  .results {
    --_bar: var(--muni-color-bar, color-mix(in oklab, var(--_accent) 62%, Canvas));
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2);
    max-inline-size: 60em;
  }
  .results[aria-busy='true'] table {
    opacity: 0.55;
  }
  .basis {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .narrow {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    min-inline-size: 0;
  }
  .narrow legend {
    float: left;
    inline-size: 100%;
    font-weight: 600;
    padding: 0;
  }
  .narrow label {
    flex: 1 1 14em;
    max-inline-size: 24em;
  }
  .narrow label > span {
    display: block;
    font-size: 0.875em;
    color: var(--_muted);
    margin-block-end: 0.25em;
  }
  .narrow select {
    inline-size: 100%;
    font-weight: normal;
  }
  .question-title {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
    max-inline-size: var(--_measure);
    text-wrap: balance;
  }
  .answers-title {
    font-weight: 600;
    margin-block: var(--_space) 0.5em;
  }
  .gist {
    margin-block-start: 0.25em;
    font-variant-numeric: tabular-nums;
  }
  .results table {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block-start: 0.75em;
    font: inherit;
  }
  .results :is(th, td) {
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    padding: 0.5em 0;
    border-block-end: 0.0625em solid var(--_line);
  }
  .results thead th {
    font-size: 0.875em;
    color: var(--_muted);
    padding-block: 0 0.375em;
  }
  .results .figure {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    inline-size: 1%;
    padding-inline-start: 1.25em;
  }
  .results .kept {
    color: var(--_muted);
    font-style: italic;
  }
  .row-head th {
    padding-block-start: 1.25em;
    font-weight: 600;
  }
  .row-head .small {
    font-weight: normal;
    white-space: nowrap;
  }
  .answer {
    display: grid;
    gap: 0.375em 1.5em;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    border-radius: 0.125em;
    background: var(--_raised);
    fill: var(--_bar);
  }
  :dir(rtl) > .bar {
    transform: scaleX(-1);
  }
  .note {
    max-inline-size: var(--_measure);
  }
  .quotes {
    display: grid;
    gap: 0.75em;
    max-inline-size: var(--_measure);
  }
  .quotes li {
    border-inline-start: 0.1875em solid var(--_line);
    padding-inline-start: 0.875em;
    white-space: pre-line;
  }
  .compact {
    gap: 0.5em;
  }
  .compact thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .compact table {
    margin: 0;
  }
  .compact tr:last-child > * {
    border-block-end: 0;
  }
  @container (min-width: 36em) {
    .results:not(.compact) .answer {
      grid-template-columns: minmax(8em, 18em) minmax(6em, 1fr);
      align-items: center;
    }
    .results:not(.compact) .bar {
      block-size: 0.875em;
    }
  }
  .on-paper {
    display: none;
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      background: Canvas;
      outline: 1px solid CanvasText;
      fill: CanvasText;
    }
  }
  @media print {
    .results {
      gap: 1.5em;
    }
    .on-paper {
      display: list-item;
    }
    .question,
    .results tr {
      break-inside: avoid;
    }
    .question:has(tbody + tbody),
    .question:has(tr:nth-child(12)) {
      break-inside: auto;
    }
    tbody:has(.row-head) {
      break-inside: avoid;
    }
    .question-title,
    .gist,
    .results thead,
    .row-head {
      break-after: avoid;
    }
    .bar {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
      background: none;
      outline: 0.5pt solid #999;
      fill: #555;
    }
  }
`;
