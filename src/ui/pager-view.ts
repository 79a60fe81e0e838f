import { html, nothing, type TemplateResult } from 'lit';
import { pagesToName } from './pages-to-name.js';

export interface PagesState {
  /** The first page shown, 1-based, and how many follow it on the screen. */
  page: number;
  more: number;
  pageSize: number;
  /** Entries on all pages. */
  total: number;
  /** What the pages are of. */
  heading: string;
  strings: {
    pages: string;
    previousPage: string;
    nextPage: string;
    page(page: number): string;
    range(from: number, to: number, total: number): string;
    showMore(count: number): string;
  };
  hrefOf(change: { page: number; more: number }): string;
  goTo(page: number): void;
  showMore(): void;
}

/** Pages and 'show more': both, since some people go on and others go to. */
export function pagesView(state: PagesState): TemplateResult {
  const { page, more, pageSize, total, strings, showMore } = state;
  const last = Math.ceil(total / pageSize);
  const shownTo = (page + more) * pageSize;
  const left = total - shownTo;
  return html`${
    left > 0
      ? html`<p class="more">
          <span>${strings.range((page - 1) * pageSize + 1, Math.min(shownTo, total), total)}</span>
          <button type="button" part="button more" class="button" @click=${showMore}>
            ${strings.showMore(Math.min(left, pageSize))}
          </button>
        </p>`
      : nothing
  }
  ${last > 1 ? pagerView(state, page + more, last) : nothing}`;
}

/** Pages as links, so that they can be opened elsewhere, kept, and followed without JavaScript. */
function pagerView(
  { heading, strings, hrefOf, goTo }: PagesState,
  page: number,
  last: number,
): TemplateResult {
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
        href=${hrefOf({ page: to, more: 0 })}
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
