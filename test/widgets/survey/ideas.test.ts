import { expect } from 'chai';
import { decidedIdeas, juryIdeas, openIdeas } from '../../fixtures/survey.js';
import { press, pressButton, type } from '../../support/act.js';
import { violations } from '../../support/axe.js';
import { darkenPage } from '../../support/dark.js';
import { fixedClock } from '../../support/clock.js';
import { hearEvents, hearWarnings } from '../../support/events.js';
import {
  all,
  announced,
  byRole,
  focusedElement,
  hear,
  itemNames,
  part,
  partText,
  saidBy,
  textOf,
} from '../../support/see.js';
import { checkAgainst } from '../../support/schemas.js';
import { deferredServer, type DeferredServer } from '../../support/server.js';
import { pause, until } from '../../support/wait.js';
import { control, survey } from './survey.js';
import type { MuniSurveyElement } from '../../../src/index.js';

const SRC = '/ideas/centre';
const SPOKEN = 700;

async function fetched(
  list: object = openIdeas,
  properties: Partial<MuniSurveyElement> = {},
): Promise<{ element: MuniSurveyElement; server: DeferredServer }> {
  const server = deferredServer();
  const made = survey(undefined, { view: 'ideas', src: SRC, transport: server.transport, ...properties });
  (await server.asked()).answer(list);
  return { element: await made, server };
}

interface Ballot {
  key: string;
  token?: string;
  choices: Record<string, number>;
}

const bodyOf = (init: RequestInit) =>
  checkAgainst('muni-ideas.v1.json#/$defs/ballot', JSON.parse(String(init.body)) as Ballot);

describe('ideas to vote on', () => {
  afterEach(() => localStorage.clear());

  it('say how much there is, until when, and that votes are open', async () => {
    const element = await survey(openIdeas, { view: 'ideas' });
    expect(partText(element, 'facts').replace(/\s+/g, ' ')).to.equal(
      'Pot DKK 400,000 Vote until 1 December 2100 at 12:00 Status Open for votes Handed in 4 ideas',
    );
    expect(itemNames(element)).to.include('Lights along the harbour');
  });

  it('cost what they cost, to the last penny', async () => {
    const [first, second, ...rest] = openIdeas.ideas;
    const ideas = [{ ...first, budget: 1234.5 }, { ...second, budget: 0.25 }, ...rest];
    const element = await survey({ ...openIdeas, ideas }, { view: 'ideas' });
    const [dear, cheap, other] = all(element, '[part~=card] strong').map(textOf);
    expect([dear, cheap]).to.deep.equal(['DKK 1,234.50', 'DKK 0.25']);
    expect(other).not.to.include('.');
  });

  it('can be voted on beside those that are decided already', async () => {
    const [first, second, ...rest] = openIdeas.ideas;
    const ideas = [{ ...first, status: 'funded' }, { ...second, status: 'declined' }, ...rest];
    const element = await survey({ ...openIdeas, ideas }, { view: 'ideas' });
    expect(partText(element, 'facts')).to.include('Open for votes');
    expect(itemNames(element)).to.have.length(ideas.length);
    expect(all(element, 'input[type=number]')).to.have.length(rest.length);
    expect(all(element, '[part~=badge]').map(textOf)).to.deep.equal(['Funded', 'Not funded']);
  });

  it('take points by typing, by arrow keys and by buttons, and say what is left', async () => {
    const element = await survey(openIdeas, { view: 'ideas' });
    control(element, 'lights').focus();
    await press('ArrowUp');
    await press('Tab');
    await until(() => partText(element, 'count') === '9 points left');
    await pressButton(element, 'One point more: A map of local producers');
    expect(partText(element, 'count')).to.equal('8 points left');
    await until(() => announced(element) === '8 points left');
    control(element, 'workshop').focus();
    control(element, 'workshop').select();
    await type('99');
    await press('Tab');
    await until(() => partText(element, 'count') === 'All points are given');
    expect(control(element, 'workshop').value).to.equal('8');
  });

  it('send one ballot with a key and the token of the endpoint, and say what it was', async () => {
    const heard = hearEvents(document, 'muni-vote');
    const { element, server } = await fetched();
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    await pressButton(element, 'Sending …');
    const { url, init, answer } = await server.asked(1);
    expect(new URL(url).pathname).to.equal(`${SRC}/ballots`);
    const { key, ...rest } = bodyOf(init);
    expect(key).to.match(/^[\w-]{36}$/);
    expect(rest).to.deep.equal({ muni: 1, token: 'device-1', choices: { lights: 1 } });
    answer({}, { status: 201 });
    await until(() => textOf(focusedElement()) === 'Your vote is in');
    // What has the focus is read by itself: said in the live region too, it would be heard twice.
    await pause(SPOKEN);
    expect(announced(element)).to.equal('');
    expect(partText(element, 'notice')).to.contain('Lights along the harbour: 1 point');
    expect(JSON.stringify(heard)).to.equal('[{"type":"muni-vote","ideas":1}]');
    await pause(30);
    expect(server.requests).to.have.length(2);
  });

  it('count one’s own vote where votes are to be seen', async () => {
    const [first, ...rest] = openIdeas.ideas;
    const counting = (votes: number) => ({ ...openIdeas, ideas: [{ ...first, votes }, ...rest] });
    const { element, server } = await fetched(counting(3));
    await pressButton(element, `One point more: ${String(first?.title)}`);
    await pressButton(element, 'Cast your vote');
    (await server.asked(1)).answer({}, { status: 201 });
    const count = await server.asked(2);
    expect(new URL(count.url).pathname).to.equal(SRC);
    count.answer(counting(4));
    await until(() => saidBy(element).includes('4 points'));
    expect(textOf(focusedElement())).to.equal('Your vote is in');
  });

  /** Somebody votes, changes the vote before it is counted, and both counts are still on their way. */
  async function votedTwice() {
    const [first, ...rest] = openIdeas.ideas;
    const counting = (votes: number) => ({
      ...openIdeas,
      change: true,
      ideas: [{ ...first, votes }, ...rest],
    });
    const { element, server } = await fetched(counting(3));
    const vote = async (at: number) => {
      await pressButton(element, `One point more: ${String(first?.title)}`);
      await pressButton(element, 'Cast your vote');
      (await server.asked(at)).answer({}, { status: 201 });
      return server.asked(at + 1);
    };
    const older = await vote(1);
    await pressButton(element, 'Change my vote');
    return { element, counting, older, newer: await vote(3) };
  }

  it('count the vote that was changed last, whichever count comes first', async () => {
    const { element, counting, older, newer } = await votedTwice();
    newer.answer(counting(5));
    await until(() => saidBy(element).includes('5 points'));
    older.answer(counting(4));
    await pause(30);
    expect(saidBy(element)).to.include('5 points').and.not.include('4 points');
  });

  it('keep the count they have where the newest is lost', async () => {
    const { element, counting, older, newer } = await votedTwice();
    newer.fail();
    older.answer(counting(4));
    await until(() => saidBy(element).includes('4 points'));
  });

  it('send the very same ballot again after a lost answer', async () => {
    const { element, server } = await fetched();
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    const first = await server.asked(1);
    first.fail();
    await until(() => partText(element, 'error').startsWith('Your vote could not be sent.'));
    await pressButton(element, 'Cast your vote');
    const second = await server.asked(2);
    expect(second.init.body).to.equal(first.init.body);
  });

  it('do not take a web page for an answer: the network may want a log-in', async () => {
    const { element, server } = await fetched();
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    const first = await server.asked(1);
    first.answer('<!doctype html><title>Log in</title>', { headers: { 'Content-Type': 'text/html' } });
    await until(() => partText(element, 'error').startsWith('Your vote could not be sent.'));
    expect(localStorage).to.have.length(0);
    await pressButton(element, 'Cast your vote');
    expect((await server.asked(2)).init.body).to.equal(first.init.body);
  });

  it('say that this device has voted already', async () => {
    const { element, server } = await fetched();
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    (await server.asked(1)).answer(
      { type: 'already-voted', detail: 'You voted on Monday.' },
      { status: 409 },
    );
    await until(() => textOf(focusedElement()) === 'Your vote is in');
    expect(partText(element, 'error')).to.equal(
      'There is a vote from this device already. You voted on Monday.',
    );
    expect(all(element, 'form')).to.have.length(0);
  });

  it('tell the webmaster why a ballot was refused, and the voter what the endpoint says of it', async () => {
    const warned = hearWarnings();
    const { element, server } = await fetched();
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    const errors = [{ pointer: '#/choices/lights', detail: 'Only for those who live here.' }];
    (await server.asked(1)).answer({ type: 'validation', errors }, { status: 422 });
    await until(() => partText(element, 'error').includes('Only for those who live here.'));
    expect(warned.join()).to.include('refused a ballot with 422 Only for those who live here.');
  });

  it('are voted on with a new token where the endpoint does not know the old one', async () => {
    const { element, server } = await fetched();
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    (await server.asked(1)).answer({ type: 'captcha' }, { status: 403 });
    await until(() => partText(element, 'error').startsWith('Your vote could not be sent.'));
    (await server.asked(2)).answer({ ...openIdeas, token: 'device-2' });
    await pause(20);
    await pressButton(element, 'Cast your vote');
    const { token, choices } = bodyOf((await server.asked(3)).init);
    expect([token, choices]).to.deep.equal(['device-2', { lights: 1 }]);
  });

  it('are voted on once from this device, wherever on the page, or in whichever tab', async () => {
    const first = await fetched();
    const second = await fetched();
    await pressButton(first.element, 'One point more: Lights along the harbour');
    await pressButton(first.element, 'Cast your vote');
    (await first.server.asked(1)).answer({}, { status: 201 });
    await until(() => partText(second.element, 'notice').includes('Lights along the harbour: 1 point'));
    expect(all(second.element, 'form')).to.have.length(0);
    // Another tab has changed it.
    const [key] = Object.keys(localStorage);
    const newValue = JSON.stringify({ choices: { workshop: 2 } });
    localStorage.setItem(String(key), newValue);
    globalThis.dispatchEvent(new StorageEvent('storage', { key: String(key), newValue }));
    await until(() => /: 2 points/.test(partText(second.element, 'notice')));
  });

  it('remember the vote of this device, and let it be changed where that is allowed', async () => {
    const open = { ...openIdeas, change: true };
    const { element, server } = await fetched(open);
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    (await server.asked(1)).answer({}, { status: 201 });
    await until(() => partText(element, 'notice'));
    const again = await fetched({ ...open, token: 'device-2' });
    expect(partText(again.element, 'notice')).to.contain('Lights along the harbour: 1 point');
    await pressButton(again.element, 'Change my vote');
    await pressButton(again.element, 'One point more: Lights along the harbour');
    await pressButton(again.element, 'Cast your vote');
    const { token, choices } = bodyOf((await again.server.asked(1)).init);
    expect([token, choices]).to.deep.equal(['device-1', { lights: 2 }]);
  });

  it('close by themselves when the time is there, and say so', async () => {
    const clock = fixedClock('2100-12-01T10:59:00Z');
    const element = await survey(openIdeas, { view: 'ideas' });
    await pressButton(element, 'One point more: Lights along the harbour');
    control(element, 'lights').focus();
    clock.advance(70_000);
    await until(() => all(element, 'form').length === 0);
    expect(partText(element, 'facts')).to.include('Vote closed').and.to.include('Votes are being counted');
    expect(partText(element, 'error')).to.include('The vote is over');
    expect(textOf(focusedElement())).to.include('The vote is over');
    await until(() => announced(element) === 'Votes are being counted');
  });

  it('open by themselves when the time is there', async () => {
    const clock = fixedClock('2026-11-30T22:59:00Z');
    const element = await survey({ ...openIdeas, opens: '2026-12-01T00:00+01:00' }, { view: 'ideas' });
    expect(all(element, 'form')).to.have.length(0);
    clock.advance(70_000);
    await until(() => all(element, 'form').length === 1);
    expect(partText(element, 'facts')).to.include('Open for votes');
    await until(() => announced(element) === 'Open for votes');
  });

  it('show what this device gave where the vote closes afterwards, and offer no change', async () => {
    const { element, server } = await fetched({ ...openIdeas, change: true });
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    (await server.asked(1)).answer({}, { status: 201 });
    await pressButton(element, 'Change my vote');
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    (await server.asked(2)).answer({}, { status: 410 });
    await until(() => textOf(focusedElement()).includes('The vote is over'));
    expect(partText(element, 'notice')).to.contain('Lights along the harbour: 1 point');
    expect(all(element, 'button')).to.have.length(0);
  });

  it('are closed when the endpoint says so, whatever time was said before', async () => {
    const { element, server } = await fetched();
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    await until(() => announced(element) === 'Sending …');
    (await server.asked(1)).answer({ type: 'closed' }, { status: 410 });
    await until(() => textOf(focusedElement()).includes('The vote is over'));
    expect(all(element, 'form')).to.have.length(0);
    expect(partText(element, 'facts')).to.include('Votes are being counted').and.not.to.include('2100');
    await until(() => announced(element) === '');
  });

  it('do not go on saying that a ballot is sent which has failed', async () => {
    const { element, server } = await fetched();
    await pressButton(element, 'One point more: Lights along the harbour');
    await pressButton(element, 'Cast your vote');
    await until(() => announced(element) === 'Sending …');
    (await server.asked(1)).fail();
    await until(() => textOf(focusedElement()).includes('could not be sent'));
    await until(() => announced(element) === '');
  });

  it('ask for a choice before sending nothing', async () => {
    const { element, server } = await fetched();
    await pressButton(element, 'Cast your vote');
    await until(() => textOf(focusedElement()) === 'Choose at least one idea.');
    expect(server.requests).to.have.length(1);
  });

  it('are approved of by ticking them', async () => {
    const element = await survey({ ...openIdeas, method: 'approval', choices: 2 }, { view: 'ideas' });
    expect(partText(element, 'hint')).to.equal('Choose up to 2 ideas.');
    (await byRole(element, 'checkbox', /Lights along/)).focus();
    await press(' ');
    await until(() => partText(element, 'count') === '1 idea chosen');
    (await byRole(element, 'checkbox', /A map/)).click();
    await until(() => partText(element, 'count') === '2 ideas chosen');
    expect((await byRole<HTMLInputElement>(element, 'checkbox', /A shared/)).disabled).to.equal(true);
  });

  it('are shown with what was funded once that is decided', async () => {
    const element = await survey(decidedIdeas, { view: 'ideas' });
    expect(itemNames(element)).to.deep.equal([
      'A shared workshop in the old fire station',
      'Ten market stalls to borrow',
      'A map of local producers',
      'Lights along the harbour',
    ]);
    expect(saidBy(element)).to.match(/DKK\s210,000 of DKK\s400,000 given out/);
    expect(partText(element, 'declined')).to.contain('120');
    expect(partText(element, 'declined')).to.contain('Reason: The pot was empty.');
    expect(saidBy(element)).not.to.contain('jury');
  });

  it('are not said to be refused as long as nothing was decided of them', async () => {
    const [refused] = decidedIdeas.ideas.filter(({ status }) => status === 'declined');
    const ideas = decidedIdeas.ideas.map((idea) =>
      idea.id === refused?.id ? { ...idea, status: 'open' } : idea,
    );
    const element = await survey({ ...decidedIdeas, ideas }, { view: 'ideas' });
    expect(partText(element, 'undecided'))
      .to.contain('No decision yet')
      .and.to.contain('Lights along the harbour');
    expect(all(element, '[part~=declined]')).to.have.length(0);
    expect(partText(element, 'facts')).to.contain('Partly decided');
    expect(itemNames(element)).to.have.length(ideas.length);
  });

  it('are shown with the reasons of a jury', async () => {
    const element = await survey(juryIdeas, { view: 'ideas' });
    expect(saidBy(element)).to.contain('What the jury says: Useful to many trades at once');
    expect(saidBy(element)).not.to.contain('Vote until');
    expect(saidBy(element)).to.contain('Chosen by the jury');
    expect(saidBy(element)).not.to.contain('unded');
  });

  it('are not shown before the deadline of a competition', async () => {
    const element = await survey(
      { ...openIdeas, decidedBy: 'jury', shownFrom: '2100-01-01T00:00+01:00' },
      { view: 'ideas' },
    );
    expect(itemNames(element)).to.deep.equal([]);
    expect(saidBy(element)).to.contain('The entries are published after 1 January 2100 at 00:00.');
  });

  it('lead to what is known of them once trying again has helped', async () => {
    hearWarnings();
    const server = deferredServer();
    const made = survey(undefined, { view: 'ideas', src: SRC, transport: server.transport });
    (await server.asked()).answer('no', { status: 404 });
    const element = await made;
    const button = await byRole(element, 'button', 'Try again');
    button.focus();
    button.click();
    (await server.asked(1)).answer(openIdeas);
    const facts = await until(() => part(element, 'facts'));
    await until(() => focusedElement() === facts);
  });

  it('say how many points were left to whoever gives more', async () => {
    const element = await survey(openIdeas, { view: 'ideas' });
    const heard = hear(element);
    const give = async (idea: string, points: string) => {
      const field = control(element, idea);
      field.value = points;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    };
    await give('lights', '2');
    await give('workshop', '20');
    expect(control(element, 'workshop').value).to.equal('8');
    const field = control(element, 'workshop');
    const described = element.shadowRoot?.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(textOf(described)).to.equal('Only 8 points were left.');
    await until(() => heard.at(-1) === 'Only 8 points were left. All points are given');
    await give('workshop', '3');
    expect(all(element, '#short')).to.have.length(0);
  });

  it('are accessible', async () => {
    for (const list of [openIdeas, { ...openIdeas, method: 'approval' }, decidedIdeas, juryIdeas])
      expect(await violations(await survey(list, { view: 'ideas', heading: 'Ideas' }))).to.deep.equal([]);
  });

  it('can be read on a dark page that does not say that it is', async () => {
    darkenPage();
    expect(await violations(await survey(openIdeas, { view: 'ideas' }))).to.deep.equal([]);
  });

  it('fit into 320 pixels', async () => {
    for (const list of [openIdeas, decidedIdeas]) {
      const element = await survey(list, { view: 'ideas' });
      (element.parentElement as HTMLElement).style.inlineSize = '288px';
      await pause(50);
      expect(element.scrollWidth).to.be.at.most(288);
    }
  });
});
