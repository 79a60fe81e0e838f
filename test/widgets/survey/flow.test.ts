import { expect } from '@open-wc/testing';
import { everyKind, marketPoll, marketResults } from '../../fixtures/survey-forms.js';
import { pressButton } from '../../support/act.js';
import { hearEvents } from '../../support/events.js';
import { all, byRoleAll, focusedElement, partText, saidBy, textOf } from '../../support/see.js';
import { answerFetch, deferredServer, type Asked, type DeferredServer } from '../../support/server.js';
import { pause, until } from '../../support/wait.js';
import { control, survey, tableUnder } from './survey.js';
import type { MuniSubmitEvent, MuniSurveyElement } from '../../../src/index.js';

/** The newest question to an address that ends so. */
const asking = (server: DeferredServer, end: string): Promise<Asked> =>
  until(() => server.requests.findLast(({ url }) => new URL(url).pathname.endsWith(end)));

const taken = { id: '1', receipt: 'MD-1', status: 'confirmed' };
const poll = (properties: Partial<MuniSurveyElement> = {}, definition: object = marketPoll) =>
  survey(definition, properties);

describe('a survey', () => {
  it('says that it is anonymous, and what exactly is sent', async () => {
    const element = await survey(everyKind, { municipality: 'PL-0223' });
    await until(() => partText(element, 'anonymity').startsWith('This survey is anonymous.'));
    const said = all(element, '[part~="anonymity"] li').map(({ textContent }) => textContent?.trim());
    const heard = hearEvents<MuniSubmitEvent>(element, 'muni-submit');
    element.addEventListener('muni-submit', (event) => event.preventDefault());
    element.answers = { nps: 9, place: { parking: 'good', rents: 'good', net: 'good' } };
    await element.submit();
    const sent = heard[0]?.payload as Record<string, unknown>;
    const sentences: Readonly<Record<string, RegExp>> = {
      form: /which survey this is/,
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

  it('says nothing of the kind where it does not promise it', async () => {
    const element = await survey({ ...everyKind, anonymous: false });
    await until(() => byRoleAll(element, 'button', 'Send').length > 0);
    expect(partText(element, 'anonymity')).to.equal('');
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

  it('shows results without voting where they are for everybody, and hides them again', async () => {
    answerFetch({ results: marketResults });
    const element = await poll();
    await until(() => byRoleAll(element, 'button', 'Show results without voting').length === 1);
    await pressButton(element, 'Show results without voting');
    await until(() => tableUnder(element, 'Day of the market').length === 3);
    await pressButton(element, 'Hide the results');
    expect(all(element, '[part~="results"]')).to.have.length(0);
    expect(control(element, 'day', 'friday').checked).to.equal(false);
  });

  it('shows no results before the vote where they come after it', async () => {
    const element = await poll({}, { ...marketPoll, results: { ...marketPoll.results, show: 'after' } });
    await until(() => byRoleAll(element, 'button', 'Vote').length === 1);
    expect(byRoleAll(element, 'button', /results/)).to.have.length(0);
  });

  it('shows the results alone once it is closed', async () => {
    answerFetch({ results: marketResults });
    const element = await poll({}, { ...marketPoll, closes: '2026-01-01T00:00+01:00' });
    await until(() => tableUnder(element, 'Day of the market').length === 3);
    expect(all(element, 'form')).to.have.length(0);
  });

  describe('with a token of the endpoint', () => {
    afterEach(() => localStorage.clear());

    const withToken = {
      ...marketPoll,
      submit: { ...marketPoll.submit, startUrl: '/forms/market-day/start' },
    };
    const vote = async (server: DeferredServer, token: string, day: string) => {
      const element = await poll({ transport: server.transport }, withToken);
      (await asking(server, '/start')).answer({ token });
      control(element, 'day', day).click();
      await until(() => byRoleAll(element, 'button', 'Vote').length === 1);
      await pressButton(element, 'Vote');
      const { init, answer } = await asking(server, '/submissions');
      answer({ ...taken, results: marketResults }, { status: 201 });
      await until(() => tableUnder(element, 'Day of the market').length === 3);
      return { element, body: JSON.parse(String(init.body)) as { trap: { token: string }; answers: object } };
    };

    it('votes with the token it has voted with before, and says so', async () => {
      const first = await vote(deferredServer(), 'device-1', 'friday');
      expect(first.body.trap.token).to.equal('device-1');
      first.element.remove();
      const second = await vote(deferredServer(), 'device-2', 'sunday');
      expect(second.body.trap.token).to.equal('device-1');
      second.element.remove();
      const third = await poll({ transport: deferredServer().transport }, withToken);
      await until(() => saidBy(third).includes('This device has voted already. A new vote takes the place'));
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
