// The page the hand-written contestants share: the same markup and the same drawing, so that only the search differs.
export const PAGE = 20;

const escaped = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );

export async function loadRecords() {
  const response = await fetch(window.benchData);
  return response.json();
}

const LETTERS = { ł: 'l', ø: 'o', æ: 'ae', å: 'a', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', œ: 'oe' };

export function fold(text) {
  const lower = text.toLowerCase();
  if (!/[^\x00-\x7f]/.test(lower)) return lower;
  const bare = lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.replace(/[łøæåßđðþœ]/g, (letter) => LETTERS[letter]);
}

export const textOf = ({ name, description, category, town, tags }) =>
  fold(`${name} ${description} ${category} ${town} ${tags.join(' ')}`);

const rowOf = ({ name, description, category, street, postcode, town, phone }) =>
  `<li class="row"><h3>${escaped(name)}</h3><p>${escaped(description)}</p>
  <p>${escaped(category)} · ${escaped(street)}, ${postcode} ${escaped(town)}</p>
  <a href="tel:${escaped(phone)}">${escaped(phone)}</a></li>`;

/** Counts categories and keeps the rows of the first page, for searches that say which records match. */
export function tally(records, isChosen) {
  const counts = new Map();
  const rows = [];
  let total = 0;
  for (const record of records) {
    counts.set(record.category, (counts.get(record.category) ?? 0) + 1);
    if (!isChosen(record.category)) continue;
    total++;
    if (rows.length < PAGE) rows.push(record);
  }
  return { total, rows, counts };
}

/** Draws the page; `search(typed, isChosen)` gives `{ total, rows, counts }`. */
export function start(search) {
  const chosen = new Set();
  const isChosen = (category) => chosen.size === 0 || chosen.has(category);
  document.querySelector('#app').innerHTML =
    `<input id="q" type="search" aria-label="Search"><p id="count" role="status"></p>
    <div style="display:flex;gap:1rem"><fieldset id="facets"></fieldset><ul id="list"></ul></div>`;
  const [input, count, facets, list] = ['#q', '#count', '#facets', '#list'].map((id) =>
    document.querySelector(id),
  );

  const draw = () => {
    const { total, rows, counts } = search(input.value, isChosen);
    count.textContent = `${total} firms`;
    list.innerHTML = rows.map(rowOf).join('');
    for (const label of facets.children) {
      label.lastChild.textContent = counts.get(label.firstChild.value) ?? 0;
    }
    return counts;
  };

  input.addEventListener('input', draw);
  facets.addEventListener('change', ({ target: { checked, value } }) => {
    if (checked) chosen.add(value);
    else chosen.delete(value);
    draw();
  });
  const counts = [...draw()].sort((a, b) => b[1] - a[1]);
  facets.innerHTML = counts
    .map(
      ([name, number]) =>
        `<label style="display:block"><input type="checkbox" value="${escaped(name)}"> ${escaped(name)} <b>${number}</b></label>`,
    )
    .join('');
}

window.bench = { item: '.row', list: '#list', input: '#q', facet: '#facets input' };
