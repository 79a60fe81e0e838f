/** Letters of European languages in Latin script: what cannot be taken for a letter of another script. */
const LATIN = /^[a-z\d\u00df-\u00f6\u00f8-\u0130\u0132-\u0137\u0139-\u017e-]+$/;

/** The host in the letters it was written in (`xn--blehus-oua.dk` is `æblehus.dk`), where they are plain ones. */
export const readableHost = (host: string): string =>
  host
    .split('.')
    .map((label) => {
      const own = label.startsWith('xn--') ? decodePunycode(label.slice(4)) : undefined;
      return own !== undefined && LATIN.test(own) && /[^\x00-\x7f]/.test(own) ? own : label;
    })
    .join('.');

/** RFC 3492; undefined where it is none. */
function decodePunycode(text: string): string | undefined {
  const cut = Math.max(0, text.lastIndexOf('-'));
  const letters = [...text.slice(0, cut)];
  let code = 128;
  let at = 0;
  let bias = 72;
  let i = cut > 0 ? cut + 1 : 0;
  while (i < text.length) {
    const before = at;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      const digit = digitOf(text.charCodeAt(i++));
      if (digit === undefined) return undefined;
      at += digit * weight;
      const limit = Math.min(26, Math.max(1, k - bias));
      if (digit < limit) break;
      weight *= 36 - limit;
      if (weight > 0x7fffffff) return undefined;
    }
    const size = letters.length + 1;
    bias = adapt(at - before, size, before === 0);
    code += Math.floor(at / size);
    at %= size;
    if (code > 0xffff) return undefined;
    letters.splice(at++, 0, String.fromCharCode(code));
  }
  return letters.join('');
}

function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : undefined;
}

function adapt(difference: number, size: number, isFirst: boolean): number {
  let delta = Math.floor(difference / (isFirst ? 700 : 2));
  delta += Math.floor(delta / size);
  let k = 0;
  for (; delta > 455; k += 36) delta = Math.floor(delta / 35);
  return k + Math.floor((36 * delta) / (delta + 38));
}
