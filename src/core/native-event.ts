/** The browser's own `Event`: MooTools, which old sites still have, puts something else in its place. */
export const NativeEvent =
  (globalThis.document?.createEvent?.('Event').constructor as typeof Event | undefined) ?? Event;
