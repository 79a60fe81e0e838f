import { css } from 'lit';

/** Scales: a row of choices. */
export const scaleStyles = css`
  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(2.5em, 1fr));
    gap: 0.25em;
    margin-block-start: 0.5em;
    max-inline-size: 36em;
  }
  .step {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 0.25em;
    min-block-size: calc(var(--_control) + 0.5em);
    padding: 0.375em 0.25em;
    border: 0.0625em solid var(--_border);
    border-radius: var(--_radius);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .step:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
    background: color-mix(in oklab, var(--_accent) 10%, transparent);
  }
  .step > input,
  .cell > input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block-start: 0.375em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .step:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
