import { css } from 'lit';

/** What was funded, and the table of the rest. */
export const outcomeStyles = css`
  .winners {
    list-style: none;
    margin: var(--_space) 0 0;
    padding: 0;
    display: grid;
    gap: var(--_space);
  }
  .winners .idea {
    border-inline-start: 0.25em solid var(--_open);
    padding-inline-start: var(--_space);
  }
  .winners .costs {
    padding-block-start: 0.5em;
  }
  .badge {
    border: 0.0625em solid currentColor;
    border-radius: var(--_radius);
    padding-inline: 0.5em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_open);
  }
  .reason {
    margin-block-start: 0.5em;
    max-inline-size: var(--_measure);
  }
  .decided table {
    border-collapse: collapse;
    inline-size: 100%;
    margin-block-start: 0.5em;
  }
  .decided :is(th, td) {
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
    padding: 0.625em 0;
    border-block-end: 0.0625em solid var(--_line);
  }
  .decided thead th {
    font-size: 0.875em;
    color: var(--_muted);
    padding-block: 0 0.375em;
  }
  .decided .figure {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    inline-size: 1%;
    padding-inline-start: 1.25em;
  }
  .decided .bar {
    margin-block-start: 0.375em;
    block-size: 0.375em;
    max-inline-size: 24em;
    background: var(--_raised);
    fill: var(--muni-color-bar, color-mix(in oklab, var(--_accent) 62%, Canvas));
    border-radius: 0.125em;
    display: block;
    inline-size: 100%;
  }
  @media (forced-colors: active) {
    .decided .bar {
      forced-color-adjust: none;
      outline: 1px solid CanvasText;
      background: Canvas;
      fill: CanvasText;
    }
  }
`;
