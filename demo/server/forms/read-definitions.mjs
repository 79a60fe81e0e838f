import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerFault } from '../server-fault.mjs';
import { loadPreset } from './engine.mjs';

const ENDING = '.settings.json';
/** What may stand in an address, and in a file name on every system. */
export const FORM_ID = /^[a-z0-9][a-z0-9._-]{0,63}$/i;

/**
 * @typedef {object} FormFile
 * @property {string} path
 * @property {Record<string, any>} definition
 * @property {import('./form-settings.mjs').FormSettings} settings
 */

/**
 * The definitions of one folder, `<id>.json`, or what differs from a built-in one: `{"preset": "membership", …}`; each with its `<id>.settings.json` where there is one.
 * @param {string} folder
 * @returns {Promise<FormFile[]>}
 * @throws {ServerFault} BAD_FORM where a file is no definition: better at the start than at the first visitor's
 */
export async function readDefinitions(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names
      .filter((name) => !name.endsWith(ENDING))
      .map(async (name) => {
        const definition = await wholeDefinition(await readJson(join(folder, name)));
        const settingsName = name.replace(/\.json$/, ENDING);
        const settings = names.includes(settingsName) ? await readJson(join(folder, settingsName)) : {};
        const fault = faultOf(definition);
        if (fault) throw new ServerFault('BAD_FORM', { path: join(folder, name), reason: fault });
        return { path: join(folder, name), definition, settings };
      }),
  );
}

/**
 * A definition as it is served: the built-in one it differs from taken in, and a version in it, which is `1` where none
 * stands there.
 * @param {any} raw
 */
export async function wholeDefinition(raw) {
  if (raw === null || typeof raw !== 'object') return raw;
  const { preset, ...own } = raw;
  const known = typeof preset === 'string' ? await loadPreset(preset) : undefined;
  const whole = known ? { ...known, ...own } : raw;
  const { version = 1 } = whole;
  return typeof version === 'number' ? { ...whole, version: String(version) } : whole;
}

/** @param {string} path */
async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new ServerFault('BAD_FORM', { path, reason: /** @type {Error} */ (error).message });
  }
}

/**
 * Why a value cannot be served as a definition at all; what is wrong inside it, the linter says.
 * @param {any} definition
 * @returns {string | undefined}
 */
export function faultOf(definition) {
  if (definition === null || typeof definition !== 'object') return 'it is no object';
  if (definition.muni === undefined && typeof definition.preset === 'string')
    return `there is no built-in form "${definition.preset}"`;
  if (definition.muni !== 1) return '"muni" is not 1';
  if (!FORM_ID.test(definition.id ?? '')) return '"id" is not made of letters, digits, ".", "_" and "-"';
  if (typeof definition.version !== 'string') return '"version" is no text';
  if (!Array.isArray(definition.pages ?? definition.fields)) return '"pages" is no list';
  return undefined;
}
