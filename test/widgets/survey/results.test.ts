import { expect } from 'chai';
import { html } from 'lit';
import type { MuniSurveyElement } from '../../../src/index.js';
import { marketPoll } from '../../fixtures/survey-forms.js';
import { needsResults } from '../../fixtures/survey.js';
import { pick, pressButton } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { hearEvents, hearWarnings } from '../../support/events.js';
import { mount } from '../../support/mount.js';
import { onPaper } from '../../support/paper.js';
import {
  announced,
  byRole,
  byRoleAll,
  focusedElement,
  part,
  partText,
  saidBy,
  all,
} from '../../support/see.js';
import { answerFetch, deferredServer } from '../../support/server.js';
import { pause, until } from '../../support/wait.js';
import { settled, survey, tableUnder } from './survey.js';

const results = (properties = {}) => survey(needsResults, { view: 'results', ...properties });

describe('results of a survey', () => {
  it('say how many answered and until when', async () => {
    const element = await results();
    expect(partText(element, 'count')).to.equal(
      '412 people answered, counted up to 24 November 2026 at 18:00',
    );
  });

  it('are a table of numbers and percentages for each question', async () => {
    const element = await results();
    expect(tableUnder(element, 'What does the firm do?')).to.deep.equal([
      'Crafts 148 36%',
      'Shop or trade 121 30%',
      'Food and lodging 74 18%',
      'Health and care 58 14%',
      'Farming kept back',
      'Something else kept back',
    ]);
  });

  it('keep small numbers back where the endpoint has not', async () => {
    const [first] = needsResults.questions;
    const bare = {
      ...needsResults,
      questions: [
        {
          ...first,
          n: 20,
          cells: [
            { value: 'a', count: 2 },
            { value: 'b', count: 7 },
            { value: 'c', count: 11 },
          ],
        },
      ],
    };
    const element = await survey(bare, { view: 'results' });
    expect(tableUnder(element, 'What does the firm do?')).to.deep.equal([
      'a kept back',
      'b kept back',
      'c 11 55%',
    ]);
    expect(saidBy(element)).to.contain('Numbers below 5 are kept back');
  });

  it('show a matrix row by row', async () => {
    const element = await results();
    expect(tableUnder(element, 'How is our municipality as a place for a firm?').slice(0, 2)).to.deep.equal([
      'Parking 398 answers',
      'good 98 25%',
    ]);
  });

  it('tell mean, median and the net promoter score of a scale', async () => {
    const element = await results();
    expect(saidBy(element)).to.contain('388 answers · mean 7.1 · median 8 · net promoter score -3');
  });

  it('name the unit of a number in the language of the page', async () => {
    const unit = { en: 'people', pl: 'osób' };
    const staff = { name: 'staff', label: 'Staff', type: 'number', n: 40, mean: 4.5, unit };
    const element = await survey({ ...needsResults, questions: [staff] }, { view: 'results' });
    expect(partText(element, 'question')).to.include('mean 4.5 people');
  });

  it('unfold open answers that were released', async () => {
    const element = await results();
    expect(all(element, '[part~="answer"]')).to.have.length(5);
    await pressButton(element, 'Show 2 more');
    expect(all(element, '[part~="answer"]')).to.have.length(7);
  });

  it('are printed with all open answers that were released', async () => {
    const element = await results();
    const shown = () => all(element, '.quotes li').filter(({ offsetHeight }) => offsetHeight > 0);
    expect(shown()).to.have.length(5);
    onPaper(element);
    expect(shown()).to.have.length(7);
  });

  it('name a row of a matrix with a space before how many answered', async () => {
    const element = await results();
    const [row] = all(element, '.row-head th');
    expect(row?.textContent?.trim()).to.match(/\S \d+ answers$/);
  });

  it('keep the heading and the head of a table with its first row on paper', async () => {
    const element = await results();
    onPaper(element);
    const parts = all(element, '.question-title, .gist, .results thead, .row-head');
    expect(parts.map((one) => getComputedStyle(one).breakAfter)).to.deep.equal(parts.map(() => 'avoid'));
  });

  it('have bars that no screen reader hears', async () => {
    const element = await results();
    const bars = all(element, '.bar');
    expect(bars.length).to.be.greaterThan(10);
    expect(bars.every((bar) => bar.getAttribute('aria-hidden') === 'true')).to.equal(true);
  });

  it('have bars that begin where lines begin, on pages read from right to left too', async () => {
    const element = await results();
    (element.parentElement as HTMLElement).dir = 'rtl';
    const [bar] = all(element, '.bar');
    const [box, { left, right }] = [bar?.firstElementChild, bar?.getBoundingClientRect() ?? new DOMRect()];
    const filled = box?.getBoundingClientRect() ?? new DOMRect();
    (element.parentElement as HTMLElement).dir = '';
    expect(filled.left).to.be.greaterThan(left + 1);
    expect(filled.right).to.be.closeTo(right, 1);
  });

  it('are accessible', async () => {
    expect(await violations(await results({ heading: 'Results' }))).to.deep.equal([]);
  });

  it('fit into 320 pixels', async () => {
    const element = await results();
    (element.parentElement as HTMLElement).style.inlineSize = '288px';
    await pause(50);
    expect(element.scrollWidth).to.be.at.most(288);
  });

  it('give way to a form where the page shows one in their place', async () => {
    hearWarnings();
    const server = deferredServer();
    const element = mount<MuniSurveyElement>(
      html`<muni-survey view="results" src="/gone" .transport=${server.transport}></muni-survey>`,
    );
    (await server.asked()).answer('no', { status: 404 });
    await until(() => saidBy(element).includes('This cannot be shown right now.'));
    Object.assign(element, { view: 'form', src: '/form' });
    (await server.asked(1)).answer(marketPoll);
    await until(() => byRoleAll(element, 'button', 'Vote').length === 1);
    expect(saidBy(element)).not.to.include('cannot be shown');
  });

  it('are loading, for a page that keeps their place, until they are there', async () => {
    const server = deferredServer();
    const element = mount<MuniSurveyElement>(
      html`<muni-survey view="results" src="/results" .transport=${server.transport}></muni-survey>`,
    );
    await until(() => element.matches(':state(loading)'));
    (await server.asked()).answer(needsResults);
    await until(() => tableUnder(element, 'What does the firm do?').length > 0);
    await until(() => !element.matches(':state(loading)'));
  });

  it('are narrowed to one municipality by asking the endpoint', async () => {
    const server = deferredServer();
    const element = await (async () => {
      const made = survey(undefined, {
        view: 'results',
        src: '/forms/needs/results',
        transport: server.transport,
      });
      (await server.asked()).answer(needsResults);
      return made;
    })();
    await pick(element, 'Municipality', 'Milicz');
    const { url, answer } = await server.asked(1);
    expect(new URL(url).search).to.equal('?municipality=Milicz');
    answer({ ...needsResults, n: 40, filter: { municipality: 'Milicz' } });
    await until(() => announced(element) === '40 people answered');
    const box = await byRole<HTMLSelectElement>(element, 'combobox', /^Municipality/);
    expect(box.value).to.equal('Milicz');
    // What is printed has no filters, and is not to pass for everybody's answers.
    expect(partText(element, 'count')).to.match(/^Municipality: Milicz, 40 people answered/);
  });

  it('are narrowed by a question of the form that they only name', async () => {
    const warnings = hearWarnings();
    const server = deferredServer();
    const made = survey(undefined, {
      view: 'results',
      src: '/forms/needs.json',
      transport: server.transport,
    });
    const options = [{ value: '0201', label: 'Milicz' }];
    (await server.asked()).answer({
      muni: 1,
      id: 'needs',
      fields: [{ type: 'select', name: 'municipality', label: 'Municipality', options }],
      results: { url: 'needs/results', show: 'always' },
    });
    (await server.asked(1)).answer({ ...needsResults, by: ['municipality'] });
    const element = await made;
    await pick(element, 'Municipality', 'Milicz');
    const { url, answer } = await server.asked(2);
    expect(new URL(url).pathname + new URL(url).search).to.equal('/forms/needs/results?municipality=0201');
    answer({ ...needsResults, by: ['municipality'], n: 40, filter: { municipality: '0201' } });
    await until(() => announced(element) === '40 people answered');
    expect(warnings).to.deep.equal([]);
  });

  it('keep what they show when a narrower table cannot be had', async () => {
    hearWarnings();
    const server = deferredServer();
    const made = survey(undefined, {
      view: 'results',
      src: '/forms/needs/results',
      transport: server.transport,
    });
    (await server.asked()).answer(needsResults);
    const element = await made;
    await pick(element, 'Municipality', 'Milicz');
    (await server.asked(1)).answer('no', { status: 400 });
    await until(() => announced(element) === 'This cannot be shown right now.');
    expect((await byRole<HTMLSelectElement>(element, 'combobox', /^Municipality/)).value).to.equal('');
    expect(tableUnder(element, 'What does the firm do?')).to.have.length(6);
    expect(partText(element, 'count')).not.to.include('Milicz');
    expect(partText(element, 'error')).to.equal('This cannot be shown right now.');
    await pick(element, 'Municipality', 'Milicz');
    (await server.asked(2)).answer(needsResults);
    await until(() => partText(element, 'error') === '');
  });

  it('are handed out as a file', async () => {
    const element = await results();
    const files: Blob[] = [];
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob | MediaSource) => {
      files.push(blob as Blob);
      return real.call(URL, blob as Blob);
    };
    document.addEventListener('click', (event) => event.preventDefault(), { once: true, capture: true });
    await pressButton(element, 'Download as a table (CSV)');
    URL.createObjectURL = real;
    const text = await (files[0] as Blob).text();
    expect(text.split('\r\n')[1]).to.equal('What does the firm do?,,Crafts,148,36.1,410');
    expect(text).to.contain('What does the firm do?,,Farming,kept back,,410');
  });

  it('tell the page that they are there', async () => {
    const heard = hearEvents(document, 'muni-load', 'muni-error');
    await results();
    expect(heard.map(({ type }) => type)).to.deep.equal(['muni-load']);
    expect(JSON.parse(JSON.stringify(heard[0]))).to.deep.equal({
      type: 'muni-load',
      kind: 'results',
      total: 6,
      warnings: 0,
    });
  });

  it('are one question on a home page, with the way to the rest', async () => {
    const element = await survey(needsResults, { view: 'card', question: 'sector', more: '/results' });
    expect(all(element, 'tbody tr')).to.have.length(3);
    const link = await byRole<HTMLAnchorElement>(element, 'link', 'All results');
    expect(new URL(link.href).pathname).to.equal('/results');
    expect(byRoleAll(element, 'heading')).to.have.length(1);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('say so where they cannot be loaded, and try again', async () => {
    hearWarnings();
    answerFetch({});
    const element = await survey(undefined, { view: 'results', src: '/gone.json' });
    expect(partText(element, 'error')).to.contain('This cannot be shown right now.');
    answerFetch({ 'gone.json': needsResults });
    await pressButton(element, 'Try again');
    await until(() => tableUnder(element, 'What does the firm do?'));
    await until(() => /people answered/.test(announced(element)), 3000);
  });

  it('keep the focus on the way to try again, and lead to the count once that has helped', async () => {
    hearWarnings();
    const server = deferredServer();
    const made = survey(undefined, { view: 'results', src: '/gone.json', transport: server.transport });
    (await server.asked()).answer('no', { status: 404 });
    const element = await made;
    const button = await byRole(element, 'button', 'Try again');
    button.focus();
    button.click();
    const again = await server.asked(1);
    await pause(50);
    expect(focusedElement()).to.equal(button);
    again.answer('no', { status: 404 });
    await until(() => announced(element).startsWith('This cannot be shown right now.'), 3000);
    expect(focusedElement()).to.equal(button);
    button.click();
    (await server.asked(2)).answer(needsResults);
    const count = await until(() => part(element, 'count'));
    await until(() => focusedElement() === count);
    await until(() => announced(element) === '');
  });

  it('say no bound for what is kept back where there is none', async () => {
    hearWarnings();
    const question = {
      name: 'day',
      label: 'Day',
      n: 8,
      cells: [
        { value: 'a', percent: 40 },
        { value: 'b', count: 3 },
      ],
    };
    const shown = (more: object) => survey({ questions: [question], ...more }, { view: 'results' });
    expect(saidBy(await shown({ suppressBelow: 0 })))
      .to.include('kept back')
      .and.not.include('Numbers below');
    expect(saidBy(await shown({ suppressBelow: 2 }))).to.include('Numbers below 2 are kept back');
  });

  it('say where bad data stood, and show the rest', async () => {
    const heard = hearWarnings();
    const element = await survey(
      { questions: [...needsResults.questions.slice(0, 1), { label: 'nameless' }] },
      { view: 'results' },
    );
    await settled(element);
    expect(heard.join()).to.contain('questions[1]: expected an object with a name.');
    expect(tableUnder(element, 'What does the firm do?')).to.have.length(6);
  });
});
