type Draft = Record<string, unknown>;

/** Kinds of questions, by the first word of their type. */
export const TYPES: Readonly<Record<string, Draft>> = {
  text: { type: 'text' },
  string: { type: 'text' },
  integer: { type: 'number', integer: true },
  int: { type: 'number', integer: true },
  decimal: { type: 'number' },
  range: { type: 'number' },
  date: { type: 'date' },
  time: { type: 'time' },
  datetime: { type: 'date' },
  note: { type: 'note' },
  acknowledge: { type: 'checkbox' },
  trigger: { type: 'checkbox' },
  file: { type: 'file' },
  image: { type: 'file', accept: ['image/*'] },
  photo: { type: 'file', accept: ['image/*'] },
  audio: { type: 'file', accept: ['audio/*'] },
  video: { type: 'file', accept: ['video/*'] },
  hidden: { type: 'hidden' },
  phone: { type: 'tel' },
};

/** What a device notes of itself: no question, and nobody's business here. */
export const NOTED =
  /^(?:start|end|today|deviceid|subscriberid|simserial|phonenumber|username|email|audit|start-geopoint|background-audio|imei)$/;

/** Older and longer spellings of types, as pyxform reads them. */
const ALIASES: readonly (readonly [pattern: RegExp, now: string])[] = [
  [/^(?:add )?select all that apply (?:from|prompt using) /i, 'select_multiple '],
  [/^(?:add )?select (?:one|1) (?:from|prompt using) /i, 'select_one '],
  [/^select[ _]?1 /i, 'select_one '],
  [/^select (?=multiple|one)/i, 'select_'],
  [/ or[ _](?:specify[ _])?other$/i, ' or_other'],
  [/^(?:add )?(.+) prompt$/i, '$1'],
  [/^q (?=[a-z]+$)/i, ''],
  [/^(?:phone number|phone|tel)$/i, 'phone'],
  [/^(begin|end)[ _](?:l?group|lgroup)$/i, '$1_group'],
  [/^(begin|end)[ _](?:looped group|repeat)$/i, '$1_repeat'],
  [/^date ?time$/i, 'datetime'],
  [/^(?:gps|location)$/i, 'geopoint'],
  [/^note$/i, 'note'],
];

/** A type as it is written now. */
export const typeOf = (raw: string | undefined): string =>
  ALIASES.reduce(
    (type, [pattern, now]) => type.replace(pattern, now),
    (raw ?? '').trim().replace(/\s+/g, ' '),
  );
