// What a good programmer writes by hand: events by day, rules by arithmetic, one string of HTML for a month.
const DAY = 86_400_000;
const MOST = 3;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const { events } = await (await fetch(window.benchData)).json();
const byDay = new Map();
const rules = [];
for (const { name, startDate, recurrence } of events) {
  const at = Date.parse(startDate);
  if (recurrence) {
    const [, nth, weekday] = /BYDAY=(-?\d)(\w\w)/.exec(recurrence.rrule) ?? [];
    const [, weeks] = /INTERVAL=(\d)/.exec(recurrence.rrule) ?? [];
    rules.push({
      name,
      at,
      step: Number(weeks) * 7 * DAY,
      nth: Number(nth),
      weekday: WEEKDAYS.indexOf(weekday),
    });
    continue;
  }
  const day = Math.floor(at / DAY);
  const same = byDay.get(day);
  if (same) same.push([at, name]);
  else byDay.set(day, [[at, name]]);
}

const weekdayOf = (at) => (Math.floor(at / DAY) + 3) % 7;

/** Times of a rule in [from, to). */
function timesOf({ at, step, nth, weekday }, from, to) {
  const times = [];
  if (!nth) {
    for (let time = at < from ? at + Math.ceil((from - at) / step) * step : at; time < to; time += step)
      times.push(time);
    return times;
  }
  const first = new Date(from);
  for (let month = first.getUTCMonth(); ; month++) {
    const start = Date.UTC(first.getUTCFullYear(), month);
    if (start >= to) return times;
    const end = Date.UTC(first.getUTCFullYear(), month + 1) - DAY;
    const day =
      nth > 0
        ? start + (((weekday - weekdayOf(start) + 7) % 7) + 7 * (nth - 1)) * DAY
        : end - ((weekdayOf(end) - weekday + 7) % 7) * DAY;
    const time = day + (at % DAY);
    if (time >= from && time < to && time >= at) times.push(time);
  }
}

const app = document.querySelector('#app');
app.innerHTML = `<style>.g{display:grid;grid-template-columns:repeat(7,1fr)}.c{height:110px;border:1px solid #ccc;overflow:hidden}
.g .ev{display:block;white-space:nowrap;overflow:hidden}.l{height:760px;overflow:auto}</style>
<button id="later">later</button><button id="agenda">agenda</button><button id="back">month</button>
<div id="cal"></div>`;
const calendar = document.querySelector('#cal');
const escaped = (text) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
const clock = (at) => new Date(at).toISOString().slice(11, 16);
let isAgenda = false;
const today = new Date();
let month = today.getUTCFullYear() * 12 + today.getUTCMonth();

function draw() {
  const first = Date.UTC(2000, month - 24_000);
  const from = isAgenda ? first : first - weekdayOf(first) * DAY;
  const to = isAgenda ? Date.UTC(2000, month + 1 - 24_000) : from + 42 * DAY;
  const days = new Map();
  for (let at = from; at < to; at += DAY) days.set(at / DAY, [...(byDay.get(at / DAY) ?? [])]);
  for (const rule of rules)
    for (const at of timesOf(rule, from, to)) days.get(Math.floor(at / DAY)).push([at, rule.name]);
  let markup = '';
  for (const [day, list] of days) {
    list.sort((a, b) => a[0] - b[0]);
    const number = new Date(day * DAY).getUTCDate();
    const entry = ([at, name]) => `${clock(at)} ${escaped(name)}`;
    const more = list.length > MOST ? `<button>+${list.length - MOST}</button>` : '';
    markup += isAgenda
      ? `<h3>${number}</h3><ul>${list.map((one) => `<li class="ev">${entry(one)}</li>`).join('')}</ul>`
      : `<div class="c"><b>${number}</b>${list
          .slice(0, MOST)
          .map((one) => `<a class="ev" href="#">${entry(one)}</a>`)
          .join('')}${more}</div>`;
  }
  calendar.innerHTML = `<div class="${isAgenda ? 'l' : 'g'}">${markup}</div>`;
}

/** Whatever is pressed draws everything anew. */
const onPress = (id, change) =>
  document.querySelector(id).addEventListener('click', () => {
    change();
    draw();
  });

draw();
onPress('#later', () => month++);
onPress('#agenda', () => (isAgenda = true));
onPress('#back', () => (isAgenda = false));
window.bench = {
  item: '.ev',
  enough: 20,
  list: '#cal',
  later: '#later',
  agenda: '#agenda',
  back: '#back',
  ready: Promise.resolve(),
};
