import { isRecord } from '../../data/decode.js';
import { explainJson } from '../../data/formats/explain.js';

type Json = Readonly<Record<string, unknown>>;

const listOf = (raw: unknown): readonly Json[] => (Array.isArray(raw) ? raw.filter(isRecord) : []);
const isText = (raw: unknown): raw is string => typeof raw === 'string';

/** Forms of other systems that are known by their looks, and not read. */
const KNOWN: readonly (readonly [name: string, fits: (raw: Json) => boolean])[] = [
  [
    'a form of the GOV.UK Digital Form Builder (forms-runner)',
    ({ pages, startPage, lists, sections }) =>
      listOf(pages).some(({ path, components }) => isText(path) && Array.isArray(components)) &&
      (isText(startPage) || Array.isArray(lists) || Array.isArray(sections)),
  ],
  [
    'a form of GOV.UK Forms',
    ({ form_id, form_slug, steps, pages }) =>
      (isText(form_slug) || form_id !== undefined) && (Array.isArray(steps) || Array.isArray(pages)),
  ],
  ['metadata of MoJ Forms', ({ _id, _type }) => isText(_id) && isText(_type)],
  [
    'a form of GC Forms (platform-forms)',
    ({ elements, titleEn, layout }) =>
      Array.isArray(elements) &&
      (isText(titleEn) || Array.isArray(layout) || listOf(elements).some(isOfCanada)) &&
      !listOf(elements).some(({ name }) => isText(name)),
  ],
  [
    'a UI schema of JSON Forms',
    ({ type, elements, scope }) =>
      (Array.isArray(elements) || isText(scope)) &&
      /^(?:\w+Layout|Group|Control|Categorization|Category)$/.test(String(type)),
  ],
  ['a layout of Altinn', ({ data }) => isRecord(data) && Array.isArray(data.layout)],
  [
    'a FHIR questionnaire',
    ({ resourceType, item }) => resourceType === 'Questionnaire' && Array.isArray(item),
  ],
  ['a form of pyxform', ({ type, children }) => type === 'survey' && Array.isArray(children)],
  [
    'a JSON Schema',
    ({ $schema, type, properties }) =>
      /json-schema\.org/.test(String($schema)) || (type === 'object' && isRecord(properties)),
  ],
];

const isOfCanada = ({ id, properties }: Json): boolean => typeof id === 'number' && isRecord(properties);

const explainText = (text: string): string =>
  /^\s*[{[]/.test(text)
    ? explainJson(text, undefined)
    : `is a text and no JSON: ${JSON.stringify(text.slice(0, 30))}.`;

/**
 * What something is that is no form to be read here: by its looks, or by its members. It is known where it is that
 * itself, not where it is within.
 */
export function explainForm(raw: unknown): { isKnown: boolean; message: string } {
  if (isText(raw)) return { isKnown: true, message: explainText(raw) };
  const inner = isRecord(raw) ? [raw, ...Object.values(raw).filter(isRecord)] : listOf(raw).slice(0, 1);
  for (const own of inner) {
    const [name] = KNOWN.find(([, fits]) => fits(own)) ?? [];
    if (name)
      return {
        isKnown: own === raw,
        message: `is ${name}, which is not read here; write it as a muni-form, or as one of SurveyJS or Form.io.`,
      };
  }
  const members = isRecord(raw)
    ? `; it has ${
        Object.keys(raw)
          .slice(0, 5)
          .map((key) => JSON.stringify(key.slice(0, 30)))
          .join(', ') || 'nothing in it'
      }`
    : Array.isArray(raw)
      ? `; it is a list of ${raw.length}`
      : '';
  return {
    isKnown: false,
    message: `is no form of a known system (muni-form, SurveyJS, Form.io, Open Forms or XLSForm)${members}.`,
  };
}
