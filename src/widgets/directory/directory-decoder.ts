import type { MakeDecoder } from '../../data/rows/row-kit.js';
import type { DirectoryItem } from './directory-item.js';
import { createDirectoryDecoder } from './directory-source.js';

/** Reads the records of one source, as the page has named it. */
export const directoryDecoder: MakeDecoder<DirectoryItem> = (source, { native }) =>
  createDirectoryDecoder({
    fields: source.fields,
    lang: source.lang,
    source: source.name,
    url: source.url,
    native,
    ...(source.isOneOfMany ? { idPrefix: source.id } : {}),
  });
