// Reporter for Web Test Runner: says what failed and what was skipped, counts the rest.
import { noCounts, writeCounts } from './counts.mjs';

const story = ({ name, message, expected, actual, stack } = {}) =>
  [
    `${name ?? 'Error'}: ${message}`,
    expected === undefined ? '' : `expected ${expected}\nactual   ${actual}`,
    stack,
  ]
    .filter(Boolean)
    .join('\n');
const indent = (text) => String(text ?? '').replace(/^/gm, '    ');

function* tests(suite, path = []) {
  for (const test of suite?.tests ?? []) yield { ...test, title: [...path, test.name].join(' › ') };
  for (const child of suite?.suites ?? []) yield* tests(child, [...path, child.name]);
}

export function countReporter({ engine, file }) {
  const counts = noCounts();
  const fail = (what, why) => {
    counts.failed += 1;
    console.log(`  FAILED  ${engine} ${what}\n${indent(why)}`);
  };
  return {
    onTestRunFinished({ sessions }) {
      for (const session of sessions) {
        const name = session.testFile.replace(/^.*(?=test\/widgets\/)/, '').replace(/\.js$/, '.ts');
        for (const test of tests(session.testResults)) {
          if (test.skipped) {
            counts.skipped += 1;
            console.log(`  skipped ${engine} ${name}: ${test.title}`);
            counts.reasons.push(
              /\(([^)]+)\)\s*$/.exec(test.title)?.[1] ?? `no reason given: ${name}: ${test.title}`,
            );
          } else if (test.passed) counts.passed += 1;
          else fail(`${name}: ${test.title}`, story(test.error));
        }
        for (const error of session.errors ?? []) fail(name, error.message ? story(error) : error);
        for (const missing of session.request404s ?? [])
          console.log(`  404     ${engine} ${name}: ${missing}`);
        for (const log of (session.logs ?? []).flat())
          if (log?.message) fail(`${name}: uncaught`, log.stack ?? log.message);
        if (!session.passed && !session.errors?.length && !session.testResults)
          fail(name, 'the page did not finish');
      }
    },
    stop() {
      if (file) writeCounts(file, counts);
      console.log(`  ${engine}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}
