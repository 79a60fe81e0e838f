import '../../../src/define.js';
import { expect } from 'chai';
import { directory } from '../directory/directory.js';
import { calendarWith } from '../calendar/calendar.js';
import { answerFetch } from '../../support/server.js';
import { part, partText } from '../../support/see.js';
import { until } from '../../support/wait.js';

const attribution = {
  name: { pl: 'Gmina', da: 'Kommunen' },
  url: 'https://town.example/data',
  licence: { pl: 'własna', da: 'egen' },
};
const firms = { muni: 1, attribution, items: [{ id: 'a', name: 'Anna' }] };
const meetings = { muni: 1, attribution, events: [{ id: 'a', name: 'Fair', startDate: '2026-12-06' }] };
const paged = { total: 1, page: 1, pageSize: 20, facets: {} };

describe('who the data is from, told in each language', () => {
  const widgets = {
    'a directory of a file': () => directory(firms, { lang: 'da' }),
    'a calendar of a file': () => calendarWith({ data: meetings, lang: 'da' }),
    'a directory of an endpoint': () => {
      answerFetch({ firms: { ...firms, ...paged } });
      return directory(null, { src: '/credits/firms', lang: 'da' });
    },
    'a calendar of an endpoint': () => {
      answerFetch({ meetings: { ...meetings, ...paged } });
      return calendarWith({ data: undefined, src: '/credits/meetings', lang: 'da' });
    },
  };
  for (const [name, make] of Object.entries(widgets))
    it(`is named and linked in the language of ${name}`, async () => {
      const widget = await make();
      await until(() => part(widget, 'attribution'));
      expect(partText(widget, 'attribution')).to.match(/^Kilde: Kommunen \(licens egen\)$/);
      expect(part(widget, 'attribution')?.querySelector('a')?.href).to.equal('https://town.example/data');
    });
});
