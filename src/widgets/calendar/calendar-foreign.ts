import { plainText } from '../../core/plain-text.js';
import { allTexts, pickText } from '../../core/pick-text.js';
import { isRecord } from '../../data/decode.js';
import type { CalendarEvent } from './calendar-item.js';
import { readNative, type NativeContext } from './calendar-native.js';
import { idOf, type EventDecoderOptions, type EventLedger, type ReadEvent } from './calendar-source.js';

/** A reader for records that do not keep to the contract: in other words, or with mistakes in them. */
export function createForeignReader(
  options: EventDecoderOptions,
  ledger: EventLedger,
  _sample: readonly unknown[],
): ReadEvent {
  return (raw, where) => readLoosely(raw, where, options, ledger);
}

/** Reads what there is in the words of the contract; every mistake is told, and only what cannot be an event is dropped. */
export function readLoosely(
  raw: unknown,
  where: string,
  options: EventDecoderOptions,
  ledger: EventLedger,
): CalendarEvent | undefined {
  const faults = new Set<string>();
  const context: NativeContext = {
    fault(path, code, expected, value) {
      faults.add(path);
      const at = where.startsWith('row ') ? `${where}, ${path}` : `${where}.${path}`;
      ledger.complain(path ? at : where, code, `Expected ${expected}, got ${describe(value)}.`);
    },
    clean: (text) => (/[<&]/.test(text) ? plainText(text) : text),
    keepsUnknown: true,
    base: options.url,
  };
  const event = readNative(raw, context);
  if (event) {
    event.id ||= idOf(pickText(event.name, options.lang).text, event.startDate, allTexts(event.town));
    return event;
  }
  if (isRecord(raw) && !faults.has('name') && !faults.has('startDate')) {
    const lacks = raw.name ? 'day' : 'name';
    ledger.complain(where, lacks === 'day' ? 'bad-date' : 'no-name', `The event has no ${lacks}.`);
  }
  return undefined;
}

/** A value in the words of a complaint. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `"${String(value).trim().slice(0, 80)}"`;
}
