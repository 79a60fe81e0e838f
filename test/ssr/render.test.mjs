import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partTexts, records, shadowOf, stateOf } from './records.mjs';

const { renderWidget } = await import('../../dist/npm/ssr.js');

const render = (properties, options) =>
  renderWidget('muni-directory', { data: records, ...properties }, options);

const WORDS = {
  en: { search: 'Search', count: '5 firms', clocks: 'The Clock Room', town: 'Town' },
  pl: { search: 'Szukaj', count: '5 firm', clocks: 'Zegarmistrz na Rynku', town: 'Miejscowość' },
  da: { search: 'Søg', count: '5 firmaer', clocks: 'Urmageren på Torvet', town: 'By' },
};

describe('a directory rendered on a server', () => {
  for (const [locale, words] of Object.entries(WORDS)) {
    it(`has its list, its count and its search field in its shadow root, in ${locale}`, async () => {
      const html = await render({}, { locale });
      assert.match(html, /^<muni-directory lang="\w\w"><template [^>]*shadowrootmode="open"/);
      assert.deepEqual(partTexts(html, 'item-title'), [
        'Szewc Łączny',
        'Bageriet Ærø',
        words.clocks,
        'Krawcowa Ida',
        'Warsztat Długi',
      ]);
      assert.deepEqual(partTexts(html, 'count'), [words.count]);
      assert.match(shadowOf(html), /<input[^>]*type="search"/);
      const labels = partTexts(html, 'label');
      assert.equal(labels[0], words.search);
      assert.equal(labels.at(-1), words.town);
    });
  }

  it('names the language of the data in the tag', async () => {
    assert.match(await render({}, { locale: 'da' }), /^<muni-directory lang="da">/);
    assert.match(await render({ lang: 'pl' }, { locale: 'da' }), /^<muni-directory lang="pl">/);
  });
  it('is in English where there is no such language', async () => {
    assert.deepEqual(partTexts(await render({}, { locale: 'xx' }), 'count'), ['5 firms']);
  });
  it('is in each request’s own language when fifty are rendered at once', async () => {
    const locales = Array.from({ length: 50 }, (_, i) => ['en', 'pl', 'da'][(i * 7 + (i >> 2)) % 3]);
    const pages = await Promise.all(locales.map((locale) => render({}, { locale })));
    assert.deepEqual(
      pages.map((html) => partTexts(html, 'count')[0]),
      locales.map((locale) => WORDS[locale].count),
    );
    assert.deepEqual(
      pages.map((html) => partTexts(html, 'label')[0]),
      locales.map((locale) => WORDS[locale].search),
    );
  });
  it('tells search engines of its entries, as text whatever stands in them', async () => {
    const NIP = '</script><script>alert(1)</script>';
    const evil = { id: 'evil', name: 'Evil' };
    const data = [
      ...records,
      { ...evil, url: 'javascript:alert(1)' },
      { ...evil, id: 'eviler', identifiers: { NIP } },
    ];
    const html = await render({ data, id: 'firms', src: '/firms.json' }, { locale: 'da' });
    const [, text] =
      /<script type="application\/ld\+json" data-muni-linked>([^<]*)<\/script>$/.exec(html) ?? [];
    const things = JSON.parse(text);
    assert.deepEqual(
      things.map((thing) => [thing['@type'], thing['@id'], thing.name]).slice(1, 3),
      records
        .slice(1, 3)
        .map(({ id }, i) => [
          'LocalBusiness',
          `?firms.item=${id}`,
          ['Bageriet Ærø', 'Urmageren på Torvet'][i],
        ]),
    );
    assert.equal(things.at(-1).taxID, NIP);
    assert.ok(!text.includes('javascript:'));
  });
  it('is what the address of the page asks for', async () => {
    const titlesAt = async (query, properties = {}) =>
      partTexts(await render(properties, { locale: 'en', address: `/firms?lang=pl&${query}` }), 'item-title');
    assert.deepEqual(await titlesAt('directory.q=lacz'), ['Szewc Łączny']);
    assert.deepEqual(await titlesAt('directory.town=O%C5%82awa'), ['Szewc Łączny', 'Krawcowa Ida']);
    assert.deepEqual(await titlesAt('directory.sort=-updated', { pageSize: 2 }), [
      'Warsztat Długi',
      'The Clock Room',
    ]);
    assert.deepEqual(await titlesAt('directory.page=2', { pageSize: 2 }), ['The Clock Room', 'Krawcowa Ida']);
    assert.deepEqual(await titlesAt('f.page=99', { pageSize: 2, id: 'f' }), ['Warsztat Długi']);
    // As many pages as an address likes would be a server's work for anybody.
    assert.equal((await titlesAt('directory.more=50', { pageSize: 2 })).length, 2);
    assert.equal((await titlesAt('other.q=lacz')).length, 5);
    assert.deepEqual(await titlesAt('directory.item=cakes'), ['Bageriet Ærø']);
    assert.deepEqual(await titlesAt('directory.item=nowhere'), [
      'This entry is not in the directory any more.',
    ]);
  });
  it('is what the page searches and filters by, over its address', async () => {
    const titles = async (properties) =>
      partTexts(
        await render(properties, { locale: 'en', address: '/firms?directory.q=bager' }),
        'item-title',
      );
    assert.deepEqual(await titles({ query: 'lacz' }), ['Szewc Łączny']);
    assert.deepEqual(await titles({ query: '', filters: { town: ['Oława'] } }), [
      'Szewc Łączny',
      'Krawcowa Ida',
    ]);
    assert.match(shadowOf(await render({ query: 'lacz' })), /<input[^>]*value="lacz"/);
  });
  it('writes an address as text, whatever stands in it', async () => {
    const evil = '"><script>alert(1)</script>';
    const query = new URLSearchParams([
      ['x', evil],
      [evil, 'x'],
      ['directory.q', evil],
      ['directory.town', evil],
    ]);
    const html = await render({}, { address: `/firms?${query}` });
    assert.ok(!html.includes('<script>alert'));
    assert.match(html, /<input type="hidden" form="search" name="x" value="&quot;>&lt;script>/);
  });
  it('tells search engines of the one entry that the address leads to', async () => {
    const html = await render({}, { locale: 'en', address: '/firms?directory.q=x&directory.item=cakes' });
    const told = JSON.parse(/<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>$/.exec(html)[1]);
    assert.deepEqual(
      told.map(({ name, url }) => [name, url]),
      [['Bageriet Ærø', '?directory.item=cakes']],
    );
  });
  it('keeps what else the address of the page asks for in its links', async () => {
    const html = await render({ id: 'firms' }, { address: 'https://gmina.example/?page_id=7&firms.page=2' });
    const { id } = records[0];
    assert.ok(shadowOf(html).includes(` href="?page_id=7&amp;firms.item=${id}"`));
    const told = JSON.parse(/ data-muni-linked>([^<]*)<\/script>$/.exec(html)[1]);
    assert.equal(told[0]['@id'], `https://gmina.example/?page_id=7&firms.item=${id}`);
  });
  it('goes on after a request that failed', async () => {
    const [failed, next] = await Promise.allSettled([render({ data: 'no records' }), render()]);
    assert.equal(failed.reason?.name, 'EndpointError');
    assert.deepEqual(partTexts(next.value, 'count'), ['5 firms']);
  });

  it('has as many entries as a page has', async () => {
    assert.equal(partTexts(await render({ pageSize: 2 }), 'item').length, 2);
    assert.equal(partTexts(await render({ pageSize: -1 }), 'item').length, 5);
  });
  it('is in the order the page asks for', async () => {
    assert.equal(partTexts(await render({ sort: 'name' }), 'item-title')[0], 'Bageriet Ærø');
    assert.equal(partTexts(await render({ sort: '-updated' }), 'item-title')[0], 'Warsztat Długi');
  });
  it('has a heading and entries one level below it', async () => {
    const shadow = shadowOf(await render({ heading: 'Firmy', headingLevel: 3 }));
    assert.match(shadow, /<h3 [^>]*part="heading"/);
    assert.match(shadow, /<h4 [^>]*part="item-title"/);
  });
  it('has no facet chosen', async () =>
    assert.doesNotMatch(shadowOf(await render()), /<input[^>]*\bchecked/));
  it('does not say whether a place is open, since the hour passes', async () =>
    assert.deepEqual(partTexts(await render(), 'hours'), ['']));
  it('names the entries by the prefix of the widget’s own id', async () => {
    assert.match(shadowOf(await render()), /href="\?directory\.item=shoes"/);
    const shadow = shadowOf(await render({ id: 'craft' }));
    assert.match(shadow, /href="\?craft\.item=shoes"/);
    assert.match(shadow, /name="craft\.q"/);
  });
  it('does not ask another server for pictures', async () => {
    const html = await render({ view: 'cards' });
    assert.doesNotMatch(html, /<img/);
    assert.ok(partTexts(html, 'image').includes('KI'));
  });
  it('says so where there is no entry', async () =>
    assert.match(shadowOf(await render({ data: [] })), /There are no entries here yet/));
  it('is only its tag where it has no data yet', async () =>
    assert.equal(
      await renderWidget('muni-directory', { src: '/firms.json', pageSize: 5 }, { locale: 'pl' }),
      '<muni-directory lang="pl" src="/firms.json" page-size="5"></muni-directory>',
    ));
});

describe('what a server puts beside the shadow root', () => {
  it('is the data and the first answer, as JSON', async () => {
    const { data, snapshot } = stateOf(await render());
    assert.deepEqual(data, records);
    assert.equal(snapshot.total, 5);
    assert.deepEqual(
      snapshot.facets.town.map(({ value, count }) => `${value} ${count}`),
      ['Oława 2', 'Næstved 1', 'Siechnice 1', 'Żmigród 1'],
    );
  });
  it('is only the first answer where the data has an address', async () =>
    assert.deepEqual(Object.keys(stateOf(await render({ src: '/firms.json' }))), ['snapshot']));
});

describe('the styles of what a server renders', () => {
  it('are inline where no stylesheet is named', async () =>
    assert.match(shadowOf(await render()), /^<style>[^]+<\/style>/));
  it('are a link, and nothing inline, where one is', async () => {
    const html = await render({}, { stylesheet: '/cdn/muni-directory.css?v="1"' });
    assert.match(
      shadowOf(html),
      /^<link rel="stylesheet" href="\/cdn\/muni-directory\.css\?v=&quot;1&quot;">/,
    );
    assert.doesNotMatch(html, /<style|\sstyle=/);
  });
});

describe('hostile data on a server', () => {
  const HOSTILE = `</script></template><script>alert(1)</script><img src=x onerror=alert(1)> " ' --> <!-- $& \${x}`;
  const data = [
    {
      id: HOSTILE,
      name: { en: HOSTILE },
      description: HOSTILE,
      category: [HOSTILE],
      town: HOSTILE,
      url: 'javascript:alert(1)',
      telephone: `"><script>alert(1)</script>`,
      Kolumna: HOSTILE,
    },
  ];
  /** Tags as a parser would see them: not what stands in attributes, comments or a script's text. */
  const tagsOf = (html) =>
    html
      .replace(/<!--[^]*?-->/g, '')
      .replace(/<style>[^]*?<\/style>/g, '')
      .replace(/="[^"]*"/g, '')
      .match(/<[/a-z][\w-]*/gi);

  it('brings no element of its own into the page', async () => {
    const plain = await render({
      data: [{ ...data[0], id: 'a', name: 'A', description: 'B', category: ['C'], town: 'D' }],
    });
    const hostile = await render({ data });
    assert.doesNotMatch(hostile, /<img/);
    assert.deepEqual(
      [...new Set(tagsOf(hostile))].sort().filter((tag) => /script|template|img|link/.test(tag)),
      [...new Set(tagsOf(plain))].sort().filter((tag) => /script|template|img|link/.test(tag)),
    );
    // One with what the browser goes on from, one for search engines.
    assert.equal(hostile.match(/<script/g).length, 2);
    assert.equal(hostile.match(/<\/script>/g).length, 2);
    assert.equal(hostile.match(/<\/template>/g).length, 1);
  });
  it('does not become an address', async () =>
    assert.doesNotMatch(shadowOf(await render({ data })), /javascript:/));
  it('comes through as text', async () => {
    const [title] = partTexts(
      await render({ data: [{ id: 'q', name: `"Łąka" & 'syn' <nie>` }] }),
      'item-title',
    );
    assert.equal(title, `"Łąka" & 'syn'`.trim());
  });
  it('stays inside its attribute', async () => {
    const html = await render({
      heading: HOSTILE,
      labels: `"><script>alert(1)</script>`,
      'on click="x"': 'y',
    });
    const [tag] = /^<muni-directory(?:\s[\w-]+(?:="[^"]*")?)*>/.exec(html);
    assert.match(tag, /heading="&lt;\/script>/);
    assert.doesNotMatch(tag, /<script|on click/);
    assert.equal(html.match(/<script/g).length, 2);
    assert.equal(partTexts(html, 'heading')[0], HOSTILE.replace(/\s+/g, ' '));
  });
  it('comes back from the state as it was', async () =>
    assert.deepEqual(stateOf(await render({ data })).data, data));
});

describe('rendering on a server', () => {
  it('throws a TypeError for a tag there is none of', () => {
    assert.throws(() => renderWidget('muni-nothing', {}), TypeError);
    assert.throws(() => renderWidget('toString', {}), TypeError);
  });
  it('leaves no window behind that others could take for a browser', async () => {
    await render({}, { locale: 'da' });
    await render({}, { locale: 'en' });
    assert.equal(typeof globalThis.window, 'undefined');
  });
});
