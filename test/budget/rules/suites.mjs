import { SUITES } from '../../../scripts/testing/suites.mjs';

const matches = (pattern, path) => {
  const [root, ending] = pattern.split('/**');
  return path.startsWith(`${root}/`) && path.endsWith(ending);
};

/** Test files that no suite runs, and those that two do. */
export function suiteFaults(paths) {
  return paths
    .filter((path) => /^test\/.*\.test\.\w+$/.test(path))
    .map((path) => [path, SUITES.filter(({ files = [] }) => files.some((pattern) => matches(pattern, path)))])
    .filter(([, suites]) => suites.length !== 1)
    .map(
      ([path, suites]) => `${path} belongs to ${suites.map(({ name }) => name).join(' and ') || 'no suite'}`,
    );
}
