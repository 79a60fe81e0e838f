import type { Complaint } from '../complaint.js';
import { decodeUtf } from './text.js';
import type { FormatHints } from './table.js';

const CENTRAL = /^(?:pl|cs|sk|hu|sl|hr|ro|bs|sq)\b/i;
const CYRILLIC = /^(?:uk|ru|be|bg)\b/i;

/** Letters of ISO-8859-2 that windows-1250 has elsewhere (Ą Ś Ź ą ś ź, Ľ Š Ť Ž ľ š ť ž), and the other way round. */
const ISO_ONLY = [0xa1, 0xa6, 0xac, 0xb1, 0xb6, 0xbc, 0xa9, 0xae, 0xab, 0xb9, 0xbe, 0xbb];
const WINDOWS_ONLY = [0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f, 0xa5, 0xb9, 0xbc, 0xbe];
/** Polish letters in windows-1250 that are signs no western word holds: ł ą ż Ł Ż Ą. */
const POLISH_IN_WORDS = [0xb3, 0xb9, 0xbf, 0xa3, 0xaf, 0xa5];

/** Danish letters in windows-1252 that no Polish word has in windows-1250: å ø Å Ø. */
const NORDIC = [0xe5, 0xf8, 0xc5, 0xd8];

/** Text in an encoding before UTF-8, or UTF-16 without a mark; the complaint says what was assumed. */
export function decodeLegacy(
  bytes: Uint8Array,
  hints: FormatHints,
): { text: string; complaints: Complaint[] } {
  // A stray zero is no reason to doubt letters that are whole.
  const utf = findUtf16(bytes) ? undefined : decodeUtf(bytes);
  if (utf !== undefined) return { text: utf, complaints: [] };
  const declared = /charset\s*=\s*["']?([\w.:-]+)/i.exec(hints.contentType)?.[1] ?? '';
  const [label, reason] = chooseEncoding(bytes, declared.toLowerCase(), hints.lang);
  const text = new TextDecoder(label).decode(bytes);
  const isSure = label === declared.toLowerCase();
  const complaint: Complaint = {
    source: hints.source,
    path: '',
    code: 'encoding',
    reason: `The file is not in UTF-8; it was read as ${label} ${reason}. If letters are wrong, save it as UTF-8.`,
  };
  return { text, complaints: isSure ? [] : [complaint] };
}

function chooseEncoding(
  bytes: Uint8Array,
  declared: string,
  lang: string,
): readonly [label: string, reason: string] {
  const wide = findUtf16(bytes);
  if (wide) return [wide, '(every second byte is zero)'];
  if (isMostlyUtf8(bytes)) return ['utf-8', 'all the same, since only a few letters in it are broken'];
  const words = countInWords(bytes);
  if (declared && !/^utf-?8$|^us-ascii$/.test(declared)) {
    const label = knownLabel(declared);
    if (label === 'iso-8859-2' && words.windows > words.iso)
      return ['windows-1250', `though the server says ${declared}`];
    // What the server says of every file ("iso-8859-1") says little of one in Polish.
    if (label && !(label === 'windows-1252' && words.polish > 2 && CENTRAL.test(lang)))
      return [declared, 'as the server says'];
  }
  // In windows-1250 these letters are those of Slovaks and Czechs, whom a file without any Polish is unlikely to name here.
  if (/^pl\b/i.test(lang) && words.polish === 0 && words.nordic > 1)
    return ['windows-1252', 'by its letters'];
  if (CYRILLIC.test(lang)) return ['windows-1251', `since its language is "${lang}"`];
  if (CENTRAL.test(lang) || (words.polish > 2 && words.polish > words.all / 5)) {
    return words.iso > words.windows
      ? ['iso-8859-2', 'by its letters']
      : ['windows-1250', 'by its language and letters'];
  }
  return ['windows-1252', lang ? `since its language is "${lang}"` : 'as the most likely one'];
}

function knownLabel(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Text of western scripts in UTF-16 has a zero in every second byte. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (decodeUtf(bytes.subarray(0, 2)) === '' && bytes.length > 2)
    return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const zeros = [0, 0] as [number, number];
  const end = Math.min(bytes.length & ~1, 4000);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
  if (zeros[1] > end / 5 && zeros[0] < zeros[1] / 10) return 'utf-16le';
  return zeros[0] > end / 5 && zeros[1] < zeros[0] / 10 ? 'utf-16be' : undefined;
}

/** Whether nearly all letters beyond ASCII are whole in UTF-8: a file with a few broken ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const beyond = text.match(/[^\x00-\x7f]/g) ?? [];
  const broken = beyond.filter((letter) => letter === '\ufffd').length;
  return beyond.length >= 10 && broken <= beyond.length / 10;
}

/** Counts bytes that tell the encodings apart, inside or at the end of words only. */
function countInWords(bytes: Uint8Array): Record<'all' | 'iso' | 'windows' | 'polish' | 'nordic', number> {
  const counts = { all: 0, iso: 0, windows: 0, polish: 0, nordic: 0 };
  const end = Math.min(bytes.length, 200_000);
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80 || !(isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))) continue;
    counts.all++;
    if (ISO_ONLY.includes(byte)) counts.iso++;
    if (WINDOWS_ONLY.includes(byte)) counts.windows++;
    if (POLISH_IN_WORDS.includes(byte)) counts.polish++;
    if (NORDIC.includes(byte)) counts.nordic++;
  }
  return counts;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;
}
