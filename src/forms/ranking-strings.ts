import { msg, str } from '@lit/localize';
import { formatNumber } from '../i18n/format.js';

/** The sentences of a ranking. */
export function rankingStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    rankAll: msg('Choose them in your order, the most important first.', { id: 'forms.rankAll' }),
    rankTop: (top: number) =>
      msg(str`Choose up to ${n(top)}, the most important first.`, { id: 'forms.rankTop' }),
    rankOrder: msg('Your order', { id: 'forms.rankOrder' }),
    rankRest: msg('Not chosen yet', { id: 'forms.rankRest' }),
    rankEmpty: msg('Nothing is chosen yet.', { id: 'forms.rankEmpty' }),
    rankAdd: (label: string, place: number) =>
      msg(str`Put in place ${n(place)}: ${label}`, { id: 'forms.rankAdd' }),
    rankUp: (label: string) => msg(str`Move up: ${label}`, { id: 'forms.rankUp' }),
    rankDown: (label: string) => msg(str`Move down: ${label}`, { id: 'forms.rankDown' }),
    rankOut: (label: string) => msg(str`Take out: ${label}`, { id: 'forms.rankOut' }),
    rankedAt: (label: string, place: number, of: number) =>
      msg(str`${label}: place ${n(place)} of ${n(of)}`, { id: 'forms.rankedAt' }),
    rankedOut: (label: string) => msg(str`${label} is taken out.`, { id: 'forms.rankedOut' }),
  };
}

export type RankingStrings = ReturnType<typeof rankingStrings>;
