import { formatDate } from '../i18n/format.js';

/** That what is shown is old, and of when. */
export const staleText = (
  { stale }: { stale(time: string): string },
  locale: string,
  loadedAt: Date,
): string => stale(formatDate(locale, loadedAt.toISOString(), { dateStyle: 'medium', timeStyle: 'short' }));

/** When what is shown was loaded, where newer could not be: `at` is when a server did, before the page had anything. */
export function ageOf({ status, loadedAt }: { status: string; loadedAt?: Date }, at: number | undefined) {
  if (status === 'stale') return loadedAt;
  return status === 'failed' && at !== undefined ? new Date(at) : undefined;
}
