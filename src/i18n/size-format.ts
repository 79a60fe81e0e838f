import { formatNumber } from './format.js';

const MEGABYTE = 1024 * 1024;

/** A size as people know it. */
export function sizeText(bytes: number, lang: string): string {
  return bytes < MEGABYTE
    ? formatNumber(lang, Math.max(1, Math.round(bytes / 1024)), { style: 'unit', unit: 'kilobyte' })
    : formatNumber(lang, bytes / MEGABYTE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
