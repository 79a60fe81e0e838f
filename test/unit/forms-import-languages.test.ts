import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importLimeSurvey } from '../../src/forms/import/limesurvey.js';
import { importSurveyJs } from '../../src/forms/import/surveyjs.js';
import { asked, limeSurvey, part } from './limesurvey-support.js';

const LANGUAGES = ['da', 'de', 'en', 'pl', 'uk'];

/** The languages of every text that is in several. */
function tonguesOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value).sort();
  if (!keys.includes('en')) return Object.values(value).flatMap(tonguesOf);
  return keys.length > 1 ? [keys] : [];
}

const choice = (name: string, more: object) => ({ type: 'radiogroup', name, choices: ['a'], ...more });

const IMPORTED: Readonly<Record<string, { definition?: unknown; texts: number }>> = {
  SurveyJS: {
    ...importSurveyJs({
      completedHtml: 'We write to you.',
      elements: [
        choice('stall', { showRefuseItem: true, showDontKnowItem: true, showCommentArea: true }),
        { type: 'boolean', name: 'member' },
      ],
    }),
    texts: 6,
  },
  LimeSurvey: {
    ...importLimeSurvey(
      limeSurvey({
        questions: ['C', 'E', 'G', 'Y'].map((type, at) => asked(at + 1, type)),
        subquestions: [part(11, 1, 'stall'), part(21, 2, 'visitors')],
      }),
    ),
    texts: 10,
  },
};

for (const [program, { definition, texts }] of Object.entries(IMPORTED))
  test(`what a form of ${program} needs beside its own words is said in every language`, () => {
    const tongues = tonguesOf(definition);
    assert.equal(tongues.length, texts);
    for (const tongue of tongues) assert.deepEqual(tongue, LANGUAGES);
  });
