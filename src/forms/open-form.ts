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
    /** What the endpoint alone knows of the form: its expressions are checked too, and a name nobody has is an error. */
    settings?: unknown;
  },
): Promise<OpenedForm> {
  const { definition, complaints } = readDefinition(raw, {
    ...(options.lang ? { locale: options.lang } : {}),
  });
  if (!definition) return { complaints };
  const { expressions, wrong } = await loadExpressions(definition, options.isAsked);
  const further = options.settings === undefined ? [] : await checkSettings(definition, options.settings);
  const all = [...complaints, ...wrong, ...further];
  if ([...wrong, ...further].some(({ level }) => level === 'error')) return { complaints: all };
  return { form: new FormState(definition, { ...options, expressions }), complaints: all };
}

/** What is wrong with the expressions of an endpoint's settings. Nobody else can ask for what they name. */
async function checkSettings(definition: FormDefinition, settings: unknown): Promise<FormComplaint[]> {
  const [{ expressionsOfSettings }, { checkSettingValues }, { checkExpressions }] = await Promise.all([
    import('./settings-expressions.js'),
    import('./check-settings.js'),
    import('./expressions-late.js'),
  ]);
  const { placed, complaints } = expressionsOfSettings(settings);
  return [
    ...complaints,
    ...checkSettingValues(definition, settings),
    ...checkExpressions(definition, placed).map((one) => ({ ...one, level: 'error' as const })),
  ];
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
