import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseJson } from '../../src/core/parse-json.js';

test('what is read can be written as text, whatever its members are called', () => {
  for (const text of [
    '[{"toString":0,"name":"A"}]',
    '[{"valueOf":null,"toString" : 1}]',
    '[{"a":{"toString":null}},{"toString":[]}]',
  ])
    for (const one of parseJson(text) as unknown[]) assert.equal(String(one), '[object Object]', text);
});

test('everything else is read as it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/"toString":/.test(text));
      assert.deepEqual(parseJson(text), JSON.parse(text));
    }),
  );
  assert.deepEqual(parseJson('{"text":"\\"toString\\": toString","a":["toString"]}'), {
    text: '"toString": toString',
    a: ['toString'],
  });
  assert.throws(() => parseJson('{"toString":'), SyntaxError);
});
