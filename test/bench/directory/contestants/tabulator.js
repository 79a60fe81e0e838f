// A table: it folds no letters and counts no facets, so it does less than the others.
import { FilterModule, FormatModule, PageModule, SortModule, Tabulator } from 'tabulator-tables';
import { loadRecords } from './page.js';

Tabulator.registerModule([FormatModule, FilterModule, SortModule, PageModule]);
const records = await loadRecords();
document.querySelector('#app').innerHTML =
  `<input id="q" type="search"><fieldset id="facets"><label><input type="checkbox"> Stolarstwo</label></fieldset><div id="list"></div>`;
const column = (field) => ({ title: field, field });
const searched = ['name', 'description', 'category', 'town'];
const table = new Tabulator('#list', {
  data: records,
  index: 'id',
  height: 700,
  layout: 'fitColumns',
  columns: [...searched, 'phone'].map(column),
});
const input = document.querySelector('#q');
const box = document.querySelector('#facets input');

function filter() {
  const typed = input.value.toLowerCase();
  table.setFilter(
    (record) =>
      (!box.checked || record.category === 'Stolarstwo') &&
      (!typed || searched.some((field) => record[field].toLowerCase().includes(typed))),
  );
}

input.addEventListener('input', filter);
box.addEventListener('change', filter);
window.bench = { item: '.tabulator-row', list: '#list', input: '#q', facet: '#facets input' };
