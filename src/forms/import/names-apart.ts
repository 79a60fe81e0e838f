import type { ImportReport } from './foreign-object.js';

type Draft = Record<string, unknown>;

const listOf = (raw: unknown): Draft[] => (Array.isArray(raw) ? (raw as Draft[]) : []);

/** Fields whose answers stand beside each other: those in groups count, those in repeats do not. */
const inScope = (fields: readonly Draft[]): Draft[] =>
  fields.flatMap((field) => [field, ...(field.type === 'group' ? inScope(listOf(field.fields)) : [])]);

function freeName(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

/**
 * Names stand for one answer each here. Of two fields of one name the second gets another; so does a field that is
 * called as the text beside "other" of a question, which would take its answer.
 */
export function keepNamesApart(fields: readonly Draft[], report: ImportReport): ReadonlySet<string> {
  const all = inScope(fields);
  const comments = new Set(all.filter(({ other }) => other).map(({ name }) => `${String(name)}-Comment`));
  const given = new Set(all.map(({ name }) => String(name)));
  const taken = new Set(comments);
  for (const field of all) {
    if (field.type === 'repeat') keepNamesApart(listOf(field.fields), report);
    const name = String(field.name);
    if (taken.has(name)) {
      field.name = freeName(name, new Set([...taken, ...given]));
      const isAnswer = field.type !== 'group' && field.type !== 'note';
      if (comments.has(name))
        report.warn(
          '',
          `"${name}" is also the text beside "other" of a question; the question so called is "${String(field.name)}".`,
        );
      else if (isAnswer)
        report.warn(
          '',
          `"${name}" is there more than once; a further question so called is "${String(field.name)}", with an answer of its own.`,
        );
    }
    taken.add(String(field.name));
  }
  return taken;
}
