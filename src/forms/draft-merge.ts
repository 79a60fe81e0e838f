import type { Answers } from './definition.js';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const namesIn = (...all: readonly Answers[]): string[] => [
  ...new Set(all.flatMap((one) => Object.keys(one))),
];

/** What has been answered here, or taken away, since the draft was as `base` has it. */
export const changedNames = (base: Answers, own: Answers): string[] =>
  namesIn(base, own).filter((name) => !isSame(base[name], own[name]));

/** One draft out of two: what was changed here since, else what is kept by now. */
export function mergeAnswers(base: Answers, own: Answers, kept: Answers): Answers {
  const changed = new Set(changedNames(base, own));
  const merged = namesIn(kept, own).map((name) => [name, (changed.has(name) ? own : kept)[name]] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** The answers of these names. */
export const pickAnswers = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(names.map((name) => [name, answers[name]]));
