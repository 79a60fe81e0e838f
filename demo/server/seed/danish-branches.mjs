/**
 * @typedef {object} Trade
 * @property {string} branch
 * @property {string} da
 * @property {string} en
 * @property {number} weight
 * @property {string[]} shops what may stand after a name: `Lund Tømrerfirma`
 * @property {string[]} masters what may stand before a person's name
 * @property {string[]} signs names of their own
 * @property {[da: string, en: string][]} work
 */

/** Branches in Danish and English. */
export const BRANCHES = /** @type {Record<string, string>} */ ({
  'Bygge og anlæg': 'Building and construction',
  Handel: 'Shops',
  'Mad og drikke': 'Food and drink',
  'Overnatning og oplevelser': 'Stays and experiences',
  'Sundhed og velvære': 'Health and wellbeing',
  'Rådgivning og kontor': 'Advice and office services',
  'It og medier': 'IT and media',
  'Transport og maskiner': 'Transport and machinery',
  'Landbrug og fiskeri': 'Farming and fishing',
  'Kunst og håndværk': 'Arts and crafts',
  Service: 'Services',
});

/** `Tømrer | Carpenter | 22 | shops | masters | signs | work da = en; …`, one trade to a line. */
export const readTrades = (/** @type {string} */ branch, /** @type {string} */ lines) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [da = '', en = '', weight = '', shops = '', masters = '', signs = '', work = ''] = line
        .split('|')
        .map((part) => part.trim());
      const list = (/** @type {string} */ text) =>
        text
          .split(',')
          .map((each) => each.trim())
          .filter(Boolean);
      return {
        branch,
        da,
        en,
        weight: Number(weight),
        shops: list(shops),
        masters: list(masters),
        signs: list(signs),
        work: work
          .split(';')
          .map((pair) => /** @type {[string, string]} */ (pair.split('=').map((each) => each.trim()))),
      };
    });
