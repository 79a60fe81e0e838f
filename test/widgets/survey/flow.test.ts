import { expect } from 'chai';
import { everyKind, marketPoll, marketResults } from '../../fixtures/survey-forms.js';
import { pressButton } from '../../support/act.js';
import { hearEvents, hearWarnings } from '../../support/events.js';
import { onPaper } from '../../support/paper.js';
import { checkAgainst } from '../../support/schemas.js';
import {
  all,
  byRole,
  byRoleAll,
  focusedElement,
  isSeen,
  part,
  partText,
  saidBy,
  textOf,
} from '../../support/see.js';
import { answerFetch, deferredServer, type Asked, type DeferredServer } from '../../support/server.js';
import { pause, until } from '../../support/wait.js';
import { control, settled, survey, tableUnder } from './survey.js';
import type { MuniSubmitEvent, MuniSurveyElement } from '../../../src/index.js';

const SUBMISSION = 'muni-submission.v1.json';

/** The newest question to an address that ends so. */
const asking = (server: DeferredServer, end: string): Promise<Asked> =>
  until(() => server.requests.findLast(({ url }) => new URL(url).pathname.endsWith(end)));

const always = { ...marketPoll, results: { ...marketPoll.results, show: 'always' } };
const taken = { id: '1', receipt: 'MD-1', status: 'confirmed' };
const poll = (properties: Partial<MuniSurveyElement> = {}, definition: object = marketPoll) =>
  survey(definition, properties);

describe('a survey', () => {
  it('leads to what a page asks first, also where that is a button, and to how far it is where nothing is asked', async () => {
    const ranking = { type: 'ranking', name: 'order', label: 'Order', options: ['benches', 'lights'] };
    const repeat = {
      type: 'repeat',
      name: 'ideas',
      label: 'Ideas',
      max: 2,
      fields: [{ type: 'text', name: 'idea', label: 'Idea' }],
    };
    const pages = [
      { id: 'one', fields: [{ type: 'text', name: 'name', label: 'Name' }] },
      { id: 'two', fields: [ranking] },
      { id: 'three', fields: [repeat] },
      { id: 'four', fields: [{ type: 'note', name: 'thanks', text: 'Nearly done.' }] },
    ];
    const element = await survey({ ...marketPoll, layout: 'pages', pages });
    const led = ['benches', 'Add another', 'Step 4 of 4'];
    for (const [at, words] of led.entries()) {
      await pressButton(element, 'Next');
      await until(() => saidBy(element).includes(`Step ${at + 2} of 4`));
      await until(() => textOf(focusedElement()).includes(words));
    }
  });

  it('says that it is anonymous, and what exactly is sent', async () => {
    const element = await survey(everyKind, { municipality: 'PL-0223' });
    await until(() => partText(element, 'anonymity').startsWith('This is anonymous.'));
    const said = all(element, '[part~="anonymity"] li').map(({ textContent }) => textContent?.trim());
    const heard = hearEvents<MuniSubmitEvent>(element, 'muni-submit');
    element.addEventListener('muni-submit', (event) => event.preventDefault());
    element.answers = { nps: 9, place: { parking: 'good', rents: 'good', net: 'good' } };
    await element.submit();
    const sent = heard[0]?.payload as Record<string, unknown>;
    const sentences: Readonly<Record<string, RegExp>> = {
      form: /which form this is/,
      version: /and its version/,
      lang: /language/,
      source: /address of this page, without/,
      answers: /your answers/,
      key: /random number/,
      trap: /how long it took/,
    };
    for (const [name, value] of Object.entries(sent)) {
      if (Array.isArray(value) && value.length === 0) continue;
      expect(
        said.some((one) => sentences[name]?.test(one ?? '')),
        `${name} is sent but not said`,
      ).to.equal(true);
    }
    expect(sent).not.to.have.any.keys('started', 'sent');
    const source = sent.source as Record<string, string>;
    expect(source.url).not.to.contain('?');
    expect(source.municipality).to.equal('PL-0223');
    expect(said.join()).to.contain('the municipality this page belongs to');
  });

  it('says that the page adds something to the answers, where it does', async () => {
    const saidOf = async (definition: object) => {
      const element = await survey(definition);
      await until(() => partText(element, 'anonymity').startsWith('This is anonymous.'));
      return partText(element, 'anonymity');
    };
    const [page] = everyKind.pages;
    const hidden = { type: 'hidden', name: 'campaign', prefill: true };
    const pages = [{ ...page, fields: [...(page?.fields ?? []), hidden] }];
    const added = 'what the page adds to them by itself';
    expect(await saidOf(everyKind)).not.to.include(added);
    expect(await saidOf({ ...everyKind, pages })).to.include(added);
    const calculated = [{ name: 'mood', value: "iif({nps} > 8, 'good', 'bad')" }];
    expect(await saidOf({ ...everyKind, calculated })).to.include(added);
    expect(await saidOf({ ...everyKind, calculated: [{ ...calculated[0], send: false }] })).not.to.include(
      added,
    );
  });

  it('says that a number of the endpoint goes along, where it asks for one', async () => {
    const server = deferredServer();
    const making = survey(
      { ...everyKind, submit: { ...everyKind.submit, startUrl: '/start' } },
      { transport: server.transport },
    );
    (await server.asked()).answer({ token: 'of this visit' });
    const element = await making;
    await until(() => partText(element, 'anonymity').includes('number that the endpoint gave this visit'));
  });

  it('says nothing of the kind where it does not promise it', async () => {
    const element = await survey({ ...everyKind, anonymous: false });
    await until(() => byRoleAll(element, 'button', 'Send').length > 0);
    expect(partText(element, 'anonymity')).to.equal('');
  });

  it('that a server has rendered is sent to where its own address says', async () => {
    const server = deferredServer();
    const element = await survey(undefined, {
      snapshot: { ...everyKind, submit: { url: 'needs/submissions' } },
      src: '/forms/needs.json',
      transport: server.transport,
    });
    element.answers = { nps: 9, place: { parking: 'good', rents: 'good', net: 'good' } };
    void element.submit();
    expect(new URL((await server.asked()).url).pathname).to.equal('/forms/needs/submissions');
  });

  it('ends as the answers say', async () => {
    const definition = {
      ...everyKind,
      end: [{ if: '{nps} <= 6', title: 'We will do better' }, { title: 'Thank you' }],
    };
    for (const [nps, ending] of [
      [3, 'We will do better'],
      [9, 'Thank you'],
    ] as const) {
      const server = deferredServer();
      const element = await survey(definition, { transport: server.transport });
      element.answers = { nps, place: { parking: 'good', rents: 'good', net: 'good' } };
      await pressButton(element, 'Send');
      (await server.asked()).answer(taken, { status: 201 });
      await until(() => textOf(focusedElement()) === ending);
    }
  });
});

describe('a survey of which the endpoint has enough', () => {
  const definition = {
    ...everyKind,
    end: [
      { name: 'quota', title: 'We have enough answers like yours' },
      { name: 'screened-out', title: 'This one is not for you', body: 'It is for firms of fewer than ten.' },
      { if: '{nps} <= 6', title: 'We will do better' },
      { title: 'Thank you' },
    ],
  };
  const shown = { ...definition, results: { url: '/forms/every/results', show: 'after' } };
  const sendWith = async (end: object) => {
    const server = deferredServer();
    const element = await survey(shown, { transport: server.transport });
    element.answers = { nps: 9, place: { parking: 'good', rents: 'good', net: 'good' } };
    await pressButton(element, 'Send');
    (await server.asked()).answer({ ...taken, ...end }, { status: 201 });
    return element;
  };

  it('shows where one stands in the queue, and where an entry can be withdrawn', async () => {
    const element = await sendWith({ status: 'waitlisted', position: 4, manageUrl: '/entries/7' });
    const link = await byRole(element, 'link', 'See or withdraw your entry');
    expect(link.getAttribute('href')).to.match(/\/entries\/7$/);
    expect(saidBy(element)).to.include('Your place in the queue: 4');
  });

  it('ends as the endpoint says', async () => {
    for (const [end, title] of [
      [{ end: 'quota', receipt: '' }, 'We have enough answers like yours'],
      [{ end: 'screened-out', receipt: '' }, 'This one is not for you'],
      [{}, 'Thank you'],
    ] as const) {
      const element = await sendWith(end);
      await until(() => textOf(focusedElement()) === title);
      expect(all(element, '[part~="receipt-number"]')).to.have.length('end' in end ? 0 : 1);
      element.remove();
    }
  });

  it('has sent nothing that counts for whoever is turned away: neither answers nor results follow', async () => {
    const turnedAway = await sendWith({ end: 'screened-out', receipt: '', results: marketResults });
    await until(() => textOf(focusedElement()) === 'This one is not for you');
    await settled(turnedAway);
    expect(saidBy(turnedAway))
      .to.contain('It is for firms of fewer than ten.')
      .and.not.to.contain('What you sent');
    expect(all(turnedAway, '[part~="results"]')).to.have.length(0);
    turnedAway.remove();
    const answered = await sendWith({ results: marketResults });
    await until(() => all(answered, '[part~="results"]').length === 1);
    expect(saidBy(answered)).to.contain('What you sent');
  });

  it('tells the webmaster of an ending that the definition lacks', async () => {
    const heard = hearWarnings();
    await sendWith({ end: 'sold-out' });
    await until(() => textOf(focusedElement()) === 'Thank you');
    expect(heard.join()).to.contain('"sold-out"');
  });
});

describe('a survey with branches', () => {
  const yes = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ];
  const page = (id: string, showIf?: string) => ({
    id,
    title: `Page ${id}`,
    ...(showIf ? { showIf } : {}),
    fields: [{ type: 'radio', name: id, label: `Question ${id}`, options: yes }],
  });
  const definition = {
    ...everyKind,
    layout: 'pages',
    pages: [page('one'), page('two', "{one} = 'yes'"), page('three', "{two} = 'yes'"), page('four')],
  };
  const stepOf = (element: MuniSurveyElement) => partText(element, 'progress');
  const go = async (element: MuniSurveyElement, button: string, title: string) => {
    await pressButton(element, button);
    await until(() => textOf(focusedElement()) === title);
  };

  it('stays where it is when its language is changed', async () => {
    const page = (id: string) => ({
      id,
      fields: [{ type: 'text', name: id, label: { en: `Say ${id}`, pl: `Powiedz ${id}` } }],
    });
    const element = await survey({ ...everyKind, layout: 'pages', pages: [page('one'), page('two')] });
    await pressButton(element, 'Next');
    await until(() => partText(element, 'field').startsWith('Say two'));
    element.lang = 'pl';
    await until(() => partText(element, 'field').startsWith('Powiedz two'));
    await settled(element);
    expect(partText(element, 'field')).to.match(/^Powiedz two/);
  });

  it('stays where it is when it is loaded again, and begins anew where that page is gone', async () => {
    const page = (id: string) => ({
      id,
      title: `Page ${id}`,
      fields: [{ type: 'text', name: id, label: `Say ${id}` }],
    });
    const form = { ...marketPoll, kind: 'survey', layout: 'pages', review: true };
    const server = deferredServer();
    const opened = survey(undefined, { src: '/form.json', transport: server.transport });
    (await server.asked()).answer({ ...form, pages: ['one', 'two'].map(page) });
    const element = await opened;
    const reloaded = async (ids: string[]) => {
      element.reload();
      const { answer } = await server.asked(server.requests.length - 1);
      const loaded = new Promise((done) => element.addEventListener('muni-load', done, { once: true }));
      answer({ ...form, pages: ids.map(page) });
      await loaded;
      await settled(element);
    };
    await go(element, 'Next', 'Page two');
    await reloaded(['one', 'two', 'three']);
    expect(stepOf(element)).to.equal('Step 2 of 3');
    await go(element, 'Next', 'Page three');
    await pressButton(element, 'Check your answers');
    await until(() => all(element, '.review').length);
    await reloaded(['one', 'two', 'three']);
    expect(all(element, '.review')).to.have.length(1);
    await go(element, 'Back', 'Page three');
    await reloaded(['one', 'two']);
    expect(stepOf(element)).to.equal('Step 1 of 2');
  });

  it('says on paper which of its pages that is', async () => {
    const element = await survey(definition);
    await until(() => stepOf(element) === 'Step 1 of 2');
    onPaper(element);
    expect(isSeen(part(element, 'progress'))).to.equal(true);
    expect(isSeen(all(element, 'progress')[0])).to.equal(false);
  });

  it('is on paper the whole form: every page that is asked, with what is answered, and each list with its choices', async () => {
    const options = [
      { value: 'a', label: 'Bus' },
      { value: 'b', label: 'Bicycle' },
    ];
    const page = (id: string, ...fields: object[]) => ({ id, title: `Page ${id}`, fields });
    const element = await survey({
      ...marketPoll,
      kind: 'survey',
      layout: 'pages',
      intro: 'Thank you for your time.',
      pages: [
        page(
          'one',
          { type: 'text', name: 'name', label: 'Name' },
          { type: 'radio', name: 'by', label: 'How?', options },
        ),
        page('two', { type: 'textarea', name: 'why', label: 'Why?' }),
        { ...page('three', { type: 'text', name: 'bell', label: 'Bell?' }), showIf: "{by} = 'b'" },
        page('four', { type: 'select', name: 'way', label: 'Which way?', options }),
      ],
      consents: [{ name: 'privacy', version: '1', text: 'I agree.' }],
    });
    element.answers = { name: 'Anna', by: 'a' };
    await go(element, 'Next', 'Page two');
    globalThis.dispatchEvent(new Event('beforeprint'));
    expect(isSeen(all(element, '.paper')[0])).to.equal(false);
    onPaper(element);
    const onSheet = (selector: string) => all(element, `.paper ${selector}`).filter((one) => isSeen(one));
    expect(onSheet('[part~=title]').map(textOf)).to.deep.equal(['Page one', 'Page two', 'Page four']);
    expect(onSheet('label').map(textOf).join(' ')).to.match(/Name.*Bus Bicycle.*Why.*Bus Bicycle I agree\./);
    expect((onSheet('[name=name]')[0] as HTMLInputElement).value).to.equal('Anna');
    expect(onSheet(':checked').map((one) => (one as HTMLInputElement).value)).to.deep.equal(['a']);
    expect(saidBy(element)).to.include('Thank you for your time.');
    expect([part(element, 'progress'), all(element, 'form')[0]].some((one) => isSeen(one))).to.equal(false);
    globalThis.dispatchEvent(new Event('afterprint'));
    expect(all(element, '.paper')).to.have.length(0);
    expect(isSeen(all(element, 'form')[0])).to.equal(true);
    await go(element, 'Back', 'Page one');
    expect(control(element, 'by', 'a').checked).to.equal(true);
  });

  it('counts only the pages that will come, and says so anew after each answer', async () => {
    const element = await survey(definition);
    await until(() => stepOf(element) === 'Step 1 of 2');
    control(element, 'one', 'yes').click();
    await until(() => stepOf(element) === 'Step 1 of 3');
    await go(element, 'Next', 'Page two');
    control(element, 'two', 'yes').click();
    await until(() => stepOf(element) === 'Step 2 of 4');
    await go(element, 'Next', 'Page three');
    expect(stepOf(element)).to.equal('Step 3 of 4');
  });

  it('loses no answer on the way back, and sends none of a page that is not asked any more', async () => {
    const element = await survey(definition);
    const heard = hearEvents<MuniSubmitEvent>(element, 'muni-submit');
    element.addEventListener('muni-submit', (event) => event.preventDefault());
    control(element, 'one', 'yes').click();
    await go(element, 'Next', 'Page two');
    control(element, 'two', 'no').click();
    await go(element, 'Next', 'Page four');
    control(element, 'four', 'no').click();
    await go(element, 'Back', 'Page two');
    expect(control(element, 'two', 'no').checked).to.equal(true);
    await go(element, 'Back', 'Page one');
    expect(control(element, 'one', 'yes').checked).to.equal(true);
    control(element, 'one', 'no').click();
    await go(element, 'Next', 'Page four');
    expect(control(element, 'four', 'no').checked).to.equal(true);
    await pressButton(element, 'Send');
    await until(() => heard.length === 1);
    expect(heard[0]?.payload.answers).to.deep.equal({ one: 'no', four: 'no' });
    control(element, 'four', 'yes').click();
    await go(element, 'Back', 'Page one');
    control(element, 'one', 'yes').click();
    await go(element, 'Next', 'Page two');
    expect(control(element, 'two', 'no').checked).to.equal(true);
  });
});

describe('a poll', () => {
  it('is one question with a button to vote', async () => {
    const element = await poll();
    await until(() => byRoleAll(element, 'button', 'Vote').length === 1);
    expect(byRoleAll(element, 'group', /^Day of the market/)).to.have.length(1);
  });

  it('shows the results in its place once the vote is in', async () => {
    const server = deferredServer();
    const element = await poll({ transport: server.transport });
    control(element, 'day', 'saturday').click();
    await until(() => byRoleAll(element, 'button', 'Vote').length === 1);
    await pressButton(element, 'Vote');
    (await server.asked()).answer(taken, { status: 201 });
    const { url, answer } = await server.asked(1);
    expect(new URL(url).pathname).to.equal('/forms/market-day/results');
    answer(marketResults);
    await until(() => tableUnder(element, 'Day of the market').includes('Saturday morning 66 55%'));
    expect(all(element, 'form')).to.have.length(0);
    expect(saidBy(element)).to.contain('Your vote is in');
  });

  it('takes the results from the receipt where they come with it', async () => {
    const server = deferredServer();
    const element = await poll({ transport: server.transport });
    control(element, 'day', 'saturday').click();
    await pressButton(element, /^(Vote|Send)$/);
    (await server.asked()).answer({ ...taken, results: marketResults }, { status: 201 });
    await until(() => tableUnder(element, 'Day of the market').length === 3);
    expect(server.requests).to.have.length(1);
  });

  it('is voted in once on a page, also where devices have no token', async () => {
    const [one, two] = [deferredServer(), deferredServer()];
    const first = await poll({ transport: one.transport });
    const second = await poll({ transport: two.transport });
    control(first, 'day', 'saturday').click();
    await until(() => byRoleAll(first, 'button', 'Vote').length === 1);
    await pressButton(first, 'Vote');
    (await one.asked()).answer({ ...taken, results: marketResults }, { status: 201 });
    await until(() => all(second, 'form').length === 0);
    expect(saidBy(second)).to.include('This device has voted already.');
    expect(localStorage).to.have.length(0);
  });

  it('says which vote a changed one is in place of, where devices have no token', async () => {
    const server = deferredServer();
    const { startUrl: _, ...submit } = marketPoll.submit as { startUrl?: string; url: string };
    const element = await poll({ transport: server.transport }, { ...marketPoll, changeable: true, submit });
    const vote = async (day: string, number: number) => {
      control(element, 'day', day).click();
      await pressButton(element, 'Vote');
      const asked = await server.asked(number);
      asked.answer({ ...taken, results: marketResults }, { status: 201 });
      return checkAgainst(
        SUBMISSION,
        JSON.parse(String(asked.init.body)) as { key: string; supersedes?: string },
      );
    };
    const first = await vote('saturday', 0);
    expect(first.supersedes).to.equal(undefined);
    await pressButton(element, /^Change/);
    await until(() => byRoleAll(element, 'button', 'Vote').length === 1);
    const second = await vote('friday', 1);
    expect(second.supersedes).to.equal(first.key);
  });

  it('offers no change to whoever was turned away, for no vote of theirs is in', async () => {
    const server = deferredServer();
    const end = [{ name: 'quota', title: 'We have enough votes' }];
    const element = await poll({ transport: server.transport }, { ...marketPoll, changeable: true, end });
    control(element, 'day', 'saturday').click();
    await pressButton(element, 'Vote');
    (await server.asked()).answer({ ...taken, receipt: '', end: 'quota' }, { status: 201 });
    await until(() => textOf(focusedElement()) === 'We have enough votes');
    await settled(element);
    expect(byRoleAll(element, 'button', /^Change/)).to.have.length(0);
  });

  it('shows results from the start where they are always to be seen, and asks for them anew after the vote', async () => {
    const server = deferredServer();
    const making = poll({ transport: server.transport }, always);
    const { url, answer } = await server.asked();
    expect(new URL(url).pathname).to.equal('/forms/market-day/results');
    answer(marketResults);
    const element = await making;
    await until(() => all(element, '[part~="question-title"]').length > 0);
    expect(tableUnder(element, 'Day of the market')).to.have.length(3);
    control(element, 'day', 'friday').click();
    await pressButton(element, 'Vote');
    (await server.asked(1)).answer(taken, { status: 201 });
    (await server.asked(2)).answer({ ...marketResults, n: 121 });
    await until(() => saidBy(element).includes('121 people answered'));
    expect(all(element, 'form')).to.have.length(0);
  });

  it('leaves the question alone where its results cannot be had', async () => {
    hearWarnings();
    const server = deferredServer();
    const making = poll({ transport: server.transport }, always);
    (await server.asked()).answer('no', { status: 404 });
    const element = await making;
    await until(() => byRoleAll(element, 'button', 'Try again').length === 1);
    expect(control(element, 'day', 'friday').checked).to.equal(false);
    expect(byRoleAll(element, 'button', 'Vote')).to.have.length(1);
  });

  it('shows no results before the vote where they come after it', async () => {
    const asked = answerFetch({ results: marketResults });
    const element = await poll();
    await until(() => byRoleAll(element, 'button', 'Vote').length === 1);
    await pause(50);
    expect(all(element, '.below')).to.have.length(0);
    expect(asked).to.have.length(0);
  });

  it('has results that can be narrowed by a question they only name', async () => {
    const server = deferredServer();
    const making = poll({ transport: server.transport }, always);
    (await asking(server, '/results')).answer({ ...marketResults, questions: [], by: ['day'] });
    const element = await making;
    await byRole(element, 'combobox', /^Day of the market/);
  });

  it('shows the results alone once it is closed', async () => {
    answerFetch({ results: marketResults });
    const element = await poll({}, { ...marketPoll, closes: '2026-01-01T00:00+01:00' });
    await until(() => tableUnder(element, 'Day of the market').length === 3);
    expect(all(element, 'form')).to.have.length(0);
  });

  it('believes an endpoint that gives no tokens and knows that the device has voted', async () => {
    const server = deferredServer();
    const element = await poll({ transport: server.transport });
    control(element, 'day', 'friday').click();
    await pressButton(element, 'Vote');
    const asked = await asking(server, '/submissions');
    asked.answer({ type: 'already-voted', detail: 'You have voted.' }, { status: 409 });
    (await asking(server, '/results')).answer(marketResults);
    await until(() => tableUnder(element, 'Day of the market').length === 3);
    await until(() => textOf(focusedElement()) === 'Your vote is in');
    expect(saidBy(element)).to.include('This device has voted already.');
    expect(saidBy(element)).not.to.include('This has been sent before');
    expect(byRoleAll(element, 'button', 'Vote')).to.have.length(0);
    expect(byRoleAll(element, 'button', 'Change my vote')).to.have.length(0);
  });

  describe('with a token of the endpoint', () => {
    afterEach(() => localStorage.clear());

    const withToken = {
      ...marketPoll,
      submit: { ...marketPoll.submit, startUrl: '/forms/market-day/start' },
    };
    interface Sent {
      token?: string;
      trap: { token: string };
      answers: object;
    }
    const choose = async (element: MuniSurveyElement, server: DeferredServer, day: string) => {
      control(element, 'day', day).click();
      await until(() => byRoleAll(element, 'button', 'Vote').length === 1);
      await pressButton(element, 'Vote');
      const asked = await asking(server, '/submissions');
      return { ...asked, body: checkAgainst(SUBMISSION, JSON.parse(String(asked.init.body)) as Sent) };
    };
    const open = async (server: DeferredServer, token: string, definition: object = withToken) => {
      const opened = poll({ transport: server.transport }, definition);
      (await asking(server, '/start')).answer({ token });
      return opened;
    };
    const vote = async (
      server: DeferredServer,
      token: string,
      day: string,
      definition: object = withToken,
    ) => {
      const element = await open(server, token, definition);
      const { body, answer } = await choose(element, server, day);
      answer({ ...taken, results: marketResults }, { status: 201 });
      await until(() => tableUnder(element, 'Day of the market').length === 3);
      return { element, body };
    };
    /** The page is opened anew by a device that has voted: its results come by themselves. */
    const comeBack = async (server: DeferredServer, definition: object = withToken) => {
      const opened = open(server, 'device-2', definition);
      (await asking(server, '/results')).answer(marketResults);
      const element = await opened;
      await until(() => tableUnder(element, 'Day of the market').length === 3);
      return element;
    };

    it('says after a reload that this device has voted, with the results in place of the question', async () => {
      const first = await vote(deferredServer(), 'device-1', 'friday');
      expect(first.body.trap.token).to.equal('device-1');
      expect(first.body.token).to.equal(undefined);
      first.element.remove();
      const element = await comeBack(deferredServer());
      expect(byRoleAll(element, 'heading', 'Your vote is in')).to.have.length(1);
      expect(saidBy(element)).to.include('This device has voted already. A new vote takes the place');
      expect(all(element, 'form')).to.have.length(0);
      expect(byRoleAll(element, 'button', /results/)).to.have.length(0);
    });

    it('says in every other widget of it that this device has voted', async () => {
      const server = deferredServer();
      const other = await open(server, 'device-2');
      await vote(deferredServer(), 'device-1', 'friday');
      await until(() => server.requests.some(({ url }) => url.endsWith('/results')));
      (await asking(server, '/results')).answer(marketResults);
      await until(() => tableUnder(other, 'Day of the market').length === 3);
      expect(all(other, 'form')).to.have.length(0);
      expect(saidBy(other)).to.include('This device has voted already.');
    });

    it('finds on the way back to a page that was put away that this device has voted meanwhile', async () => {
      await vote(deferredServer(), 'device-1', 'friday');
      const [kept] = Object.entries({ ...localStorage });
      localStorage.clear();
      const server = deferredServer();
      const other = await open(server, 'device-2');
      await until(() => byRoleAll(other, 'button', 'Vote').length === 1);
      localStorage.setItem(...(kept as [string, string]));
      globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until(() => all(other, 'form').length === 0);
    });

    it('changes the vote after a reload under the token it was given first', async () => {
      (await vote(deferredServer(), 'device-1', 'friday')).element.remove();
      const server = deferredServer();
      const element = await comeBack(server);
      await pressButton(element, 'Change my vote');
      await until(() => (focusedElement() as HTMLInputElement | null)?.name === 'day');
      expect(all(element, '[part~="results"]')).to.have.length(0);
      const { body, answer } = await choose(element, server, 'sunday');
      expect([body.token, body.trap.token]).to.deep.equal(['device-1', 'device-2']);
      answer({ ...taken, results: marketResults }, { status: 201 });
      await until(() => tableUnder(element, 'Day of the market').length === 3);
      expect(Object.values({ ...localStorage })).to.deep.equal(['device-1']);
    });

    it('offers no change where votes are final', async () => {
      const final = { ...withToken, changeable: false };
      (await vote(deferredServer(), 'device-1', 'friday', final)).element.remove();
      const element = await comeBack(deferredServer(), final);
      expect(saidBy(element)).to.include('This device has voted already.');
      expect(byRoleAll(element, 'button', 'Change my vote')).to.have.length(0);
    });

    it('shows nothing but that it has voted where results are never to be seen', async () => {
      const secret = { ...withToken, results: { url: '/r', show: 'never' } };
      const server = deferredServer();
      const before = await open(server, 'device-1', secret);
      (await choose(before, server, 'friday')).answer(taken, { status: 201 });
      await until(() => byRoleAll(before, 'heading', 'Your vote is in').length === 1);
      before.remove();
      const again = deferredServer();
      const element = await open(again, 'device-2', secret);
      await until(() => byRoleAll(element, 'heading', 'Your vote is in').length === 1);
      expect(again.requests.map(({ url }) => new URL(url).pathname)).to.deep.equal([
        '/forms/market-day/start',
      ]);
    });

    it('believes the endpoint that knows the device has voted', async () => {
      const server = deferredServer();
      const element = await open(server, 'device-1');
      const { answer } = await choose(element, server, 'friday');
      answer({ type: 'already-voted', detail: 'You have voted.' }, { status: 409 });
      (await asking(server, '/results')).answer(marketResults);
      await until(() => tableUnder(element, 'Day of the market').length === 3);
      await until(() => textOf(focusedElement()) === 'Your vote is in');
    });

    it('takes a new token where the endpoint does not know the old one', async () => {
      (await vote(deferredServer(), 'device-1', 'friday')).element.remove();
      const server = deferredServer();
      const element = await comeBack(server);
      await pressButton(element, 'Change my vote');
      const { body, answer } = await choose(element, server, 'sunday');
      expect(body.token).to.equal('device-1');
      answer({ type: 'captcha' }, { status: 403 });
      await until(() => server.requests.filter(({ url }) => url.endsWith('/start')).length === 2);
      (await asking(server, '/start')).answer({ token: 'device-3' });
      await pressButton(element, 'Vote');
      await until(() => server.requests.filter(({ url }) => url.endsWith('/submissions')).length === 2);
      const { init } = await asking(server, '/submissions');
      const second = JSON.parse(String(init.body)) as Sent;
      expect([second.token, second.trap.token]).to.deep.equal([undefined, 'device-3']);
    });

    it('forgets the token once the poll is closed', async () => {
      (await vote(deferredServer(), 'device-1', 'friday')).element.remove();
      const server = deferredServer();
      void poll({ transport: server.transport }, { ...withToken, closes: '2026-01-01T00:00+01:00' });
      (await asking(server, '/results')).answer(marketResults);
      expect(localStorage).to.have.length(0);
    });

    it('lets the vote be changed from where it was', async () => {
      const server = deferredServer();
      const { element } = await vote(server, 'device-1', 'friday');
      await pressButton(element, 'Change my vote');
      await until(() => control(element, 'day', 'friday').checked);
      expect(all(element, '[part~="results"]')).to.have.length(0);
    });

    it('keeps nothing on the device before there is a vote', async () => {
      const server = deferredServer();
      await poll({ transport: server.transport }, withToken);
      (await asking(server, '/start')).answer({ token: 'device-1' });
      await pause(30);
      expect(localStorage).to.have.length(0);
    });
  });
});
