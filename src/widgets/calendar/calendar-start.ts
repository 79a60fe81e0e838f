import { parseNames } from '../../core/parse-list.js';
import { parsePairs } from '../../core/parse-pairs.js';
import { noChoice, type CalendarChoice } from './calendar-choice.js';

/** What is shown before anybody has chosen: the filters that the page presets, the series it is about. */
export function startChoice({ preset, series }: { preset: string; series: string }): CalendarChoice {
  const presets = [...parsePairs(preset)].map(([name, values]) => [name, parseNames(values)] as const);
  const ofSeries = series ? [['series', [series]] as const] : [];
  return { ...noChoice(), filters: Object.fromEntries([...presets, ...ofSeries]) };
}
