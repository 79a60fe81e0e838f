import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ideas from '../../src/schemas/muni-ideas.v1.json' with { type: 'json' };
import submission from '../../src/schemas/muni-submission.v1.json' with { type: 'json' };

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
addFormats.default(ajv);
for (const schema of [ideas, submission]) ajv.addSchema(schema);

/**
 * What is wrong with something that a widget has sent, by what is published: `muni-ideas.v1.json#/$defs/ballot`.
 * @throws {Error} where anything is
 */
export function checkAgainst<T>(name: string, value: T): T {
  const validate = ajv.getSchema(`https://example.org/muni-widgets/schemas/${name}`);
  if (!validate?.(value)) throw new Error(`${name}: ${ajv.errorsText(validate?.errors)}`);
  return value;
}
