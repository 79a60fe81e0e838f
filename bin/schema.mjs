// `npx muni-widgets schema form.json`: the JSON Schema of what the form sends, for endpoints.
import { argumentsOf } from './forms/arguments.mjs';
import { engine } from './forms/engine.mjs';
import { lineOf, readJson } from './forms/read-json.mjs';
import { withPreset } from './forms/with-preset.mjs';

export async function run(args) {
  const called = argumentsOf(args, { usage: 'usage: muni-widgets schema form.json', most: 1 });
  if (typeof called === 'number') return called;
  const [file] = called.files;
  const { json, fault } = readJson(file);
  const [{ readDefinition }, { payloadSchema }] = await Promise.all([
    engine('read-definition'),
    engine('payload-schema'),
  ]);
  const { definition, complaints } = fault
    ? { complaints: [{ path: '', level: 'error', message: fault }] }
    : readDefinition(await withPreset(json));
  if (!definition) {
    for (const complaint of complaints) console.error(lineOf(file, complaint));
    return 1;
  }
  console.log(JSON.stringify(payloadSchema(definition), undefined, 2));
  return 0;
}
