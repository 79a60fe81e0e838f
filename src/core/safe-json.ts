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
