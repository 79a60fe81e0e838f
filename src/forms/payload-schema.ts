import { allTexts, type Text } from '../core/pick-text.js';
import type { Choice, Field, FormDefinition } from './definition.js';

type Schema = Record<string, unknown>;

const SHA256 = '^sha256-[A-Za-z0-9+/=_-]{43,44}$';
const string: Schema = { type: 'string' };
const instant: Schema = { type: 'string', format: 'date-time' };

/** JSON Schema (2020-12) of what a form sends: for an endpoint that wants to check before it keeps. */
export function payloadSchema(form: FormDefinition): Schema {
  const fields = form.pages.flatMap((page) =>
    page.fields.map((field) => ({ field, isSure: page.showIf === undefined })),
  );
  const calculated = form.calculated
    .filter(({ send }) => send)
    .map(({ name }): [string, Schema] => [name, {}]);
  const { properties, required } = answersOf(fields);
  const body: Schema = {
    form: { const: form.id },
    version: { const: form.version },
    key: { type: 'string', minLength: 8, maxLength: 100 },
    supersedes: { type: 'string', minLength: 8, maxLength: 100 },
    lang: string,
    source: {
      type: 'object',
      properties: { url: string, municipality: string, ref: string },
    },
    answers: {
      type: 'object',
      properties: { ...properties, ...Object.fromEntries(calculated) },
      required,
      additionalProperties: false,
    },
    files: {
      type: 'array',
      items: { type: 'object', required: ['field', 'id'], properties: { field: string, id: string } },
    },
    consents: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'version', 'given'],
        properties: {
          name: form.consents.length ? { enum: form.consents.map(({ name }) => name) } : string,
          version: string,
          lang: string,
          given: { type: 'boolean' },
          ...(form.anonymous ? {} : { at: instant }),
          textHash: { type: 'string', pattern: SHA256 },
        },
      },
    },
    waitlist: { type: 'boolean' },
    trap: {
      type: 'object',
      properties: { hp: string, ms: { type: 'number' }, token: string, proof: string },
    },
    ...(form.anonymous ? {} : { started: instant, sent: instant }),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Answers to ${form.id}, version ${form.version}`,
    type: 'object',
    required: ['form', 'version', 'key', 'answers', 'consents'],
    properties: body,
  };
}

interface Placed {
  field: Field;
  /** Always shown: so that required means required. */
  isSure: boolean;
}

function answersOf(placed: readonly Placed[]): { properties: Record<string, Schema>; required: string[] } {
  const properties: [string, Schema][] = [];
  const required: string[] = [];
  for (const { field, isSure } of placed) {
    const isAlways = isSure && field.showIf === undefined;
    if (field.type === 'group') {
      const inner = answersOf(field.fields.map((own) => ({ field: own, isSure: isAlways })));
      properties.push(...Object.entries(inner.properties));
      required.push(...inner.required);
      continue;
    }
    if (field.type === 'note') continue;
    const schema = answerOf(field);
    const title = firstOf(field.label);
    properties.push([field.name, title ? { title, ...schema } : schema]);
    if (isAlways && field.required === true && field.type !== 'hidden') required.push(field.name);
    if ('other' in field && field.other) properties.push([`${field.name}-Comment`, string]);
  }
  return { properties: Object.fromEntries(properties), required };
}

const firstOf = (label: Text) =>
  typeof label === 'string' ? label : (Object.values(label)[0] ?? allTexts(label));
const valuesOf = (choices: readonly Choice[]) => choices.map(({ value }) => value);
const defined = (schema: Schema): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));

function answerOf(field: Field): Schema {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'tel':
    case 'url':
    case 'email':
      return defined({
        type: 'string',
        format: field.type === 'email' ? 'email' : undefined,
        minLength: field.minLength,
        maxLength: field.maxLength ?? 100_000,
        pattern: field.pattern === undefined ? undefined : `^(?:${field.pattern})$`,
      });
    case 'number':
      return defined({ type: field.integer ? 'integer' : 'number', minimum: field.min, maximum: field.max });
    case 'scale':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'date':
    case 'date-parts':
      return { type: 'string', format: 'date' };
    case 'time':
      return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' };
    case 'checkbox':
      return { const: true };
    case 'select':
    case 'radio':
      return { enum: offered(field) };
    case 'checkboxes':
      return defined({
        type: 'array',
        items: { enum: offered(field) },
        uniqueItems: true,
        minItems: field.none ? undefined : field.min,
        maxItems: field.max,
      });
    case 'ranking':
      return defined({
        type: 'array',
        items: { enum: valuesOf(field.options) },
        uniqueItems: true,
        maxItems: field.top,
      });
    case 'matrix':
    case 'matrix-multi': {
      const one = { enum: valuesOf(field.columns) };
      const cell = field.type === 'matrix' ? one : { type: 'array', items: one, uniqueItems: true };
      return {
        type: 'object',
        properties: Object.fromEntries(valuesOf(field.rows).map((row) => [row, cell])),
        additionalProperties: false,
      };
    }
    case 'file':
      return {
        type: 'array',
        maxItems: field.maxFiles,
        items: {
          type: 'object',
          required: ['name', 'size'],
          properties: {
            name: string,
            type: string,
            size: { type: 'integer', maximum: field.maxBytes },
            id: string,
          },
        },
      };
    case 'repeat': {
      const { properties, required } = answersOf(field.fields.map((own) => ({ field: own, isSure: true })));
      return {
        type: 'array',
        minItems: field.min,
        maxItems: field.max,
        items: { type: 'object', properties, required, additionalProperties: false },
      };
    }
    default:
      return {};
  }
}

function offered(field: Extract<Field, { other: boolean }>): string[] {
  return [...valuesOf(field.options), ...(field.other ? ['other'] : []), ...(field.none ? ['none'] : [])];
}
