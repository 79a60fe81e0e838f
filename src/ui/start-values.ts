import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Makes a property as Lit does, but one that an attribute can set: taken away (the attribute removed, `undefined` as
 * frameworks set it), it is again what the class has at the start.
 */
export function startValue(
  name: PropertyKey,
  key: string | symbol,
  options: PropertyDeclaration,
): PropertyDescriptor {
  type Kept = ReactiveElement & Record<string | symbol, unknown>;
  // Fields of the class are set before anything else is.
  let start: unknown;
  return {
    get(this: Kept) {
      return this[key];
    },
    set(this: Kept, value: unknown) {
      const before = this[key];
      if (options.attribute !== false) start ??= value;
      this[key] = value ?? start;
      this.requestUpdate(name, before);
    },
  };
}

/** A property that is true wherever its attribute stands, but for `debug="false"`: frameworks write a value they cannot set so. */
export const flag: PropertyDeclaration = {
  converter: (value: string | null) => value !== null && value !== 'false',
};

/**
 * Whether the page has set properties before the tag was defined: Lit keeps them here, and sets them with the first
 * drawing. What is loaded before it would be asked past them. The second name is that of a development build.
 */
export const isSetEarly = (host: object): boolean => {
  const { _$Ep, __instanceProperties = _$Ep } = host as { _$Ep?: unknown; __instanceProperties?: unknown };
  return Boolean(__instanceProperties);
};
