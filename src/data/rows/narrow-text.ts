const STEP = 8192;
const codes = new Uint16Array(STEP);

/**
 * The same text, made anew. Engines keep a letter in one byte or in two, and what was cut out of a
 * text with wide letters stays wide when these have been replaced: twice the size for nothing.
 */
export function narrowText(text: string): string {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += STEP) {
    const length = Math.min(STEP, text.length - from);
    for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(from + i);
    parts.push(String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]));
  }
  return parts.join('');
}
