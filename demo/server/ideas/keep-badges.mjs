import { awardBadges } from './award-badges.mjs';

const MINUTE = 60_000;

/**
 * Gives out the badges of competitions whose deadline passes while nobody does anything.
 * @param {import('../forms/open-forms.mjs').Forms} forms
 * @param {object} options
 * @param {number} options.since when badges were last given out
 * @param {(directory: string) => Promise<void>} options.onChanged
 * @param {(error: unknown) => void} options.report
 */
export function keepBadges(forms, { since, onChanged, report }) {
  let seen = since;
  const look = async () => {
    const now = forms.now();
    for (const form of await forms.list()) {
      const shownFrom = Date.parse(form.settings.ideas?.shownFrom ?? '');
      if (!(shownFrom > seen && shownFrom <= now)) continue;
      const changed = await awardBadges(forms, form);
      if (changed) await onChanged(changed);
    }
    // Only now: what has failed is tried again.
    seen = now;
  };
  const timer = setInterval(() => void look().catch(report), MINUTE);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
