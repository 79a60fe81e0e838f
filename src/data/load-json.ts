import { download, type DownloadOptions } from './download.js';
import { EndpointError } from './endpoint-error.js';

/** A description of a form is small; what is larger is something else. */
const MOST_BYTES = 4_000_000;

/**
 * JSON behind an address, as UTF-8.
 *
 * @throws {EndpointError} where there is no answer, or none that is JSON
 */
export async function loadJson(url: string, options: DownloadOptions): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of download(url, options).chunks()) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new EndpointError('too-large', { url });
    text += decoder.decode(chunk, { stream: true });
  }
  text = (text + decoder.decode()).trim();
  if (!text) throw new EndpointError('empty', { url, detail: 'The answer is empty.' });
  if (text.startsWith('<'))
    throw new EndpointError('html', { url, detail: 'The answer is a web page, not JSON.' });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new EndpointError('format', { url, cause, detail: `The answer is no JSON: ${String(cause)}` });
  }
}
