import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { given } from '../../src/data/rows/read-source.js';
import { calendarRows } from '../../src/widgets/calendar/calendar-open.js';
import { ask, found } from './calendar-support.js';

/** A calendar of the bytes of a file that a server says nothing of. */
function openFile(bytes: Uint8Array<ArrayBuffer>, lang = 'pl') {
  const { source } = given('', { lang, fields: '' });
  const head = Promise.resolve({ url: 'https://x.example/feed', contentType: '' });
  const download = {
    head,
    async *chunks() {
      yield bytes;
    },
  };
  const unasked = { ...download, head: Promise.reject(new Error('nothing more is asked')) };
  unasked.head.catch(() => undefined);
  return calendarRows('Europe/Warsaw').open([{ source, download }], {
    facets: [],
    lang,
    worker: 'off',
    ask: () => unasked,
    onLate: () => undefined,
  });
}

const utf = (text: string) => new TextEncoder().encode(text);
const FEED = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART:20261124T170000',
  'SUMMARY:Zebranie w Bystrzycy',
  'LOCATION:Świetlica, ul. Łąkowa 3',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/** Letters of windows-1250. */
const POLISH: Readonly<Record<string, number>> = { Ś: 0x8c, Ł: 0xa3, ą: 0xb9 };
const windows1250 = (text: string) =>
  Uint8Array.from(text, (letter) => POLISH[letter] ?? letter.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0)).reduce<number[]>(
    (bytes, _, i) => bytes.concat(text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8),
    [],
  );

for (const [what, bytes] of [
  ['in windows-1250', windows1250(FEED)],
  ['in UTF-16 without a mark', Uint8Array.from(utf16(FEED))],
  ['behind a warning of the server', utf(`<br />\n<b>Warning</b>: Undefined key<br />\n${FEED}`)],
] as const)
  test(`a calendar file ${what} is known as one, whatever the server calls it`, async () => {
    const store = await openFile(bytes);
    assert.deepEqual(await found(store), ['Zebranie w Bystrzycy 2026-11-24']);
    const { items } = await store.query(ask());
    assert.equal(items[0]?.event.location?.name, 'Świetlica, ul. Łąkowa 3');
  });

test('a warning of the server before the data is told as one', async () => {
  const file = utf(
    '<br />\n<b>Notice</b>:  Undefined index: page in <b>feed.php</b> on line 3<br />\n[{"a":1}]',
  );
  await assert.rejects(openFile(file), (error: unknown) => {
    assert.ok(error instanceof EndpointError);
    assert.match(
      error.detail,
      /program on the server .*"Notice: Undefined index: page in feed\.php on line 3/,
    );
    return true;
  });
});

test('a file of letters in an old encoding that holds no calendar is told to hold none', async () => {
  const file = windows1250('BEGIN:VTODO\r\nSUMMARY:Świetlica\r\nEND:VTODO\r\n');
  await assert.rejects(openFile(file), (error: unknown) => {
    assert.ok(error instanceof EndpointError);
    assert.match(error.detail, /no calendar in this file/);
    return true;
  });
});
