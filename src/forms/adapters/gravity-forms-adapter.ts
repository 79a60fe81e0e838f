import { plainText } from '../../core/plain-text.js';
import { isRecord } from '../../data/decode.js';
import type { AnswerValue, Field, FormDefinition } from '../definition.js';
import { ownName, pointerOf, problem, theirName, type Adapter } from './adapter.js';

function addressOf(url: string, { submit }: FormDefinition): string {
  if (/\/submissions\/?(?:\?|$)/.test(url)) return url;
  return `${url.replace(/\/+$/, '')}/wp-json/gf/v2/forms/${submit.target[0] ?? '0'}/submissions`;
}

const allFields = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => (field.type === 'group' ? allFields(field.fields) : [field]));

/** Boxes are numbered from 1, without the numbers that end in 0: `input_5_1` … `input_5_9`, `input_5_11`. */
const boxNumber = (at: number) => at + 1 + Math.floor(at / 9);

function inputsOf(name: string, value: AnswerValue, field: Field | undefined): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (field?.type === 'checkboxes' && Array.isArray(value))
    return (value as readonly string[]).map((chosen): [string, unknown] => {
      const at = field.options.findIndex((option) => option.value === chosen);
      return [`${name}_${boxNumber(at < 0 ? field.options.length : at)}`, chosen];
    });
  if (field?.type === 'checkbox') return value === true ? [[`${name}_1`, '1']] : [];
  if (typeof value === 'object') return [[name, JSON.stringify(value)]];
  return [[name, String(value)]];
}

/** Gravity Forms (WordPress), by its REST API: our names are matched to `input_1` by `submit.names`. */
export const adapter: Adapter = {
  parcel({ answers, consents }, url, form, files) {
    const fields = allFields(form.pages.flatMap((page) => page.fields));
    const inputs: [string, unknown][] = [
      ...Object.entries(form.submit.constants),
      ...Object.entries(answers)
        .filter(([name]) => !files.has(name))
        .flatMap(([name, value]) =>
          inputsOf(
            theirName(name, form),
            value,
            fields.find((field) => field.name === name),
          ),
        ),
      ...consents
        .filter(({ given }) => given)
        .map(({ name }): [string, unknown] => [`${theirName(name, form)}_1`, '1']),
    ];
    const to = addressOf(url, form);
    if (!files.size)
      return { url: to, body: JSON.stringify(Object.fromEntries(inputs)), contentType: 'application/json' };
    const body = new FormData();
    for (const [name, value] of inputs) body.append(name, String(value));
    for (const [path, list] of files)
      for (const file of list) body.append(theirName(path, form), file, file.name);
    return { url: to, body };
  },

  read({ status, json }, form) {
    if (!isRecord(json) || typeof json.is_valid !== 'boolean') return { status, json };
    if (json.is_valid) {
      const { confirmation_message: message, entry_id: entry } = json;
      const number = typeof entry === 'string' || typeof entry === 'number' ? { id: String(entry) } : {};
      return { status: 201, json: { status: 'confirmed', ...number, message: textOf(message) } };
    }
    const messages = isRecord(json.validation_messages) ? json.validation_messages : {};
    const errors = Object.entries(messages).map(([number, detail]) => ({
      pointer: pointerOf(ownName(`input_${number.replace('.', '_')}`, form)),
      code: 'invalid',
      detail: textOf(detail),
    }));
    return problem(422, 'validation', undefined, { errors });
  },
};

/** Its messages are HTML. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? plainText(value) : undefined;
