import type { Text } from '../core/pick-text.js';
import { isRecord } from '../data/decode.js';
import type { Choice, Consent, Field } from './definition.js';
import { idOf } from './field-id.js';
import type { FieldProps } from './field-props.js';
import type { PageProps } from './form-view-state.js';

/** What of a definition can be shown before it has been read by the book. */
export interface FirstPage {
  title: Text;
  intro: Text;
  page: PageProps;
  marks: 'required' | 'optional' | 'none';
  /** Empty lines in place of what will be known later. */
  facts: readonly string[];
  /** It promises to be anonymous: what is sent will be said. */
  anonymous: unknown;
  /** How drafts are kept, where they are. */
  draft: unknown;
}

type Raw = Record<string, unknown>;

const list = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const asText = (value: unknown): Text =>
  (typeof value === 'string' && value.length < 2e4) ||
  (isRecord(value) && Object.values(value).every((one) => typeof one === 'string'))
    ? (value as Text)
    : '';

const asChoice = (raw: unknown): Choice[] => {
  if (typeof raw === 'string') return [{ value: raw, label: raw }];
  if (!isRecord(raw) || raw.showIf || Object(raw.value) === raw.value) return [];
  const hint = asText(raw.hint);
  const value = String(raw.value);
  return [{ value, label: asText(raw.label) || value, ...(hint ? { hint } : {}) }];
};

/** Fields whose place is certain: of those with a condition nobody knows yet whether they are asked. */
function asFields(raw: unknown): FieldProps[] {
  return list(raw)
    .filter(({ name, showIf }) => typeof name === 'string' && !showIf)
    .map((field): FieldProps => {
      const path = String(field.name);
      const { value, options, required, fields } = field;
      return {
        field: {
          ...field,
          label: asText(field.label),
          hint: asText(field.hint),
          text: asText(field.text),
        } as unknown as Field,
        path,
        id: idOf(path),
        value: Array.isArray(value) || isRecord(value) ? undefined : (value as string | undefined),
        comment: '',
        isRequired: required === true,
        error: '',
        choices: {
          options: Array.isArray(options) && field.shuffle !== true ? options.flatMap(asChoice) : [],
        },
        entries: field.type === 'group' ? [{ key: '', fields: asFields(fields) }] : [],
        isOpen: false,
      };
    });
}

type Pages = readonly { fields?: unknown }[];

/** What was counted once: a form is drawn many times, and may have hundreds of fields. */
const counted = new WeakMap<Pages, FirstPage['marks']>();

/** Which fields say what they are: the fewer. */
export function marksOf(pages: Pages, wanted: string): FirstPage['marks'] {
  if (wanted === 'required' || wanted === 'optional') return wanted;
  const marks = counted.get(pages) ?? fewer(pages);
  counted.set(pages, marks);
  return marks;
}

function fewer(pages: Pages): FirstPage['marks'] {
  let required = 0;
  let optional = 0;
  const look = (fields: unknown) => {
    for (const { type, required: isRequired, fields: inner } of list(fields)) {
      if (inner) look(inner);
      else if (type === 'note' || type === 'hidden') continue;
      else if (isRequired === true) required++;
      else optional++;
    }
  };
  for (const { fields } of pages) look(fields);
  if (!optional) return 'none';
  return required && required < optional ? 'required' : 'optional';
}

/** The first page of a form, as far as a glance at its definition shows it; undefined where it takes more than that. */
export function firstPage(raw: unknown, mark: string): FirstPage | undefined {
  if (!isRecord(raw) || raw.opens || raw.closes) return undefined;
  const pages = raw.pages === undefined ? [raw] : list(raw.pages);
  const [first] = pages;
  const layout = raw.layout ?? (pages.length > 1 ? 'pages' : 'single');
  if (
    !first ||
    layout === 'one-per-page' ||
    pages.some(({ showIf }) => showIf && layout === 'single') ||
    (first !== raw && first.showIf)
  )
    return undefined;
  const id = (page: Raw, at: number) =>
    page !== raw && typeof page.id === 'string' ? page.id : `page-${at + 1}`;
  const isSingle = layout === 'single';
  const isOnly = isSingle || pages.length === 1;
  return {
    title: asText(raw.title),
    intro: asText(raw.intro),
    marks: marksOf(pages, mark),
    facts: [raw.minutes, isRecord(raw.capacity) && raw.capacity.statusUrl]
      .filter(Boolean)
      .map(() => '\u00a0'),
    anonymous: raw.anonymous,
    draft: raw.drafts === 'off' ? '' : raw.drafts,
    page: {
      id: isSingle ? 'form' : id(first, 0),
      sections: (isSingle ? pages : [first]).map((page, at) => ({
        id: id(page, at),
        title: page === raw ? '' : asText(page.title),
        intro: page === raw ? '' : asText(page.intro),
        fields: asFields(page.fields),
      })),
      step: 1,
      steps: isSingle ? 1 : pages.length,
      leadsTo: isOnly ? (raw.review === true ? 'review' : 'send') : 'next',
      // Their texts keep the place of what is agreed to with the later code.
      consents:
        isOnly && raw.review !== true
          ? list(raw.consents).map((consent) => ({
              consent: { ...consent, text: asText(consent.text) } as unknown as Consent,
              id: '',
              isGiven: false,
              error: '',
            }))
          : [],
    },
  };
}
