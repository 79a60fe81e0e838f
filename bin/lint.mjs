// `npx muni-widgets lint form.json …`: what is wrong with definitions of forms, where, and what to do.
import { existsSync } from 'node:fs';
import { engine } from './forms/engine.mjs';
import { lineOf, readJson } from './forms/read-json.mjs';

/** What an endpoint alone knows of the form, where it lies beside it. */
function settingsBeside(file) {
  const beside = file.replace(/\.json$/, '.settings.json');
  return beside !== file && existsSync(beside) ? readJson(beside) : undefined;
}

export async function run(files) {
  if (!files.length) {
    console.error('usage: muni-widgets lint form.json …');
    return 2;
  }
  const { lintDefinition } = await engine('lint-definition');
  let errors = 0;
  let warnings = 0;
  for (const file of files) {
    const { json, fault } = readJson(file);
    const settings = settingsBeside(file);
    const complaints = fault
      ? [{ path: '', level: 'error', message: fault }]
      : lintDefinition(json, settings?.json);
    if (settings?.fault) complaints.push({ path: 'settings', level: 'error', message: settings.fault });
    for (const complaint of complaints) console.log(lineOf(file, complaint));
    errors += complaints.filter(({ level }) => level === 'error').length;
    warnings += complaints.filter(({ level }) => level === 'warning').length;
  }
  const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
  console.log(`${count(files.length, 'form')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`);
  return errors ? 1 : 0;
}
