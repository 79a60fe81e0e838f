import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isSetEarly } from '../../src/ui/start-values.js';

const BUILDS = [
  ['production', 'reactive-element.js', '_$Ep'],
  ['development', 'development/reactive-element.js', '__instanceProperties'],
] as const;

for (const [build, file, name] of BUILDS)
  test(`what a page sets before a tag is defined is seen with a ${build} build of Lit`, () => {
    const code = readFileSync(`node_modules/@lit/reactive-element/${file}`, 'utf8');
    assert.ok(code.includes(`this.${name}`), name);
    assert.equal(isSetEarly({ [name]: new Map([['transport', fetch]]) }), true);
    assert.equal(isSetEarly({ [name]: undefined }), false);
  });
