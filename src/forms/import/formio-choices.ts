import { isRecord } from '../../data/decode.js';
import type { ForeignObject } from './foreign-object.js';
import { hintOf, translate } from './formio-words.js';

type Draft = Record<string, unknown>;

/** Choices that are written down. */
export function choicesOf(object: ForeignObject, key: string): Draft[] {
  const { report } = object;
  return object.list(key).flatMap((raw, at): Draft[] => {
    const own = report.open(isRecord(raw) ? raw : { value: raw }, `${object.at(key)}[${at}]`);
    const value = own.get('value');
    const draft: Draft = { value: String(value) };
    for (const [name, text] of [
      ['label', own.text('label')],
      ['hint', hintOf(own)],
    ] as const)
      if (text !== undefined) draft[name] = text;
    translate(own, own.get('openForms'), draft);
    own.finish(/^shortcut$/);
    return value === '' || value === undefined ? [] : [draft];
  });
}

/** A list that is given as JSON, or as a text of it. */
function listIn(raw: unknown): readonly unknown[] {
  if (typeof raw !== 'string') return Array.isArray(raw) ? raw : [];
  try {
    const parsed: unknown = JSON.parse(raw);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** Choices that are given as data: which member is the value, and which the word, the component says. */
function dataChoices(object: ForeignObject, raw: unknown): Draft[] {
  const value = String(object.get('valueProperty') || 'value');
  const [, shown = 'label'] = /\bitem\.(\w+)/.exec(String(object.get('template') ?? '')) ?? [];
  return listIn(raw).flatMap((each): Draft[] => {
    const own = isRecord(each) ? each[value] : each;
    if (typeof own !== 'string' && typeof own !== 'number') return [];
    const label = isRecord(each) ? object.report.text(each[shown], object.at('data.json')) : undefined;
    return own === '' ? [] : [{ value: String(own), ...(label === undefined ? {} : { label }) }];
  });
}

/** A list to choose from, of which several may be chosen. */
export function selectDraft(object: ForeignObject): Draft {
  const { report } = object;
  const data = report.open(object.get('data') ?? {}, object.at('data'));
  const json = data.get('json');
  const written = choicesOf(data, 'values');
  const options = written.length ? written : dataChoices(object, json);
  if (!options.length && (data.get('url') || data.get('custom') || data.get('resource')))
    report.refuse(data.path, 'choices from a service or a program are not taken over; write them down.');
  const lost = written.length ? 0 : listIn(json).length - options.length;
  if (lost > 0)
    report.refuse(data.at('json'), `${lost} of its choices have no text as their value; they are left out.`);
  return { ...(object.isOn('multiple') ? { type: 'checkboxes' } : {}), options };
}
