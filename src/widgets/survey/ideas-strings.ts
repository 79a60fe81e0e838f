import { msg, str } from '@lit/localize';
import { formatNumber, pluralForm } from '../../i18n/format.js';

/** The sentences of ideas to vote on. */
export function ideasStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    ideas: (ideas: number) =>
      pluralForm(locale, ideas, {
        one: msg(str`${n(ideas)} idea`, { id: 'survey.ideas.one' }),
        few: msg(str`${n(ideas)} ideas`, { id: 'survey.ideas.few' }),
        many: msg(str`${n(ideas)} ideas`, { id: 'survey.ideas.many' }),
        other: msg(str`${n(ideas)} ideas`, { id: 'survey.ideas.other' }),
      }),
    pot: msg('Pot', { id: 'survey.pot' }),
    deadline: msg('Vote until', { id: 'survey.deadline' }),
    closedOn: msg('Vote closed', { id: 'survey.closedOn' }),
    opensOn: msg('Vote from', { id: 'survey.opensOn' }),
    handedIn: msg('Handed in', { id: 'survey.handedIn' }),
    state: msg('Status', { id: 'survey.state' }),
    stateOf: (phase: string) =>
      ({
        collecting: msg('Ideas are being handed in', { id: 'survey.state.collecting' }),
        upcoming: msg('The vote has not begun', { id: 'survey.state.upcoming' }),
        open: msg('Open for votes', { id: 'survey.state.open' }),
        voted: msg('You have voted', { id: 'survey.state.voted' }),
        closed: msg('Votes are being counted', { id: 'survey.state.closed' }),
        jury: msg('The jury is deciding', { id: 'survey.state.jury' }),
        partly: msg('Partly decided', { id: 'survey.state.partly' }),
        decided: msg('Decided', { id: 'survey.state.decided' }),
      })[phase] ?? phase,
    budget: msg('Budget', { id: 'survey.budget' }),
    from: (author: string) => msg(str`from ${author}`, { id: 'survey.from' }),
    approve: msg('I want this', { id: 'survey.approve' }),
    pointsFor: msg('Points', { id: 'survey.pointsFor' }),
    fewer: msg('One point fewer', { id: 'survey.fewer' }),
    more: msg('One point more', { id: 'survey.more' }),
    howApproval: msg('Choose every idea you would like to see done.', { id: 'survey.howApproval' }),
    howSome: (ideas: number) => msg(str`Choose up to ${n(ideas)} ideas.`, { id: 'survey.howSome' }),
    howPoints: (points: number) =>
      msg(str`You have ${n(points)} points. Give them to one idea or to several.`, {
        id: 'survey.howPoints',
      }),
    pointsLeft: (points: number) =>
      pluralForm(locale, points, {
        one: msg(str`${n(points)} point left`, { id: 'survey.pointsLeft.one' }),
        few: msg(str`${n(points)} points left`, { id: 'survey.pointsLeft.few' }),
        many: msg(str`${n(points)} points left`, { id: 'survey.pointsLeft.many' }),
        other: msg(str`${n(points)} points left`, { id: 'survey.pointsLeft.other' }),
      }),
    onlyLeft: (points: number) =>
      pluralForm(locale, points, {
        one: msg(str`Only ${n(points)} point was left.`, { id: 'survey.onlyLeft.one' }),
        few: msg(str`Only ${n(points)} points were left.`, { id: 'survey.onlyLeft.few' }),
        many: msg(str`Only ${n(points)} points were left.`, { id: 'survey.onlyLeft.many' }),
        other: msg(str`Only ${n(points)} points were left.`, { id: 'survey.onlyLeft.other' }),
      }),
    chosen: (ideas: number) =>
      pluralForm(locale, ideas, {
        one: msg(str`${n(ideas)} idea chosen`, { id: 'survey.chosen.one' }),
        few: msg(str`${n(ideas)} ideas chosen`, { id: 'survey.chosen.few' }),
        many: msg(str`${n(ideas)} ideas chosen`, { id: 'survey.chosen.many' }),
        other: msg(str`${n(ideas)} ideas chosen`, { id: 'survey.chosen.other' }),
      }),
    noneLeft: msg('All points are given', { id: 'survey.noneLeft' }),
    vote: msg('Cast your vote', { id: 'survey.vote' }),
    voting: msg('Sending …', { id: 'survey.voting' }),
    voteNothing: msg('Choose at least one idea.', { id: 'survey.voteNothing' }),
    voted: msg('Your vote is in', { id: 'survey.voted' }),
    votedHint: msg('Thank you. You gave it to:', { id: 'survey.votedHint' }),
    changeVote: msg('Change my vote', { id: 'survey.changeVote' }),
    alreadyVoted: msg('There is a vote from this device already.', { id: 'survey.alreadyVoted' }),
    voteClosed: msg('The vote is over; this ballot came too late.', { id: 'survey.voteClosed' }),
    voteFailed: msg('Your vote could not be sent. What you chose is still here; please try again.', {
      id: 'survey.voteFailed',
    }),
    votes: (votes: number) =>
      pluralForm(locale, votes, {
        one: msg(str`${n(votes)} vote`, { id: 'survey.votes.one' }),
        few: msg(str`${n(votes)} votes`, { id: 'survey.votes.few' }),
        many: msg(str`${n(votes)} votes`, { id: 'survey.votes.many' }),
        other: msg(str`${n(votes)} votes`, { id: 'survey.votes.other' }),
      }),
    votesGiven: msg('Votes', { id: 'survey.votesGiven' }),
    pointsGiven: msg('Points given', { id: 'survey.pointsGiven' }),
    points: (points: number) =>
      pluralForm(locale, points, {
        one: msg(str`${n(points)} point`, { id: 'survey.points.one' }),
        few: msg(str`${n(points)} points`, { id: 'survey.points.few' }),
        many: msg(str`${n(points)} points`, { id: 'survey.points.many' }),
        other: msg(str`${n(points)} points`, { id: 'survey.points.other' }),
      }),
    idea: msg('Idea', { id: 'survey.idea' }),
    outcome: msg('Outcome', { id: 'survey.outcome' }),
    funded: msg('Funded', { id: 'survey.funded' }),
    declined: msg('Not funded', { id: 'survey.declined' }),
    winner: msg('Chosen by the jury', { id: 'survey.winner' }),
    notChosen: msg('Not chosen', { id: 'survey.notChosen' }),
    juryEntry: msg('Entry', { id: 'survey.juryEntry' }),
    undecided: msg('No decision yet', { id: 'survey.undecided' }),
    grantedOf: (granted: string, pot: string) =>
      msg(str`${granted} of ${pot} given out`, { id: 'survey.grantedOf' }),
    reasons: msg('What the jury says', { id: 'survey.reasons' }),
    decisionReason: msg('Reason', { id: 'survey.decisionReason' }),
    noIdeas: msg('No ideas have been handed in yet.', { id: 'survey.noIdeas' }),
    publishedLater: (time: string) =>
      msg(str`The entries are published after ${time}.`, { id: 'survey.publishedLater' }),
    oneDevice: msg('One vote from each device. Nothing about you is stored with it.', {
      id: 'survey.oneDevice',
    }),
  };
}

export type IdeasStrings = ReturnType<typeof ideasStrings>;
