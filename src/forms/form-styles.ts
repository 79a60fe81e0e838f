import { css } from 'lit';
import { baseStyles } from '../theme/base-styles.js';

/** What the first fields need; the rest comes with the code it belongs to. */
export const formStyles = [
  ...baseStyles,
  css`
    .form,
    .rich,
    .facts {
      max-inline-size: var(--_measure);
    }
    .title {
      font-size: 1.25em;
      font-weight: 650;
      line-height: 1.25;
    }
    .heading + .rich {
      margin-block-start: -0.25em;
    }
    .sent {
      min-block-size: 2.5em;
    }
    .sent,
    .rich,
    .facts {
      margin-block-end: calc(var(--_space) * 1.5);
    }
    .rich > * + * {
      margin-block-start: 0.625em;
    }
    .facts,
    .hint,
    .mark {
      color: var(--_muted);
    }
    .mark {
      font-weight: normal;
    }
    .form {
      display: grid;
      gap: calc(var(--_space) * 1.75);
      grid-template-columns: minmax(0, 1fr);
    }
    /* A page goes as one piece when another one comes; blocks are laid out faster than grids in grids. */
    .page > * + * {
      margin-block-start: calc(var(--_space) * 1.75);
    }
    .field {
      min-inline-size: 0;
    }
    fieldset > .field + .field {
      margin-block-start: calc(var(--_space) * 1.5);
    }
    label,
    legend {
      font-weight: 600;
      padding: 0;
    }
    .field > label {
      display: inline-block;
    }
    .type-group > legend,
    .type-repeat > legend {
      font-size: 1.125em;
      font-weight: 650;
      margin-block-end: 0.75em;
    }
    .hint {
      max-inline-size: var(--_measure);
    }
    input:not([type='radio'], [type='checkbox'], [type='file']),
    textarea,
    .form select {
      display: block;
      inline-size: 100%;
      margin-block-start: 0.375em;
      min-block-size: var(--_control);
      border: 0.0625em solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      padding: 0.375em 0.75em;
    }
    textarea {
      font: inherit;
      color: inherit;
      line-height: inherit;
    }
    .form input.narrow {
      max-inline-size: 14em;
    }
    .choices {
      margin-block-start: 0.25em;
    }
    .choices > * + * {
      margin-block-start: 0.125em;
    }
    .choice {
      display: grid;
      grid-template-columns: 1.375em minmax(0, 1fr);
      column-gap: 0.75em;
      align-items: start;
      position: relative;
    }
    .choice > input[type] {
      inline-size: 1.375em;
      block-size: 1.375em;
      margin: calc((var(--_control) - 1.375em) / 2) 0 0;
      accent-color: var(--_accent);
    }
    .choice > label {
      font-weight: normal;
      padding-block: calc((var(--_control) - 1.5em) / 2);
    }
    .choice > p {
      grid-column: 2;
      margin-block-start: -0.5em;
      padding-block-end: 0.5em;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
      align-items: center;
      margin-block-start: 0.25em;
    }
    .button {
      padding-inline: 1.25em;
    }
    .button.main {
      background: var(--muni-color-accent, #0a5fc4);
      color: var(--muni-color-on-accent, #fff);
      border-color: transparent;
    }
    @supports (color: light-dark(#000, #fff)) {
      .button.main {
        background: var(--muni-color-accent, light-dark(#0a5fc4, #8ab8f0));
        color: var(--muni-color-on-accent, light-dark(#fff, #10151c));
      }
    }
    /* The accent tells what can be read on it; a scheme knows nothing of a page's own. */
    @supports (color: oklch(from red l c h)) {
      .button.main {
        color: var(
          --muni-color-on-accent,
          oklch(
            from var(--muni-color-accent, light-dark(#0a5fc4, #8ab8f0)) clamp(0, (0.57 - l) * 9999, 1) 0 0
          )
        );
      }
    }
    .later,
    .skeleton > div {
      min-block-size: 4.5em;
    }
    .later.device {
      min-block-size: 7em;
    }
    .progress.later {
      min-block-size: 2.125em;
      margin-block-end: var(--_space);
    }
    /* What stands below a form would give way to its full length. */
    .skeleton ~ slot {
      display: none;
    }
    .skeleton b,
    .skeleton i {
      display: block;
      background: var(--_raised);
      border-radius: var(--_radius);
    }
    .skeleton b {
      block-size: 1em;
      inline-size: 12em;
      max-inline-size: 60%;
      margin-block-end: 0.5em;
    }
    .skeleton i {
      block-size: var(--_control);
    }
  `,
];
