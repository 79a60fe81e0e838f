import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import type { FieldState } from '../../src/forms/form-state.js';
import { importFormOf } from '../../src/forms/import/import-form.js';
import { importLimeSurvey } from '../../src/forms/import/limesurvey.js';
import { openZip } from '../../src/data/formats/workbook/zip-file.js';
import { sheetsOf } from '../../src/data/formats/workbook/read-workbook.js';
import { importXlsForm } from '../../src/forms/import/xlsform.js';
import type { ImportRemark } from '../../src/forms/import/foreign-object.js';
import { openForm } from '../../src/forms/open-form.js';

const FOLDER = resolve('../shared/corpus/forms');
const isThere = existsSync(FOLDER);

interface Imported {
  format: string;
  definition?: Record<string, unknown>;
  report: readonly ImportRemark[];
}

/** What comes of each file: how many fields are asked, and how many remarks of each level are made. */
const EXPECTED: Record<string, [format: string, fields: number, errors: number]> = {
  'Altinn__app-frontend-react__nested-repeating.json': ['unknown', 0, 1],
  'CorrelAid__xlsform2lstsv__mitwirken_umfrage.xlsx': ['XLSForm', 37, 0],
  'DEFRA__forms-runner__components.json': ['unknown', 0, 1],
  'NHSDigital__booking-and-referral-fhir-api__400-BAD_REQUEST-required.json': ['unknown', 0, 1],
  'TonisOrmisson__limesurvey-structure-imex__survey-one-question-two-languages.lss': ['LimeSurvey', 1, 0],
  'XLSForm__pyxform__widgets.xml': ['none', 0, 1],
  'XLSForm__pyxform__xlsform_spec_test.xlsx': ['XLSForm', 52, 4],
  'alphagov__forms-runner__all_question_types_form.json': ['unknown', 0, 1],
  'bcgov__common-hosted-form-service__1._toolkit_for_evaluation_and_design_post-course_online_survey__schema.json':
    ['Form.io', 38, 0],
  'cds-snc__platform-forms-client__validFormTemplate.json': ['unknown', 0, 1],
  'collecthor__surveyjs-parser__calculatedValues.json': ['SurveyJS', 0, 1],
  'eclipsesource__jsonforms-react-seed__schema.json': ['unknown', 0, 1],
  'eclipsesource__jsonforms-react-seed__uischema.json': ['unknown', 0, 1],
  'enketo__enketo__all-widgets.xml': ['none', 0, 1],
  'formio__core__form1.json': ['Form.io', 12, 9],
  'formio__core__formWithDeeplyNestedConditionalWizards.json': ['Form.io', 12, 2],
  'getodk__web-forms__ifrc-distribution-site-assessment-v1.xml': ['none', 0, 1],
  'json-api__json-api__errors_and_meta.json': ['unknown', 0, 1],
  'lindsay-stevens__limesurveyrc2api__a_rather_interesting_questionnaire_for_testing.lss': [
    'LimeSurvey',
    3,
    0,
  ],
  'microsoft__HAXPlaybook__survey.json': ['SurveyJS', 1, 0],
  'ministryofjustice__fb-metadata-presenter__branching.json': ['unknown', 0, 1],
  'ministryofjustice__fb-metadata-presenter__version.json': ['unknown', 0, 1],
  'novacode-nl__python-surveyjs__test_survey_schema.json': ['SurveyJS', 50, 2],
  'xmunoz__sodapy__403_response_json.txt': ['unknown', 0, 1],
  'zalando__problem__cause.json': ['unknown', 0, 1],
  'zalando__problem__out-of-stock.json': ['unknown', 0, 1],
};

async function read(file: string): Promise<Imported> {
  const path = join(FOLDER, file);
  if (file.endsWith('.xlsx')) {
    const { asObjects } = (await import('../../bin/forms/read-workbook.mjs' as string)) as {
      asObjects(rows?: string[][]): Record<string, string>[];
    };
    const zip = openZip(new Uint8Array(readFileSync(path)));
    const sheets: Record<string, string[][]> = {};
    for (const sheet of (zip && (await sheetsOf(zip))) ?? [])
      sheets[sheet.name] = (await sheet.read(true)).rows.map((row) =>
        Array.from(row, (cell = '') => String(cell)),
      );
    const { survey, choices, settings } = sheets;
    return {
      format: 'XLSForm',
      ...importXlsForm({
        survey: asObjects(survey),
        choices: asObjects(choices),
        settings: asObjects(settings),
      }),
    };
  }
  const text = readFileSync(path, 'utf8');
  if (file.endsWith('.lss')) return { format: 'LimeSurvey', ...importLimeSurvey(text) };
  try {
    return await importFormOf(JSON.parse(text), { id: 'corpus' });
  } catch {
    return { format: 'none', report: [{ path: '', level: 'error', message: 'is no JSON.' }] };
  }
}

const lines: string[] = [];
after(() => {
  if (lines.length)
    console.log(['file'.padEnd(70) + 'format'.padEnd(12) + 'fields  errors  warnings', ...lines].join('\n'));
});

const countFields = (fields: readonly FieldState[]): number =>
  fields.reduce(
    (sum, { entries }) => sum + 1 + entries.reduce((inner, entry) => inner + countFields(entry.fields), 0),
    0,
  );

for (const file of isThere ? readdirSync(FOLDER).sort() : [])
  test(`${file} becomes a form, or is refused with a reason`, async () => {
    const { format, definition, report } = await read(file);
    const count = (level: string) => report.filter((remark) => remark.level === level).length;
    const { form, complaints = [] } = definition ? await openForm(definition, { now: () => 0 }) : {};
    assert.deepEqual(
      complaints.filter(({ level }) => level === 'error'),
      [],
      'what is imported can be read',
    );
    const fields = form ? countFields(form.visibleFields()) : 0;
    lines.push(
      `${file.slice(0, 68).padEnd(70)}${format.padEnd(12)}${String(fields || '–').padStart(6)}${String(count('error')).padStart(8)}${String(count('warning')).padStart(10)}`,
    );
    for (const remark of report) assert.ok(remark.message.length > 5);
    if (form) assert.ok(fields, 'something is asked');
    else assert.ok(count('error'), 'a refusal says why');
    assert.deepEqual([format, fields, count('error')], EXPECTED[file], file);
  });

test('the corpus is there', { skip: isThere ? false : 'no folder of real forms beside the project' }, () => {
  assert.deepEqual(Object.keys(EXPECTED).sort(), readdirSync(FOLDER).sort());
});
