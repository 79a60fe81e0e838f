// The widgets that exist, one folder each below src/widgets with an element in it, and the workers beside them.
import { existsSync, readdirSync } from 'node:fs';

export function widgetNames() {
  if (!existsSync('src/widgets')) return [];
  return readdirSync('src/widgets').filter((name) => existsSync(`src/widgets/${name}/${name}-element.ts`));
}

/** Files of the script-tag build that run beside the page, and their sources below src. */
export const WORKERS = {
  'muni-worker': 'widgets/directory/directory-worker.ts',
  'muni-calendar-worker': 'widgets/calendar/calendar-worker.ts',
  'muni-proof-worker': 'forms/proof-worker.ts',
};

/** The kinds of sentences a widget asks for, beside those that all share. */
export const MESSAGES = {
  calendar: ['calendar'],
  signup: ['forms', 'signup'],
  survey: ['forms', 'survey'],
};
