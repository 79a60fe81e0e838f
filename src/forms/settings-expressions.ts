import { numbered } from '../core/numbered.js';
import { isRecord } from '../data/decode.js';
import type { FormComplaint } from './definition.js';
import type { PlacedExpression } from './form-expressions.js';

/**
 * The expressions of what an endpoint alone knows of a form: whose answers are not wanted (`screenOut`), and of whom
 * there may be only so many (`quotas`).
 */
export function expressionsOfSettings(settings: unknown): {
  placed: PlacedExpression[];
  complaints: FormComplaint[];
} {
  const placed: PlacedExpression[] = [];
  const complaints: FormComplaint[] = [];
  for (const list of ['screenOut', 'quotas'])
    for (const [at, one] of numbered(listIn(settings, list))) {
      const path = `${list}[${at}].if`;
      const text = isRecord(one) ? one.if : undefined;
      if (typeof text === 'string') placed.push({ path, text, inner: new Set(), owners: [] });
      else complaints.push({ path, level: 'error', message: 'expected an expression.' });
    }
  return { placed, complaints };
}

const listIn = (settings: unknown, name: string): readonly unknown[] => {
  const list = isRecord(settings) ? settings[name] : undefined;
  return Array.isArray(list) ? list : [];
};
