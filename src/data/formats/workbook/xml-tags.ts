import { decodeEntities } from '../../../core/plain-text.js';

/** A tag of XML, with the text that stands before it. */
export interface XmlTag {
  /** Without its prefix. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** As it stands, references and all. */
  before: string;
  attributes: string;
}

const NAME = /^\/?(?:[\w.-]+:)?([\w.-]+)/;

/**
 * The tags of a text in XML, one after the other. It is no parser: what programs write into spreadsheets is read, and
 * anything else is passed over. One look at each letter, whatever the text.
 */
export function* tagsOf(xml: string): Generator<XmlTag> {
  let before = '';
  for (let at = 0; ;) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    before += xml.slice(at, open);
    const [end, isText] = endOf(xml, open);
    if (end < 0) return;
    at = end;
    if (isText) {
      before += xml.slice(open + 9, end - 3).replaceAll('&', '&amp;');
      continue;
    }
    const inner = xml.slice(open + 1, end - 1);
    const [named, name] = NAME.exec(inner) ?? [];
    if (named === undefined || name === undefined) continue;
    const kind = inner.startsWith('/') ? 'close' : inner.endsWith('/') ? 'empty' : 'open';
    yield { name, kind, before, attributes: inner.slice(named.length) };
    before = '';
  }
}

/** Index behind what begins there, or -1; and whether that is text that is to be taken as it stands. */
function endOf(xml: string, open: number): [end: number, isText: boolean] {
  const behind = (mark: string) => {
    const found = xml.indexOf(mark, open);
    return found < 0 ? -1 : found + mark.length;
  };
  if (xml.startsWith('<!--', open)) return [behind('-->'), false];
  if (xml.startsWith('<![CDATA[', open)) return [behind(']]>'), true];
  return [behind('>'), false];
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix; undefined where the tag has none of that name. */
export function attributeOf({ attributes }: Pick<XmlTag, 'attributes'>, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : undefined;
}

/** A number in an attribute; `otherwise` where there is none. */
export function numberOf(tag: Pick<XmlTag, 'attributes'>, name: string, otherwise: number): number {
  const text = attributeOf(tag, name);
  const number = Number(text);
  return text && Number.isFinite(number) ? number : otherwise;
}
