/** One property of a calendar file; `value` is as it stands there, escapes and all. */
export interface Property {
  name: string;
  /** Names in capitals, values without their quotation marks. */
  params: Readonly<Record<string, string>>;
  value: string;
  line: number;
}

/** What stands between BEGIN and END. */
export interface Component {
  name: string;
  line: number;
  properties: Property[];
  components: Component[];
}

/** Called with what is wrong and the line it stands in. */
export type ComplainOfLine = (line: number, reason: string) => void;

const NO_PARAMS: Readonly<Record<string, string>> = Object.freeze({});
const LINE = /^([\w-]+)((?:;(?:[^":]|"[^"]*")*)?):/;
/** Properties of free text: a line that is none of its own belongs to them, whoever forgot to fold it. */
const FREE_TEXT = /^(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|X-ALT-DESC)$/;
const DEEPEST = 20;

/**
 * The components of calendar text (RFC 5545, 3.1), below one that stands for the file. Forgiving of
 * line ends, of marks before the text, of calendars one after another and of ENDs that are missing.
 */
export function readComponents(text: string, complain: ComplainOfLine): Component {
  const root: Component = { name: '', line: 1, properties: [], components: [] };
  const open = [root];
  let last: Property | undefined;
  for (const [line, content] of unfold(text)) {
    const property = readLine(content, line);
    const { name = '', value = '' } = property ?? {};
    const top = open.at(-1) as Component;
    if (name === 'BEGIN') {
      const component = { name: value.trim().toUpperCase(), line, properties: [], components: [] };
      // An event is never inside another: its END was forgotten.
      const same = /^V(?:EVENT|TODO|CALENDAR)$/.test(component.name) ? indexOfOpen(open, component.name) : 0;
      if (same > 0) open.length = same;
      (open.at(-1) as Component).components.push(component);
      if (open.length < DEEPEST) open.push(component);
    } else if (name === 'END') {
      const index = indexOfOpen(open, value.trim().toUpperCase());
      if (index > 0) open.length = index;
    } else if (property) top.properties.push(property);
    else if (last && FREE_TEXT.test(last.name)) last.value += `\\n${content}`;
    else complain(line, `this line is no property: "${content.slice(0, 60)}"`);
    if (property) last = property;
  }
  return root;
}

const indexOfOpen = (open: readonly Component[], name: string): number =>
  open.findLastIndex((one) => one.name === name);

/** Lines with the number they begin at, folded ones made whole, empty ones left out. */
function* unfold(text: string): Generator<[line: number, content: string]> {
  const lines = text.replace(/^[\ufeff\s]+/, '').split(/\r\n|\r|\n/);
  let content = '';
  let start = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if ((line.startsWith(' ') || line.startsWith('\t')) && content) content += line.slice(1);
    else {
      if (content.trim()) yield [start, content];
      content = line;
      start = i + 1;
    }
  }
  if (content.trim()) yield [start, content];
}

function readLine(content: string, line: number): Property | undefined {
  const [head, name, params] = LINE.exec(content) ?? /^([\w-]+)(;[^:]*)?:/.exec(content) ?? [];
  if (head === undefined) return undefined;
  return {
    name: (name as string).toUpperCase(),
    params: params ? readParams(params) : NO_PARAMS,
    value: content.slice(head.length),
    line,
  };
}

function readParams(text: string): Readonly<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/;([\w-]+)=((?:"[^"]*"?|[^";])*)/g))
    params[`${name.toUpperCase()}`] ??= value
      .replaceAll('"', '')
      // RFC 6868
      .replace(/\^[n^']/g, (code) => (code === '^n' ? '\n' : code === '^^' ? '^' : '"'));
  return params;
}

/** Text without its escapes. */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\s\S])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter)).trim();

/** Texts in a list, which commas part. */
export const unescapeList = (value: string): string[] =>
  (value.match(/(?:\\[\s\S]|[^,\\])+/g) ?? []).map(unescapeText).filter(Boolean);
