import { safeUrl } from '../core/safe-url.js';
import type { Attribution } from './formats/table.js';

const MOST = 300;

/** Who the data is from, as far as an endpoint says it in words and with an address that may be linked to. */
export function readAttribution(value: unknown): Attribution {
  const { name, url, licence } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const text = (said: unknown) =>
    typeof said === 'string' && said.trim() ? said.trim().slice(0, MOST) : undefined;
  const link = text(url) && safeUrl(url);
  const read: Attribution = {};
  if (text(name)) read.name = text(name) as string;
  if (link && /^https?:/.test(link)) read.url = link;
  if (text(licence)) read.licence = text(licence) as string;
  return read;
}
