/** One property of a calendar file; `value` is as it stands there, escapes and all. */
export interface Property {
  name: string;
  /** Names in capitals, values without their quotation marks. */
  params: Readonly<Record<string, string | undefined>>;
  value: string;
}

/** What stands between BEGIN and END. */
export interface Component {
  name: string;
  line: number;
  properties: Property[];
  components: Component[];
}

const NO_PARAMS = {};
const LINE = /^([\w-]+)((?:;(?:[^":]|"[^"]*")*)?):/;
/** The same, where a quotation mark is never closed. */
const BROKEN_LINE = /^([\w-]+)(;[^:]*)?:/;
/** Properties of free text: a line that is none of its own belongs to them, whoever forgot to fold it. */
const FREE_TEXT = /^(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|X-ALT-DESC)$/;
const DEEPEST = 20;

export const makeComponent = (name: string, line: number): Component => ({
  name: name.trim().toUpperCase(),
  line,
  properties: [],
  components: [],
});

export const allOf = ({ properties }: Component, name: string): readonly Property[] =>
  properties.filter((one) => one.name === name);

export const firstOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((one) => one.name === name);

/** First property of a name, as text without its escapes; undefined where it is empty. */
export const textOf = (component: Component, name: string): string | undefined =>
  unescapeText(firstOf(component, name)?.value ?? '') || undefined;

/**
 * The components of calendar text (RFC 5545, 3.1), below one that stands for the file. Forgiving of
 * line ends, of marks before the text, of calendars one after another and of ENDs that are missing.
 * `complain` hears of lines that are no property.
 */
export function readComponents(text: string, complain: (line: number, content: string) => void): Component {
  const open = [makeComponent('', 1)];
  const closeTo = (name: string): void => {
    const index = open.findLastIndex((one) => one.name === name);
    if (index > 0) open.length = index;
  };
  let last: Property | undefined;
  const readParams = paramReader();
  const take = (line: number, content: string): void => {
    const [head, name = '', params] = LINE.exec(content) ?? BROKEN_LINE.exec(content) ?? [];
    const value = content.slice(head?.length);
    if (head === undefined) {
      if (last && FREE_TEXT.test(last.name)) last.value += `\\n${content}`;
      else complain(line, content);
      return;
    }
    last = { name: name.toUpperCase(), params: params ? readParams(params) : NO_PARAMS, value };
    if (last.name === 'BEGIN') {
      const component = makeComponent(value, line);
      // An event is never inside another: its END was forgotten.
      if (/^V(?:EVENT|TODO|CALENDAR)$/.test(component.name)) closeTo(component.name);
      open.at(-1)?.components.push(component);
      if (open.length < DEEPEST) open.push(component);
    } else if (last.name === 'END') closeTo(value.trim().toUpperCase());
    else open.at(-1)?.properties.push(last);
  };
  let content = '';
  let start = 0;
  let number = 0;
  // Folded lines are made whole, empty ones left out; the empty line at the end gives out the last one.
  for (const line of `${text.trimStart()}\n`.split(/\r\n?|\n/)) {
    number++;
    if (content && /^[ \t]/.test(line)) content += line.slice(1);
    else {
      if (content.trim()) take(start, content);
      content = line;
      start = number;
    }
  }
  return open[0] as Component;
}

/** Reads the parameters of a property; the same text, of which a file is full, is read once. */
function paramReader(): (text: string) => Property['params'] {
  const known = new Map<string, Property['params']>();
  return (text) => {
    const params: Record<string, string> = {};
    const before = known.get(text);
    if (before) return before;
    for (const [, name = '', value = ''] of text.matchAll(/;([\w-]+)=((?:"[^"]*"?|[^";])*)/g))
      params[name.toUpperCase()] ??= value
        .replaceAll('"', '')
        // RFC 6868
        .replace(/\^[n^']/g, (code) => (code === '^n' ? '\n' : code === '^^' ? '^' : '"'));
    known.set(text, params);
    return params;
  };
}

/** Text without its escapes. */
export const unescapeText = (value: string): string =>
  (value.includes('\\')
    ? value.replace(/\\([^])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))
    : value
  ).trim();

/** Texts in a list, which commas part. */
export const unescapeList = (value: string): string[] =>
  (value.match(/(?:\\[^]|[^,\\])+/g) ?? []).map(unescapeText).filter(Boolean);
