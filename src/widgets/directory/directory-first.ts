import type { DecodeFirst } from '../../data/preview-rows.js';
import type { DirectoryItem } from './directory-item.js';
import { readNativeItem } from './directory-native.js';

/** The first records of a file: in the contract's words at once, in others with the full decoder. */
export const decodeFirst: DecodeFirst<DirectoryItem> = async (records, isNative, source) => {
  const items = source.fields ? [undefined] : records.map((raw) => readNativeItem(raw, isNative));
  if (!items.includes(undefined)) return items;
  // Both at once: the decoder would ask for the reader of foreign words only when it has come itself.
  const [{ directoryDecoder }] = await Promise.all([
    import('./directory-decoder.js'),
    import('./directory-foreign.js'),
  ]);
  return directoryDecoder(source, { sample: records, native: isNative }).decodeAll(records, String);
};
