import { safeStringify } from '../../core/safe-json.js';
import type { Adapter } from './adapter.js';

/** Endpoints of the contract: JSON, or where files go along `payload` and `file:<field>` in one form. */
export const adapter: Adapter = {
  parcel(submission, url, _form, files) {
    const text = safeStringify(submission);
    if (!files.size) return { url, body: text, contentType: 'application/json' };
    const body = new FormData();
    body.set('payload', new Blob([text], { type: 'application/json' }));
    for (const [path, list] of files) for (const file of list) body.append(`file:${path}`, file, file.name);
    return { url, body };
  },
  read: ({ status, json }) => ({ status, json }),
};
