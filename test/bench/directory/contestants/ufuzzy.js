import UFuzzy from '@leeoniya/ufuzzy';
import { fold, loadRecords, start, tally, textOf } from './page.js';

const records = await loadRecords();
const texts = records.map(textOf);
const search = new UFuzzy();

start((typed, isChosen) => {
  const found = typed.trim() ? (search.filter(texts, fold(typed)) ?? []).map((i) => records[i]) : records;
  return tally(found, isChosen);
});
