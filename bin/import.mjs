// `npx muni-widgets import survey.json --out form.json`: forms of SurveyJS, Form.io, Open Forms, XLSForm and LimeSurvey.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engine } from './forms/engine.mjs';
import { readForeign } from './forms/read-foreign.mjs';
import { lineOf } from './forms/read-json.mjs';

const USAGE = `usage: muni-widgets import <file> [--out form.json] [--lang en] [--strict]
  file: JSON of SurveyJS, Form.io or Open Forms; .xlsx of XLSForm, or a folder with its
        sheets as survey.csv, choices.csv, settings.csv; .lss of LimeSurvey
  --strict: write nothing where something that is asked or checked was not taken over`;

const OPTIONS = { out: { type: 'string' }, lang: { type: 'string' }, strict: { type: 'boolean' } };

export async function run(args) {
  let values;
  let positionals;
  try {
    ({ values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS }));
  } catch (error) {
    console.error(`${error.message.split('. ')[0]}.\n${USAGE}`);
    return 2;
  }
  const [file] = positionals;
  if (!file) {
    console.error(USAGE);
    return 2;
  }
  let imported;
  try {
    imported = await readForeign(file, values);
  } catch (error) {
    console.error(lineOf(file, { path: '', level: 'error', message: error.message }));
    return 1;
  }
  const { format, definition, report } = imported;
  const { lintDefinition } = await engine('lint-definition');
  const wrong = definition ? lintDefinition(definition).filter(({ level }) => level === 'error') : [];
  for (const remark of [...report, ...wrong]) console.error(lineOf(file, remark));
  const errors = [...report, ...wrong].filter(({ level }) => level === 'error').length;
  console.error(`${format}: ${report.length} remarks, ${errors} of them change what is asked or checked`);
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
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
  return 0;
}
