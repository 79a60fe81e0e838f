import { timesOf } from '../forms/capacity.mjs';
import { makeId } from '../forms/tokens.mjs';

/** Points a voter has where the settings do not say. */
export const POINTS = 10;

/**
 * The ideas that were handed in through a form and let through, with their votes, as the contract has them.
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {import('../forms/open-forms.mjs').Form} form
 */
export async function readIdeas({ db, now, signer }, { id, definition, settings }) {
  const ideas = /** @type {import('../forms/form-settings.mjs').Ideas} */ (settings.ideas);
  const isShown = !ideas.shownFrom || now() >= Date.parse(ideas.shownFrom);
  const rows = isShown ? await db.query(SELECT, [id]) : [];
  const isJury = ideas.decidedBy === 'jury';
  return {
    muni: 1,
    title: definition.title,
    ...(ideas.pot && { pot: ideas.pot }),
    ...pick(ideas, ['opens', 'closes', 'shownFrom', 'decidedBy']),
    method: ideas.method ?? 'approval',
    ...(ideas.method === 'points'
      ? { points: ideas.points ?? POINTS }
      : ideas.choices && { choices: ideas.choices }),
    change: ideas.change === true,
    ...(!isJury && { token: signer.sign('device', `${id}~${makeId()}`) }),
    ideas: rows.map(({ idea, answers, status, reason, votes }) => ({
      id: idea,
      ...Object.fromEntries(
        /** @type {const} */ (['title', 'summary', 'budget', 'author', 'town'])
          .map((part) => [part, answers[ideas[part] ?? '']])
          .filter(([, value]) => value !== undefined && value !== ''),
      ),
      status: status ?? 'open',
      ...(!isJury && { votes }),
      ...(reason && { reason }),
    })),
  };
}

/** In an order that says nothing about when they came. */
const SELECT = `
  select s.id as idea, s.answers, d.status, d.reason, coalesce(v.votes, 0)::int as votes
  from muni_forms.submission s
  left join muni_forms.decision d on d.submission = s.id
  left join (select idea, sum(points) as votes from muni_forms.ballot_choice where form = $1 group by idea) v on v.idea = s.id
  where s.form = $1 and s.state = 'accepted'
  order by md5(s.id)`;

/** @param {Record<string, any>} from @param {string[]} names */
const pick = (from, names) =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));

/**
 * Whether votes are taken now.
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {import('../forms/open-forms.mjs').Form} form
 */
export function isVotingOpen({ now }, form) {
  const { opens, closes, decidedBy, shownFrom } = form.settings.ideas ?? {};
  const starts = Math.max(...[opens, shownFrom].map((time) => (time ? Date.parse(time) : -Infinity)));
  const ends = closes ? Date.parse(closes) : timesOf(form, '').closes;
  return decidedBy !== 'jury' && now() >= starts && now() < ends;
}
