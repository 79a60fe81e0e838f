/** A member an object has itself: names come from data and addresses, and `constructor` is one that every object inherits. */
export function own<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}
