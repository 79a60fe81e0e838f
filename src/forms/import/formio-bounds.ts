import { isRecord } from '../../data/decode.js';
import type { ForeignObject } from './foreign-object.js';

type Draft = Record<string, unknown>;

const defined = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

/** An ISO date out of an ISO time, or of the day, month and year that Form.io writes for three small fields. */
function dayIn(text: string, isDayFirst: boolean): string | undefined {
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?:T.*)?$/.exec(text.trim()) ?? [];
  if (iso) return iso;
  const [, first = '', second = '', year = ''] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** The day that is there from the start: nothing where only zeros are. */
export const dayFromStart = (value: unknown, isDayFirst: boolean): unknown =>
  typeof value !== 'string' || /^[0/]*$/.test(value) ? undefined : (dayIn(value, isDayFirst) ?? value);

/** The first or last day where it is written down; one that a program finds is refused. */
function writtenDay(object: ForeignObject, key: string, isDayFirst = false): string | undefined {
  const value = object.get(key);
  if (typeof value !== 'string' || !value) return undefined;
  return (
    dayIn(value, isDayFirst) ??
    object.report.refuse(
      object.at(key),
      `${JSON.stringify(value.slice(0, 60))} is no date; it is not taken over.`,
    )
  );
}

const daysFrom = (days: number): string => (days ? `today${days > 0 ? '+' : ''}${days}` : 'today');

/** A rule of Open Forms: the future, the past, or so many days from now. */
function ruledDay(rules: ForeignObject, key: string): string | undefined {
  const raw = rules.get(key);
  const rule = rules.report.open(raw, rules.at(key));
  const mode = rule.get('mode');
  if (!isRecord(raw) || !mode || mode === 'fixedValue') return undefined;
  const beyond = rule.get('includeToday') === true ? 0 : 1;
  if (mode === 'future' && key === 'minDate') return daysFrom(beyond);
  if (mode === 'past' && key === 'maxDate') return daysFrom(-beyond);
  const delta = rule.report.open(rule.get('delta') ?? {}, rule.at('delta'));
  const isOfDays = !delta.number('years') && !delta.number('months');
  if (mode === 'relativeToVariable' && (rule.get('variable') ?? 'now') === 'now' && isOfDays)
    return daysFrom((delta.number('days') ?? 0) * (rule.get('operator') === 'subtract' ? -1 : 1));
  return rule.report.refuse(
    rule.path,
    `"${String(mode)}" cannot be said of this day here (only days from today can); it is not taken over.`,
  );
}

/** The first and the last day of a date. */
export function dayBounds(object: ForeignObject, openForms: ForeignObject): Draft {
  const picker = object.report.open(object.get('datePicker') ?? {}, object.at('datePicker'));
  const isDayFirst = object.isOn('dayFirst');
  const bound = (key: 'minDate' | 'maxDate') => {
    const given = [ruledDay(openForms, key), writtenDay(picker, key), writtenDay(object, key, isDayFirst)];
    return given.find((day) => day !== undefined);
  };
  const bounds = defined({ min: bound('minDate'), max: bound('maxDate') });
  picker.finish(
    /^(?:showWeeks|startingDay|initDate|minMode|maxMode|yearRows|yearColumns|yearRange|datepickerMode)$/,
  );
  return bounds;
}

/** Which of the three parts of a day are asked for, and needed. */
export function dayParts(object: ForeignObject): Draft {
  const parts = object.report.open(object.get('fields') ?? {}, object.at('fields'));
  const all = (['day', 'month', 'year'] as const).map((key) =>
    object.report.open(parts.get(key) ?? {}, parts.at(key)),
  );
  const needed = all.filter((part) => part.isOn('required'));
  for (const part of all) {
    if (part.isOn('hide'))
      part.report.refuse(part.at('hide'), 'is not asked for there; here the whole date is.');
    part.finish(/^(?:type|placeholder)$/);
  }
  if (needed.length && needed.length < all.length)
    object.report.warn(parts.path, 'only parts of it are needed there; here the whole date is.');
  return needed.length ? { required: true } : {};
}

/** The first and the last time of day. */
export function timeBounds(object: ForeignObject, validate: ForeignObject): Draft {
  const bound = (key: string) => {
    const value = validate.get(key) ?? object.get(key);
    object.get(key);
    if (typeof value !== 'string' || !value) return undefined;
    const [, time] = /^(\d\d:\d\d)(?::\d\d)?$/.exec(value) ?? [];
    return time ?? object.report.refuse(object.at(key), `${JSON.stringify(value)} is no time of day.`);
  };
  return defined({ min: bound('minTime'), max: bound('maxTime') });
}

/** Checks there are no words for here. */
export function refuseChecks(object: ForeignObject, validate: ForeignObject, { type }: Draft): void {
  const { report } = object;
  for (const key of ['minWords', 'maxWords'])
    if (validate.get(key)) report.refuse(validate.at(key), 'words are not counted here.');
  const masks = object.list('inputMasks');
  const mask = object.get('inputMask') || (masks.length ? masks : undefined);
  const lost = `the mask ${JSON.stringify(mask)} is not taken over; write a pattern, and a hint that says what is wanted.`;
  // Telephone numbers are checked here too, in whatever form they are written.
  if (mask && type === 'tel') report.warn(object.at('inputMask'), lost);
  else if (mask) report.refuse(object.at('inputMask'), lost);
  const letters = object.get('case');
  if (letters && letters !== 'mixed') report.warn(object.at('case'), 'letters stay as they are typed.');
  const step = validate.get('step');
  if (step && step !== 'any' && !(type === 'number' && Number(step) === 1))
    report.warn(validate.at('step'), `steps of ${String(step)} are not taken over.`);
}

/** What a number is measured in, and whether it is a whole one. */
export function numberDetails(object: ForeignObject, validate: ForeignObject): Draft {
  const isWhole = validate.isOn('integer') || Number(validate.get('step')) === 1;
  const places = object.get('decimalLimit');
  if (typeof places === 'number' && places > 0)
    object.report.warn(object.at('decimalLimit'), 'there may be any number of decimals.');
  const unit = object.get('currency') || object.get('suffix') || object.get('prefix');
  const [before, after] = [object.get('prefix'), object.get('suffix')];
  if (before && before !== unit)
    object.report.warn(object.at('prefix'), `${JSON.stringify(before)} is not taken over.`);
  if (after && after !== unit)
    object.report.warn(object.at('suffix'), `${JSON.stringify(after)} is not taken over.`);
  return defined({ integer: isWhole || places === 0 || undefined, unit: unit ? String(unit) : undefined });
}
