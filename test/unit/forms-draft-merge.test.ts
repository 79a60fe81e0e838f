import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changedNames, mergeAnswers } from '../../src/forms/draft-merge.js';

describe('a draft that two have written into', () => {
  const base = { name: 'Anna', town: 'Milicz', days: ['friday'] };

  it('has what was written here, and else what was written there', () =>
    assert.deepEqual(
      mergeAnswers(base, { ...base, name: 'Ewa' }, { ...base, town: 'Żmigród', note: 'Late' }),
      {
        name: 'Ewa',
        town: 'Żmigród',
        days: ['friday'],
        note: 'Late',
      },
    ));

  it('has what was written last here where both have written', () =>
    assert.equal(mergeAnswers(base, { ...base, name: 'Ewa' }, { ...base, name: 'Ida' }).name, 'Ewa'));

  it('lacks what was taken away here or there', () => {
    const { name: _, ...withoutName } = base;
    const { town: __, ...withoutTown } = base;
    assert.deepEqual(mergeAnswers(base, withoutName, withoutTown), { days: ['friday'] });
  });

  it('keeps what only another version of the form asks for', () =>
    assert.deepEqual(mergeAnswers({}, { name: 'Anna' }, { old: 'x' }), { old: 'x', name: 'Anna' }));

  it('is another one only where an answer is', () => {
    assert.deepEqual(changedNames(base, { ...base, days: ['friday'] }), []);
    assert.deepEqual(changedNames(base, { ...base, days: [] }), ['days']);
  });
});
