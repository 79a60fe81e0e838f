import type { Text } from '../core/pick-text.js';
import { safeUrl } from '../core/safe-url.js';
import { isRecord } from './decode.js';
import type { Attribution } from './formats/table.js';

const MOST = 300;
const TONGUE = /^[A-Za-z]{2,3}(-\w+)*$/;

const plain = (said: unknown) =>
  typeof said === 'string' && said.trim() ? said.trim().slice(0, MOST) : undefined;

/** A text as the contract has it: one, or one for each language. */
function textOf(said: unknown): Text | undefined {
  if (!isRecord(said)) return plain(said);
  const tongues = Object.entries(said).flatMap(([tongue, one]) =>
    TONGUE.test(tongue) && plain(one) ? [[tongue, plain(one)] as const] : [],
  );
  return tongues.length > 0 ? (Object.fromEntries(tongues) as Text) : undefined;
}

/** Who the data is from, as far as an endpoint says it in words and with an address that may be linked to. */
export function readAttribution(value: unknown): Attribution {
  const { name, url, licence } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const [said, terms] = [textOf(name), textOf(licence)];
  const link = safeUrl(plain(url));
  return {
    ...(said && { name: said }),
    ...(link && /^https?:/.test(link) && { url: link }),
    ...(terms && { licence: terms }),
  };
}
