import { css } from 'lit';

/** Answers to check, the receipt, and files. */
export const resultStyles = css`
  /* A target of 24 pixels (WCAG 2.5.8) below the label, which is one too. */
  .consents .hint a {
    display: inline-block;
    min-block-size: 24px;
  }
  .sent {
    max-inline-size: var(--_measure);
  }
  summary {
    cursor: pointer;
    padding-block: 0.5em;
  }
  .sent .more {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .sent > ul,
  .sent > p {
    margin-block-start: 0.375em;
    color: var(--_muted);
  }
  .bullets {
    list-style: disc;
    padding-inline-start: 1.25em;
  }
  .with-unit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.625em;
  }
  .with-unit > :not(input, .unit) {
    flex: 0 0 100%;
  }
  .with-unit > input.narrow {
    flex: 0 1 10em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .with-unit > .unit {
    flex: 1 1 3em;
    margin-block-start: 0.375em;
  }
  .section-title {
    font-size: 1.0625em;
    font-weight: 650;
    margin-block: 1.5em 0.25em;
  }
  .answers {
    container-type: inline-size;
  }
  .answers > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.125em 1.5em;
    padding-block: 0.75em;
    border-block-end: 0.0625em solid var(--_line);
  }
  .answers dt {
    font-weight: 600;
  }
  .answers dd > p {
    white-space: pre-line;
  }
  .done,
  .standstill {
    max-inline-size: var(--_measure);
  }
  .done > * + *,
  .standstill > * + * {
    margin-block-start: 0.75em;
  }
  .done > .title {
    font-size: 1.375em;
  }
  .done > .title,
  .standstill > .title {
    border-inline-start: 0.25em solid var(--_accent);
    padding-inline-start: 0.75em;
  }
  .done > .section-title {
    margin-block-start: 2em;
  }
  .about,
  .position {
    font-weight: 600;
  }
  .number strong {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .manage {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_control);
  }
  .drop {
    display: grid;
    gap: 0.25em;
    border: 0.125em dashed var(--_border);
    border-radius: var(--_radius);
    padding: 1em;
    margin-block-start: 0.5em;
  }
  .drop.over {
    background: var(--_raised);
    border-style: solid;
  }
  .drop input[type='file'] {
    inline-size: 100%;
    min-block-size: var(--_control);
  }
  ::file-selector-button {
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: none;
    border: 0.0625em solid currentColor;
    border-radius: var(--_radius);
    min-block-size: 2.25em;
    padding-inline: 1em;
    margin-inline-end: 0.75em;
    cursor: pointer;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    padding-block: 0.5em;
    border-block-end: 0.0625em solid var(--_line);
  }
  .file-name {
    flex: 1 1 12em;
  }
  .file > progress {
    inline-size: 8em;
    margin: 0;
  }
  .file > .error {
    flex-basis: 100%;
    order: 1;
    margin: 0;
  }
  @container (min-width: 32em) {
    .answers > div {
      grid-template-columns: minmax(8em, 2fr) minmax(0, 3fr) minmax(4em, auto);
    }
    .answers .change {
      text-align: end;
    }
  }
`;
