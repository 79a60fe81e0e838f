import { plainText } from '../../core/plain-text.js';
import type { Text } from '../../core/pick-text.js';
import { isRecord } from '../../data/decode.js';
import { isName } from '../definition-values.js';
import { quote } from './json-logic.js';
import { parseExpression } from '../expression.js';
import { lostMarkup, NOT_TAKEN } from './lost-markup.js';

/** One line of what an import could not take over, or changed: an `error` changes what is asked or checked. */
export interface ImportRemark {
  path: string;
  level: 'error' | 'warning';
  message: string;
}

export interface ImportedForm {
  /** A `muni-form`, to be read by `readDefinition`; absent where there was nothing to take over. */
  definition?: Record<string, unknown>;
  report: readonly ImportRemark[];
}

/** JSON without members that hide what any value can be asked for: `{"toString": 0}` is no text, and cannot be made one. */
export function withoutMethods(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(withoutMethods);
  if (!isRecord(raw)) return raw;
  const own = Object.entries(raw).filter(([name]) => name !== 'toString' && name !== 'valueOf');
  return Object.fromEntries(own.map(([name, value]) => [name, withoutMethods(value)]));
}

/** What is said of an import, and what belongs to the whole of it. */
export class ImportReport {
  readonly remarks: ImportRemark[] = [];
  /** Language of texts that name none. */
  readonly lang: string;
  readonly languages = new Set<string>();
  /** Names of questions by which a second answer of the same person is known. */
  readonly unique = new Set<string>();
  /** Names of questions whose boxes are members there: `boxes.a` is true where the list contains `a` here. */
  readonly boxes = new Set<string>();
  /** Questions as they stand there, by their names. */
  readonly sources = new Map<string, unknown>();
  readonly #names = new Map<string, string>();
  readonly #marked = new Set<string>();

  constructor(lang: string) {
    this.lang = lang;
    this.languages.add(lang);
  }

  warn(path: string, message: string): undefined {
    this.remarks.push({ path, level: 'warning', message });
  }

  refuse(path: string, message: string): undefined {
    this.remarks.push({ path, level: 'error', message });
  }

  /** Says that what is called so there is called otherwise here. */
  rename(there: string, here: string): void {
    this.#names.set(there, here);
  }

  /** A name as this library takes it. */
  name(raw: unknown, path: string, fallback: string): string {
    const given = typeof raw === 'number' ? String(raw) : raw;
    if (isName(given)) return given;
    const made = String(given ?? fallback)
      .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, '');
    const name = isName(made) ? made : fallback;
    const why = raw === undefined ? 'there is no name' : `the name ${JSON.stringify(given)} cannot be used`;
    this.warn(path, `${why}; it is called "${name}".`);
    if (typeof given === 'string') this.#names.set(given, name);
    return name;
  }

  /** A text, or texts by language, without markup. */
  text(raw: unknown, path: string): Text | undefined {
    if (typeof raw === 'string' || typeof raw === 'number')
      return this.#plain(String(raw), path) || undefined;
    if (!isRecord(raw)) {
      if (raw !== undefined && raw !== null && raw !== false) this.warn(path, 'is no text; it is left out.');
      return undefined;
    }
    const texts = Object.entries(raw).flatMap(([key, value]): [string, string][] => {
      const lang = key === 'default' ? this.lang : key.replace('_', '-');
      if (typeof value !== 'string' || !/^[a-z]{2,3}(-[a-z\d]+)*$/i.test(lang)) return [];
      this.languages.add(lang);
      const text = this.#plain(value, path);
      return text ? [[lang, text]] : [];
    });
    return texts.length ? Object.fromEntries(texts) : undefined;
  }

  #plain(text: string, path: string): string {
    if (!/<[a-z/!]|&\w+;/i.test(text)) return text.trim();
    const lost = lostMarkup(text);
    if (lost.length && !this.#marked.has(path)) {
      // In however many languages: of one text it is said once.
      this.#marked.add(path);
      this.warn(path, `its markup (${lost.join(', ')}) ${NOT_TAKEN}`);
    }
    // Neither items of a list nor cells of a table run into each other.
    return plainText(text.replace(/(?:<\/li\s*>\s*)?<li\b/gi, '<br><li').replace(/<(?=t[dh]\b)/gi, ' <'));
  }

  /** An expression that this library can read too; else it is reported, and nothing. */
  expression(raw: unknown, path: string): string | undefined {
    if (raw === undefined || raw === null || raw === '') return undefined;
    const text = String(raw)
      .replace(/\{(?:panel|row)\.([^{}]+)\}/g, '{$1}')
      .replace(/\{([^{}]+)\}( notempty)?/g, (whole, name: string, ending = '') => {
        const [boxes = '', box] = /^(.+)\.([^.]+)$/.exec(name)?.slice(1) ?? [];
        if (box !== undefined && this.boxes.has(boxes) && !this.#names.has(name))
          return `({${this.#names.get(boxes) ?? boxes}} contains ${quote(box)})`;
        return this.#names.has(name) ? `{${this.#names.get(name)}}${ending}` : whole;
      });
    try {
      parseExpression(text);
      return text;
    } catch (error) {
      return this.refuse(
        path,
        `the expression ${JSON.stringify(raw)} cannot be taken over: ${(error as Error).message}.`,
      );
    }
  }

  /** Says of a foreign object what nobody has asked for. */
  open(raw: unknown, path: string): ForeignObject {
    return new ForeignObject(isRecord(raw) ? raw : {}, path, this);
  }
}

/** A foreign object that notices which of its members were read. */
export class ForeignObject {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly report: ImportReport;
  readonly #seen = new Set<string>();

  constructor(raw: Readonly<Record<string, unknown>>, path: string, report: ImportReport) {
    this.raw = raw;
    this.path = path;
    this.report = report;
  }

  at(key: string): string {
    return this.path ? `${this.path}.${key}` : key;
  }

  /** The first of the members that is there; all of them count as read. */
  get(...keys: string[]): unknown {
    let found: unknown;
    for (const key of keys) {
      this.#seen.add(key);
      if (found === undefined && Object.hasOwn(this.raw, key)) found = this.raw[key] ?? undefined;
    }
    return found;
  }

  text(...keys: string[]): Text | undefined {
    return this.report.text(this.get(...keys), this.at(keys[0] ?? ''));
  }

  list(...keys: string[]): readonly unknown[] {
    const found = this.get(...keys);
    return Array.isArray(found) ? found : [];
  }

  number(...keys: string[]): number | undefined {
    const found = this.get(...keys);
    const number = typeof found === 'string' && found.trim() ? Number(found) : found;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }

  isOn(...keys: string[]): boolean {
    return /^true$/.test(String(this.get(...keys)));
  }

  expression(...keys: string[]): string | undefined {
    return this.report.expression(this.get(...keys), this.at(keys[0] ?? ''));
  }

  /**
   * Says what was not read: nothing is dropped in silence. `silent` are members that mean nothing here, `on` those
   * that say something by being false.
   */
  finish(silent: RegExp = /^$/, on: RegExp = /^$/): void {
    for (const [key, value] of Object.entries(this.raw)) {
      if (this.#seen.has(key) || silent.test(key)) continue;
      if (isNothing(value) && !(value === false && on.test(key))) continue;
      this.report.warn(this.at(key), `${JSON.stringify(value)?.slice(0, 80) ?? ''} is not taken over.`);
    }
  }
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && !value.length) ||
  (isRecord(value) && Object.values(value).every(isNothing));

/** Both conditions, where there are two. */
export const both = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined ? b : b === undefined ? a : `(${a}) and (${b})`;

export const not = (condition: string): string => `!(${condition})`;
