import { joinList } from './records.mjs';

/** @typedef {import('./random.mjs').Random} Random @typedef {[da: string, en: string]} Pair */

/** `{work}` is a list of what is done, `{town}` the town. */
const OPENINGS = /** @type {Pair[]} */ ([
  ['Vi tilbyder {work} i {town} og omegn.', 'We offer {work} in and around {town}.'],
  ['{Work} – det er det, vi lever af.', '{Work}: that is what we live by.'],
  [
    'Lokal virksomhed i {town} med {work} som speciale.',
    'A local firm in {town} that specialises in {work}.',
  ],
  ['Ring til os, når det gælder {work}.', 'Give us a call when it comes to {work}.'],
  ['Enmandsfirma med fokus på {work}.', 'A one-person firm with a focus on {work}.'],
  ['Siden starten har vi arbejdet med {work}.', 'From the start we have worked with {work}.'],
  ['Kom forbi i {town}: her får du {work}.', 'Come and see us in {town}: here you get {work}.'],
]);

const CLOSINGS = /** @type {Pair[]} */ ([
  ['Aftal gerne tid i forvejen.', 'Please make an appointment.'],
  ['Vi bruger lokale leverandører, hvor vi kan.', 'We buy from local suppliers where we can.'],
  ['Åbent hele året, også uden for sæsonen.', 'Open all year, outside the season too.'],
  ['Du møder den samme person fra start til slut.', 'You meet the same person from start to finish.'],
  ['Vi tager gerne små opgaver.', 'No job is too small.'],
  ['Der er parkering lige ved døren.', 'There is parking right by the door.'],
  ['Betaling med kort, kontant eller faktura.', 'Pay by card, in cash or by invoice.'],
]);

/** For those who come to the customer. */
const ON_THE_ROAD = /** @type {Pair[]} */ ([
  [
    'Vi kører i hele Vordingborg og Guldborgsund.',
    'We come to you anywhere in Vordingborg and Guldborgsund.',
  ],
  ['Gratis og uforpligtende tilbud.', 'Free quotes without obligation.'],
  ['Ingen opgave er for langt ude på landet.', 'No job is too far out in the country.'],
]);
const TRAVELLING = new Set(['Bygge og anlæg', 'Service', 'Transport og maskiner']);

/**
 * A firm as it speaks of itself; now and then in English too, for the guests of the islands.
 * @param {Random} random
 * @param {import('./danish-branches.mjs').Trade} trade
 * @param {import('./places.mjs').Place} town
 * @returns {string | { da: string, en: string }}
 */
export function describeFirm(random, trade, town) {
  const work = random.sample(trade.work, random.int(2, 3));
  const pattern = [
    random.pick(OPENINGS),
    ...random.sample(
      TRAVELLING.has(trade.branch) ? [...CLOSINGS.slice(0, -3), ...ON_THE_ROAD] : CLOSINGS,
      random.pick([0, 1, 1, 2]),
    ),
  ];
  const write = (/** @type {0 | 1} */ side, /** @type {string} */ lang) => {
    const list = joinList(
      work.map((pair) => pair[side]),
      lang,
    );
    const capital = list.charAt(0).toUpperCase() + list.slice(1);
    return pattern
      .map((pair) =>
        pair[side].replace('{work}', list).replace('{Work}', capital).replace('{town}', town.name),
      )
      .join(' ');
  };
  return random.chance(0.35) ? { da: write(0, 'da'), en: write(1, 'en') } : write(0, 'da');
}
