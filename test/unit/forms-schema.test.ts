import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FieldType } from '../../src/forms/definition.js';
import { FIELD_SHAPES, fieldShape, FORM, PAGE, PARTS } from '../../src/forms/definition-keys.js';
import type { Shape } from '../../src/forms/definition-shape.js';
import { readDefinition } from '../../src/forms/read-definition.js';

interface SchemaNode {
  properties?: Record<string, SchemaNode>;
  required?: string[];
  default?: unknown;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  $ref?: string;
}

const schema = JSON.parse(readFileSync('src/schemas/muni-form.v1.json', 'utf8')) as SchemaNode & {
  $defs: Record<string, SchemaNode>;
};
const { common } = schema.$defs;

/** Keys with their defaults, as text: `required = false`. */
function keysOfSchema(...nodes: (SchemaNode | undefined)[]): string[] {
  return nodes
    .flatMap((node) => Object.entries(node?.properties ?? {}))
    .filter(([key, node]) => key !== 'type' && !(key === 'fields' && node.const))
    .map(([key, node]) => (node.default === undefined ? key : `${key} = ${JSON.stringify(node.default)}`))
    .sort();
}

function keysOfShape(shape: Shape): string[] {
  return Object.entries(shape)
    .filter(([key]) => key !== 'type')
    .map(([key, [, fallback]]) =>
      fallback === undefined || fallback === 'needed' ? key : `${key} = ${JSON.stringify(fallback)}`,
    )
    .sort();
}

const neededBy = (shape: Shape) =>
  Object.entries(shape)
    .filter(([, [, fallback]]) => fallback === 'needed')
    .map(([key]) => key)
    .sort();

const schemaOf = (type: string) =>
  Object.entries(schema.$defs).find(([name, node]) => {
    const own = node.properties?.type;
    return name.endsWith('Field') && (own?.const === type || own?.enum?.includes(type));
  })?.[1];

for (const type of Object.keys(FIELD_SHAPES) as FieldType[])
  test(`the schema knows the keys and defaults of ${type} that the reader knows`, () => {
    const own = schemaOf(type);
    assert.deepEqual(keysOfSchema(common, own), keysOfShape(fieldShape(type)));
    assert.deepEqual(
      [...(common?.required ?? []), ...(own?.required ?? [])].filter((key) => key !== 'type').sort(),
      neededBy(fieldShape(type)),
    );
  });

for (const [name, shape] of [...Object.entries(PARTS), ['page', PAGE]] as [string, Shape][])
  test(`the schema knows the keys and defaults of a ${name} that the reader knows`, () => {
    assert.deepEqual(keysOfSchema(schema.$defs[name]), keysOfShape(shape));
    assert.deepEqual((schema.$defs[name]?.required ?? []).sort(), neededBy(shape));
  });

test('the schema knows the keys and defaults of a form that the reader knows', () => {
  assert.deepEqual(keysOfSchema(schema), keysOfShape(FORM));
});

test('every key of the schema says what it means', () => {
  const silent: string[] = [];
  const look = (node: SchemaNode, path: string): void => {
    for (const [key, own] of Object.entries(node.properties ?? {})) {
      const referred = own.$ref ? schema.$defs[own.$ref.split('/').pop() ?? ''] : undefined;
      if (!own.description && !referred?.description && own.const === undefined && !own.enum)
        silent.push(`${path}.${key}`);
    }
  };
  look(schema, 'form');
  for (const [name, node] of Object.entries(schema.$defs)) look(node, name);
  assert.deepEqual(silent, []);
});

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

const GOOD: unknown[] = [
  {
    muni: 1,
    id: 'a',
    fields: [{ type: 'text', name: 'a', label: { pl: 'A', da: 'A' }, required: '{b} > 1' }],
  },
  {
    muni: 1,
    id: 'a',
    pages: [{ fields: [{ type: 'radio', name: 'a', options: ['x', { value: 1 }], other: true }] }],
  },
  {
    muni: 1,
    id: 'a',
    fields: [{ type: 'date', name: 'a', min: 'today+3' }],
    opens: '2026-11-01T08:00+01:00',
  },
];
const BAD: unknown[] = [
  { muni: 2, id: 'a', fields: [] },
  { muni: 1, id: 'a' },
  { muni: 1, id: 'a', fields: [{ type: 'slider', name: 'a' }] },
  { muni: 1, id: 'a', fields: [{ type: 'text', name: '__proto__' }] },
  { muni: 1, id: 'a', fields: [{ type: 'radio', name: 'a' }] },
  { muni: 1, id: 'a', fields: [{ type: 'text', name: 'a', colour: 'red' }] },
];

test('schema and reader agree on what is a form', () => {
  for (const form of GOOD) {
    assert.ok(validate(form), JSON.stringify(validate.errors));
    assert.deepEqual(
      readDefinition(form).complaints.filter(({ level }) => level === 'error'),
      [],
    );
  }
  for (const form of BAD) {
    assert.ok(!validate(form), JSON.stringify(form));
    assert.ok(readDefinition(form).complaints.length, JSON.stringify(form));
  }
});
