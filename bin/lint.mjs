// `npx muni-widgets lint form.json …`: what is wrong with definitions of forms, where, and what to do.
import { existsSync } from 'node:fs';
import { argumentsOf } from './forms/arguments.mjs';
import { engine } from './forms/engine.mjs';
import { lineOf, readJson } from './forms/read-json.mjs';
import { withPreset } from './forms/with-preset.mjs';

/** What an endpoint alone knows of the form, where it lies beside it. */
function settingsBeside(file) {
  const beside = file.replace(/\.json$/, '.settings.json');
  return beside !== file && existsSync(beside) ? readJson(beside) : undefined;
}

/** What lies beside a form is read with it. */
const isBesideForm = (file) =>
  file.endsWith('.settings.json') && existsSync(file.replace(/\.settings\.json$/, '.json'));

export async function run(args) {
  const called = argumentsOf(args, { usage: 'usage: muni-widgets lint form.json …' });
  if (typeof called === 'number') return called;
  const files = called.files.filter((file) => !isBesideForm(file));
  const { lintDefinition } = await engine('lint-definition');
  let errors = 0;
  let warnings = 0;
  for (const file of files) {
    const { json, fault } = readJson(file);
    const settings = settingsBeside(file);
    const complaints = fault
      ? [{ path: '', level: 'error', message: fault }]
      : lintDefinition(await withPreset(json), settings?.json);
    if (settings?.fault) complaints.push({ path: 'settings', level: 'error', message: settings.fault });
    for (const complaint of complaints) console.log(lineOf(file, complaint));
    errors += complaints.filter(({ level }) => level === 'error').length;
    warnings += complaints.filter(({ level }) => level === 'warning').length;
  }
  const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
  console.log(`${count(files.length, 'form')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`);
  return errors ? 1 : 0;
}
