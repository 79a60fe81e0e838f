import { css } from 'lit';

/** Cards with pictures, and an entry in full. */
export const detailStyles = css`
  .as-cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: calc(var(--_space) * 1.5);
    padding-block-start: var(--_space);
  }
  .as-cards > .item {
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
    padding: 0;
    overflow: hidden;
    contain-intrinsic-size: auto 28em;
  }
  .as-cards .card {
    block-size: 100%;
    grid-template-rows: auto 1fr auto;
  }
  .as-cards .what,
  .as-cards .reach {
    padding-inline: var(--_space);
  }
  .picture[aria-hidden] {
    aspect-ratio: auto;
    block-size: 3em;
    font-size: 1.5em;
  }
  .as-cards .what {
    padding-block-start: 0.75em;
  }
  .as-cards .what:first-child {
    padding-block-start: var(--_space);
  }
  .as-cards .reach {
    padding-block: 0.5em var(--_space);
  }
  .picture {
    aspect-ratio: 16 / 9;
    display: grid;
    place-items: center;
    background: var(--_raised);
    border-block-end: 0.0625em solid var(--_line);
    color: var(--_muted);
    font-size: 1.75em;
    font-weight: 300;
    letter-spacing: 0.06em;
    overflow: hidden;
  }
  .picture img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .picture img + span,
  .picture.missing img {
    display: none;
  }
  .picture.missing img + span {
    display: block;
  }
  .detail .picture {
    max-inline-size: 30em;
    border: 0;
    margin-block-end: var(--_space);
  }
  .detail .item-title {
    font-size: 1.5em;
  }
  .detail article > * + * {
    margin-block-start: var(--_space);
  }
  .detail article > .meta {
    margin-block-start: 0.25em;
  }
  @media print {
    .picture[aria-hidden] {
      display: none;
    }
  }
`;
