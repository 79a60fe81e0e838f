// `npx muni-widgets lint form.json …`: what is wrong with definitions of forms, where, and what to do.
import { engine } from './forms/engine.mjs';
import { lineOf, readJson } from './forms/read-json.mjs';

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
    const complaints = fault ? [{ path: '', level: 'error', message: fault }] : lintDefinition(json);
    for (const complaint of complaints) console.log(lineOf(file, complaint));
    errors += complaints.filter(({ level }) => level === 'error').length;
    warnings += complaints.filter(({ level }) => level === 'warning').length;
  }
  const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
  console.log(`${count(files.length, 'form')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`);
  return errors ? 1 : 0;
}
