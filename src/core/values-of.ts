/** What an object's properties of those names are now, in their order. */
export const valuesOf = <Of>(object: Of, names: readonly (keyof Of)[]): readonly unknown[] =>
  names.map((name) => object[name]);

/** Whether one of the values is another than it was before. */
export const haveChanged = (values: readonly unknown[], before: readonly unknown[]) =>
  values.some((value, at) => value !== before[at]);
