import type { NoAnswer, RawAnswer } from './submit.js';

export interface UploadOptions {
  credentials?: RequestCredentials;
  signal?: AbortSignal;
  /** Called with the part that has gone, 0 to 1. */
  onProgress?: (part: number) => void;
}

/**
 * Sends one file and says how far it has come. `fetch` cannot tell that, so this is the one place with an
 * XMLHttpRequest. Rejects only where it is aborted.
 */
export function uploadFile(
  url: string,
  body: FormData,
  { credentials = 'omit', signal, onProgress }: UploadOptions = {},
): Promise<{ answer: RawAnswer } | { failure: NoAnswer }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => resolve({ failure: globalThis.navigator?.onLine === false ? 'offline' : 'network' });
    request.open('POST', url);
    request.withCredentials = credentials === 'include';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
    request.onerror = fail;
    request.ontimeout = () => resolve({ failure: 'timeout' });
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onload = () => {
      let json: unknown;
      try {
        json = JSON.parse(request.responseText) as unknown;
      } catch {
        // Not JSON: the status says enough.
      }
      const contentType = request.getResponseHeader('Content-Type') ?? '';
      const text = request.responseText.slice(0, 500);
      resolve({ answer: { status: request.status, contentType, json, text } });
    };
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
