import { times } from '../../core/numbered.js';
import type { Text } from '../../core/pick-text.js';
import { isRecord } from '../../data/decode.js';
import type { ForeignObject, ImportReport } from './foreign-object.js';
import { choiceDraft, choicesOf, eachShownIf, sentAsText, tidy, type Draft } from './surveyjs-choices.js';
import { cellsOf } from './surveyjs-cells.js';
import { validatorsOf } from './surveyjs-validators.js';
import { computedOf } from './surveyjs-computed.js';
import { chosenFirst, entriesOf, yesOrNo } from './surveyjs-values.js';
import { NO, YES } from './usual-words.js';

/** Members of SurveyJS that only say how it looks there. */
const LOOKS =
  /^(?:startWithNewLine|width|minWidth|maxWidth|colCount|rowCount|titleLocation|descriptionLocation|hideNumber|showNumber|indent|rightIndent|renderAs|useDisplayValuesInDynamicTexts|cols|rows|autoGrow|allowResize|size|textUpdateMode|rateType|scaleColorMode|rateColorMode|alternateRows|showHeader|itemSize|imageFit|imageHeight|imageWidth|separateSpecialChoices|innerIndent|state|searchEnabled|allowClear|displayMode|panelsState|renderMode|templateTitleLocation|columnMinWidth|questionStartIndex|storeDataAsText|waitForUpload|allowImagesPreview|needConfirmRemoveFile|confirmDelete|confirmDeleteText|page|id|showLabels?|contentMode|longTap|tooltipVisibility|sliderType)$/;

const COMMENT: Text = { en: 'Comment', pl: 'Komentarz', da: 'Kommentar', de: 'Kommentar', uk: 'Коментар' };

const INPUTS: Readonly<Record<string, string>> = {
  text: 'text',
  email: 'email',
  tel: 'tel',
  url: 'url',
  number: 'number',
  date: 'date',
  time: 'time',
};

/** What all questions have in common. */
function commonOf(object: ForeignObject, fallback: string): Draft {
  const { report } = object;
  const name = report.name(object.get('name'), object.at('name'), fallback);
  const required = object.isOn('isRequired') ? true : object.expression('requiredIf');
  const message = object.text('requiredErrorText');
  if (object.get('visible') === false)
    report.warn(object.at('visible'), 'is hidden there unless a program shows it; here it is shown.');
  return tidy({
    name,
    label: object.text('title') ?? name,
    hint: object.text('description'),
    required: required || undefined,
    showIf: object.expression('visibleIf'),
    value: object.get('defaultValue'),
    messages: message === undefined ? undefined : { required: message },
  });
}

function ratingDraft(object: ForeignObject): Draft {
  const values = choicesOf(object, 'rateValues');
  const min = object.number('rateMin') ?? 1;
  const step = object.number('rateStep') ?? 1;
  const count = object.number('rateCount');
  const max = object.number('rateMax') ?? (count ? min + count - 1 : 5);
  const ends = { minLabel: object.text('minRateDescription'), maxLabel: object.text('maxRateDescription') };
  if (!values.length && step === 1 && max - min <= 20) return tidy({ type: 'scale', min, max, ...ends });
  if (ends.minLabel !== undefined || ends.maxLabel !== undefined)
    object.report.warn(object.at('minRateDescription'), 'the words at both ends are not taken over.');
  const steps = times(Math.min(100, Math.floor((max - min) / step) + 1), (at) => ({
    value: String(min + at * step),
  }));
  if (!values.length) object.report.warn(object.path, sentAsText(min));
  return { type: 'radio', options: values.length ? values : steps };
}

const fieldsIn = (object: ForeignObject, prefix: string, ...keys: string[]): Draft[] =>
  object
    .list(...keys)
    .flatMap((raw, at) => questionsOf(raw, `${object.at(keys[0] ?? '')}[${at}]`, object.report, prefix));

/** A bound of letters; -1 and 0 mean that there is none. */
const most = (count: number | undefined) => (count !== undefined && count > 0 ? count : undefined);

type Make = (object: ForeignObject, common: Draft) => Draft | undefined;

const MAKE: Readonly<Record<string, Make>> = {
  text: (object) => {
    const input = String(object.get('inputType') ?? 'text');
    const type = INPUTS[input];
    if (!type) object.report.warn(object.at('inputType'), `"${input}" is asked for as text.`);
    return tidy({
      type: type ?? 'text',
      min: object.get('min'),
      max: object.get('max'),
      maxLength: most(object.number('maxLength')),
      autocomplete: object.get('autocomplete', 'autoComplete'),
    });
  },
  comment: (object) => tidy({ type: 'textarea', maxLength: most(object.number('maxLength')) }),
  radiogroup: (object) => choiceDraft(object, 'radio'),
  buttongroup: (object) => choiceDraft(object, 'radio'),
  dropdown: (object) => choiceDraft(object, 'select'),
  checkbox: (object) => choiceDraft(object, 'checkboxes'),
  tagbox: (object) => choiceDraft(object, 'checkboxes'),
  imagepicker: (object) => {
    object.report.warn(object.path, 'its pictures are not taken over, only their names.');
    return choiceDraft(object, object.isOn('multiSelect') ? 'checkboxes' : 'radio');
  },
  boolean: (object, common) => yesOrNo(object, YES, NO, common),
  rating: (object) => ratingDraft(object),
  slider: (object) => {
    object.report.warn(object.path, 'a slider is asked for as a number.');
    return tidy({ type: 'number', min: object.number('min'), max: object.number('max') });
  },
  matrix: (object, { required }) =>
    tidy({
      type: object.get('cellType') === 'checkbox' ? 'matrix-multi' : 'matrix',
      rows: eachShownIf(object, 'rowsVisibleIf', choicesOf(object, 'rows')),
      columns: eachShownIf(object, 'columnsVisibleIf', choicesOf(object, 'columns')),
      // A required table wants an answer in one row, unless it says each.
      requireRows: object.isOn('isAllRowRequired', 'eachRowRequired') ? 'all' : required ? 'any' : undefined,
      shuffle: object.get('rowsOrder') === 'random' || undefined,
    }),
  ranking: (object) => {
    const { type, options, shuffle } = choiceDraft(object, 'ranking');
    object.get('selectToRankEnabled');
    return tidy({ type, options, shuffle, top: object.number('maxSelectedChoices') || undefined });
  },
  file: (object) =>
    tidy({
      type: 'file',
      accept: String(object.get('acceptedTypes') ?? '')
        .split(',')
        .map((kind) => kind.trim())
        .filter(Boolean),
      maxBytes: object.number('maxSize') || undefined,
      maxFiles: object.isOn('allowMultiple') ? 10 : undefined,
    }),
  html: (object) => ({ type: 'note', label: '', text: object.text('html') ?? '' }),
  multipletext: (object, { name }) => {
    const fields = object.list('items').flatMap((raw, at) => {
      const path = `${object.at('items')}[${at}]`;
      return questionsOf({ type: 'text', ...(raw as object) }, path, object.report, `${String(name)}.`);
    });
    const names = fields.map((field) => `"${String(field.name)}"`).join(', ');
    object.report.warn(object.path, `its answers stand beside the others, as ${names}.`);
    return { type: 'group', fields };
  },
  panel: (object) => ({ type: 'group', fields: fieldsIn(object, '', 'elements', 'questions') }),
  paneldynamic: (object) => {
    const label = object.text('templateTitle');
    const indexed = JSON.stringify(label ?? '').replaceAll('{panelIndex}', '{index}');
    return tidy({
      type: 'repeat',
      fields: fieldsIn(object, '', 'templateElements'),
      ...entriesOf(object, 'panels', 0),
      itemLabel: label === undefined ? undefined : (JSON.parse(indexed) as Text),
      addLabel: object.text('panelAddText', 'addPanelText'),
    });
  },
  matrixdynamic: (object) =>
    tidy({
      type: 'repeat',
      fields: cellsOf(object, '', questionsOf),
      ...entriesOf(object, 'rows', 2),
      addLabel: object.text('addRowText'),
    }),
  matrixdropdown: (object, { name }) => {
    object.report.warn(
      object.path,
      'becomes a group of questions for each row; its answers stand beside the others.',
    );
    const rows = eachShownIf(object, 'rowsVisibleIf', choicesOf(object, 'rows'));
    return {
      type: 'group',
      fields: rows.map(({ value, label, showIf }) =>
        tidy({
          type: 'group',
          name: `${String(name)}.${String(value)}`,
          label: label ?? value,
          showIf,
          fields: cellsOf(object, `${String(name)}.${String(value)}.`, questionsOf),
        }),
      ),
    };
  },
};

/** One question as fields: none, and reported, where there is no such field here; two where a comment goes with it. */
export function questionsOf(raw: unknown, path: string, report: ImportReport, prefix = ''): Draft[] {
  if (isRecord(raw) && raw.type === 'expression') return computedOf(raw, path, report, prefix);
  const draft = questionOf(raw, path, report, prefix);
  if (!draft) return [];
  const comment = isRecord(raw) ? commentBeside(report.open(raw, path), draft) : undefined;
  return comment ? [draft, comment] : [draft];
}

/** The text to add to an answer, which is called as the text beside "other". */
function commentBeside(object: ForeignObject, { name, type, other, showIf }: Draft): Draft | undefined {
  if (!object.isOn('hasComment', 'showCommentArea') || other || type === 'group' || type === 'note')
    return undefined;
  return tidy({
    type: 'textarea',
    name: `${String(name)}-Comment`,
    label: object.text('commentText') ?? COMMENT,
    required: object.isOn('isCommentRequired') || undefined,
    showIf,
  });
}

function questionOf(raw: unknown, path: string, report: ImportReport, prefix = ''): Draft | undefined {
  const object = report.open(raw, path);
  const type = String(object.get('type') ?? 'text');
  const make = Object.hasOwn(MAKE, type) ? MAKE[type] : undefined;
  if (!make) return report.refuse(path, `there is no question of the type "${type}" here; it is left out.`);
  const common = commonOf(object, `question-${path.replace(/\D+/g, '-').replace(/^-|-$/g, '')}`);
  if (prefix) common.name = prefix + String(common.name);
  const own = make(object, common);
  if (!own) return undefined;
  const draft: Draft = tidy({ ...common, ...own, ...validatorsOf(object, String(own.type)) });
  chosenFirst(object, draft);
  const messages = { ...(common.messages as Draft | undefined), ...(draft.messages as Draft | undefined) };
  if (Object.keys(messages).length) draft.messages = messages;
  if (draft.type === 'group' || draft.type === 'note') {
    for (const key of ['required', 'value', 'messages'] as const)
      if (key in draft) {
        report.warn(`${path}.${key}`, 'is not taken over for a group.');
        delete draft[key];
      }
  }
  if (
    ('options' in draft || /^(?:select|radio|checkboxes|ranking)$/.test(String(draft.type))) &&
    !draft.options &&
    !draft.other
  )
    return report.refuse(path, 'has no choices; it is left out.');
  if (Array.isArray(draft.fields) && !draft.fields.length)
    return report.refuse(path, 'has no questions in it; it is left out.');
  if (draft.type !== 'group' && draft.type !== 'note' && !draft.other)
    object.get('hasComment', 'showCommentArea', 'commentText', 'isCommentRequired');
  object.finish(LOOKS);
  return draft;
}
