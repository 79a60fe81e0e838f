// `npx muni-widgets lint form.json …`: what is wrong with definitions of forms, where, and what to do.
import { existsSync } from 'node:fs';
import { argumentsOf } from './forms/arguments.mjs';
import { engine } from './forms/engine.mjs';
import { lineOf, readJson } from './forms/read-json.mjs';

/** What an endpoint alone knows of the form, where it lies beside it. */
function settingsBeside(file) {
  const beside = file.replace(/\.json$/, '.settings.json');
  return beside !== file && existsSync(beside) ? readJson(beside) : undefined;
}

/** What differs from a built-in form (`{"preset": "membership", …}`), as the reference endpoint reads it. */
async function withPreset(json, loadPreset) {
  if (typeof json?.preset !== 'string') return json;
  const { preset, ...own } = json;
  const known = await loadPreset(preset);
  return known ? { ...known, ...own } : json;
}

export async function run(args) {
  const called = argumentsOf(args, { usage: 'usage: muni-widgets lint form.json …' });
  if (typeof called === 'number') return called;
  const { files } = called;
  const [{ lintDefinition }, { loadPreset }] = await Promise.all(
    ['lint-definition', 'load-preset'].map(engine),
  );
  let errors = 0;
  let warnings = 0;
  for (const file of files) {
    const { json, fault } = readJson(file);
    const settings = settingsBeside(file);
    const complaints = fault
      ? [{ path: '', level: 'error', message: fault }]
      : lintDefinition(await withPreset(json, loadPreset), settings?.json);
    if (settings?.fault) complaints.push({ path: 'settings', level: 'error', message: settings.fault });
    for (const complaint of complaints) console.log(lineOf(file, complaint));
    errors += complaints.filter(({ level }) => level === 'error').length;
    warnings += complaints.filter(({ level }) => level === 'warning').length;
  }
  const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
  console.log(`${count(files.length, 'form')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`);
  return errors ? 1 : 0;
}
