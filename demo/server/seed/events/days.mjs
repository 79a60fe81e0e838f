const DAY = 86_400_000;
const msOf = (/** @type {string} */ day) => Date.parse(`${day}T00:00Z`);

/**
 * The day so many days on.
 * @param {string} day
 * @param {number} days
 */
export const addDays = (day, days) => new Date(msOf(day) + days * DAY).toISOString().slice(0, 10);

/**
 * The Monday of the week that a moment is in. Everything in the demo is told from it, so that the
 * demo is never out of date and still says the same all week.
 * @param {Date} now
 */
export function mondayOf(now) {
  const day = now.toISOString().slice(0, 10);
  return addDays(day, -((now.getUTCDay() + 6) % 7));
}

/**
 * The day of so many weeks after the Monday, and of which weekday (1 to 7).
 * @param {string} monday
 * @param {number} weeks
 * @param {number} weekday
 */
export const dayOfWeek = (monday, weeks, weekday) => addDays(monday, weeks * 7 + weekday - 1);

/**
 * The date in UTC's basic form, as a rule wants its last day.
 * @param {string} day
 */
export const basic = (day) => day.replaceAll('-', '');
