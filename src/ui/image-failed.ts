/** Puts the words of a picture that cannot be loaded in its place: no broken frame is left. */
export function imageFailed({ target }: Event): void {
  if (target instanceof HTMLImageElement) target.replaceWith(target.alt);
}
