import { expect } from 'chai';
import '../../../src/define.js';
import { asEventFile } from '../../fixtures/events.js';
import { choose } from '../../support/act.js';
import { fixedClock } from '../../support/clock.js';
import { mountHtml } from '../../support/mount.js';
import { hear, itemNames, part } from '../../support/see.js';
import { answerFetch } from '../../support/server.js';
import { pause, until } from '../../support/wait.js';

const MINUTE = 60_000;
let file = 0;

const at = (name: string, startDate: string, endDate: string, town = 'Oława') => ({
  ...{ id: name, name, startDate, endDate, timeZone: 'Europe/Warsaw', town },
});
const BREAKFAST = at('Business breakfast', '2026-11-26T08:00', '2026-11-26T10:00', 'Siechnice');
const GRANTS = at('Grants for workshops', '2026-11-27T17:00', '2026-11-27T19:00');
const EXPORT = at('First steps in export', '2026-11-28T17:00', '2026-11-28T19:00', 'Strzelin');

/** A calendar that stands open in the evening, two minutes before midnight where its events are. */
async function inTheEvening(attributes = '') {
  const clock = fixedClock('2026-11-26T06:58:00Z');
  const answers = [
    [BREAKFAST, GRANTS],
    [GRANTS, EXPORT],
  ];
  let asked = 0;
  answerFetch({
    'events.json': () => Response.json(asEventFile(answers[Math.min(asked++, 1)] ?? [])),
  });
  const calendar = mountHtml(
    `<muni-calendar src="/overnight/${++file}/events.json" time-zone="Europe/Warsaw" facets="town" ${attributes}></muni-calendar>`,
  );
  await until(() => itemNames(calendar).length === 2);
  await until(() => part(calendar, 'layouts'));
  clock.advance(16 * 60 * MINUTE);
  await pause(100);
  return { calendar, clock, asked: () => asked };
}

describe('a calendar that is left open over night', () => {
  it('has what is to come on the new day, as it is by then', async () => {
    const { calendar, clock, asked } = await inTheEvening('view="agenda"');
    expect(itemNames(calendar)).to.deep.equal(['Business breakfast', 'Grants for workshops']);
    expect(asked()).to.equal(1);
    clock.advance(2 * MINUTE);
    await until(() => itemNames(calendar).includes('First steps in export'));
    expect(itemNames(calendar)).to.deep.equal(['Grants for workshops', 'First steps in export']);
    clock.advance(60 * MINUTE);
    await pause(100);
    expect(asked()).to.equal(2);
  });

  it('keeps what somebody has chosen, and says nothing in the night', async () => {
    const { calendar, clock, asked } = await inTheEvening('view="agenda"');
    await choose(calendar, 'Town', 'Oława');
    const said = hear(calendar);
    clock.advance(2 * MINUTE);
    await until(() => asked() === 2 && itemNames(calendar).join() === 'Grants for workshops');
    await pause(100);
    expect(said).to.deep.equal([]);
  });
});
