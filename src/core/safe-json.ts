/**
 * `JSON.stringify` on pages where an old library gives arrays and objects a `toJSON` of their own
 * (Prototype.js up to 1.6 does): such arrays would come out as strings.
 */
export function safeStringify(value: unknown): string {
  const prototypes = [Array.prototype, Object.prototype, String.prototype] as { toJSON?: unknown }[];
  const taken = prototypes.map((prototype) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, 'toJSON');
    if (descriptor?.configurable) delete prototype.toJSON;
    return descriptor;
  });
  try {
    return JSON.stringify(value) ?? 'null';
  } finally {
    prototypes.forEach((prototype, i) => {
      const descriptor = taken[i];
      if (descriptor?.configurable) Object.defineProperty(prototype, 'toJSON', descriptor);
    });
  }
}

/**
 * `JSON.parse` without members by which JavaScript turns an object into text or a number: a
 * `{"toString": 0}` would make every later `String(value)` throw.
 *
 * @throws {SyntaxError} where the text is not JSON
 */
export const parseJson = (text: string): unknown =>
  JSON.parse(
    text,
    /toString|valueOf|\\u00[4-7]/.test(text)
      ? (key, value: unknown) => (/^(?:toString|valueOf)$/.test(key) ? undefined : value)
      : undefined,
  );
