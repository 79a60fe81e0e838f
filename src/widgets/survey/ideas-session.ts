import { timeOf } from '../../core/time-of.js';
import { resolveUrl } from '../../core/page.js';
import { randomKey } from '../../core/random-key.js';
import { loadJson } from '../../data/load-json.js';
import { submit, type RawAnswer } from '../../data/submit.js';
import { zoneOf } from '../../forms/form-view-model.js';
import { getLocale } from '../../i18n/localization.js';
import { MomentsController } from '../../ui/moments-controller.js';
import { readBallotOutcome } from './ballot-outcome.js';
import {
  ballotOf,
  giving,
  leftText,
  outcomeOf,
  phaseOf,
  pointsOf,
  remaining,
  spent,
  type Choices,
  type IdeaList,
  type IdeasPhase,
} from './ideas-model.js';
import { readIdeas } from './ideas-source.js';
import type { BallotState, IdeasActions, IdeasViewState } from './ideas-state.js';
import { keptBallot, type KeptVote } from './kept-ballot.js';
import { forgetVote, VotesWatch } from './kept-votes.js';
import type { BoardContext } from './survey-board-host.js';
import { MuniVoteEvent } from './survey-events.js';

/** A voter's time with a list of ideas: what is given to which, and whether the ballot is in the box. */
export class IdeasSession {
  readonly #context: BoardContext;
  #list: IdeaList;
  /** Where the list came from; empty where the page has given it. */
  readonly #source: string;
  /** Where ballots go. */
  readonly #url: string;
  #choices: Choices = {};
  #shortOf: { id: string; most: number } | undefined;
  #sending: BallotState = { status: 'none' };
  #sentAt = 0;
  #kept: KeptVote | undefined;
  #isChanging = false;
  /** The endpoint takes no votes any more. */
  #isOver = false;
  readonly #times = new MomentsController(
    () => [this.#list.opens, this.#list.closes, this.#list.shownFrom].map((at) => timeOf(at ?? '')),
    () => this.#timePassed(),
  );
  readonly #votes = new VotesWatch(() => this.#castElsewhere());
  /** The ballot whose fate is not known: the same one goes again with the same key. */
  #attempt: { key: string; body: string } | undefined;
  /** Counts asked for, and the last of them that is on the screen: an older answer may come later. */
  #counts = { asked: 0, shown: 0 };

  constructor(context: BoardContext, list: IdeaList, url: string) {
    this.#context = context;
    this.#list = list;
    this.#source = url;
    this.#url = list.ballotsUrl ?? (url ? `${url.split(/[?#]/)[0]}/ballots` : '');
    this.#kept = this.#readKept();
  }

  /** In the page: votes open and close at their time. */
  begin(): void {
    this.#times.begin();
    this.#votes.begin();
  }

  stop(): void {
    this.#times.stop();
    this.#votes.stop();
  }

  get total(): number {
    return this.#list.ideas.length;
  }

  get outcome(): string {
    return this.#context.strings().ideas(this.total);
  }

  #readKept(): KeptVote | undefined {
    return this.#url ? keptBallot(this.#url, this.#list, Date.now()) : undefined;
  }

  get #hasVoted(): boolean {
    return this.#kept !== undefined && !this.#isChanging;
  }

  get #phase(): IdeasPhase {
    // A ballot that is on its way may have come in time: the endpoint says so.
    const now = this.#sending.status === 'sending' ? this.#sentAt : Date.now();
    return phaseOf(this.#list, now, this.#hasVoted, this.#isOver);
  }

  viewState(level: number): IdeasViewState {
    const { lang, strings, host } = this.#context;
    return {
      lang: lang(),
      locale: getLocale(),
      zone: zoneOf(host.timeZone),
      strings: strings(),
      level,
      list: this.#list,
      phase: this.#phase,
      given: (id) => pointsOf(this.#choices, id),
      shortOf: this.#shortOf && { id: this.#shortOf.id, text: this.#shortText },
      left: remaining(this.#list, this.#choices),
      leftText: leftText(this.#list, this.#choices, strings()),
      hasVoted: this.#hasVoted,
      cast: (id) => pointsOf(this.#kept?.choices, id),
      sending: this.#sending,
      outcome: outcomeOf(this.#list),
    };
  }

  get #shortText(): string {
    return this.#shortOf ? this.#context.strings().onlyLeft(this.#shortOf.most) : '';
  }

  readonly actions: IdeasActions = {
    give: (id, points) => {
      this.#choices = giving(this.#list, this.#choices, id, points);
      const most = pointsOf(this.#choices, id);
      const isShort =
        this.#list.method === 'points' && points > most && remaining(this.#list, this.#choices) === 0;
      this.#shortOf = isShort ? { id, most } : undefined;
      if (this.#sending.status === 'failed') this.#sending = { status: 'none' };
      this.#context.host.requestUpdate();
      const left = leftText(this.#list, this.#choices, this.#context.strings());
      this.#context.say(`${this.#shortText} ${left}`.trim());
    },
    vote: () => void this.#vote(),
    change: () => {
      this.#shortOf = undefined;
      this.#choices = this.#kept?.choices ?? {};
      this.#isChanging = true;
      this.#context.focusOn('.ballot :is(input, button)');
    },
  };

  async #vote(): Promise<void> {
    const { say, strings } = this.#context;
    if (this.#sending.status === 'sending') return say(strings().voting);
    if (spent(this.#choices) === 0) return this.#fail({ status: 'failed', reason: 'nothing' });
    this.#sentAt = Date.now();
    this.#show({ status: 'sending' });
    say(strings().voting);
    const token = this.#kept?.token ?? this.#list.token;
    const content = JSON.stringify(ballotOf(this.#list, '', token, this.#choices));
    if (this.#attempt?.body !== content) this.#attempt = { key: randomKey(), body: content };
    const ballot = ballotOf(this.#list, this.#attempt.key, token, this.#choices);
    const { credentials, transport } = this.#context.host;
    const delivery = await submit(
      {
        url: resolveUrl(this.#url) ?? this.#url,
        body: JSON.stringify(ballot),
        contentType: 'application/json',
      },
      { credentials, ...(transport ? { transport } : {}) },
    );
    if (!('answer' in delivery)) {
      if (phaseOf(this.#list, Date.now(), false) === 'closed') return this.#close();
      return this.#fail({ status: 'failed', reason: 'network' });
    }
    this.#answered(delivery.answer, { ...(token ? { token } : {}), choices: ballot.choices });
  }

  #answered(answer: RawAnswer, vote: KeptVote): void {
    const { lang, warn } = this.#context;
    const { kind, detail: said } = readBallotOutcome(answer, lang());
    const detail = said ? { detail: said } : {};
    switch (kind) {
      case 'taken':
        return this.#voted(vote);
      case 'already': {
        const { choices: _, ...known } = vote;
        this.#kept ??= known;
        this.#isChanging = false;
        return this.#fail({ status: 'failed', reason: 'already', ...detail }, '#voted');
      }
      case 'closed':
        return this.#close(detail);
      case 'stranger':
        void this.#askToken();
        break;
      case 'refused':
        warn(`the endpoint refused a ballot with ${answer.status} ${said || answer.text}`.trim());
    }
    this.#fail({ status: 'failed', reason: 'refused', ...detail });
  }

  /** The endpoint does not know the device's token, or none came along: the next ballot goes with a new one. */
  async #askToken(): Promise<void> {
    if (this.#url) forgetVote(this.#url);
    this.#kept = undefined;
    const { token } = (await this.#listNow()) ?? {};
    if (token !== undefined) this.#list = { ...this.#list, token };
  }

  /** This device has voted in another widget, or has changed its vote there. */
  #castElsewhere(): void {
    const kept = this.#sending.status === 'sending' || this.#isChanging ? undefined : this.#readKept();
    if (!kept || JSON.stringify(kept) === JSON.stringify(this.#kept)) return;
    this.#kept = kept;
    this.#show({ status: 'none' });
    void this.#countAnew();
  }

  /** No votes are taken any more: what was chosen has come too late. */
  #close(detail: { detail?: string } = {}, takesFocus = true): void {
    // When it has closed only the endpoint knows, where that is not the time it has said.
    const { closes, ...list } = this.#list;
    if (closes !== undefined && timeOf(closes) > Date.now()) this.#list = list;
    this.#isOver = true;
    this.#isChanging = false;
    if (this.#url) forgetVote(this.#url);
    const state = { status: 'failed', reason: 'closed', ...detail } as const;
    if (takesFocus) this.#fail(state);
    else this.#show(state);
  }

  #timePassed(): void {
    const { host, say, strings } = this.#context;
    if (this.#sending.status === 'sending') return;
    const phase = this.#phase;
    const isTooLate = phase === 'closed' && !this.#hasVoted && spent(this.#choices) > 0;
    // Whoever is elsewhere on the page is left there.
    if (isTooLate) this.#close({}, host.shadowRoot?.activeElement?.closest('.ballot') != null);
    host.requestUpdate();
    say(strings().stateOf(phase));
  }

  #voted(vote: KeptVote): void {
    this.#attempt = undefined;
    this.#kept = vote;
    this.#isChanging = false;
    if (this.#url) this.#votes.cast(this.#url, JSON.stringify(vote));
    const { host, focusOn, say } = this.#context;
    // The heading that says so takes the focus, and is read by itself.
    say('');
    host.dispatchEvent(new MuniVoteEvent(Object.keys(vote.choices ?? {}).length));
    this.#show({ status: 'none' });
    focusOn('#voted');
    void this.#countAnew();
  }

  /** Where votes are to be seen, one's own is among them. */
  async #countAnew(): Promise<void> {
    if (!this.#source || this.#list.ideas.every(({ votes }) => votes === undefined)) return;
    const asked = ++this.#counts.asked;
    const list = await this.#listNow();
    if (!list || asked < this.#counts.shown) return;
    this.#counts.shown = asked;
    const votesNow = new Map(list.ideas.map(({ id, votes }) => [id, votes]));
    const ideas = this.#list.ideas.map((idea) => ({ ...idea, votes: votesNow.get(idea.id) ?? idea.votes }));
    this.#list = { ...this.#list, ideas };
    this.#context.host.requestUpdate();
  }

  async #listNow(): Promise<IdeaList | undefined> {
    if (!this.#source) return undefined;
    const { credentials, transport } = this.#context.host;
    const raw = await loadJson(this.#source, { credentials, ...(transport ? { transport } : {}) }).catch(
      () => undefined,
    );
    return readIdeas(raw, this.#source).list;
  }

  #fail(state: BallotState, focus = '#ballot-error'): void {
    this.#show(state);
    // What is said of it takes the focus; that it is on its way is no longer true.
    this.#context.say('');
    this.#context.focusOn(focus);
  }

  #show(state: BallotState): void {
    this.#sending = state;
    this.#context.host.requestUpdate();
  }
}
