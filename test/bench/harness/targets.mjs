// What was promised, and what a run reached of it.
import { median, table } from './figures.mjs';

/** What is above its limit is bold; what is not promised for that column stands in brackets. */
const textOf = ({ value, limit, isPromised = true }) => {
  if (!Number.isFinite(value)) return 'not measured';
  const text = value.toFixed(value < 10 ? 2 : 0);
  if (!isPromised) return `(${text})`;
  return value <= limit ? text : `**${text}**`;
};

const lookUp = (results, pick) => (name, size) => {
  const found = results.find((one) => one.contestant.name === name && one.size === size);
  return (found && pick(found)) ?? {};
};

/**
 * The table of targets. `results` are `{ contestant, size, figures, rounds }`, `rounds` being the figures of each single
 * round; `targetsOf(of)` are `{ what, limit, values, modes, isPaired }`, computed from `of(contestant, size)`.
 *
 * What is paired is computed within every round, where all are visited within a minute or two of each other, and
 * the median of the rounds counts: a machine whose speed changes between rounds, by a factor of two here,
 * then does not change a ratio. What needs all visits at once (a quantile, a maximum) is not.
 */
export function targetsTable(results, targetsOf, columns) {
  const whole = targetsOf(lookUp(results, ({ figures }) => figures));
  const length = Math.max(...results.map(({ rounds }) => rounds.length));
  const rounds = Array.from({ length }, (_, at) => targetsOf(lookUp(results, (one) => one.rounds[at])));
  const valueOf = (target, at, name) =>
    target.isPaired ? median(rounds.map((list) => list[at].values[name])) : target.values[name];
  const rows = whole.map((target, at) => ({ ...target, at }));
  return table(rows, [
    ['target', ({ what }) => what],
    ['at most', ({ limit }) => String(limit)],
    ...Object.entries(columns).map(([name, title]) => [
      title,
      (target) =>
        textOf({
          value: valueOf(target, target.at, name),
          limit: target.limit,
          isPromised: target.modes?.includes(name) ?? true,
        }),
    ]),
  ]);
}
