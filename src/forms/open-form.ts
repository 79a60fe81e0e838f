import type { FormComplaint, FormDefinition } from './definition.js';
import { expressionsOf } from './form-expressions.js';
import { FormState } from './form-state.js';
import type { FormStateOptions } from './form-tree.js';
import { readDefinition } from './read-definition.js';

export interface OpenedForm {
  /** Absent where a complaint is an error. */
  form?: FormState;
  complaints: readonly FormComplaint[];
}

/** Reads a definition and opens its form; what reads expressions is loaded only where there are some. */
export async function openForm(
  raw: unknown,
  options: Omit<FormStateOptions, 'expressions'> & {
    /** Expressions of others will be asked for (`holds`), whether the definition has some or not. */
    isAsked?: boolean;
  },
): Promise<OpenedForm> {
  const { definition, complaints } = readDefinition(raw, {
    ...(options.lang ? { locale: options.lang } : {}),
  });
  if (!definition) return { complaints };
  const { expressions, wrong } = await loadExpressions(definition, options.isAsked);
  const all = [...complaints, ...wrong];
  if (wrong.some(({ level }) => level === 'error')) return { complaints: all };
  return { form: new FormState(definition, { ...options, expressions }), complaints: all };
}

/** The code that a form with expressions needs, and what is wrong with them; without any, nothing. */
export async function loadExpressions(
  definition: FormDefinition,
  isAsked = false,
): Promise<{ expressions?: NonNullable<FormStateOptions['expressions']>; wrong: readonly FormComplaint[] }> {
  if (!isAsked && !expressionsOf(definition).length) return { wrong: [] };
  const { checkExpressions, ...expressions } = await import('./expressions-late.js');
  return { expressions, wrong: checkExpressions(definition) };
}
