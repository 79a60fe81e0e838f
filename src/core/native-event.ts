// What the browser's own `CustomEvent` is made from.
const made = Object.getPrototypeOf(CustomEvent) as typeof Event;

/** The browser's own `Event`: MooTools, which old sites still have, puts something else in its place. */
export const NativeEvent = 'prototype' in made ? made : Event;
