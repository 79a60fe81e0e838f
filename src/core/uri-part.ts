/** A text as it may stand in an address. Half a character, of which `encodeURIComponent` makes an error, counts as an unknown one. */
export const uriPart = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
