// Records as a page's server would have them, and the readers of what was rendered of them.

/** Five firms: a Polish and a Danish spelling, opening hours, texts in two languages, a picture from elsewhere. */
export const records = [
  { id: 'shoes', name: 'Szewc Łączny', category: ['Szewc'], town: 'Oława', telephone: '+48 71 000 00 01' },
  { id: 'cakes', name: 'Bageriet Ærø', category: ['Bager'], town: 'Næstved', badges: ['craft'] },
  {
    id: 'clocks',
    name: { en: 'The Clock Room', pl: 'Zegarmistrz na Rynku', da: 'Urmageren på Torvet' },
    category: ['Zegarmistrz'],
    town: 'Żmigród',
    openingHours: ['Mo-Fr 08:00-16:00'],
    updated: '2026-05-02',
  },
  {
    id: 'coats',
    name: 'Krawcowa Ida',
    category: ['Krawiec'],
    town: 'Oława',
    image: { url: 'https://pictures.example/ida.png' },
  },
  { id: 'cars', name: 'Warsztat Długi', category: ['Mechanik'], town: 'Siechnice', updated: '2026-10-01' },
];

/** The declarative shadow root of rendered markup. */
export const shadowOf = (html) =>
  /<template[^>]*shadowrootmode="open"[^>]*>([^]*)<\/template>/.exec(html)?.[1] ?? '';

const textOf = (html) =>
  html
    .replace(/<!--[^]*?-->|<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Text of every element with this part, in order. */
export function partTexts(html, part) {
  const found = shadowOf(html).matchAll(
    new RegExp(`<(\\w+)[^>]*\\bpart="(?:[^"]* )?${part}(?: [^"]*)?"[^>]*>([^]*?)</\\1`, 'g'),
  );
  return [...found].map(([, , inner]) => textOf(inner));
}

/** What stands beside the shadow root for the browser to go on with. */
export const stateOf = (html) =>
  JSON.parse(/<script type="application\/json" data-muni-state>([^]*?)<\/script>/.exec(html)?.[1] ?? 'null');
