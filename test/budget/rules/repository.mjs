// Rules for every text of the repository.

const slash = '/';
/** Folders of somebody's machine; an address such as https://example.org/home/ is none. */
const MACHINE_PATH = new RegExp(`(?<![\\w.:/@$}-])${slash}(work|root|home|Users|tmp/[a-z]+)${slash}[\\w.-]+`);
const REGISTRY = new RegExp(
  ['registry.npm' + 'js.org', 'registry.yarn' + 'pkg.com', '"resolved":'].join('|').replaceAll('.', '\\.'),
);
const TEXT =
  /\.(ts|mjs|js|cjs|json|md|html|css|yaml|yml|xlf|svg|txt)$|(^|\/)(\.npmrc|\.prettierrc|run|LICENSE)$/;

/** Fixtures are the world's, not ours. */
const isForeign = (path) =>
  /^(test\/(fixtures|corpus|hostile)\/.*\.(json|csv|html|txt|xml|geojson)$|public\/)/.test(path);

export function pathFaults({ path, text }) {
  if (!TEXT.test(path) || isForeign(path)) return [];
  return text.split('\n').flatMap((line, at) => {
    if (MACHINE_PATH.test(line)) return [`${path}:${at + 1}: a path of one machine`];
    if (REGISTRY.test(line)) return [`${path}:${at + 1}: an address of a package registry`];
    return [];
  });
}

const ONLY = /\b(?:describe|it|test|suite|context|bench)\.only\b|\b(?:fit|fdescribe)\(|\bonly:\s*true\b/;
const SKIP =
  /\b(?:describe|it|test|suite|context)\.(?:skip|todo)\(\s*(["'`])(.*?)\1|\b(?:xit|xdescribe)\(|\bskip:\s*true\b|\b(?:t|this)\.skip\(\s*\)/;

/** A test that runs alone, or does not run and does not say why (in brackets at the end of its name). */
export function focusFaults({ path, text }) {
  if (!/^(test|stories)\/.*\.(ts|mjs)$/.test(path)) return [];
  return text.split('\n').flatMap((line, at) => {
    if (ONLY.test(line)) return [`${path}:${at + 1}: runs alone`];
    const skip = SKIP.exec(line);
    return skip && !/\([^)]{8,}\)$/.test(skip[2] ?? '')
      ? [`${path}:${at + 1}: is skipped without a reason`]
      : [];
  });
}

export function scriptLengthFaults({ path, text }) {
  const lines = text.split('\n').length - 1;
  return /^scripts\/.*\.mjs$/.test(path) && lines > 100 ? [`${path} has ${lines} lines, more than 100`] : [];
}

/** Names of numbered tickets and of how the text came about have no place in the text. */
export function changelogFaults(text) {
  if (!/^## \[?Unreleased\]?/m.test(text)) return ['CHANGELOG.md has no section "Unreleased"'];
  return /^# Changelog/m.test(text) ? [] : ['CHANGELOG.md has no title'];
}
