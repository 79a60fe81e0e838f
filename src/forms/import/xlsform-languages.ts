const CODES = (
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk ' +
  'km kn ko ku ky lb lo lt lv mg mk ml mn mr ms mt my ne nl no ny om or pa pl ps pt qu ro ru rw sd si sk sl sn so sq ' +
  'sr st sv sw ta te tg th ti tk tn tr ts uk ur uz vi xh yo zh zu'
).split(' ');

let tongues: Map<string, string> | undefined;

/** Languages by their names in English and in themselves. */
function tonguesByName(): Map<string, string> {
  if (tongues) return tongues;
  tongues = new Map();
  for (const code of CODES)
    for (const lang of ['en', code])
      try {
        const name = new Intl.DisplayNames([lang], { type: 'language' }).of(code);
        if (name && name !== code) tongues.set(name.toLowerCase(), code);
      } catch {
        // This runtime knows no names in that language.
      }
  return tongues;
}

/** The language of a column such as `label::Polski (pl)`, `label::Polish` or `label::pl`. */
export function languageOf(column: string): string | undefined {
  const [, raw = ''] = /::?(.+)$/.exec(column) ?? [];
  const name = raw.trim().toLowerCase();
  const [, code] = /\(([a-z]{2,3}(?:[-_][a-z\d]+)*)\)\s*$/i.exec(raw) ?? [];
  if (code) return code.replaceAll('_', '-');
  return tonguesByName().get(name) ?? (/^[a-z]{2}(?:-[a-z\d]{2,4})?$/.test(name) ? name : undefined);
}
