import { makeComponent, type Component, type Property } from './content-lines.js';
import { readCalendars, type IcsFile, type IcsOptions } from './read-ics.js';
import { escapeText } from './write-lines.js';

const DEEPEST = 20;

/** Whether a JSON value is a calendar as RFC 7265 writes it, or a list of them. */
export const isJcal = (root: unknown): root is unknown[] =>
  Array.isArray(root) && (isCalendar(root) || (root.length > 0 && root.every(isCalendar)));

const isCalendar = (value: unknown): boolean =>
  Array.isArray(value) && typeof value[0] === 'string' && value[0].toLowerCase() === 'vcalendar';

/** Reads jCal (RFC 7265): the same calendar in JSON. Lines are counted as entries. */
export function readJcal(root: readonly unknown[], options: IcsOptions): Promise<IcsFile> {
  let entry = 0;
  const read = (value: unknown, depth: number): Component[] => {
    if (!Array.isArray(value) || depth > DEEPEST) return [];
    const [name, properties, components] = value as unknown[];
    if (typeof name !== 'string') return [];
    const list = (all: unknown): unknown[] => (Array.isArray(all) ? all : []);
    const component = makeComponent(name, ++entry);
    component.properties = list(properties).flatMap(readProperty);
    component.components = list(components).flatMap((one) => read(one, depth + 1));
    return [component];
  };
  const file = makeComponent('', 1);
  file.components = (isCalendar(root) ? [root] : root).flatMap((one) => read(one, 0));
  return readCalendars(file, options);
}

function readProperty(value: unknown): Property[] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return [];
  const [name, params, type, ...values] = value as [string, unknown, unknown, ...unknown[]];
  const isText = type === 'text' || type === 'unknown';
  const read = Object.entries(typeof params === 'object' ? (params ?? {}) : {}).map(
    ([key, one]) => [key.toUpperCase(), listOf(one)] as const,
  );
  if (typeof type === 'string' && /^(?:date|period)$/.test(type)) read.push(['VALUE', type.toUpperCase()]);
  return [
    {
      name: name.toUpperCase(),
      params: Object.fromEntries(read),
      value: values.map((one) => writeValue(one, isText)).join(','),
    },
  ];
}

/** A value as the text form has it. */
function writeValue(value: unknown, isText: boolean): string {
  if (Array.isArray(value)) return value.map((one) => writeValue(one, isText)).join(';');
  if (typeof value === 'object' && value)
    return Object.entries(value)
      .map(([key, one]) => `${key}=${listOf(one)}`)
      .join(';');
  return isText ? escapeText(plain(value)) : plain(value);
}

/** What is no text, number or word is none: an object may have a `toString` of its own. */
const plain = (value: unknown): string => (/^[snb]/.test(typeof value) ? String(value) : '');

const listOf = (value: unknown): string => [value].flat().map(plain).join(',');
