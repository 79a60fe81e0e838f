/**
 * What the endpoint alone knows of a form: it stands beside the definition (`<id>.settings.json`)
 * and is never sent out. Every member has a default.
 * @typedef {object} FormSettings
 * @property {number} [retentionDays] how long an entry is kept after it came in, or after `closes` where that is later
 * @property {string} [confirmBy] name of the field with the address that has to be confirmed by a link (double opt-in)
 * @property {number} [confirmHours] how long that link is good for
 * @property {boolean} [review] whether an official looks at each entry before it counts
 * @property {Record<string, { total?: number, closes?: string, title?: unknown }>} [refs] what differs for one `ref`,
 *   or for all that begin so: `evening-*`
 * @property {boolean} [onlyRefs] whether a `ref` that is not among `refs` is refused
 * @property {{ minSeconds?: number, token?: boolean, proofBits?: number }} [spam]
 * @property {{ by?: string[], municipalities?: { value: string, label: unknown }[] }} [results] by what the published
 *   results may be filtered (names of questions, or `municipality`), and which municipalities there are
 * @property {{ if: string, end?: string }[]} [screenOut] whose answers are not wanted: of them nothing is kept, and the ending
 *   of that name is shown (`screened-out`)
 * @property {{ if: string, most: number, name?: string, end?: string }[]} [quotas] how many of a kind are wanted; whoever
 *   comes after that is shown the ending of that name (`quota`), and nothing is kept
 * @property {boolean} [voteOnce] whether one device has one entry; polls always are so
 * @property {Ideas} [ideas] set where the entries are ideas that are shown and decided on
 *
 * @typedef {object} Ideas
 * @property {{ amount: number, currency: string }} [pot]
 * @property {'approval' | 'points'} [method]
 * @property {number} [points] what one person may give out, `method` points
 * @property {number} [choices] how many ideas one person may approve of, `method` approval
 * @property {string} [opens] when voting begins; without it with the first idea
 * @property {string} [closes] when voting ends
 * @property {boolean} [change] whether a ballot may be replaced until then
 * @property {string} title name of the field with an idea's title
 * @property {string} [summary]
 * @property {string} [budget]
 * @property {string} [author] name of the field with how the author wants to be named
 * @property {string} [town]
 * @property {'votes' | 'jury'} [decidedBy]
 * @property {Badge} [badge] what firms whose entries were chosen carry in a directory
 * @property {string} [shownFrom] ideas are not shown before, for instance because a jury's competition runs until then
 */

/**
 * @typedef {object} Badge
 * @property {string} directory its slug
 * @property {string | Record<string, string>} label
 */

/** A year: long enough for what is decided once a year, short enough to be asked for a reason to keep more. */
export const RETENTION_DAYS = 365;
export const CONFIRM_HOURS = 48;
