import { warn } from '../core/warn.js';
import { decodeLegacy } from './formats/legacy-encoding.js';
import { decodeUtf } from './formats/text.js';

/** The text of an answer whose letters are none in UTF-8: in UTF-16, or in the encoding it names or seems to be in. */
export async function decodeAgain(response: Response, url: string): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = decodeUtf(bytes);
  if (text !== undefined) return text;
  const legacy = decodeLegacy(bytes, {
    source: url,
    url,
    type: '',
    contentType: response.headers.get('Content-Type') ?? '',
    lang: globalThis.document?.documentElement.lang ?? '',
  });
  for (const { reason } of legacy.complaints) warn('muni-widgets', `${url}: ${reason}`);
  return legacy.text;
}
