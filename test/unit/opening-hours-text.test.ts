import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalizeHours } from '../../src/widgets/directory/opening-hours-text.js';

const TEXTS: [text: unknown, expected: string[] | undefined][] = [
  ['Mo-Fr 08:00-16:00', ['Mo-Fr 08:00-16:00']],
  [
    'Mo-Fr 08:00-12:00,13:00-17:00; Sa 10:00-13:00; Su,PH off',
    ['Mo-Fr 08:00-12:00,13:00-17:00; Sa 10:00-13:00; Su,PH off'],
  ],
  ['Su 05:00-09:30; Nov 16 - Mar 14 07:00-09:30', ['Su 05:00-09:30; Nov 16 - Mar 14 07:00-09:30']],
  ['24/7', ['24/7']],
  ['pn-pt 8-16', ['Mo-Fr 08:00-16:00']],
  ['pn–pt 8:00–16:00, sob. 9–13', ['Mo-Fr 08:00-16:00; Sa 09:00-13:00']],
  ['Poniedziałek - piątek: 8.00 - 16.00; sobota: nieczynne', ['Mo-Fr 08:00-16:00; Sa off']],
  ['pn, śr, pt od 10 do 14', ['Mo,We,Fr 10:00-14:00']],
  ['codziennie 9-21', ['Mo-Su 09:00-21:00']],
  ['alle dage 10-18', ['Mo-Su 10:00-18:00']],
  ['every day 10-18', ['Mo-Su 10:00-18:00']],
  ['man-tors 9-17, fre 9-15', ['Mo-Th 09:00-17:00; Fr 09:00-15:00']],
  ['man.-tors. 9-17', ['Mo-Th 09:00-17:00']],
  ['man-tirs 9-17', ['Mo-Tu 09:00-17:00']],
  ['hverdage 9-17', ['Mo-Fr 09:00-17:00']],
  ['w dni robocze 8-16', ['Mo-Fr 08:00-16:00']],
  ['Weekdays 9-5pm', ['Mo-Fr 09:00-17:00']],
  ['Mon-Fri 9am-5.30 pm', ['Mo-Fr 09:00-17:30']],
  ['Sat 12am-12pm', ['Sa 00:00-12:00']],
  ['We 9-12', ['We 09:00-12:00']],
  ['weekend 10-14', ['Sa-Su 10:00-14:00']],
  ['Mo 9-12 u. 14-18', ['Mo 09:00-12:00,14:00-18:00']],
  ['man-fre 9.00-17.30', ['Mo-Fr 09:00-17:30']],
  ['Mandag til fredag kl. 9-17, lørdag 10-14', ['Mo-Fr 09:00-17:00; Sa 10:00-14:00']],
  ['ma-to 9-17', ['Mo-Th 09:00-17:00']],
  ['Mo–Fr 8–16 Uhr', ['Mo-Fr 08:00-16:00']],
  ['Montag bis Freitag 8:00 bis 12:00 und 13:00 bis 17:00 Uhr', ['Mo-Fr 08:00-12:00,13:00-17:00']],
  ['Mo-Do 9-17, Fr 9-15', ['Mo-Th 09:00-17:00; Fr 09:00-15:00']],
  ['Monday to Friday 9:00-17:00', ['Mo-Fr 09:00-17:00']],
  ['pn-pt 8-16\nsob 9-12', ['Mo-Fr 08:00-16:00; Sa 09:00-12:00']],
  ['Mon, Wed & Fri 1-5pm', ['Mo,We,Fr 13:00-17:00']],
  ['Mo 9.30-11.30 am', ['Mo 09:30-11:30']],
  ['Mo 11-12pm', ['Mo 11:00-12:00']],
  ['Fr 18-2', ['Fr 18:00-02:00']],
  ['Fr 10:00-02:00', ['Fr 10:00-02:00']],
  ['Пн-Пт 9:00-17:00, Сб 10:00-13:00', ['Mo-Fr 09:00-17:00; Sa 10:00-13:00']],
  ['понеділок – п’ятниця: 8.00 – 16.00; субота: зачинено', ['Mo-Fr 08:00-16:00; Sa off']],
  ["з понеділка по п'ятницю з 9 до 18 год.", ['Mo-Fr 09:00-18:00']],
  ['вт, ср та чт з 10 до 14, нд вихідний', ['Tu,We,Th 10:00-14:00; Su off']],
  ['у середу й суботу 10-14', ['We,Sa 10:00-14:00']],
  ['щодня 9-21', ['Mo-Su 09:00-21:00']],
  ['робочі дні 8-16', ['Mo-Fr 08:00-16:00']],
  // Not certain: kept as it stands.
  ['до 18', ['до 18']],
  ['пн-пт 8-16, обід 12-13', ['пн-пт 8-16, обід 12-13']],
  ['Mon-Fr 9-5', ['Mon-Fr 9-5']],
  ['Mon-Fr 9am-5', ['Mon-Fr 9am-5']],
  ['Mon, Wed & Fri 9-12 and 1-5', ['Mon, Wed & Fri 9-12 and 1-5']],
  ['pn-pt 13-17, 8-12', ['pn-pt 13-17, 8-12']],
  ['po uzgodnieniu telefonicznym', ['po uzgodnieniu telefonicznym']],
  ['1-5 8-16', ['1-5 8-16']],
  ['pn-pt 8-16, w sezonie dłużej', ['pn-pt 8-16, w sezonie dłużej']],
  ['9am-5pm', ['09:00-17:00']],
  [
    ['Mo-Fr 08:00-16:00', 'sob 9-12'],
    ['Mo-Fr 08:00-16:00', 'Sa 09:00-12:00'],
  ],
  [
    [
      {
        dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday', 'Wednesday'],
        opens: '08:00',
        closes: '16:00:00',
      },
      { dayOfWeek: 'Friday', opens: '09:00', closes: '12:00' },
    ],
    ['Mo-We 08:00-16:00', 'Fr 09:00-12:00'],
  ],
  [
    [
      { weekday: 'Monday', opens_at: '09:00', closes_at: '17:00' },
      { weekday: 'Tuesday', opens_at: '09:00', closes_at: '17:00' },
    ],
    ['Mo,Tu 09:00-17:00'],
  ],
  [{ monday: '8-16', wtorek: '8-16', sobota: 'zamknięte' }, ['Mo,Tu 08:00-16:00', 'Sa off']],
  [{ note: 'x' }, undefined],
  ['', undefined],
  [null, undefined],
];

for (const [text, expected] of TEXTS) {
  test(`${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () =>
    assert.deepEqual(normalizeHours(text), expected));
}

test('any text is kept or becomes one of the common syntax', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void normalizeHours(text)));
});
