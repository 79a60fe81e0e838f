import { css } from 'lit';

/** An event in full. */
export const detailStyles = css`
  .detail .item-title {
    font-size: 1.75em;
    line-height: 1.2;
    max-inline-size: 30em;
    text-wrap: balance;
  }
  .detail article > * + * {
    margin-block-start: var(--_space);
  }
  .detail article > .item-title {
    margin-block-start: 0.25em;
  }
  .detail .meta:not(:has(.badge)) {
    display: none;
  }
  .part-of {
    color: var(--_muted);
  }
  .detail .when {
    font-size: 1.125em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .detail .when time::first-letter {
    text-transform: uppercase;
  }
  .detail .when time {
    display: inline-block;
  }
  .lead {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 2);
  }
  .register {
    display: grid;
    gap: 0.5em;
  }
  .button.strong {
    display: inline-flex;
    align-items: center;
    padding-inline: 1.25em;
    border-width: 0.125em;
    background: color-mix(in oklab, var(--_accent) 10%, transparent);
    text-decoration: none;
  }
  .button.strong:hover {
    background: color-mix(in oklab, var(--_accent) 20%, transparent);
  }
  .change {
    border-color: currentColor;
  }
  .section-title {
    font-size: 1.125em;
    font-weight: 650;
    margin-block: calc(var(--_space) * 1.5) 0.5em;
  }
  .programme ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .programme li {
    display: grid;
    /* With the day before the hours where there is room. */
    grid-template-columns: max(7.5em, min(10em, 22cqi)) minmax(0, 1fr);
    gap: 0 1em;
    padding-block: 0.625em;
    border-block-start: 0.0625em solid var(--_line);
  }
  .hours {
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .speaker {
    color: var(--_muted);
  }
  .links {
    display: grid;
    gap: 0.25em;
  }
  .links li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    min-block-size: 1.75em;
  }
  /* A date has a column of its own, however long what it leads to is. */
  .links li:has(> .hours) {
    flex-wrap: nowrap;
  }
  .links .hours {
    flex: none;
    inline-size: max(7.5em, 12ch);
  }
  .links .what {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    min-inline-size: 0;
  }
  .series {
    padding-block-end: var(--_space);
    margin-block-end: var(--_space);
    border-block-end: 0.125em solid var(--_line);
  }
  .series-title {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.25;
  }
  .series > * + * {
    margin-block-start: 0.75em;
  }
  :is(.series, .siblings) summary {
    min-block-size: 1.75em;
    cursor: pointer;
    font-weight: 600;
  }
  .series .section-title {
    font-size: 1em;
    margin-block-end: 0.25em;
  }
  .series .funders {
    border-block-start: 0;
    padding-block-start: 0;
  }
  .dates {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 0 2em;
  }
  .gallery {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    gap: 0.5em;
  }
  .gallery img {
    display: block;
    inline-size: 100%;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: var(--_radius);
  }
  .detail .picture {
    display: block;
    inline-size: 100%;
    max-inline-size: 40em;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    border-radius: var(--_radius);
  }
  .funders {
    padding-block-start: 0.5em;
    border-block-start: 0.0625em solid var(--_line);
  }
  .funders li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    padding-block: 0.25em;
  }
  .funders img {
    block-size: 3.5em;
    max-inline-size: 14em;
    object-fit: contain;
    background: #fff;
    padding: 0.25em;
  }
  .funders p {
    font-size: 0.875em;
    max-inline-size: var(--_measure);
  }
  @container (max-width: 26em) {
    .programme li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  /* On a notice board an event is read from two steps away. */
  @media print {
    .detail .item-title {
      font-size: 3em;
    }
    .detail .when {
      font-size: 1.75em;
    }
  }
`;
