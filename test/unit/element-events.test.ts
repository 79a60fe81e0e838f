import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type {
  CalendarEvents,
  DirectoryEvents,
  JsxWidgets,
  MuniCalendarElement,
  MuniDirectoryElement,
  MuniFormLoadEvent,
  MuniLoadEvent,
  MuniSignupElement,
  MuniSurveyElement,
  SignupEvents,
  SurveyEvents,
  VueWidgets,
} from '../../src/index.js';

/** What a project of somebody else writes: it need not run, but has to be taken by TypeScript, or refused. */
export function hear(
  directory: MuniDirectoryElement,
  calendar: MuniCalendarElement,
  signup: MuniSignupElement,
  survey: MuniSurveyElement,
): void {
  directory.addEventListener('muni-load', (event) => event.sources.length);
  directory.addEventListener('muni-select', (event) => event.item.name);
  directory.addEventListener('click', (event) => event.clientX);
  directory.addEventListener('its-own', () => undefined);
  calendar.addEventListener('muni-select', (event) => event.item.event.startDate, { once: true });
  calendar.addEventListener('muni-register', ({ ref }) => ref);
  signup.addEventListener('muni-load', (event) => event.form);
  signup.addEventListener('muni-page', ({ page, pages, id }) => `${page}/${pages} ${id}`);
  survey.addEventListener('muni-vote', ({ ideas }) => ideas);
  // @ts-expect-error: a form has no sources
  signup.addEventListener('muni-load', (event) => event.sources);
  document.addEventListener('muni-load', (event: MuniLoadEvent | MuniFormLoadEvent | Event) => event.type);
  // @ts-expect-error: whose it is has to be asked first
  document.addEventListener('muni-load', (event) => event.form);
  document.addEventListener('muni-submitted', ({ receipt }) => receipt.status);
}

export const tags: Partial<JsxWidgets> = {
  'muni-directory': { src: '/firms.json', id: 'firms', 'onmuni-load': (event) => void event.total },
  // @ts-expect-error: a number of entries is a number
  'muni-calendar': { pageSize: 'ten' },
};

/** What a template of Vue writes as `@muni-load` and `:page-size`. */
type InVue<Tag extends keyof VueWidgets> = Partial<InstanceType<VueWidgets[Tag]>['$props']>;
export const inTemplates: [InVue<'muni-directory'>, InVue<'muni-signup'>] = [
  { pageSize: 10, onMuniLoad: (event) => void event.sources.length },
  // @ts-expect-error: a form has no sources
  { onMuniLoad: (event) => void event.sources },
];

const NAMES: Readonly<Record<string, object>> = {
  'muni-directory': {
    'muni-load': true,
    'muni-error': true,
    'muni-search': true,
    'muni-select': true,
    'muni-page': true,
  } satisfies Record<keyof DirectoryEvents, true>,
  'muni-calendar': {
    'muni-load': true,
    'muni-error': true,
    'muni-search': true,
    'muni-select': true,
    'muni-page': true,
    'muni-register': true,
  } satisfies Record<keyof CalendarEvents, true>,
  'muni-signup': {
    'muni-load': true,
    'muni-error': true,
    'muni-submit': true,
    'muni-submitted': true,
    'muni-invalid': true,
    'muni-page': true,
  } satisfies Record<keyof SignupEvents, true>,
  'muni-survey': {
    'muni-load': true,
    'muni-error': true,
    'muni-submit': true,
    'muni-submitted': true,
    'muni-invalid': true,
    'muni-page': true,
    'muni-vote': true,
  } satisfies Record<keyof SurveyEvents, true>,
};

for (const [tag, names] of Object.entries(NAMES))
  test(`the types know every event that <${tag}> says it sends`, () => {
    const widget = tag.slice('muni-'.length);
    const source = readFileSync(`src/widgets/${widget}/${widget}-element.ts`, 'utf8');
    const sent = [...source.matchAll(/@fires \{[^}]+\} (muni-\w+)/g)].map(([, name]) => name);
    assert.deepEqual(Object.keys(names).sort(), sent.sort());
  });
