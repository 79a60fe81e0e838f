import { timeOf } from '../core/time-of.js';
import { isRecord } from '../data/decode.js';
import type { Field, FormComplaint, FormDefinition } from './definition.js';
import { shown } from './definition-values.js';

/** More points than anybody gives away one by one. */
const MOST_POINTS = 1000;
/** Beyond it numbers are not exact any more. */
const MOST_MONEY = 1e15;
/** Fields that may name what is shown of an idea. */
const SHOWN = ['title', 'summary', 'budget', 'author', 'town'] as const;
const TIMES = ['opens', 'closes', 'shownFrom'] as const;
/** A time with an offset; without one it would be another moment for every server. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

type Complain = (path: string, message: string, level?: FormComplaint['level']) => void;

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** Numbers, times and names that an endpoint alone knows of a form: what is wrong with them. */
export function checkSettingValues(definition: FormDefinition, settings: unknown): FormComplaint[] {
  const complaints: FormComplaint[] = [];
  const complain: Complain = (path, message, level = 'error') => complaints.push({ path, level, message });
  if (!isRecord(settings)) return complaints;
  const { retentionDays, quotas, ideas } = settings;
  if (retentionDays !== undefined && !isWhole(retentionDays, 1, 36_500))
    complain('retentionDays', 'expected a whole number of days from 1 to 36500.');
  if (Array.isArray(quotas))
    quotas.forEach((quota, at) => {
      if (isRecord(quota) && !isWhole(quota.most, 0, MOST_MONEY))
        complain(`quotas[${at}].most`, 'expected a whole number of 0 or more.');
    });
  if (isRecord(ideas)) checkIdeas(definition, ideas, complain);
  else if (ideas !== undefined) complain('ideas', 'expected an object.');
  return complaints;
}

function checkIdeas(
  { pages }: FormDefinition,
  ideas: Readonly<Record<string, unknown>>,
  complain: Complain,
): void {
  const { pot, method, points, choices, decidedBy, badge } = ideas;
  if (pot !== undefined) checkPot(pot, complain);
  if (method !== undefined && method !== 'approval' && method !== 'points')
    complain('ideas.method', 'expected "approval" or "points".');
  if (decidedBy !== undefined && decidedBy !== 'votes' && decidedBy !== 'jury')
    complain('ideas.decidedBy', 'expected "votes" or "jury".');
  for (const [name, value] of Object.entries({ points, choices }))
    if (value !== undefined && !isWhole(value, 1, MOST_POINTS))
      complain(`ideas.${name}`, `expected a whole number from 1 to ${MOST_POINTS}.`);
  for (const name of TIMES) {
    const value = ideas[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || !TIME.test(value) || Number.isNaN(timeOf(value)))
      complain(`ideas.${name}`, 'expected a date or a time with an offset (ISO 8601).');
  }
  const fields = new Map(pages.flatMap((page) => flat(page.fields)).map((field) => [field.name, field]));
  for (const name of SHOWN) {
    const value = ideas[name];
    if (value === undefined && name !== 'title') continue;
    if (typeof value !== 'string' || !fields.has(value))
      complain(`ideas.${name}`, `there is no field ${shown(value)}.`);
  }
  const budget = fields.get(ideas.budget as string);
  if (budget && (budget.type !== 'number' || !(Number(budget.min) >= 0)))
    complain(
      'ideas.budget',
      `the field "${budget.name}" also takes what is no amount of 0 or more; ideas with such a budget are shown without one.`,
      'warning',
    );
  if (badge !== undefined && !(isRecord(badge) && typeof badge.directory === 'string' && badge.label))
    complain('ideas.badge', 'expected an object with a directory and a label.');
}

function checkPot(pot: unknown, complain: Complain): void {
  const { amount, currency } = isRecord(pot) ? pot : {};
  if (typeof amount !== 'number' || !(amount >= 0 && amount <= MOST_MONEY))
    complain('ideas.pot.amount', 'expected a number of 0 or more.');
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
    complain('ideas.pot.currency', 'expected a code of three letters, as "PLN".');
}

const flat = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => (field.type === 'group' ? flat(field.fields) : [field]));
