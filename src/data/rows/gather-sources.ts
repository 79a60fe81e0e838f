import { numbered } from '../../core/numbered.js';
import type { Table } from '../formats/table.js';
import type { ReadBytes } from './follow-pages.js';
import type { LoadLedger } from './load-ledger.js';
import type { OpenOptions } from './open-rows.js';
import { isAbort, readAll, type SourceDownload } from './read-source.js';
import type { RowSource } from './row-kit.js';

/** How long the sources that have answered wait for those that have not. */
const GRACE = 3000;

/** Where what is read goes. */
export interface Gathering<Store> {
  ledger: LoadLedger;
  add(source: RowSource, table: Table): Promise<void>;
  /** A store of all that has been added so far. */
  storeNow(): Store | Promise<Store>;
}

/**
 * Reads several sources, each for itself: one that is dead or slow never hides the others. What is
 * late comes in by `onLate`, with a store of everything.
 *
 * @throws what the first source failed with, where none could be read
 */
export async function gatherSources<Store extends { close(): void }>(
  downloads: readonly SourceDownload[],
  options: Pick<OpenOptions, 'ask'> & { onLate(store: Store): void },
  { ledger, add: addTable, storeNow }: Gathering<Store>,
  readBytes?: ReadBytes,
): Promise<Store> {
  const reads = downloads.map((each) => readAll(each, options, readBytes));
  const errors: unknown[] = [];
  const isIn = downloads.map(() => false);
  let added = 0;

  const add = async (i: number) => {
    const source = downloads[i]?.source;
    if (!source || isIn[i]) return;
    isIn[i] = true;
    try {
      const read = await (reads[i] as ReturnType<typeof readAll>);
      ledger.complain(...read.complaints);
      await addTable(read.source, read.table);
      added++;
    } catch (error) {
      errors.push(error);
      if (isAbort(error)) throw error;
      ledger.fail(source, error instanceof Error ? error.message : String(error));
    }
  };

  const settled = downloads.map(() => false);
  const all = Promise.all(
    reads.map((read, i) => read.catch(() => undefined).then(() => (settled[i] = true))),
  );
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, GRACE))]);
  if (!settled.some(Boolean)) await Promise.race(reads.map((read) => read.catch(() => undefined)));
  for (const [i, isSettled] of numbered(settled)) if (isSettled) await add(i);
  while (added === 0 && isIn.includes(false)) await add(isIn.indexOf(false));
  if (added === 0) throw errors[0];
  const late = isIn.flatMap((is, i) => (is ? [] : [i]));
  for (const i of late) ledger.await((downloads[i] as SourceDownload).source);
  const store = await storeNow();
  if (late.length > 0) {
    void Promise.all(late.map(add)).then(async () => {
      store.close();
      options.onLate(await storeNow());
    });
  }
  return store;
}
