import type { Text } from '../../core/pick-text.js';
import { isRecord } from '../../data/decode.js';
import type { ForeignObject, ImportReport } from './foreign-object.js';
import { choicesOf, selectDraft } from './formio-choices.js';
import { conditionOf } from './formio-conditions.js';
import {
  dayBounds,
  dayFromStart,
  dayParts,
  numberDetails,
  refuseChecks,
  timeBounds,
} from './formio-bounds.js';
import { LOOKS, PATTERNS, PROGRAMS, TYPES } from './formio-kinds.js';
import { isOwnObject, setApart } from './formio-names.js';
import { hintOf, messagesOf, translate } from './formio-words.js';

export type Draft = Record<string, unknown>;

/** Containers whose members simply stand in their place. */
const FLAT = /^(?:columns|table|tabs|container|form|well|simplewell|simplecols[234]|simpletabs)$/;

const tidy = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

/** What is read above it: of a panel its title, of a fieldset its legend; their labels only the author sees. */
function labelOf(object: ForeignObject, type: string): Text | undefined {
  const [heading, label] = [object.text('title') ?? object.text('legend'), object.text('label')];
  return type === 'group' ? (heading ?? label) : (label ?? heading);
}

/** The fields a component becomes: none, and reported, where there is nothing like it. */
export function componentOf(raw: unknown, path: string, report: ImportReport): Draft[] {
  const object = report.open(raw, path);
  const type = String(object.get('type') ?? '');
  if (FLAT.test(type) && (type !== 'form' || Array.isArray(object.raw.components))) return flat(object, type);
  const own = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (own === '') return [];
  if (own === undefined) {
    report.refuse(path, `there is no component of the type "${type}" here; it is left out.`);
    return [];
  }
  const name = report.name(
    object.get('key'),
    `${path}.key`,
    `field-${path.replace(/\D+/g, '-').replace(/^-|-$/g, '')}`,
  );
  const validate = report.open(object.get('validate') ?? {}, `${path}.validate`);
  const draft = tidy({
    type: own,
    name,
    label: own === 'note' ? (object.get('label'), '') : (labelOf(object, own) ?? name),
    hint: own === 'note' || own === 'group' ? undefined : hintOf(object),
    required: validate.isOn('required') && own !== 'group' && own !== 'note' ? true : undefined,
    showIf: conditionOf(object),
    value: own === 'group' || own === 'note' ? undefined : defaultOf(object, own),
    sensitive: object.isOn('isSensitiveData') || undefined,
    pattern: PATTERNS[type],
  });
  const openForms = report.open(object.get('openForms') ?? {}, object.at('openForms'));
  Object.assign(draft, detailsOf(object, own, validate, openForms, name));
  refusePrograms(object, validate);
  refuseChecks(object, validate, draft);
  const messages = messagesOf(object, validate, draft);
  if (messages && own !== 'group' && own !== 'note') draft.messages = messages;
  validate.finish(
    /^(?:custom|customPrivate|strictDateValidation|multiple|onlyAvailableItems|json|isUseForCopy)$/,
  );
  if (object.isOn('unique') || validate.isOn('unique')) report.unique.add(name);
  translate(object, openForms.raw, draft);
  openForms.finish(/^translations$/);
  if (object.isOn('multiple') && !['file', 'select', 'checkboxes'].includes(own))
    report.warn(object.at('multiple'), 'several answers are not possible here; one is asked for.');
  if (object.isOn('hidden'))
    report.warn(object.at('hidden'), 'is hidden there unless a program shows it; here it is shown.');
  if (
    /^datetime|datetimeadvanced$|simpledatetime$/.test(type) &&
    object.get('enableTime') !== false &&
    type !== 'date'
  )
    report.warn(path, 'asks for the date only, not for the time.');
  object.finish(LOOKS);
  if (Array.isArray(draft.fields) && !draft.fields.length) return [];
  if ('options' in draft && !(draft.options as unknown[]).length) {
    report.refuse(path, 'has no choices; it is left out.');
    return [];
  }
  return [draft];
}

function inside(object: ForeignObject, key = 'components'): Draft[] {
  return object.list(key).flatMap((each, at) => componentOf(each, `${object.at(key)}[${at}]`, object.report));
}

/** The fields of one entry: what is unique there is so among the entries, which cannot be said here. */
function entryOf(object: ForeignObject): Draft[] {
  const { unique } = object.report;
  const before = new Set(unique);
  const fields = inside(object);
  for (const name of [...unique].filter((each) => !before.has(each))) {
    unique.delete(name);
    object.report.refuse(object.path, `that "${name}" is unique is not taken over.`);
  }
  return fields;
}

/** A tab with its heading; one without is only what is in it. */
function tabOf(raw: unknown, path: string, report: ImportReport): Draft[] {
  const tab = report.open(raw, path);
  const label = tab.text('label');
  const name = tab.get('key');
  const fields = inside(tab);
  if (label === undefined || !fields.length) return fields;
  return [
    {
      type: 'group',
      name: report.name(name, tab.at('key'), `tab-${path.replace(/\D/g, '')}`),
      label,
      fields,
    },
  ];
}

/** What stands in columns, tables, tabs, containers and forms within the form. */
function flat(object: ForeignObject, type: string): Draft[] {
  const { report } = object;
  const condition = conditionOf(object);
  const key = object.get('key');
  const isApart = isOwnObject(type) && typeof key === 'string';
  if (isApart)
    report.warn(
      object.path,
      `its answers stand beside the others, as "${key}.…", not in an object of their own.`,
    );
  if (type === 'form' && object.text('label', 'title') !== undefined)
    report.warn(object.path, 'is a form of its own there; its questions are asked here without its heading.');
  const columns = object.list('columns', 'rows').flat();
  const fields = [
    ...columns.flatMap((each, at) => inside(report.open(each, `${object.at('columns')}[${at}]`))),
    ...object.list('components').flatMap((each, at): Draft[] => {
      const isTab = isRecord(each) && /tabs$/.test(type) && Array.isArray(each.components);
      const path = `${object.at('components')}[${at}]`;
      return isTab ? tabOf(each, path, report) : componentOf(each, path, report);
    }),
  ];
  refusePrograms(object, report.open({}, object.path));
  if (isApart) setApart(fields, key, report);
  return condition === undefined
    ? fields
    : fields.map((field) => ({
        ...field,
        showIf: field.showIf ? `(${String(field.showIf)}) and (${condition})` : condition,
      }));
}

function detailsOf(
  object: ForeignObject,
  type: string,
  validate: ForeignObject,
  openForms: ForeignObject,
  name: string,
): Draft {
  const { report } = object;
  switch (type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'tel':
    case 'url':
      return tidy({
        minLength: validate.number('minLength'),
        maxLength: validate.number('maxLength'),
        ...(validate.get('pattern') ? { pattern: validate.get('pattern') } : {}),
        autocomplete: object.get('autocomplete') || undefined,
      });
    case 'number':
      return tidy({
        min: validate.number('min'),
        max: validate.number('max'),
        ...numberDetails(object, validate),
      });
    case 'date':
      return dayBounds(object, openForms);
    case 'date-parts':
      return { ...dayBounds(object, openForms), ...dayParts(object) };
    case 'time':
      return timeBounds(object, validate);
    case 'radio':
      return { options: choicesOf(object, 'values') };
    case 'checkboxes':
      return tidy({
        options: choicesOf(object, 'values'),
        min: validate.number('minSelectedCount'),
        max: validate.number('maxSelectedCount'),
      });
    case 'select':
      return selectDraft(object);
    case 'file': {
      const file = report.open(object.get('file') ?? {}, object.at('file'));
      const kinds = object.get('filePattern') || file.get('type') || '';
      const accept = String(kinds)
        .split(',')
        .map((kind) => kind.trim());
      file.finish(/^(?:name|allowedTypesLabels)$/);
      const size = /^(\d+(?:\.\d+)?)\s*(KB|MB|GB|B)?$/i.exec(String(object.get('fileMaxSize') ?? ''));
      const unit = { KB: 1024, MB: 1_048_576, GB: 1_073_741_824 }[size?.[2]?.toUpperCase() ?? ''] ?? 1;
      return tidy({
        accept: accept.filter((kind) => kind && kind !== '*'),
        maxBytes: size ? Math.round(Number(size[1]) * unit) : undefined,
        maxFiles: object.isOn('multiple') ? (object.number('maxNumberOfFiles') ?? 10) : undefined,
      });
    }
    case 'matrix':
      return { rows: choicesOf(object, 'questions'), columns: choicesOf(object, 'values') };
    case 'repeat':
      return tidy({
        fields: entryOf(object),
        min: validate.number('minLength'),
        max: validate.number('maxLength') || undefined,
        addLabel: object.text('addAnother'),
      });
    case 'group':
      return { fields: inside(object) };
    case 'note':
      return { text: object.text('html', 'content') ?? '' };
    case 'hidden':
      if (object.get('value', 'defaultValue') === undefined) return { prefill: name };
      return {};
    default:
      return {};
  }
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isSaid)
    : value !== '' && value !== undefined && value !== null && value !== false;

function defaultOf(object: ForeignObject, type: string): unknown {
  const value = object.get('defaultValue');
  if (value === undefined || value === '' || value === false || value === null) return undefined;
  if (type === 'checkboxes' && isRecord(value)) {
    const chosen = Object.keys(value).filter((key) => value[key] === true);
    return chosen.length ? chosen : undefined;
  }
  if (/^date/.test(type)) return dayFromStart(value, object.isOn('dayFirst'));
  // Empty rows are how it looks there, and no answer.
  return isSaid(value) ? value : undefined;
}

function refusePrograms(object: ForeignObject, validate: ForeignObject): void {
  const refuse = (own: ForeignObject, key: string) => {
    const code = own.get(key);
    if (typeof code === 'string' && code.trim())
      own.report.refuse(
        own.at(key),
        `is a program (${JSON.stringify(code.trim().slice(0, 60))}), which is not run here.`,
      );
    else if (isRecord(code) && Object.keys(code).length)
      own.report.refuse(own.at(key), 'is a rule that is not taken over.');
  };
  for (const key of PROGRAMS) refuse(object, key);
  for (const key of ['custom', 'json'] as const) refuse(validate, key);
  object
    .list('logic')
    .forEach((_, at) =>
      object.report.refuse(`${object.at('logic')}[${at}]`, 'is logic that is not taken over.'),
    );
}
