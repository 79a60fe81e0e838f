// FullCalendar 7 with its plugin for rules, which asks `rrule`.
import { Calendar } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import list from 'fullcalendar/list';
import classic from 'fullcalendar/themes/classic';
import rrule from '@fullcalendar/rrule';
import skeleton from 'fullcalendar/skeleton.css';
import theme from 'fullcalendar/themes/classic/theme.css';
import palette from 'fullcalendar/themes/classic/palette.css';

const { events } = await (await fetch(window.benchData)).json();
const app = document.querySelector('#app');
app.innerHTML = `<style>${skeleton}${theme}${palette}</style>
<button id="later">later</button><button id="agenda">agenda</button><button id="back">month</button>
<div id="cal" style="height:760px"></div>`;

const length = (startDate, endDate) => Date.parse(endDate) - Date.parse(startDate);
const calendar = new Calendar(document.querySelector('#cal'), {
  plugins: [dayGrid, list, classic, rrule],
  initialView: 'dayGridMonth',
  timeZone: 'UTC',
  dayMaxEvents: 3,
  height: 760,
  firstDay: 1,
  headerToolbar: false,
  eventClass: 'ev',
  events: events.map(({ id, name, startDate, endDate, recurrence }) =>
    recurrence
      ? {
          id,
          title: name,
          rrule: `DTSTART:${startDate.replace(/[-:]/g, '')}\nRRULE:${recurrence.rrule}`,
          duration: { milliseconds: length(startDate, endDate) },
        }
      : { id, title: name, start: startDate, end: endDate },
  ),
});
calendar.render();

const onPress = (id, act) => document.querySelector(id).addEventListener('click', act);
onPress('#later', () => calendar.next());
onPress('#agenda', () => calendar.changeView('listMonth'));
onPress('#back', () => calendar.changeView('dayGridMonth'));
window.bench = {
  item: '#cal .ev',
  enough: 20,
  list: '#cal',
  later: '#later',
  agenda: '#agenda',
  back: '#back',
  ready: Promise.resolve(),
};
