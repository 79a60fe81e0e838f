/** Settles when what has been drawn is on the screen: nothing else may come before it. */
export const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));
