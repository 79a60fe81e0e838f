import { css } from 'lit';

/** What widgets share that search and filter a list: field, facets beside it, count over it, its place while it loads. */
export const listStyles = css`
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
    justify-content: space-between;
    gap: 0.5em 1.5em;
    min-block-size: var(--_control);
    padding-block-end: 0.75em;
    border-block-end: 0.0625em solid var(--_line);
  }
  .count {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    min-inline-size: 6em;
  }
  .wait {
    font-weight: normal;
    color: var(--_muted);
  }
  .skeleton > .item {
    min-block-size: 9em;
  }
  .skeleton b,
  .skeleton i {
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
  @container (min-width: 44em) {
    .body.filtered {
      grid-template-columns: minmax(12em, 16em) minmax(0, 1fr);
    }
  }
`;
