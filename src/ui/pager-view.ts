import { html, nothing, type TemplateResult } from 'lit';
import { pagesToName } from './pages-to-name.js';

export interface PagerState {
  /** The page shown (the last one, where several are), 1-based. */
  page: number;
  last: number;
  /** What the pages are of. */
  heading: string;
  strings: { pages: string; previousPage: string; nextPage: string; page(page: number): string };
  hrefOf(page: number): string;
  goTo(page: number): void;
}

/** Pages as links, so that they can be opened elsewhere, kept, and followed without JavaScript. */
export function pagerView({ page, last, heading, strings, hrefOf, goTo }: PagerState): TemplateResult {
  const link = (to: number, text: unknown, kind: string, label?: string) => {
    const onClick = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      goTo(to);
    };
    const current = to === page && kind === 'page';
    return html`<li>
      <a
        part=${current ? 'page current' : kind}
        href=${hrefOf(to)}
        rel=${kind === 'page' ? nothing : kind}
        aria-current=${current ? 'page' : nothing}
        aria-label=${label ?? nothing}
        @click=${onClick}
        >${text}</a
      >
    </li>`;
  };
  return html`<nav
    class="pager"
    part="pager"
    aria-label=${heading ? `${strings.pages}: ${heading}` : strings.pages}
  >
    <ul role="list">
      ${page > 1 ? link(page - 1, strings.previousPage, 'prev') : nothing}
      ${pagesToName(page, last).map((n) => (n === 0 ? html`<li aria-hidden="true">…</li>` : link(n, n, 'page', strings.page(n))))}
      ${page < last ? link(page + 1, strings.nextPage, 'next') : nothing}
    </ul>
  </nav>`;
}
