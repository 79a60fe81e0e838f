import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readMoment } from '../../src/data/recurrence/moment.js';
import { occurrencesBetween } from '../../src/data/recurrence/occurrences.js';
import { parseRule } from '../../src/data/recurrence/rule.js';

const TABLE = resolve('../shared/corpus/conformance/icalrecur_test.txt');

interface Case {
  rule: string;
  start: string;
  from: string | undefined;
  expected: string[];
}

/** Blocks of `RRULE:`, `DTSTART:`, perhaps `START-AT:`, and `INSTANCES:`, between empty lines. */
function readTable(text: string): Case[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const value = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(block)?.[1]?.trim();
    const [rule, start, instances] = [value('RRULE'), value('DTSTART'), value('INSTANCES')];
    if (!rule || !start || !instances || instances.startsWith('***')) return [];
    return [{ rule, start, from: value('START-AT'), expected: instances.split(',').filter(Boolean) }];
  });
}

const show = (instant: number, isDate: boolean) => {
  const text = new Date(instant).toISOString().replace(/[-:]|\.000Z/g, '');
  return isDate ? text.slice(0, 8) : text;
};

if (!existsSync(TABLE)) {
  test('gives the occurrences libical expects', { skip: 'no ../shared/corpus/conformance' }, () => {});
} else {
  for (const { rule: text, start: dtstart, from, expected } of readTable(readFileSync(TABLE, 'utf8'))) {
    test(`${dtstart} ${text}${from ? ` from ${from}` : ''} gives what libical expects`, () => {
      const start = readMoment(dtstart)!;
      const rule = parseRule(text);
      if (typeof rule === 'string') throw assert.fail(rule);
      const isEndless = rule.count === undefined && !rule.until;
      const since = from ? readMoment(from)!.reading : -Infinity;
      for (const begin of new Set([-Infinity, since])) {
        const want = expected.filter((one) => readMoment(one)!.reading >= begin);
        const window = { limit: want.length + 1 };
        const { starts } = occurrencesBetween({ start, rule }, begin, Date.UTC(2100, 0), window);
        const got = starts.map((instant) => show(instant, start.zone === 'date'));
        const whole = isEndless ? got.slice(0, want.length) : got;
        assert.deepEqual(
          whole,
          want.map((one) => one.replace('Z', '')),
        );
      }
    });
  }
}
