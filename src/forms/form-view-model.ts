import { timeOf } from '../core/time-of.js';
import { pageUrl } from '../core/page.js';
import type { Text } from '../core/pick-text.js';
import type { EndpointError } from '../data/endpoint-error.js';
import { formatDate } from '../i18n/format.js';
import { boundsText } from './error-messages.js';
import { filledText } from './field-model.js';
import type { FieldViews, FileProgress } from './field-props.js';
import { marksOf } from './first-page.js';
import type { FormHost } from './form-host.js';
import type { FormProgress } from './form-progress.js';
import type { FormStrings } from './form-strings.js';
import type {
  DraftProps,
  FormActions,
  FormViewState,
  PageDrawn,
  ReviewSection,
  Stage,
} from './form-view-state.js';
import { refOf } from './meeting-ref.js';
import { sentMembers, sentWords } from './sent-model.js';

/** What a desk shows of its work. */
interface ShownDesk {
  readonly ahead: { readonly drawn: PageDrawn | undefined };
  readonly files: { of(path: string): readonly FileProgress[] };
  readonly drafts: { readonly props: DraftProps | undefined };
  readonly availability: {
    readonly seatsLeft: number | undefined;
    readonly now: { hasWaitlist: boolean } | undefined;
    readonly closesAt: string | undefined;
    readonly hasFailed: boolean;
  };
  readonly sending: { readonly isBusy: boolean; readonly retryIn: number | undefined };
}

/** What of a session is shown. */
export interface ShownSession {
  readonly host: FormHost;
  readonly progress: FormProgress | undefined;
  readonly hasFailed: EndpointError | undefined;
  readonly isLoading: boolean;
  readonly strings: FormStrings;
  readonly lang: string;
  readonly views: FieldViews;
  readonly actions: FormActions;
  readonly reviewSections: readonly ReviewSection[];
  readonly announcer: { readonly text: string };
  readonly desk: ShownDesk | undefined;
  readonly debugView: (() => unknown) | undefined;
}

/** Content that means the parser put what follows a self-closed tag inside it. */
const STRAY =
  'h1, h2, h3, h4, h5, h6, section, main, article, aside, footer, nav, muni-directory, muni-calendar, muni-signup, muni-survey';

const hasStrayContent = (host: Element) =>
  pageUrl() !== undefined && [...host.querySelectorAll(STRAY)].some((element) => !element.closest('[slot]'));

const hasCaptcha = (host: Element) =>
  pageUrl() !== undefined && host.querySelector(':scope > [slot=captcha]') !== null;

/** Everything the view of a form shows, as things stand now. */
export function viewStateOf(session: ShownSession, locale: string, now: number): FormViewState {
  const { host, progress, strings, lang, desk, actions, views } = session;
  const stage = stageOf(session, now);
  const isFirst = stage.name === 'page' && stage.page.step === 1;
  const level = Number.isInteger(host.headingLevel) ? Math.min(5, Math.max(1, host.headingLevel)) : 2;
  return {
    stage,
    ahead: desk?.ahead.drawn,
    heading: headingOf(session),
    headingLevel: level,
    intro: progress && filledText(progress.definition.intro, '', progress.form),
    facts: factsOf(session),
    sent: isFirst && progress?.definition.anonymous ? sentOf(session, progress) : undefined,
    context: {
      lang,
      locale,
      strings,
      marks: progress ? marksOf(progress.definition.pages, host.mark) : 'none',
      level: level + 1,
      actions,
      views,
      boundsOf: (field) => boundsText(field, strings, lang, now),
      files: (path) => desk?.files.of(path) ?? [],
    },
    isSending: desk?.sending.isBusy === true,
    retryIn: desk?.sending.retryIn,
    summary: progress?.problems(lang) ?? [],
    notice: progress?.notice,
    draft: progress && progress.where !== 'done' ? desk?.drafts.props : undefined,
    announcement: session.announcer.text,
    hasStrayContent: hasStrayContent(host),
    hasCaptcha: hasCaptcha(host),
    isDebug: host.debug,
    debugView: session.debugView,
  };
}

const sentOf = ({ host, strings }: ShownSession, { definition }: FormProgress) =>
  sentWords(sentMembers(definition, { municipality: host.municipality, ref: refOf(host) }), strings);

const headingOf = ({ host, progress }: ShownSession): Text =>
  host.heading || ((progress && filledText(progress.definition.title, '', progress.form)) ?? '');

function stageOf(session: ShownSession, now: number): Stage {
  const { host, desk, progress, hasFailed, isLoading } = session;
  if (hasFailed) return { name: 'failed', error: hasFailed };
  if (!progress) return { name: isLoading ? 'loading' : 'idle' };
  const { opens } = progress.definition;
  const closes = closesOf(progress, desk);
  // Only where a time is said: the first use of `Intl` takes longer than a whole page of questions.
  const zone = () => zoneOf(host.timeZone);
  if (progress.where === 'done' && progress.receipt) return { name: 'done', receipt: progress.receipt() };
  if (progress.closed) return { name: 'closed', ...progress.closed, canSave: progress.hasBegun };
  if (opens && timeOf(opens) > now) return { name: 'early', opens, ...zone() };
  // Whoever has begun in time may finish; the endpoint has the last word.
  if (closes && timeOf(closes) <= now)
    if (timeOf(closes) <= progress.startedAt || !progress.hasBegun)
      return { name: 'closed', since: closes, ...zone(), canSave: false };
  if (progress.where === 'review')
    return {
      name: 'review',
      sections: session.reviewSections,
      consents: progress.consentProps(),
    };
  return { name: 'page', page: progress.pageProps() };
}

const closesOf = ({ definition }: FormProgress, desk: ShownSession['desk']) =>
  desk?.availability.closesAt ?? definition.closes;

/** What is to be known before one begins. */
function factsOf({ progress, strings, lang, desk, host }: ShownSession): string[] {
  if (!progress || typeof strings.minutes !== 'function') return [];
  const { minutes } = progress.definition;
  const closes = closesOf(progress, desk);
  const { context } = host;
  return [
    context?.title ? meetingOf(context, lang, host.timeZone) : '',
    minutes === undefined ? '' : strings.minutes(minutes),
    closes
      ? strings.closesAt(
          formatDate(lang, closes, { dateStyle: 'long', timeStyle: 'short', ...zoneOf(host.timeZone) }),
        )
      : '',
    desk ? seatsSentence(desk.availability, strings) || placeFor(progress, desk) : '',
  ].filter(Boolean);
}

/** How many places are left, or that one can wait for one; nothing where nobody knows. */
export const seatsSentence = (
  { seatsLeft, now }: Pick<ShownDesk['availability'], 'seatsLeft' | 'now'>,
  strings: FormStrings,
): string =>
  seatsLeft === undefined
    ? ''
    : seatsLeft === 0 && now?.hasWaitlist
      ? strings.seatsNone
      : strings.seatsLeft(seatsLeft);

/** Keeps the line free while the endpoint is asked, so that the questions stay where they are. */
const placeFor = ({ definition }: FormProgress, { availability }: ShownDesk) =>
  definition.capacity?.statusUrl && !availability.hasFailed ? '\u00a0' : '';

/** A time zone a page may have set to anything. */
export function zoneOf(timeZone: string | undefined): { timeZone?: string } {
  if (!timeZone) return {};
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return { timeZone };
  } catch {
    return {};
  }
}

/** A meeting in one line: what, when, where. */
export function meetingOf(
  { title, start = '', end = '', place, timeZone }: NonNullable<FormHost['context']>,
  lang: string,
  otherwise: string,
): string {
  // Of a meeting with an hour the beginning is enough.
  const last = start.includes('T') || end <= start ? '' : end;
  const when = [start, last].filter(Boolean).map((time) => momentText(time, lang, timeZone ?? otherwise));
  return [title, when.join(' – '), place].filter(Boolean).join(' · ');
}

/** A moment of a meeting, or one of its days, as people write it. */
export const momentText = (time: string, lang: string, timeZone: string): string =>
  formatDate(lang, time, {
    dateStyle: 'full',
    ...(time.includes('T') ? { timeStyle: 'short' } : {}),
    ...zoneOf(timeZone),
  });
