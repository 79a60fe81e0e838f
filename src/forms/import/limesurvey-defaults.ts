import { rowsOf, type Row } from './limesurvey-rows.js';

type Draft = Record<string, unknown>;

/** An answer that is there before anybody answered, or a part of one. */
interface Default {
  at: number;
  qid: string;
  /** Of which part of the question; `0` of the whole. */
  sqid: string;
  /** `other`: the text that goes with it. */
  special: string;
  /** In the first language; empty where languages differ. */
  text: string;
}

const OTHER = '-oth-';
const isCalculated = (text: string) => /\{[^{}\s][^{}]*\}/.test(text);

/** Answers that are there from the start, by the rows of the section `defaultvalues`. */
export class LimeSurveyDefaults {
  readonly #defaults: readonly Default[];
  readonly #taken = new Set<Default>();

  constructor(xml: string) {
    // Since version 4 the words stand in a section of their own, by language.
    const words = rowsOf(xml, 'defaultvalue_l10ns');
    this.#defaults = rowsOf(xml, 'defaultvalues').map((row, at) => {
      const own = words.filter(({ dvid }) => dvid === row.dvid);
      const texts = new Set((own.length ? own : [row]).map(({ defaultvalue = '' }) => defaultvalue.trim()));
      const { qid = '', sqid, specialtype = '' } = row;
      return {
        at,
        qid,
        sqid: sqid || '0',
        special: specialtype,
        text: texts.size === 1 ? ([...texts][0] ?? '') : '',
      };
    });
  }

  /** Puts them into a question; `parts` are its parts by their numbers. */
  take(draft: Draft, qid: string | undefined, parts: ReadonlyMap<string, string>): void {
    const ticked: string[] = [];
    for (const own of this.#defaults) {
      if (own.qid !== qid || own.special || !own.text || isCalculated(own.text)) continue;
      const part = parts.get(own.sqid);
      if (draft.type === 'checkboxes') {
        if (own.text !== 'Y' || part === undefined || !hasOption(draft, part)) continue;
        ticked.push(part);
      } else {
        const target = part === undefined ? draft : fieldOf(draft, part);
        const value = target && valueOf(target, own.text);
        if (!target || value === undefined) continue;
        target.value = value;
      }
      this.#taken.add(own);
    }
    if (ticked.length) draft.value = ticked;
  }

  /** Those that were not taken over. */
  left(): readonly { at: number; qid: string }[] {
    return this.#defaults.filter((own) => !this.#taken.has(own));
  }
}

const fieldOf = ({ fields }: Draft, part: string): Draft | undefined =>
  Array.isArray(fields)
    ? (fields as Draft[]).find(({ name }) => typeof name === 'string' && name.endsWith(`.${part}`))
    : undefined;

const hasOption = ({ options, none }: Draft, value: string) =>
  (none === true && value === 'none') || (options as Row[]).some((option) => option.value === value);

function valueOf({ type, other, min, max, ...draft }: Draft, text: string): unknown {
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  switch (type) {
    case 'text':
    case 'textarea':
      return text;
    case 'number':
      return number;
    case 'scale':
      return number !== undefined && number >= Number(min) && number <= Number(max) ? number : undefined;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
    case 'radio':
    case 'select':
      if (text === OTHER) return other === true ? 'other' : undefined;
      return hasOption(draft, text) ? text : undefined;
    default:
      return undefined;
  }
}
