import { timeOf } from '../../core/time-of.js';
import { isRecord } from '../../data/decode.js';
import { valid, type Choices, type IdeaList } from './ideas-model.js';
import { forgetVote, keptVote } from './kept-votes.js';

/** What is kept on the device once it has voted: only that makes a second vote known as one. */
export interface KeptVote {
  token?: string;
  choices?: Choices;
}

/** This device's ballot for a list of ideas, where it has cast one; after the vote there is nothing left to be known again. */
export function keptBallot(url: string, list: IdeaList, now: number): KeptVote | undefined {
  const text = keptVote(url);
  if (text === undefined) return undefined;
  if (list.closes !== undefined && timeOf(list.closes) <= now) {
    forgetVote(url);
    return undefined;
  }
  try {
    const { token, choices } = JSON.parse(text) as KeptVote;
    return {
      ...(typeof token === 'string' ? { token } : {}),
      ...(isRecord(choices) ? { choices: valid(list, choices as Choices) } : {}),
    };
  } catch {
    return undefined;
  }
}
