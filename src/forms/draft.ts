import { timeOf } from '../core/time-of.js';
import { pickText } from '../core/pick-text.js';
import { isRecord } from '../data/decode.js';
import type { Answers } from './definition.js';
import { copyAnswer } from './definition-values.js';
import type { ReviewSection } from './form-view-state.js';

/** Answers that are kept until they are sent. */
export interface Draft {
  v: 1;
  form: string;
  version: string;
  /** ISO 8601: after this they are deleted. */
  expires: string;
  answers: Answers;
  /** What the order of mixed choices follows from: it stays as the person has seen it. */
  seed?: string;
}

/** A kept draft; undefined where it is none or has expired. */
export function readDraft(text: string | undefined, now: number): Draft | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text || 'null');
  } catch {
    return undefined;
  }
  if (!isRecord(raw) || raw.v !== 1 || typeof raw.form !== 'string') return undefined;
  const expires = String(raw.expires);
  if (!(timeOf(expires) > now)) return undefined;
  const answers = copyAnswer(raw.answers);
  if (!isRecord(answers)) return undefined;
  const seed = typeof raw.seed === 'string' ? { seed: raw.seed.slice(0, 64) } : {};
  return {
    v: 1,
    form: raw.form,
    version: String(raw.version),
    expires,
    answers: answers as Answers,
    ...seed,
  };
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Answers as a page that people can read and print, with the data in it to go on from. */
export function draftFile(
  draft: Draft,
  sections: readonly ReviewSection[],
  { lang, title }: { lang: string; title: string },
): string {
  const say = (text: Parameters<typeof pickText>[0]) => escaped(pickText(text, lang).text);
  const rows = sections.flatMap(({ rows: own }) =>
    own.map(({ label, lines }) => `<dt>${say(label)}</dt><dd>${lines.map(say).join('<br>') || '–'}</dd>`),
  );
  // Where the page is opened nothing may run or be loaded.
  return `<!doctype html>
<html lang="${escaped(lang)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>body{font:1em/1.5 sans-serif;max-width:40em;margin:2em auto;padding:0 1em}dt{font-weight:600;margin-top:1em}</style>
<h1>${escaped(title)}</h1>
<dl>${rows.join('\n')}</dl>
<script type="application/json" id="muni-draft">${JSON.stringify(draft).replaceAll('<', '\\u003c')}</script>
</html>
`;
}

/** The draft in a file that was saved before; it does not expire. */
export function readDraftFile(text: string): Draft | undefined {
  // Whatever has saved the page once more may have written its tags in another way.
  const json = /<script\b[^>]*\bid=["']?muni-draft\b[^>]*>([^<]*)<\/script>/i.exec(text)?.[1] ?? text;
  return readDraft(json, 0);
}
