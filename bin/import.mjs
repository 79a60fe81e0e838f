// `npx muni-widgets import survey.json --out form.json`: forms of SurveyJS, Form.io, Open Forms, XLSForm and LimeSurvey.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { argumentsOf } from './forms/arguments.mjs';
import { engine } from './forms/engine.mjs';
import { readForeign } from './forms/read-foreign.mjs';
import { lineOf, NO_FILE } from './forms/read-json.mjs';

const USAGE = `usage: muni-widgets import <file> [--out form.json] [--lang en] [--strict]
  file: JSON of SurveyJS, Form.io or Open Forms, or the answer of a service with one in it;
        .xlsx, .ods or .csv of XLSForm, or a folder with its sheets as survey.csv, choices.csv,
        settings.csv; .lss of LimeSurvey
  --strict: write nothing where something that is asked or checked was not taken over`;

const WHY = { ENOENT: 'there is no such folder.', EISDIR: 'it is a folder.' };

const OPTIONS = { out: { type: 'string' }, lang: { type: 'string' }, strict: { type: 'boolean' } };

export async function run(args) {
  const called = argumentsOf(args, { usage: USAGE, options: OPTIONS, most: 1 });
  if (typeof called === 'number') return called;
  const { values, files } = called;
  const [file] = files;
  if (values.out && resolve(values.out) === resolve(file)) {
    console.error(`${file}: nothing was written: --out would write over what is read.`);
    return 2;
  }
  let imported;
  try {
    imported = await readForeign(file, values);
  } catch (error) {
    const message = error.code === 'ENOENT' ? NO_FILE : error.message;
    console.error(lineOf(file, { path: '', level: 'error', message }));
    return 1;
  }
  const { format, definition, report } = imported;
  const { lintDefinition } = await engine('lint-definition');
  const wrong = definition ? lintDefinition(definition).filter(({ level }) => level === 'error') : [];
  for (const remark of [...report, ...wrong]) console.error(lineOf(file, remark));
  const errors = [...report, ...wrong].filter(({ level }) => level === 'error').length;
  console.error(
    `${format}: ${report.length} ${report.length === 1 ? 'remark' : 'remarks'}, ${errors} of them change what is asked or checked`,
  );
  const why = !definition
    ? 'there is no form in it that could be taken over'
    : wrong.length
      ? 'what came of it is no form'
      : values.strict && errors && 'with --strict nothing may be lost';
  if (why) {
    console.error(`${file}: nothing was written: ${why}.`);
    return 1;
  }
  const text = `${JSON.stringify(definition, undefined, 2)}\n`;
  if (!values.out) process.stdout.write(text);
  else
    try {
      writeFileSync(values.out, text);
    } catch (error) {
      console.error(`${values.out}: nothing was written: ${WHY[error.code] ?? error.message}`);
      return 1;
    }
  return 0;
}
