import { Charset, Index } from 'flexsearch';
import { fold, loadRecords, start, tally, textOf } from './page.js';

const records = await loadRecords();
const index = new Index({ tokenize: 'forward', encoder: Charset.Normalize });
records.forEach((record, i) => index.add(i, textOf(record)));

start((typed, isChosen) => {
  const found = typed.trim()
    ? index.search(fold(typed), { limit: records.length }).map((i) => records[i])
    : records;
  return tally(found, isChosen);
});
