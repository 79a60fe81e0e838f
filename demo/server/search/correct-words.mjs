/**
 * Puts words of the directory in the place of mistyped ones. Only words that occur nowhere are
 * replaced, and only by the nearest: one slip, or two in a word of eight letters and more.
 * @param {string[][]} words
 * @param {readonly string[]} known
 * @returns {string[][] | undefined} undefined where nothing can be mended
 */
export function correctWords(words, known) {
  let mended = false;
  const corrected = words.map((spellings) => {
    if (spellings.some((word) => word.length < 4 || known.some((other) => other.includes(word))))
      return spellings;
    const nearest = findNearest(spellings[0] ?? '', known);
    if (nearest.length === 0) return spellings;
    mended = true;
    return nearest;
  });
  return mended ? corrected : undefined;
}

/**
 * @param {string} word
 * @param {readonly string[]} known
 */
function findNearest(word, known) {
  let best = word.length >= 8 ? 2 : 1;
  /** @type {string[]} */
  let nearest = [];
  for (const other of known) {
    if (Math.abs(other.length - word.length) > best) continue;
    const slips = countSlips(word, other, best);
    if (slips > best) continue;
    if (slips < best) nearest = [];
    best = slips;
    if (nearest.length < 10) nearest.push(other);
  }
  return nearest;
}

/**
 * Letters missing, added, wrong or swapped with their neighbour; stops counting beyond `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function countSlips(a, b, most) {
  let before = /** @type {number[]} */ ([]);
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, before[j - 2] + 1);
      row.push(slips);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length];
}
