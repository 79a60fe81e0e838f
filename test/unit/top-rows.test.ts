import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RowAnswer } from '../../src/data/rows/row-store.js';
import type { DirectoryItem } from '../../src/widgets/directory/directory-item.js';
import { emptyQuery } from '../../src/widgets/directory/directory-query.js';
import { pageInReach } from '../../src/data/rows/page-in-reach.js';
import { topRows } from '../../src/widgets/directory/top-rows.js';

const answerOf = (from: number, count: number): RowAnswer<DirectoryItem> => ({
  items: Array.from({ length: count }, (_, i) => ({ id: String(from + i), name: `Firm ${from + i}` })),
  total: count,
  facets: {},
  similar: [],
  relaxations: [],
});
const idsOf = (answer: RowAnswer<DirectoryItem> | undefined) => answer?.items.map(({ id }) => Number(id));

test('what a screen shows is of the new answer, what is below it of the one before', () => {
  const ids = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
  assert.deepEqual(idsOf(topRows(answerOf(100, 20), answerOf(0, 20))), ids);
});

test('a row that has moved up is not there twice', () => {
  const ids = idsOf(topRows(answerOf(5, 20), answerOf(0, 20))) ?? [];
  assert.deepEqual(ids, [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});

for (const [when, answer, before] of [
  ['there was nothing before', answerOf(100, 20), undefined],
  ['there is no more than a screenful', answerOf(100, 10), answerOf(0, 20)],
  ['there was no more than a screenful', answerOf(100, 20), answerOf(0, 10)],
  ['the same rows are on top', answerOf(0, 40), answerOf(0, 20)],
] as const) {
  test(`an answer is drawn in one go where ${when}`, () => {
    assert.equal(topRows(answer, before), undefined);
  });
}

const at = (page: number) => ({ ...emptyQuery('list', ''), page });

test('a page beyond the last one is the last one', () => {
  assert.equal(pageInReach(at(99_999), { items: [], total: 43 }, 20), 3);
});

test('a page that a source says it has and has nothing on is the first one', () => {
  assert.equal(pageInReach(at(2), { items: [], total: 43 }, 20), 1);
});

test('a page with something on it stays, and so does one of an empty list', () => {
  assert.equal(pageInReach(at(3), { items: [1], total: 41 }, 20), undefined);
  assert.equal(pageInReach(at(3), { items: [], total: 0 }, 20), undefined);
  assert.equal(pageInReach(at(1), { items: [], total: 43 }, 20), undefined);
});
