import { html, nothing } from 'lit';

interface Shown {
  page: number;
  /** Further pages shown under the first. */
  more: number;
  pageSize: number;
  total: number;
}

/** Which of the entries are shown, where not all are: on paper, which has no pages to go to. */
export function paperRangeView(
  { page, more, pageSize, total }: Shown,
  { range }: { range(from: number, to: number, total: number): string },
): unknown {
  const from = (page - 1) * pageSize + 1;
  const to = Math.min((page + more) * pageSize, total);
  return to - from + 1 < total ? html`<p class="print">${range(from, to, total)}</p>` : nothing;
}
