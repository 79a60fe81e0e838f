import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FIELD_SHAPES, fieldShape } from '../../src/forms/definition-keys.js';
import { FUNCTIONS, IN_ARRAY } from '../../src/forms/expression-functions.js';
import { lintDefinition } from '../../src/forms/lint-definition.js';

const guide = readFileSync('docs/forms.md', 'utf8');

test('the form in the guide is a good one', () => {
  const [, json = ''] = /```json\n(\{[\s\S]*?\n\})\n```/.exec(guide) ?? [];
  const complaints = lintDefinition(JSON.parse(json));
  assert.deepEqual(
    complaints.map(({ path }) => path),
    ['capacity.statusUrl'],
  );
});

test('the guide names every type of field, every key and every function', () => {
  const words = new Set(guide.match(/[\w-]+/g));
  const missing = [
    ...Object.keys(FIELD_SHAPES),
    ...Object.keys(FIELD_SHAPES).flatMap((type) => Object.keys(fieldShape(type as 'text'))),
    ...Object.keys(FUNCTIONS),
    ...Object.keys(IN_ARRAY),
  ].filter((word) => !words.has(word));
  assert.deepEqual([...new Set(missing)], []);
});

test('the guide is short enough to hand over: less than 10 kB', () =>
  assert.ok(guide.length < 10_000, String(guide.length)));
