import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../../src/schemas/${name}`, import.meta.url), 'utf8'));
export const SCHEMAS = [
  'muni-directory.v1.json',
  'muni-events.v1.json',
  'muni-problem.v1.json',
  'muni-submission.v1.json',
  'muni-results.v1.json',
  'muni-ideas.v1.json',
].map((name) => ({ name, schema: read(name) }));

const ajv = new Ajv.default({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
addFormats.default(ajv);
for (const { schema } of SCHEMAS) ajv.addSchema(schema);

/**
 * Everything in which a value differs from a published schema, in words.
 * @param {string} name file name, with a pointer into it where only a part is meant
 * @param {unknown} value
 * @returns {string[]}
 */
export function listViolations(name, value) {
  const validate = ajv.getSchema(`https://example.org/muni-widgets/schemas/${name}`);
  if (!validate) throw new Error(`There is no schema ${name}.`);
  return validate(value)
    ? []
    : validate.errors.map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}
