import { formatNumber } from './format.js';

const MEGABYTE = 1024 * 1024;

const KILOBYTE = 1024;

/** A size as people know it. */
export function sizeText(bytes: number, lang: string): string {
  if (bytes < KILOBYTE)
    return formatNumber(lang, bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  return bytes < MEGABYTE
    ? formatNumber(lang, Math.round(bytes / KILOBYTE), { style: 'unit', unit: 'kilobyte' })
    : formatNumber(lang, bytes / MEGABYTE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
