import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templates as da } from '../../src/i18n/locales/da-calendar.js';
import { templates as pl } from '../../src/i18n/locales/pl-calendar.js';

/** What a native editor has found to say something else than it means, and how it is put instead. */
const SAID = [
  // `Wolne` and `dzień wolny` are a day off: the opposite of one that can still be planned.
  [pl, 'calendar.freeDay', 'Bez wydarzeń'],
  [pl, 'calendar.freeDays', 'Dni robocze bez wydarzeń'],
  // Municipalities do not meet, and nothing brews at a town hall.
  [pl, 'calendar.noClashes', 'Spotkania w różnych gminach nie odbywają się w tym samym czasie.'],
  [pl, 'calendar.noneUpcoming', 'Obecnie nie ma zaplanowanych wydarzeń. Te już się odbyły:'],
  [da, 'calendar.noClashes', 'Ingen kommuner holder møder samtidig.'],
  // `Optaget` stands on the door of a lavatory.
  [da, 'calendar.full', 'Fuldt booket'],
  // There may be several, of any gender.
  [pl, 'calendar.organizer', 'Organizacja'],
  [da, 'calendar.organizer', 'Arrangeret af'],
  // Not only guide dogs.
  [da, 'calendar.access.assistanceDog', 'Fører- og servicehunde er velkomne'],
] as const;

for (const [templates, id, text] of SAID)
  test(`a sentence of the calendar: ${text}`, () => {
    assert.equal((templates as Readonly<Record<string, unknown>>)[id], text);
  });
