import { expect } from 'chai';
import type { MuniCalendarElement, MuniDirectoryElement, MuniSignupElement } from '../../../src/index.js';
import { asEventFile, seriesEvents } from '../../fixtures/events.js';
import { smallForm } from '../../fixtures/small-form.js';
import { FIRMS } from '../../support/firms.js';
import { mountHtml } from '../../support/mount.js';
import { itemsOf } from '../../support/see.js';
import { until } from '../../support/wait.js';

const form = smallForm('signup');

const isHidden = (widget: HTMLElement, ...names: string[]) =>
  names.filter((name) => Object.hasOwn(widget, name));

describe('what a page has set on a widget before its script came', () => {
  it('holds: the search, the filters, the answers', async () => {
    const directory = mountHtml<MuniDirectoryElement>('<muni-directory></muni-directory>');
    Object.assign(directory, { data: FIRMS, query: 'bakery', filters: { town: ['Żmigród'] } });
    const calendar = mountHtml<MuniCalendarElement>('<muni-calendar view="agenda"></muni-calendar>');
    const data = asEventFile(seriesEvents(Date.now()));
    Object.assign(calendar, { data, query: 'zzz', filters: { town: ['Strzelin'] } });
    const signup = mountHtml<MuniSignupElement>('<muni-signup></muni-signup>');
    Object.assign(signup, { data: form, answers: { name: 'Ida' } });
    const survey = mountHtml<MuniSignupElement>('<muni-survey></muni-survey>');
    Object.assign(survey, { data: { ...form, kind: 'survey' }, answers: { name: 'Ewa' } });
    await import('../../../src/define.js');
    await Promise.all([directory.ready, calendar.ready, signup.ready, survey.ready]);

    expect([directory.query, directory.filters]).to.deep.equal(['bakery', { town: ['Żmigród'] }]);
    await until(() => itemsOf(directory).length > 0 && itemsOf(directory).length < FIRMS.length);
    directory.query = '';
    expect(directory.query).to.equal('');
    expect([calendar.query, calendar.filters]).to.deep.equal(['zzz', { town: ['Strzelin'] }]);
    expect([signup.answers.name, survey.answers.name]).to.deep.equal(['Ida', 'Ewa']);
    signup.reset();
    expect(signup.answers.name).not.to.equal('Ida');
    for (const widget of [directory, calendar])
      expect(isHidden(widget, 'query', 'filters')).to.deep.equal([]);
    for (const widget of [signup, survey]) expect(isHidden(widget, 'answers')).to.deep.equal([]);
  });
});
