import { css } from 'lit';

/** Matrices and rankings: lines of choices that become a grid where there is room. */
export const matrixStyles = css`
  .matrix {
    container-type: inline-size;
    margin-block-start: 0.5em;
  }
  .matrix-head {
    display: none;
  }
  .matrix input {
    scroll-margin-block-start: 4em;
  }
  .matrix-row {
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    padding-block: 0.5em;
    border-block-start: 0.0625em solid var(--_line);
  }
  .matrix-row > legend {
    float: left;
    inline-size: 100%;
    font-weight: 600;
  }
  .matrix-row.wanting > legend {
    color: var(--_error);
  }
  .cell {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_control);
    font-weight: normal;
    cursor: pointer;
  }
  .rank-title {
    font-weight: 600;
    margin-block-start: 0.75em;
    margin-block-end: 0.375em;
  }
  .ranked {
    list-style: none;
    margin: 0;
    padding: 0;
    border-block-start: 0.0625em solid var(--_line);
  }
  .ranked > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    padding-block: 0.375em;
    border-block-end: 0.0625em solid var(--_line);
    background: var(--_ground);
  }
  .ranked > .held {
    position: relative;
    z-index: 1;
    opacity: 0.9;
    border-block: 0.0625em solid var(--_accent);
  }
  .grip {
    cursor: grab;
    touch-action: none;
    padding: 0.5em 0.125em;
    color: var(--_muted);
  }
  .grip .icon {
    stroke-width: 2.5;
  }
  .place {
    min-inline-size: 1.5em;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .what {
    flex: 1 1 8em;
  }
  .ranking .tools {
    display: flex;
    gap: 0.25em;
    margin-inline-start: auto;
  }
  .tool {
    inline-size: var(--_control);
    padding: 0;
  }
  .ranking .button[aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_line);
    opacity: 1;
    cursor: default;
    background: none;
  }
  .rest {
    display: grid;
    gap: 0.375em;
  }
  .pick {
    display: flex;
    align-items: center;
    gap: 0.625em;
    inline-size: 100%;
    text-align: start;
    font-weight: normal;
    padding-inline: 0.75em;
    border-color: var(--_border);
    color: inherit;
  }
  .pick .icon {
    color: var(--_accent);
  }
  @container (min-width: 33em) {
    .matrix.grid .matrix-head,
    .matrix.grid .matrix-row {
      display: grid;
      grid-template-columns: minmax(8em, 2fr) repeat(var(--_columns, 5), minmax(2.75em, 1fr));
      align-items: center;
      gap: 0 0.25em;
    }
    .matrix.grid .matrix-head {
      align-items: end;
      padding-block-end: 0.375em;
      font-size: 0.875em;
      color: var(--_muted);
      text-align: center;
      position: sticky;
      inset-block-start: 0;
      background: var(--_ground);
      z-index: 1;
    }
    .matrix.grid .matrix-row > legend {
      inline-size: auto;
      font-weight: normal;
    }
    .matrix.grid .cell {
      justify-content: center;
    }
    .matrix.grid .cell > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .matrix-row:hover {
      background: var(--_raised);
    }
  }
  .of-1 {
    --_columns: 1;
  }
  .of-2 {
    --_columns: 2;
  }
  .of-3 {
    --_columns: 3;
  }
  .of-4 {
    --_columns: 4;
  }
  .of-6 {
    --_columns: 6;
  }
  .of-7 {
    --_columns: 7;
  }
  .of-8 {
    --_columns: 8;
  }
  @media print {
    .matrix-row,
    .ranked > li,
    .step {
      break-inside: avoid;
    }
  }
`;
