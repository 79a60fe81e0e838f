/** A setting of a question in LimeSurvey: a row of the section `question_attributes`. */
export interface Attribute {
  qid?: string;
  attribute?: string;
  value?: string;
  language?: string;
}

type Draft = Record<string, unknown>;

const isTyped = ({ type }: Draft) => type === 'text' || type === 'textarea';
const isNumber = ({ type }: Draft) => type === 'number';
const isDate = ({ type }: Draft) => type === 'date';
const isFile = ({ type }: Draft) => type === 'file';
const isChecked = ({ type }: Draft) => type === 'checkboxes';
const isRanked = ({ type }: Draft) => type === 'ranking';
const isListed = ({ type }: Draft) => /^(?:radio|checkboxes|ranking|matrix)$/.test(String(type));

const number = (value: string) => (/^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined);
const count = (value: string) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined);
/** The largest number of so many digits. */
const largest = (value: string) => (/^(?:[1-9]|1[0-5])$/.test(value) ? 10 ** Number(value) - 1 : undefined);
const day = (value: string) => /^\d{4}-\d\d-\d\d(?=$| )/.exec(value)?.[0];
const isOn = (value: string) => /^(?:1|Y|random)$/.test(value) || undefined;
const kilobytes = (value: string) => (count(value) ?? 0) * 1024 || undefined;
const kinds = (value: string) => {
  const ends = value
    .split(',')
    .map((end) => end.trim().replace(/^\.?/, '.'))
    .filter((end) => /^\.[a-z\d]+$/i.test(end));
  return ends.length ? ends : undefined;
};

/** What a setting is here: of which questions, under which name, read how. */
const TAKEN: Readonly<
  Record<string, readonly [(draft: Draft) => boolean, string, (value: string) => unknown][]>
> = {
  maximum_chars: [
    [isTyped, 'maxLength', count],
    [isNumber, 'max', largest],
  ],
  min_num_value_n: [[isNumber, 'min', number]],
  max_num_value_n: [[isNumber, 'max', number]],
  num_value_int_only: [[isNumber, 'integer', isOn]],
  date_min: [[isDate, 'min', day]],
  date_max: [[isDate, 'max', day]],
  min_answers: [[isChecked, 'min', count]],
  max_answers: [
    [isChecked, 'max', count],
    [isRanked, 'top', count],
  ],
  random_order: [[isListed, 'shuffle', isOn]],
  answer_order: [[isListed, 'shuffle', isOn]],
  max_num_of_files: [[isFile, 'maxFiles', count]],
  max_filesize: [[isFile, 'maxBytes', kilobytes]],
  allowed_filetypes: [[isFile, 'accept', kinds]],
};

/** Puts a setting into a question; false where the question has no such thing here. */
export function takeAttribute(draft: Draft, { attribute = '', value = '' }: Attribute): boolean {
  const ways = Object.hasOwn(TAKEN, attribute) ? TAKEN[attribute] : undefined;
  for (const [fits, key, read] of ways ?? []) {
    const made = fits(draft) ? read(value.trim()) : undefined;
    if (made === undefined) continue;
    // Two bounds of one question hold both.
    const isBoth = key === 'max' && typeof made === 'number' && typeof draft.max === 'number';
    draft[key] = isBoth ? Math.min(draft.max as number, made) : made;
    return true;
  }
  return false;
}

/** The one choice that excludes the others, which is called `none` here; undefined where there is none, or several. */
export function excluderOf(attributes: readonly Attribute[], qid: string | undefined): string | undefined {
  const own = attributes.find((each) => each.qid === qid && each.attribute === 'exclude_all_others');
  return /^\s*(\w+)\s*;?\s*$/.exec(own?.value ?? '')?.[1];
}

/** Makes that choice the one that excludes the others; false where it cannot be. */
export function takeExcluder(draft: Draft, code: string | undefined): boolean {
  const options = Array.isArray(draft.options) ? (draft.options as Draft[]) : [];
  const chosen = options.find(({ value }) => value === code);
  if (!isChecked(draft) || !chosen || chosen.showIf || options.length < 2) return false;
  Object.assign(draft, {
    options: options.filter((each) => each !== chosen),
    none: true,
    noneLabel: chosen.label,
  });
  return true;
}

/** Settings that only say how it looks. */
const LOOKS =
  /class|width|columns|style|theme|placement|size|label$|image|slider|page_break|statistics|^answer_order$|^date_format$/;
/** Settings that change what is asked or which answers will do. */
const CHECKS =
  /^(?:hidden|exclude_all|em_validation|equals|array_filter|min_|max_|maximum_|num_value|date_m|allowed_|other_(?:numbers|comment))/;

/** What is to be said of a setting that was not taken over: an error where it changes what is asked or checked. */
export function weightOf({ attribute = '', value = '' }: Attribute): 'error' | 'warning' | undefined {
  if (!value.trim() || value === '0' || value === 'N') return undefined;
  if (CHECKS.test(attribute) && !attribute.endsWith('_tip')) return 'error';
  return LOOKS.test(attribute) ? undefined : 'warning';
}

/** Settings of the survey and its texts that mean something there, and what is to be said of them. */
export const SURVEY_SETTINGS: Readonly<Record<string, readonly [without: string, message: string]>> = {
  startdate: ['', 'names no time zone; set "opens" yourself.'],
  expires: ['', 'names no time zone; set "closes" yourself.'],
  allowprev: ['Y', 'going back is always possible here.'],
  usecaptcha: ['N', 'is not taken over.'],
  usecookie: ['N', 'one answer for each device is a setting of the endpoint here.'],
  alloweditaftercompletion: ['N', 'is not taken over.'],
  surveyls_url: ['', 'no page is opened after the last one; put the address into the ending.'],
  surveyls_policy_notice: ['', 'is not taken over; put it into the introduction or a consent.'],
};
