import type { Pacer } from '../../core/pacer.js';

const RUN = 1500;

/**
 * Row numbers in the order of `compare`, equal rows as they stood. A merge sort that gives way
 * between its steps: collating a hundred thousand names takes about a second.
 */
export async function orderRows(
  length: number,
  compare: (a: number, b: number) => number,
  pacer: Pacer,
): Promise<Uint32Array> {
  let from = Uint32Array.from({ length }, (_, i) => i);
  let to = new Uint32Array(length);
  for (let start = 0; start < length; start += RUN) {
    from.subarray(start, start + RUN).sort((a, b) => compare(a, b) || a - b);
    if (pacer.isDue()) await pacer.rest();
  }
  for (let width = RUN; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const takeLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[at] = (takeLeft ? from[left++] : from[right++]) ?? 0;
        if (at % 1000 === 0 && pacer.isDue()) await pacer.rest();
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres (haversine, mean Earth radius 6371 km). */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const lat = Math.sin(((b.lat - a.lat) * RADIANS) / 2) ** 2;
  const lon = Math.sin(((b.lon - a.lon) * RADIANS) / 2) ** 2;
  const chord = lat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * lon;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
