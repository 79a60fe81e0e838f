import { css } from 'lit';

/** What all widgets share once they are in use: themes, notices, print, high contrast. */
export const lateBaseStyles = css`
  /* The ground is what covers others; the text tells its colour, since pages are dark without a color-scheme, too. */
  .root {
    --_ground: var(--muni-color-surface, Canvas);
    --_error: var(--muni-color-error, color-mix(in oklab, currentColor 32%, #d4281c));
  }
  @supports (color: oklch(from currentColor l c h)) {
    .root {
      --_ground: var(--muni-color-surface, oklch(from currentColor clamp(0.2, (0.62 - l) * 99, 1) 0 0 / 1));
      /* Of the text's full colour also within muted text, where a link would be too faint. */
      --_accent: var(--muni-color-accent, color-mix(in oklab, rgb(from currentColor r g b / 1) 32%, #0a5fc4));
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='light']) .root {
    --_text: #1b1d21;
    --_surface: #fff;
  }
  :host([theme='dark']) .root {
    --_text: #eceef1;
    --_surface: #16181c;
    /* Of the text's full colour also within muted text, where the current one would be too faint for a link. */
    --_accent: var(--muni-color-accent, color-mix(in oklab, var(--_text) 32%, #0a5fc4));
  }
  :host([theme='contrast']) .root {
    --_text: CanvasText;
    --_surface: Canvas;
    --_muted: CanvasText;
    --_line: CanvasText;
    --_border: CanvasText;
    --_accent: LinkText;
    --_focus: CanvasText;
  }
  /* Who asks for more contrast gets the text's own colour, whatever the page has chosen. */
  @media (prefers-contrast: more) {
    .root {
      --_muted: currentColor;
      --_line: currentColor;
      --_border: currentColor;
    }
  }
  a:hover {
    text-decoration-thickness: 0.125em;
  }
  .button:not(.main):hover {
    background: color-mix(in oklab, var(--_accent) 10%, transparent);
  }
  .button.main:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  option {
    background-color: Canvas;
    color: CanvasText;
  }
  select {
    max-inline-size: 100%;
  }
  /* Targets of 24 CSS pixels (WCAG 2.5.8), however small the page's letters are. */
  .detail a:not(.button) {
    display: inline-block;
    min-block-size: 24px;
  }
  summary,
  .link {
    min-block-size: max(1.5em, 24px);
  }
  .link {
    min-inline-size: 1.5em;
    padding: 0.125em 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 0.0625em;
    text-underline-offset: 0.2em;
    cursor: pointer;
    text-align: start;
  }
  [tabindex='-1']:focus {
    outline: none;
    box-shadow: none;
  }
  [tabindex='-1']:focus-visible {
    outline: max(3px, 0.1875em) solid var(--_focus);
  }
  input[type='checkbox'] {
    accent-color: var(--_accent);
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    flex: none;
  }
  .small {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .notice {
    border-inline-start: 0.25em solid var(--_border);
    padding: 0.25em 0.75em;
    margin-block-end: var(--_space);
    max-inline-size: var(--_measure);
  }
  .failed,
  .empty {
    padding-block: calc(var(--_space) * 1.5);
    max-inline-size: var(--_measure);
  }
  .failed > slot:not([name]) {
    display: block;
  }
  .failed > * + *,
  .empty > * + * {
    margin-block-start: 0.75em;
  }
  .debug {
    margin-block-start: calc(var(--_space) * 2);
    border: 0.0625em dashed var(--_border);
    padding: var(--_space);
    font-size: 0.875em;
  }
  .debug table,
  .debug ul {
    margin-block: 0.75em;
    border-collapse: collapse;
  }
  .debug td,
  .debug th {
    padding: 0.25em 0.75em 0.25em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 0.0625em solid var(--_line);
  }
  /* Back is where lines begin. */
  :is(.back, .steps):dir(rtl) .icon {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .icon {
      forced-color-adjust: auto;
      stroke: CanvasText;
    }
    a .icon {
      stroke: LinkText;
    }
    button .icon {
      stroke: ButtonText;
    }
    .button,
    .chip {
      border: 1px solid ButtonBorder;
    }
    /* A state's outline would take the place of the ring around what has the focus. */
    [aria-pressed='true']:not(:focus-visible),
    [aria-current='page']:not(:focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    [aria-disabled='true'],
    [aria-disabled='true'] .icon {
      border-color: GrayText;
      stroke: GrayText;
    }
  }
  @media (scripting: none) {
    .search,
    .filters,
    .tools,
    .foot .more {
      display: none !important;
    }
    .body.filtered {
      display: block !important;
    }
  }
  .print {
    display: none;
  }
  @media print {
    .search,
    .filters,
    .tools,
    .foot .more,
    .pager,
    .back,
    .debug {
      display: none !important;
    }
    .screen,
    .rows .hours,
    .detail .map {
      display: none !important;
    }
    :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
    :focus-visible {
      outline: 0 !important;
      box-shadow: none !important;
    }
    .print {
      display: inline;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
