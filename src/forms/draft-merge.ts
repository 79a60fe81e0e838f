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

const pick = (answers: Answers, names: readonly string[]): Answers =>
  Object.fromEntries(names.map((name) => [name, answers[name]]));

/** A form that a draft is of. */
interface Drafted {
  readonly draft: Answers;
  fill(answers: Answers): unknown;
}

/** Fills in what differs from what is there; whether something did. */
function show(form: Drafted, answers: Answers): boolean {
  const others = changedNames(form.draft, answers);
  if (others.length) form.fill(pick(answers, others));
  return others.length > 0;
}

/** A form's draft, which other tabs and widgets may write into as well. */
export class SharedDraft {
  /** The answers as they were kept or read last: what differs was changed here since. */
  #base: Answers = {};

  /** Nothing is kept any more. */
  forget(): void {
    this.#base = {};
  }

  /** These were kept before, and are filled in. */
  restore(form: Drafted, kept: Answers): void {
    form.fill(kept);
    this.#base = pick(form.draft, Object.keys(kept));
  }

  /** What is to be kept now. */
  merge(form: Drafted, kept: Answers): Answers {
    return mergeAnswers(this.#base, form.draft, kept);
  }

  /** These are kept from now on, and so are they in the form; whether that shows. */
  settle(form: Drafted, kept: Answers): boolean {
    const isNew = show(form, kept);
    this.#base = pick(form.draft, Object.keys(kept));
    return isNew;
  }

  /** Others have kept these: the form has them too, but for what was changed here and is still to be kept. */
  takeOver(form: Drafted, kept: Answers): void {
    const changed = changedNames(this.#base, form.draft);
    show(form, this.merge(form, kept));
    const names = Object.keys(kept);
    const ownNames = names.filter((name) => changed.includes(name));
    this.#base = { ...pick(form.draft, names), ...pick(kept, ownNames) };
  }
}
