/** The pages a pager names: the first, the last, and those around the present one; 0 is a gap. */
export function pagesToName(page: number, last: number): number[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((n, i) => {
    const gap = n - (pages[i - 1] ?? n);
    return gap > 2 ? [0, n] : gap === 2 ? [n - 1, n] : [n];
  });
}
