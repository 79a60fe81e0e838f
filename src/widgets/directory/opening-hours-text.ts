import { numbered } from '../../core/numbered.js';
import { readString } from '../../data/coerce.js';
import { isRecord } from '../../data/decode.js';
import { foldKey } from './directory-fields.js';

const SHORT = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/** The days as people write them, Monday first: English, Polish, Danish, German, Ukrainian. `to` and `do` are told from "to" and "until" by where they stand. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    'mo mon monday pn pon poniedzialek man ma mandag montag пн пон понеділок понеділка',
    'tu tue tues tuesday wt wto wtorek tir tirs ti tirsdag di die dienstag вт вівторок вівторка',
    'we wed wednesday sr sro sroda ons on onsdag mi mit mittwoch ср середа середи середу',
    'th thu thur thurs thursday cz czw czwartek tor tors torsdag don donnerstag чт четвер четверга',
    'fr fri friday pt pia piatek fre fredag freitag пт п’ятниця п’ятниці п’ятницю',
    'sa sat saturday sb sob sobota lor lo lordag sam samstag sonnabend сб субота суботи суботу',
    'su sun sunday nd ndz niedz nie niedziela son so sondag sonntag нд неділя неділі неділю',
  ].flatMap((names, day) => names.split(' ').map((name) => [foldKey(name), SHORT[day] as string] as const)),
);

const CLOSED = /^(?:off|closed|zamkniete|nieczynne|lukket|geschlossen|ruhetag|зачинено|закрито|вихідни[иі])$/;
const DAILY = /^(?:codziennie|daily|dagligt?|taglich|taeglich|alledage|dage|day|tage|щодня|щоденно)$/;
const WORKDAYS = /^(?:hverdage?|robocze|weekdays|будні|робочі)$/;
const WEEKEND = /^(?:weekend(?:y|er|s|en)?)$/;
/** Some only lead on to another word: `w dni robocze`, `alle dage`, `every day`. */
const FILLER =
  /^(?:uhr|kl|klokken|godz|godziny|od|von|fra|from|h|w|dni|alle|every|год|години|з|від|дні|у|в)$/;
const HALVES = /(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b\.?/gi;
/** `1-5pm`: the first hour is one of the afternoon too where it comes before the second. */
const FIRST_HALF =
  /(\d{1,2})(?=(?:[:.]\d\d)?\s*(?:[-–—]|to|till|until)\s*(\d{1,2})(?:[:.]\d\d)?\s?p\.?m\b)((?:[:.]\d\d)?)/gi;
/** Hours written with two digits are those of the whole day: `09:00-05:00`. */
const WHOLE_DAY = /(?<!\d)0\d/;
const AND = /^(?:i|oraz|og|und|and|u|та|і|и)$/;
const UP_TO = /^(?:до|по)$/;
const UNTIL = /^(?:do|til|bis|to|till|until)$/;
const TOKEN = /\p{L}+(?:['’ʼ]\p{L}+)*|24\s?\/\s?7|24h|\d{1,2}(?:[:.]\d\d)?|[-–—,;:+&/\n]|\s+|[^]/gu;

const RANGE = '\\d\\d:\\d\\d-\\d\\d:\\d\\d';
const RULE = new RegExp(
  `^((?:[A-Z][a-z](?:-[A-Z][a-z])?)(?:,[A-Z][a-z](?:-[A-Z][a-z])?)*)?:?,?(off|${RANGE}(?:,${RANGE})*)$`,
);

/**
 * Opening hours in the many ways people write them (`pn–pt 8–16`, `man-fre 9.00-17.30`, `Mo–Fr 8–16
 * Uhr`, schema.org's specifications, an object by day) as strings such as `Mo-Fr 08:00-16:00`,
 * where that is certain; else the text as it stands.
 */
export function normalizeHours(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') {
    const text = readString(value);
    return text === undefined ? undefined : [known(text)];
  }
  if (!Array.isArray(value)) return isRecord(value) ? readByDay(value) : undefined;
  const list = value as unknown[];
  if (list.some(isRecord)) return readSpecifications(list.filter(isRecord));
  const texts: string[] = [];
  for (const one of list) {
    const text = readString(one);
    if (text !== undefined) texts.push(known(text));
  }
  return texts.length ? texts : undefined;
}

const translations = new Map<string, string>();

/** Firms share their hours: each text is read once. */
function known(text: string): string {
  let own = translations.get(text);
  if (own === undefined) {
    own = translate(text) ?? text;
    if (translations.size < 2000) translations.set(text, own);
  }
  return own;
}

/** The text in the common syntax, or undefined where a word or a sign in it is not understood. */
function translate(text: string): string | undefined {
  if (text.length > 400) return undefined;
  const signs: string[] = [];
  const halves = text.replace(FIRST_HALF, asAfternoon).replace(HALVES, asHours);
  const tokens = (halves.match(TOKEN) ?? []).filter((token) => token.trim() || token === '\n');
  for (const [i, token] of numbered(tokens)) {
    const sign = signOf(token, signs.at(-1) ?? '', tokens[i + 1] ?? '');
    if (sign === undefined) return undefined;
    if (sign) signs.push(sign);
  }
  const rules = signs
    .join('')
    // A day after a time begins a new rule.
    .replace(/(\d\d|off),?(?=[A-Z])/g, '$1;')
    .split(';')
    .map((rule) => rule.replace(/^,|,$/g, ''))
    .filter(Boolean)
    .map((rule) => (rule === '24/7' ? ['', '', rule] : RULE.exec(rule)));
  const isOfDay = WHOLE_DAY.test(text);
  if (!rules.length || rules.some((rule) => !rule || !isCertain(rule[2] ?? '', isOfDay))) return undefined;
  return rules.map((rule) => `${rule?.[1] ? rule[1] + ' ' : ''}${rule?.[2] ?? ''}`).join('; ');
}

/** Whether hours are surely meant so: `9-5` and `9-12, 1-5` are not, for the afternoon has the same numbers. */
function isCertain(times: string, isOfDay: boolean): boolean {
  let over = '';
  for (const [, from = '', to = ''] of times.matchAll(/(\d\d:\d\d)-(\d\d:\d\d)/g)) {
    const isOvernight = to <= from;
    if (from < over || (isOvernight && from < '12:00' && to < '12:00' && !isOfDay)) return false;
    over = isOvernight ? '24:00' : to;
  }
  return true;
}

const asAfternoon = (written: string, from: string, to: string, minutes: string): string =>
  Number(from) < Number(to) && Number(to) < 12 ? `${from}${minutes}pm` : written;

/** `5pm` → `17:00`. */
const asHours = (_: string, hour: string, minute = '00', half: string): string =>
  `${(Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)}:${minute}`;

/** One word or sign in the common syntax; '' where it may be left out, undefined where it is not understood. */
function signOf(token: string, before: string, after: string): string | undefined {
  if (/^24/.test(token) && token.length > 2 && !/[:.]/.test(token)) return '24/7';
  if (/^\d/.test(token)) {
    const [hour, minute = '00'] = token.split(/[:.]/) as [string, string?];
    return Number(hour) > 24 || Number(minute) > 59 || /\d$/.test(before)
      ? undefined
      : `${hour.padStart(2, '0')}:${minute}`;
  }
  if (/^[-–—]$/.test(token)) return '-';
  if (/^[,+&/]$/.test(token)) return ',';
  if (token === ';' || token === '\n') return ';';
  if (token === ':' || token === '.') return /[a-z,]$/.test(before) || !/\d/.test(after) ? '' : undefined;
  const word = foldKey(token);
  if (CLOSED.test(word)) return 'off';
  if (DAILY.test(word)) return 'Mo-Su';
  if (WORKDAYS.test(word)) return 'Mo-Fr';
  if (WEEKEND.test(word)) return 'Sa-Su';
  if (FILLER.test(word)) return '';
  if (AND.test(word)) return ',';
  if (UP_TO.test(word)) return '-';
  if (UNTIL.test(word))
    return before === '-' || before === '' || (word === 'do' && before === ',') ? 'Th' : '-';
  return NAMES.get(word);
}

/** `[{dayOfWeek: ['Monday'], opens: '08:00', closes: '16:00'}]` and its like: days with the same times become one rule. */
function readSpecifications(
  list: readonly Readonly<Record<string, unknown>>[],
): readonly string[] | undefined {
  const rules = new Map<string, string[]>();
  for (const one of list) {
    const opens = timeOf(one.opens ?? one.opens_at ?? one.open ?? one.from);
    const closes = timeOf(one.closes ?? one.closes_at ?? one.close ?? one.to);
    const days = [one.dayOfWeek ?? one.weekday ?? one.day]
      .flat()
      .map((day) =>
        NAMES.get(foldKey((readString(isRecord(day) ? day.name : day) ?? '').replace(/^.*\//, ''))),
      );
    if (!opens || !closes || days.some((day) => !day)) continue;
    const isOff = opens === closes;
    const key = isOff ? 'off' : `${opens}-${closes}`;
    rules.set(key, [...(rules.get(key) ?? []), ...(days as string[])]);
  }
  const texts = [...rules].map(([times, days]) => `${joinDays(days)} ${times}`);
  return texts.length ? texts : undefined;
}

/** `{monday: '8-16', tuesday: {open: '8', close: '16'}}` */
function readByDay(value: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  if ('dayOfWeek' in value || 'opens' in value) return readSpecifications([value]);
  const rules = new Map<string, string[]>();
  for (const key of Object.keys(value)) {
    const day = NAMES.get(foldKey(key));
    const own = value[key];
    if (!day) return undefined;
    const times = isRecord(own)
      ? `${readString(own.open ?? own.opens ?? own.from)}-${readString(own.close ?? own.closes ?? own.to)}`
      : [own].flat().map(readString).filter(Boolean).join(',');
    const rule = times && translate(times);
    if (rule) rules.set(rule, [...(rules.get(rule) ?? []), day]);
  }
  const texts = [...rules].map(([times, days]) => `${joinDays(days)} ${times}`);
  return texts.length ? texts : undefined;
}

function timeOf(value: unknown): string | undefined {
  const match = /^T?(\d{1,2})(?::?(\d\d))?(?::\d\d)?/.exec(readString(value) ?? '');
  return match && Number(match[1]) <= 24
    ? `${(match[1] as string).padStart(2, '0')}:${match[2] ?? '00'}`
    : undefined;
}

/** `Mo,Tu,We,Fr` as `Mo-We,Fr`. */
function joinDays(days: readonly string[]): string {
  const open = SHORT.map((day) => days.includes(day));
  const runs: string[] = [];
  for (let from = 0; from < 7; from++) {
    if (!open[from]) continue;
    let to = from;
    while (open[to + 1]) to++;
    runs.push(to - from > 1 ? `${SHORT[from]}-${SHORT[to]}` : SHORT.slice(from, to + 1).join(','));
    from = to;
  }
  return runs.join(',');
}
