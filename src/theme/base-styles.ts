import { css } from 'lit';
import { tokens } from './tokens.js';

/** What all widgets share from the start: isolation from the page's rules, type, links, fields, focus. */
export const baseStyles = [
  tokens,
  css`
    :host {
      display: block !important;
      box-sizing: border-box !important;
      contain: layout !important;
      flex: 1 1 auto;
      min-inline-size: 0;
      text-align: start;
    }
    /* What a column is told of the width: two signs, which break apart where there is little room and stand far from each other where there is much. */
    :host::before {
      content: '· ·' !important;
      display: block !important;
      block-size: 0 !important;
      overflow: hidden;
      visibility: hidden;
      white-space: normal;
      letter-spacing: 0;
      word-spacing: min(40em, 80vw);
      text-indent: 0;
    }
    :host([hidden]) {
      display: none !important;
    }
    /* Not of ::before and ::after, which have no borders here that a width would have to hold. */
    * {
      box-sizing: border-box;
    }
    /* Long words and wide tables do not widen the column. */
    .root {
      contain: inline-size;
      font-family: var(--muni-font, inherit);
      font-size: var(--muni-font-size, 1em);
      line-height: var(--muni-line-height, 1.5);
      background: var(--_surface);
      padding: var(--muni-padding, 0);
      color: var(--_text);
      overflow-wrap: anywhere;
    }
    :host([theme]:not([theme=''])) .root {
      padding: var(--muni-padding, var(--_space));
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    p,
    ul,
    dl,
    dd,
    fieldset,
    figure {
      margin: 0;
      padding: 0;
      border: 0;
      font: inherit;
    }
    ul {
      list-style: none;
    }
    .heading {
      font-size: 1.5em;
      font-weight: 650;
      line-height: 1.2;
      margin-block-end: 0.75em;
    }
    a {
      color: var(--_accent);
      text-decoration-thickness: 0.0625em;
      text-underline-offset: 0.2em;
    }
    button,
    input,
    select {
      font: inherit;
      color: inherit;
      letter-spacing: inherit;
      word-spacing: inherit;
    }
    .button,
    input[type='search'],
    select {
      min-block-size: var(--_control);
      border: 0.0625em solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      padding: 0.25em 0.75em;
      margin: 0;
    }
    .button {
      color: var(--_accent);
      border-color: currentColor;
      cursor: pointer;
      font-weight: 600;
    }
    :focus-visible {
      outline: max(3px, 0.1875em) solid var(--_focus);
      outline-offset: 0.125em;
      box-shadow: 0 0 0 0.125em var(--muni-color-surface, Canvas);
    }
    .icon {
      inline-size: 1.125em;
      block-size: 1.125em;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
      vertical-align: -0.2em;
    }
    .hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];
