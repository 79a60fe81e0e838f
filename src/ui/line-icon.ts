import { svg, type SVGTemplateResult } from 'lit';

/** 24-unit line icons; they always stand beside a text or in a control with a name. */
export const lineIcon = (path: SVGTemplateResult) =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${path}</svg>`;

export const searchIcon = () => lineIcon(svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`);
