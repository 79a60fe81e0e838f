import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { BUDGETS } from '../../scripts/size-report.mjs';
import { firms, openChromium } from './rules/page.mjs';

const page = (script) => `<!doctype html><html lang="en"><title>Page</title>
<script type="module" src="/cdn/${script}?ver=6.1"></script>
<muni-directory src="/data.json"></muni-directory>`;

const brotli = (path) => brotliCompressSync(readFileSync(`dist${path}`)).length;

/** Opens a page, on which nothing may fail, until something is there: what was asked for and answered, in order. */
async function logOf(chromium, path, isThere, ...given) {
  const origin = chromium.newOrigin();
  const tab = await chromium.newPage();
  const failures = [];
  tab.on('pageerror', (error) => failures.push(error.message));
  await tab.goto(origin + path);
  await tab.waitForFunction(isThere, { timeout: 10_000 }, ...given);
  const log = [...chromium.askedAt(origin)];
  await tab.close();
  assert.deepEqual(failures, []);
  return log;
}

describe('the first useful content of a directory', () => {
  let chromium;
  before(async () => {
    const pages = {
      '/loader.html': page('muni.js'),
      '/single.html': page('muni-directory.js'),
      '/data.json': JSON.stringify({ muni: 1, items: firms() }),
    };
    chromium = await openChromium(pages, { delay: 1500 });
  });
  after(() => chromium?.close());

  /** Opens the page and waits for its first record: everything asked for and answered until then, in order. */
  const load = (path) =>
    logOf(
      chromium,
      path,
      () =>
        document
          .querySelector('muni-directory')
          .shadowRoot?.querySelector('[part~="item"]')
          ?.getBoundingClientRect().height > 0,
    );

  const scripts = (log) => log.filter((path) => path.endsWith('.js') && !path.startsWith('answered'));
  /** Scripts the first record has waited for: chunks are answered late, those that it did not need later than it came. */
  const neededScripts = (log) =>
    scripts(log).filter((path) => !path.includes('/chunks/') || log.includes(`answered ${path}`));

  for (const path of ['/loader.html', '/single.html']) {
    it(`costs no more script than its budget says (${path})`, async () => {
      const asked = neededScripts(await load(path));
      const sizes = asked.map((script) => [script, brotli(script)]);
      const sum = sizes.reduce((total, [, bytes]) => total + bytes, 0);
      assert.ok(sum <= BUDGETS.directory[1] * 1000, `${sum} bytes: ${JSON.stringify(sizes)}`);
    });
    it(`asks for each script once (${path})`, async () => {
      const asked = scripts(await load(path));
      assert.deepEqual(asked, [...new Set(asked)]);
    });
  }

  it('needs one script from a tag of its own', async () => {
    assert.deepEqual(neededScripts(await load('/single.html')), ['/cdn/muni-directory.js']);
  });
  it('asks for its data alongside its script', async () => {
    const log = await load('/loader.html');
    const own = log.findIndex(
      (path) => path === '/cdn/muni-directory.js' || path.includes('/chunks/directory'),
    );
    assert.ok(Math.abs(log.indexOf('/data.json') - own) <= 3, log.join('\n'));
    assert.ok(
      !log.slice(0, log.indexOf('/data.json')).some((path) => path.startsWith('answered')),
      log.join('\n'),
    );
  });
  it('needs nothing that is asked for only after an answer', async () => {
    const log = await load('/loader.html');
    const answered = log.findIndex((path) => path.startsWith('answered'));
    const later = answered === -1 ? [] : neededScripts(log).filter((path) => log.indexOf(path) > answered);
    assert.deepEqual(later, [], log.join('\n'));
  });
});

const FORM = {
  muni: 1,
  id: 'join',
  version: '1',
  kind: 'signup',
  title: 'Join',
  fields: [{ name: 'name', type: 'text', label: 'Name', required: true }],
  consents: [
    { name: 'privacy', text: 'I have read how my data is used.', required: true, version: '1' },
    { name: 'letter', text: 'Send me the letter.', url: 'https://example.org/letter', version: '1' },
  ],
  submit: { url: '/join' },
};

describe('the first page of a form', () => {
  it('stands where it stood once the code for what is agreed to has come', async () => {
    const markup = `<!doctype html><html lang="en"><title>Page</title>
<script type="module" src="/cdn/muni.js"></script>
<muni-signup><script type="application/json">${JSON.stringify(FORM)}</script></muni-signup>`;
    const chromium = await openChromium({ '/form.html': markup }, { delay: 1500 });
    try {
      const tab = await chromium.newPage();
      await tab.goto(`${chromium.newOrigin()}/form.html`);
      const topOfButton = async (isThere) => {
        await tab.waitForFunction(isThere, { timeout: 10_000 });
        return tab.evaluate(() => {
          const { shadowRoot } = document.querySelector('muni-signup');
          return shadowRoot.querySelector('[part~="submit"]').getBoundingClientRect().top;
        });
      };
      const two = (what) =>
        `document.querySelector('muni-signup').shadowRoot?.querySelectorAll('${what}').length === 2`;
      const before = await topOfButton(two('.choice > i'));
      const after = await topOfButton(two('[type=checkbox]'));
      assert.equal(Math.round(after), Math.round(before));
    } finally {
      await chromium.close();
    }
  });
});

describe('a widget in another language than English', () => {
  const markup = (lang, own = '') => `<!doctype html><html lang="${lang}"><title>Page</title>
<script type="module" src="/cdn/muni.js"></script>
<muni-directory src="/data.json"${own}></muni-directory>`;
  const pages = {
    '/pl.html': markup('pl-PL'),
    '/own.html': markup('en', ' lang="da"'),
    '/en.html': markup('en'),
    '/data.json': JSON.stringify({ muni: 1, items: firms() }),
  };
  /** Opens a page and waits until the widget says this: all that was asked for, and the scripts of ours among it. */
  async function searched(chromium, path, name) {
    const says = (wanted) =>
      document
        .querySelector('muni-directory')
        .shadowRoot?.querySelector('[part~="root"]')
        ?.textContent.includes(wanted);
    const log = await logOf(chromium, path, says, name);
    return { log, asked: log.filter((file) => file.startsWith('/cdn/muni')) };
  }

  for (const [path, language, name] of [
    ['/pl.html', 'pl', '120 firm'],
    ['/own.html', 'da', '120 firmaer'],
  ])
    it(`asks for its sentences beside its script, and once (${path})`, async () => {
      const isSlow = (file) => file === '/cdn/muni-directory.js';
      const chromium = await openChromium(pages, { delay: 1000, isSlow });
      try {
        const { log, asked } = await searched(chromium, path, name);
        const both = ['/cdn/muni-directory.js', `/cdn/muni-directory.${language}.js`];
        assert.deepEqual(asked.toSorted(), [...both, '/cdn/muni.js'].toSorted());
        assert.ok(log.indexOf(both[1]) < log.indexOf(`answered ${both[0]}`), log.join('\n'));
      } finally {
        await chromium.close();
      }
    });

  it('asks for no sentences where English is spoken', async () => {
    const chromium = await openChromium(pages);
    try {
      const { asked } = await searched(chromium, '/en.html', '120 firms');
      assert.deepEqual(asked.toSorted(), ['/cdn/muni-directory.js', '/cdn/muni.js']);
    } finally {
      await chromium.close();
    }
  });
});
