import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadJson } from '../../src/data/load-json.js';

const DEFINITION = { title: 'Zgłoszenie: żółć' };
const JSON_TEXT = JSON.stringify(DEFINITION);
/** Polish letters in windows-1250. */
const WINDOWS: Readonly<Record<string, number>> = { ł: 0xb3, ż: 0xbf, ó: 0xf3, ć: 0xe6 };

const inWindows = Uint8Array.from([...JSON_TEXT], (letter) => WINDOWS[letter] ?? letter.charCodeAt(0));
const inUtf16 = new Uint8Array(Buffer.from(`\ufeff${JSON_TEXT}`, 'utf16le'));

for (const [what, body, type] of [
  ['UTF-8', JSON_TEXT, 'application/json'],
  ['UTF-8 with a mark', `\ufeff${JSON_TEXT}`, 'application/json'],
  ['windows-1250, which the server says', inWindows, 'application/json; charset=windows-1250'],
  ['UTF-16 with a mark', inUtf16, 'application/json'],
] as const)
  test(`a definition in ${what} has its letters`, async () => {
    const answer = () => Promise.resolve(new Response(body, { headers: { 'Content-Type': type } }));
    assert.deepEqual(await loadJson('https://x.example/form.json', { transport: answer }), DEFINITION);
  });

test('a definition in windows-1250 that nobody says is read as such on a Polish page, and the webmaster is told', async (t) => {
  Object.assign(globalThis, { document: { documentElement: { lang: 'pl' } } });
  t.after(() => Reflect.deleteProperty(globalThis, 'document'));
  const warn = t.mock.method(console, 'warn', () => undefined);
  const answer = () => Promise.resolve(new Response(inWindows));
  assert.deepEqual(await loadJson('https://x.example/old.json', { transport: answer }), DEFINITION);
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /old\.json: The file is not in UTF-8/);
});

test('a sign for a letter that is lost is taken as it stands', async () => {
  const answer = () => Promise.resolve(new Response('{"title":"\ufffd"}'));
  assert.deepEqual(await loadJson('https://x.example/lost.json', { transport: answer }), { title: '\ufffd' });
});

test('what several widgets ask for at a time is asked for once, and anew once it has come', async (t) => {
  const requests: string[] = [];
  t.mock.method(globalThis, 'fetch', async (url: string) => {
    requests.push(url);
    await new Promise((done) => setTimeout(done, 5));
    return new Response(JSON_TEXT);
  });
  const ask = (more: object = {}) => loadJson('https://x.example/f.json', { credentials: 'omit', ...more });
  assert.deepEqual(await Promise.all([ask(), ask()]), [DEFINITION, DEFINITION]);
  assert.equal(requests.length, 1);
  await ask();
  await Promise.all([ask(), ask({ credentials: 'include' })]);
  assert.equal(requests.length, 4, 'with cookies it may be another answer');
  const { signal } = new AbortController();
  await Promise.all([ask({ signal }), ask({ signal })]);
  assert.equal(requests.length, 6, 'what can be stopped is nobody else’s');
});
