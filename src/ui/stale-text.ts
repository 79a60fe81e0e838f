import { formatDate } from '../i18n/format.js';

/** That what is shown is old, and of when. */
export const staleText = (
  { stale }: { stale(time: string): string },
  locale: string,
  loadedAt: Date,
): string => stale(formatDate(locale, loadedAt.toISOString(), { dateStyle: 'medium', timeStyle: 'short' }));
