import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, openEvents } from './calendar-support.js';

const inCsv = (title: string) => `Data;Tytuł\n24.11.2026;${title}\n`;
const inIcs = (title: string, more = '') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:t1\r\nDTSTART:20261124T160000Z\r\n${more}SUMMARY:${title}\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

async function only(data: string) {
  const { items } = await (await openEvents(data)).query(ask());
  return items.map(({ event, status }) => `${String(event.name)} | ${status}`);
}

for (const title of [
  'ODWOŁANE: Targi w Oławie',
  'Odwołane! Targi w Oławie',
  '[ODWOŁANE] Targi w Oławie',
  'Aflyst: Targi w Oławie',
  'Canceled: Targi w Oławie',
  'Abgesagt – Targi w Oławie',
  'Targi w Oławie – ODWOŁANE!',
  'Targi w Oławie (odwołane)',
]) {
  test(`what a calendar calls “${title}” is cancelled, and called what it was`, async () => {
    assert.deepEqual(await only(inIcs(title)), ['Targi w Oławie | cancelled']);
    assert.deepEqual(await only(inCsv(title)), ['Targi w Oławie | cancelled']);
  });
}

for (const [title, told] of [
  ['Przełożone: Targi w Oławie', 'Targi w Oławie | postponed'],
  ['[PRZEŁOŻONY] Koncert kolęd', 'Koncert kolęd | postponed'],
  ['PRZEŁOŻONY: Koncert kolęd', 'Koncert kolęd | postponed'],
  ['Udskudt! Torvedag', 'Torvedag | postponed'],
  ['UDSAT: Torvedag', 'Torvedag | postponed'],
  ['Postponed – Fair', 'Fair | postponed'],
  ['Torvedag (udskudt)', 'Torvedag | postponed'],
  ['NOWY TERMIN: Targi w Oławie', 'Targi w Oławie | rescheduled'],
  ['Torvedag – ny dato!', 'Torvedag | rescheduled'],
  ['Przeniesione online: Dyżur', 'Dyżur | movedOnline'],
  // It stands at the day it was moved to …
  ['Flyttet til 24. november: Torvedag', 'Torvedag | rescheduled'],
  ['PRZENIESIONE na 24.11: Targi', 'Targi | rescheduled'],
  ['Targi (nowy termin: 24 listopada)', 'Targi | rescheduled'],
  // … or at the one it was moved from; to which is said nowhere but in its name.
  ['Przełożone na 5 grudnia: Targi', 'Przełożone na 5 grudnia: Targi | postponed'],
  ['Flyttet til 5. december: Torvedag', 'Flyttet til 5. december: Torvedag | postponed'],
  ['PRZENIESIONE na 05.12.2026: Targi', 'PRZENIESIONE na 05.12.2026: Targi | postponed'],
  ['Udskudt til foråret: Torvedag', 'Udskudt til foråret: Torvedag | postponed'],
] as const) {
  test(`what a calendar calls “${title}” does not take place as it was planned`, async () => {
    assert.deepEqual(await only(inIcs(title)), [told]);
    assert.deepEqual(await only(inCsv(title)), [told]);
  });
}

for (const title of [
  // Moved to which day, or to which room, nobody says.
  'Przeniesione: Targi',
  'Flyttet: Torvedag',
  'Przeniesione do sali 24: Targi',
  'Flyttet til kl. 19.30: Torvedag',
  'Przełożony: jak z nim rozmawiać',
  'Pracownik – przełożony',
  'Udsat – en film om hjemløshed',
  'Nowy termin składania wniosków',
  'Moved: a dance evening',
])
  test(`an event is not put off for being called “${title}”`, async () => {
    assert.deepEqual(await only(inIcs(title)), [`${title} | scheduled`]);
  });

for (const title of [
  'Odwołane loty: prawa podróżnych',
  'Aflyst',
  'Jak odwołać wspólnika',
  'Co dalej z aflyst',
])
  test(`an event is not cancelled for being called “${title}”`, async () => {
    assert.deepEqual(await only(inIcs(title)), [`${title} | scheduled`]);
  });

test('one time of a series can be cancelled by its name', async () => {
  const series = inIcs('Dyżur', 'RRULE:FREQ=DAILY;COUNT=2\r\n').replace(
    'END:VCALENDAR',
    'BEGIN:VEVENT\r\nUID:t1\r\nRECURRENCE-ID:20261125T160000Z\r\nDTSTART:20261125T160000Z\r\nSUMMARY:Aflyst: Dyżur\r\nEND:VEVENT\r\nEND:VCALENDAR',
  );
  assert.deepEqual(await only(series), ['Dyżur | scheduled', 'Dyżur | cancelled']);
});

test('the data contract has a word for it, and its names stay as they are', async () => {
  const events = [{ id: 'a', name: 'Aflyst: en film', startDate: '2026-11-24' }];
  const { items } = await (await openEvents({ muni: 1, events })).query(ask());
  assert.equal(items[0]?.event.name, 'Aflyst: en film');
});
