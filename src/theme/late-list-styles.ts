import { css } from 'lit';

/** Facets, order, chosen filters, pages, sources: what comes with a list once it can be searched and filtered. */
export const lateListStyles = css`
  @media (prefers-reduced-motion: no-preference) {
    .skeleton b,
    .skeleton i {
      animation: wait 1.6s ease-in-out infinite alternate;
    }
    @keyframes wait {
      to {
        opacity: 0.45;
      }
    }
  }
  /* A target of 24 pixels (WCAG 2.5.8), without moving a line. */
  .list .item-title a,
  .plan a {
    padding-block: max(0px, (24px - 1em) / 2);
  }
  .foot {
    padding-block-start: var(--_space);
  }
  /* Sentences read in their own direction, also on a page that is written the other way. */
  .count,
  .more > *,
  .notice p,
  .empty p,
  .choice span {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .facet.waiting b,
  .facet.waiting i {
    display: block;
    block-size: 0.875em;
    margin-block: 0.5em;
    border-radius: var(--_radius);
    background: var(--_raised);
    inline-size: 60%;
  }
  .disclose {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em;
    inline-size: 100%;
  }
  .disclose[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }
  .facets {
    display: none;
  }
  .facets.shown {
    display: grid;
    gap: var(--_space);
    padding-block: var(--_space);
  }
  .facet legend {
    font-weight: 600;
    padding: 0;
    margin-block-end: 0.25em;
  }
  .facet ul ul {
    padding-inline-start: 1.625em;
  }
  .choice {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding-block: 0.25em;
    min-block-size: 2em;
    cursor: pointer;
  }
  .choice input {
    align-self: start;
    margin-block-start: 0.2em;
  }
  .choice.none {
    color: var(--_muted);
  }
  /* No name of a town is longer; what is, is a mistake that must not push the rest away. */
  .choice span:not(.number) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .choice .number {
    flex: none;
    margin-inline-start: auto;
    padding-inline-start: 0.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .sort span {
    white-space: nowrap;
  }
  :is(.sort, .sort select) {
    min-inline-size: 0;
  }
  .sort {
    flex-wrap: wrap;
    display: flex;
    max-inline-size: 100%;
    align-items: center;
    gap: 0.5em;
    color: var(--_muted);
  }
  .layouts {
    display: flex;
  }
  .layouts button {
    min-block-size: var(--_control);
    min-inline-size: var(--_control);
    padding-inline: 0.75em;
    border: 0.0625em solid var(--_border);
    background: none;
    cursor: pointer;
  }
  .layouts button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .layouts button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    border-inline-start: 0;
  }
  .layouts button[aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -0.1875em 0 var(--_accent);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    flex-basis: 100%;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 2em;
    padding: 0.125em 0.625em;
    border: 0.0625em solid var(--_border);
    border-radius: 1em;
    background: var(--_raised);
    cursor: pointer;
  }
  .chip .icon {
    inline-size: 0.875em;
    block-size: 0.875em;
  }
  .notice {
    margin-block-start: var(--_space);
  }
  .facet.waiting {
    min-block-size: 12em;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-end: var(--_space);
    font-variant-numeric: tabular-nums;
  }
  .pager ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    font-variant-numeric: tabular-nums;
  }
  .pager :is(a, li[aria-hidden]) {
    display: grid;
    place-items: center;
    min-inline-size: var(--_control);
    min-block-size: var(--_control);
    padding-inline: 0.5em;
    border-radius: var(--_radius);
  }
  .pager [aria-current] {
    color: inherit;
    font-weight: 700;
    text-decoration: none;
    box-shadow: inset 0 0 0 0.0625em var(--_border);
  }
  .sources {
    margin-block-start: var(--_space);
    font-size: 0.875em;
    color: var(--_muted);
  }
  @container (min-width: 44em) {
    .disclose {
      display: none;
    }
    .facets,
    .facets.shown {
      display: grid;
      gap: calc(var(--_space) * 1.5);
      padding-block: 0.5em 0;
    }
  }
  .empty ul {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .back {
    margin-block-end: var(--_space);
  }
  .back a {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_control);
  }
  .rows > div {
    display: grid;
    gap: 0 1.5em;
    padding-block: 0.5em;
    border-block-start: 0.0625em solid var(--_line);
  }
  .rows dt {
    font-weight: 600;
  }
  .list-of {
    display: grid;
  }
  @container (min-width: 30em) {
    .rows > div {
      grid-template-columns: minmax(9em, 14em) 1fr;
    }
  }
  @media print {
    .body.filtered,
    .list .text {
      display: block;
    }
    .list .text {
      -webkit-line-clamp: none;
      overflow: visible;
    }
  }
`;
