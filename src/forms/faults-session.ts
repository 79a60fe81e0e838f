import type { FormDesk } from './form-desk-session.js';
import { MuniInvalidEvent } from './form-events.js';
import type { FormProgress } from './form-progress.js';
import type { FormSession } from './form-session.js';
import type { FieldState } from './form-state.js';
import type { Notice } from './form-view-state.js';
import type { PointedError } from './submission-outcome.js';

/** Tells people what the endpoint finds wrong with their answers. */
export class FaultsSession {
  readonly #session: FormSession;
  readonly #desk: FormDesk;
  /** Says it above the form. */
  readonly #say: (notice: Notice) => void;

  constructor(session: FormSession, desk: FormDesk, say: (notice: Notice) => void) {
    this.#session = session;
    this.#desk = desk;
    this.#say = say;
  }

  /** What the endpoint finds wrong, at the fields it names; what it names no field for stands above the form. */
  tell(errors: readonly PointedError[], kind: 'files' | 'validation', detail: string, said: string): void {
    const { progress, strings, host } = this.#session;
    if (!progress) return;
    const { consents } = progress.definition;
    const spelled = spellingOf(progress);
    const placed = errors.map((error) => ({
      ...error,
      path: consents[error.consent ?? -1]?.name ?? placeOf(error.path, progress, spelled),
      code: error.path?.endsWith('-Comment') && error.code === 'required' ? 'comment' : error.code,
    }));
    const known = placed.filter(({ path }) => path);
    const others = placed.filter(({ path }) => !path);
    if (kind === 'files' && !known.length) {
      this.#desk.files.refuse(undefined, detail || strings.filesRefused);
      return this.#say({
        kind: 'other',
        title: strings.filesRefused,
        text: '',
        detail,
        actions: [],
      });
    }
    const paths = [...new Set(known.map(({ path = '' }) => path))];
    for (const path of paths) {
      const own = known.filter((error) => error.path === path);
      const said = own.map(({ code, detail: words }) => words || progress.complaintOf(path, code));
      progress.complain(path, together(said) || strings.invalid);
      if (kind === 'files')
        this.#desk.files.refuse(path, together(own.map((error) => error.detail)) || strings.filesRefused);
    }
    for (const { code, detail: own } of others)
      if (!own)
        this.#session.warn(`the endpoint refused answers with "${code}", which no field is named for`);
    // Nobody can mend what nothing is said of.
    if (!errors.length)
      this.#session.warn(`the endpoint refused answers and named no "errors" of them: ${said}`);
    if (others.length || !known.length)
      this.#say({
        kind: 'other',
        title: strings.refusedTitle,
        text: '',
        detail: known.length ? '' : detail,
        list: others.map((error) => error.detail).filter(Boolean),
        actions: [],
      });
    progress.summary = paths;
    const [first] = known;
    if (first?.path) {
      progress.goTo(first.path);
      this.#desk.showSummary();
    }
    host.dispatchEvent(
      new MuniInvalidEvent(
        errors.map(({ path, code, consent = -1 }) => ({ path: path ?? consents[consent]?.name ?? '', code })),
      ),
    );
  }
}

/** All that is said of one answer, each sentence once: `This address is taken. Write in capitals.` */
const together = (said: readonly string[]): string =>
  [...new Set(said.filter(Boolean))].reduce(
    (all, one) => (all ? `${all}${/[.?!]$/.test(all) ? '' : '.'} ${one}` : one),
    '',
  );

const pathsOf = (fields: readonly FieldState[]): string[] =>
  fields.flatMap(({ path, entries }) => [path, ...entries.flatMap((entry) => pathsOf(entry.fields))]);

/** Tells a path in the letters of the form: what it calls `email` may be `Email` in the language of its endpoint. */
function spellingOf(progress: FormProgress): (path: string) => string {
  let known: ReadonlyMap<string, string> | undefined;
  return (path) => {
    if (progress.fieldAt(path)) return path;
    known ??= new Map(pathsOf(progress.form.visibleFields()).map((own) => [own.toLowerCase(), own]));
    return known.get(path.toLowerCase()) ?? path;
  };
}

/** More of a pointer leads nowhere. */
const LONGEST = 500;

/** Where a pointer leads: to a field, or into one (a row, an entry of a list, the text of 'other'), that can be seen. */
function placeOf(
  path: string | undefined,
  progress: FormProgress,
  spelled: (path: string) => string,
): string | undefined {
  for (let place = (path ?? '').slice(0, LONGEST); place;) {
    const own = spelled(place);
    const field = progress.fieldAt(own);
    if (field) return field.type !== 'hidden' && progress.form.isVisible(own) ? own : undefined;
    const around = place.replace(/(?:\.[^.[]*|\[[^\]]*\]|-Comment)$/, '');
    if (around === place) break;
    place = around;
  }
  return undefined;
}
