import type { Complaint, ComplaintCode } from '../../data/complaint.js';
import type { DirectoryItem } from './directory-item.js';
import { readNativeItem } from './directory-native.js';

export interface DecoderOptions {
  /** The page's `fields` attribute: `name: Nazwa firmy; town: 'Gmina; powiat'`. */
  fields?: string;
  /** Language of the data, in which texts without a language of their own are. */
  lang?: string;
  /** Name of the source, for complaints. */
  source: string;
  /** Address of the source, for errors. */
  url?: string;
  /** The file calls itself the native contract (`Table.native`). */
  native?: boolean;
  /** The columns there are, where the format knows them; else the first records tell. */
  columns?: readonly string[];
  /** The first records, by which columns are recognised; without them the first batch tells. */
  sample?: readonly unknown[];
  /** Set before every id (`zmigrod:42`) where several sources make one directory. */
  idPrefix?: string;
}

export interface DirectoryDecoder {
  /**
   * One item for each record, in their order; undefined where a record cannot be one: then
   * `complaints` says why. A record that does not keep to the contract has the full decoder
   * loaded, so batches are awaited one after the other.
   *
   * @throws {EndpointError} `no-name` where no column of the first batch could be the name
   */
  decodeAll(
    records: readonly unknown[],
    pathOf: (i: number) => string,
  ): Promise<(DirectoryItem | undefined)[]>;
  /** The same items out of the same records, when they are shown: without complaining again. */
  decodeAgain(records: readonly unknown[]): Promise<(DirectoryItem | undefined)[]>;
  readonly complaints: readonly Complaint[];
  /** How many records were not readable. */
  readonly dropped: number;
}

/** Reads one record into an item, or notes in the ledger why it cannot be one. */
export type ReadItem = (raw: unknown, where: string) => DirectoryItem | undefined;

/** The account of one source: what was wrong, and what was dropped. */
export interface Ledger {
  complain(where: string, code: ComplaintCode, reason: string): void;
  drop(where: string, code: ComplaintCode, reason: string): undefined;
}

/** Complaints of one kind beyond this many are counted, not listed. */
const LISTED = 200;

/**
 * A decoder that turns the records of one source into directory items and keeps account of
 * what could not be read. What it makes of a record depends on the source's columns alone, not on
 * the records before: two with the same id keep it, and are told apart where they meet others.
 */
export function createDirectoryDecoder(options: DecoderOptions): DirectoryDecoder {
  const { source, idPrefix, native = false } = options;
  const complaints: Complaint[] = [];
  const counts = new Map<ComplaintCode, number>();
  let dropped = 0;
  let hasItems = false;
  let isMuted = false;
  let readForeign: ReadItem | undefined;

  const ledger: Ledger = {
    complain(path, code, reason) {
      if (isMuted) return;
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > LISTED) return;
      const more = count === LISTED ? ' (Further ones of this kind are not listed.)' : '';
      complaints.push({ source, path, code, reason: reason + more });
    },
    drop(path, code, reason) {
      if (!isMuted) dropped++;
      ledger.complain(path, code, reason);
      return undefined;
    },
  };

  async function decodeAll(
    records: readonly unknown[],
    pathOf: (i: number) => string,
  ): Promise<(DirectoryItem | undefined)[]> {
    const items: (DirectoryItem | undefined)[] = [];
    for (let i = 0; i < records.length; i++) {
      const raw = records[i];
      // Always this way round, so that a record is read the same when it is read again.
      let item = options.fields ? undefined : readNativeItem(raw, native);
      if (!item) {
        readForeign ??= (await import('./directory-foreign.js')).createForeignReader(
          options,
          ledger,
          hasItems ? [] : (options.sample ?? records),
        );
        item = readForeign(raw, pathOf(i));
      }
      if (item) {
        hasItems = true;
        if (idPrefix) item.id = `${idPrefix}:${item.id}`;
      }
      items.push(item);
    }
    return items;
  }

  return {
    complaints,
    get dropped() {
      return dropped;
    },
    decodeAll,
    async decodeAgain(records) {
      isMuted = true;
      try {
        return await decodeAll(records, () => '');
      } finally {
        isMuted = false;
      }
    },
  };
}
