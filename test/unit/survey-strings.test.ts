import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lateFormStrings } from '../../src/forms/form-late-strings.js';
import { firstFormStrings } from '../../src/forms/form-strings.js';
import { rankingStrings } from '../../src/forms/ranking-strings.js';
import { ideasStrings } from '../../src/widgets/survey/ideas-strings.js';
import { resultsStrings } from '../../src/widgets/survey/results-strings.js';
import { ownStrings } from '../../src/widgets/survey/survey-strings.js';

test('no sentence of a survey takes the place of another', () => {
  const parts = {
    'the first fields': firstFormStrings(),
    'what comes after them': lateFormStrings('en'),
    rankings: rankingStrings('en'),
    results: resultsStrings('en'),
    ideas: ideasStrings('en'),
    'the survey itself': ownStrings(),
  };
  const said = new Map<string, string>();
  const twice = Object.entries(parts).flatMap(([part, strings]) =>
    Object.keys(strings).flatMap((name) => {
      const before = said.get(name);
      said.set(name, part);
      return before ? [`${name}: ${before}, ${part}`] : [];
    }),
  );
  assert.deepEqual(twice, []);
});
