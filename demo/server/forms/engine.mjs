import { existsSync } from 'node:fs';

/**
 * @typedef {{ form?: any, complaints: readonly { path: string, level: string, message: string }[] }} Opened
 * @typedef {(definition: unknown, options: { lang: string, now: () => number, isAsked?: boolean, settings?: unknown }) => Promise<Opened>} OpenForm
 */

/** @type {Promise<{ openForm: OpenForm, loadPreset: (name: string) => Promise<any> }> | undefined} */
let loaded;

/**
 * The very code that runs in the widget: as it was built, or from its source where Node has been taught to read it.
 * @returns {Promise<OpenForm>}
 */
export const loadEngine = async () => (await (loaded ??= find())).openForm;

/**
 * A form that is built into the widget; undefined where there is none of that name.
 * @param {string} name
 */
export const loadPreset = async (name) => (await (loaded ??= find())).loadPreset(name);

const SOURCE = new URL('../../../src/forms/', import.meta.url);
const BUILT = new URL('../../../dist/npm/forms/', import.meta.url);
/** Teaches Node to read the sources; there in the repository, and not in the package. */
const LOADER = new URL('../../../scripts/testing/typescript-loader.mjs', import.meta.url);

async function find() {
  if (existsSync(LOADER) && existsSync(SOURCE)) {
    await import(LOADER.href);
    return importFrom(SOURCE, 'ts');
  }
  return importFrom(BUILT, 'js');
}

/** @param {URL} folder @param {string} ending */
const importFrom = async (folder, ending) => ({
  openForm: (await import(new URL(`open-form.${ending}`, folder).href)).openForm,
  loadPreset: (await import(new URL(`load-preset.${ending}`, folder).href)).loadPreset,
});

/**
 * Why a definition cannot be served, in one sentence, or undefined.
 * @param {Record<string, any>} definition
 * @param {unknown} [settings] with conditions of its own, which otherwise would never hold and nobody would know
 */
export async function faultOfDefinition(definition, settings) {
  const { form, complaints } = await (await loadEngine())(definition, { lang: 'en', now: () => 0, settings });
  if (form) return undefined;
  const worst = complaints.filter(({ level }) => level === 'error');
  return worst.map(({ path, message }) => `${path}: ${message}`).join(' ');
}
