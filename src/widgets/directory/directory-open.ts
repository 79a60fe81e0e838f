import { openRows, type RowsModule } from '../../data/rows/open-rows.js';
import { given } from '../../data/rows/read-source.js';
import type { DirectoryItem } from './directory-item.js';
import { directoryKit } from './directory-rows.js';

/** Rows of a directory out of what is downloaded. */
export const directoryRows: RowsModule<DirectoryItem> = {
  open: (downloads, options) => openRows(downloads, directoryKit(options.lang), options),
  given,
};
