/** The order with one of its members somewhere else: `to` is its new place from 0; outside the order it is taken out. */
export function moved<T>(order: readonly T[], member: T, to: number): T[] {
  const others = order.filter((one) => one !== member);
  return to < 0 || to > others.length ? others : [...others.slice(0, to), member, ...others.slice(to)];
}
