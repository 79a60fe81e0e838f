// What a good programmer writes by hand in an afternoon: fetch, fold once, scan on each key.
import { fold, loadRecords, start, tally, textOf } from './page.js';

const records = await loadRecords();
const texts = records.map(textOf);

function* matching(words) {
  for (let i = 0; i < records.length; i++) {
    const text = texts[i];
    if (words.every((word) => text.includes(word))) yield records[i];
  }
}

start((typed, isChosen) => tally(matching(fold(typed).split(/\s+/).filter(Boolean)), isChosen));
