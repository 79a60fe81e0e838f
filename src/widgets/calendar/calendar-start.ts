import { parseNames } from '../../core/parse-list.js';
import { parsePairs } from '../../core/parse-pairs.js';
import { noChoice, type CalendarChoice } from './calendar-choice.js';

/** What is shown before anybody has chosen: the filters that the page presets. */
export function startChoice({ preset }: { preset: string }): CalendarChoice {
  const pairs = [...parsePairs(preset)];
  return {
    ...noChoice(),
    filters: Object.fromEntries(pairs.map(([name, values]) => [name, parseNames(values)])),
  };
}
