import type { AxeResults, RunOptions } from 'axe-core';

interface Axe {
  run(context: Element | Document, options?: RunOptions): Promise<AxeResults>;
}

let loading: Promise<Axe> | undefined;

function loadAxe(): Promise<Axe> {
  return (loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    script.onload = () => resolve((window as unknown as { axe: Axe }).axe);
    script.onerror = reject;
    document.head.append(script);
  }));
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** About a page as a whole, which a test has none of. */
const OF_THE_PAGE = [
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'landmark-unique',
  'heading-order',
];

/** What axe finds wrong with an element and all its shadow roots, one line each. */
export async function violations(element: Element): Promise<string[]> {
  const axe = await loadAxe();
  const rules = Object.fromEntries(OF_THE_PAGE.map((id) => [id, { enabled: false }]));
  const results = await axe.run(element, { runOnly: { type: 'tag', values: TAGS }, rules });
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.flat().join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}
