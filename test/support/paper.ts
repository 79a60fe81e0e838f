import type { Widget } from './see.js';

const printed: CSSMediaRule[] = [];

/** Draws a widget as it is printed, until the test is over: not every engine can be told to. */
export function onPaper(widget: Widget): HTMLElement {
  const sheets = widget.shadowRoot?.adoptedStyleSheets ?? [];
  for (const rule of sheets.flatMap(({ cssRules }) => [...cssRules])) {
    if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== 'print') continue;
    rule.media.mediaText = 'all';
    printed.push(rule);
  }
  return widget.shadowRoot?.querySelector('.root') as HTMLElement;
}

afterEach(() => {
  for (const rule of printed.splice(0)) rule.media.mediaText = 'print';
});
