import { isRecord } from '../../data/decode.js';

export interface FormWithin {
  form: unknown;
  /** Where it stands in what was given: `data.versions[0].schema`; empty where it is the whole. */
  path: string;
  /** How many others stand beside it. */
  others: number;
}

const DEEPEST = 6;
const MOST_LOOKED_AT = 5000;
const MOST_LEVELS = 150;

interface Place {
  raw: unknown;
  path: string;
  depth: number;
  isPublished: boolean;
}

/** Some services keep the form as a text of JSON. */
function parsed(raw: unknown): unknown {
  if (typeof raw !== 'string' || !/^\s*\{[\s\S]*"(?:components|elements|pages|muni)"/.test(raw)) return raw;
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return raw;
  }
}

/**
 * The form within an answer of a service that wraps it, be it in a list of versions: the published one of several,
 * else the first.
 */
export function formWithin(raw: unknown, isForm: (raw: unknown) => boolean): FormWithin | undefined {
  const found: Place[] = [];
  const queue: Place[] = [{ raw, path: '', depth: 0, isPublished: false }];
  for (let at = 0; at < queue.length && at < MOST_LOOKED_AT; at++) {
    const place = queue[at]!;
    const own = parsed(place.raw);
    if (isForm(own)) found.push({ ...place, raw: own });
    else if (typeof own === 'object' && own !== null && place.depth < DEEPEST)
      for (const [key, inner] of Object.entries(own))
        queue.push({
          raw: inner,
          path: Array.isArray(own) ? `${place.path}[${key}]` : place.path ? `${place.path}.${key}` : key,
          depth: place.depth + 1,
          isPublished: place.isPublished || (isRecord(own) && own.published === true),
        });
  }
  const best = found.find(({ isPublished }) => isPublished) ?? found[0];
  return best && { form: best.raw, path: best.path, others: found.length - 1 };
}

/** Whether lists and objects stand in each other further than any form needs. */
export function isTooDeep(raw: unknown): boolean {
  let level: unknown[] = [raw];
  for (let depth = 0; level.length; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
