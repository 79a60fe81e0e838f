import type { Field, FormDefinition } from './definition.js';
import type { sentStrings } from './sent-strings.js';

/** What goes along with the answers, by the members of what is sent. */
export type SentMember =
  | 'answers'
  | 'added'
  | 'form'
  | 'key'
  | 'token'
  | 'start'
  | 'lang'
  | 'times'
  | 'page'
  | 'plain'
  | 'town'
  | 'ref'
  | 'files'
  | 'consents'
  | 'trap';

/** What the page has set that is sent along. */
export interface SentContext {
  municipality: string;
  ref: string;
}

const has = (type: Field['type'], fields: readonly Field[]): boolean =>
  fields.some((field) => field.type === type || ('fields' in field && has(type, field.fields)));

/** Everything a form sends, as its definition and the page have it. */
export function sentMembers(definition: FormDefinition, context: SentContext): readonly SentMember[] {
  const { anonymous, pages, consents, submit, kind, calculated } = definition;
  const asks = (type: Field['type']) => pages.some(({ fields }) => has(type, fields));
  const members: (SentMember | false | '' | undefined)[] = [
    'answers',
    (asks('hidden') || calculated.some(({ send }) => send)) && 'added',
    asks('file') && 'files',
    consents.length > 0 && 'consents',
    'form',
    'lang',
    anonymous ? 'plain' : 'page',
    context.municipality !== '' && 'town',
    context.ref && 'ref',
    !anonymous && 'times',
    'trap',
    'key',
    submit.startUrl !== undefined && (kind === 'poll' ? 'token' : 'start'),
  ];
  return members.filter((member): member is SentMember => Boolean(member));
}

/** The members in words, in the order they are listed. */
export function sentWords(
  members: readonly SentMember[],
  strings: ReturnType<typeof sentStrings>,
): readonly string[] {
  const words: Readonly<Record<SentMember, string>> = {
    answers: strings.sentAnswers,
    added: strings.sentAdded,
    files: strings.sentFiles,
    consents: strings.sentConsents,
    form: strings.sentForm,
    lang: strings.sentLang,
    page: strings.sentPage,
    plain: strings.sentPlain,
    town: strings.sentTown,
    ref: strings.sentRef,
    times: strings.sentTimes,
    trap: strings.sentTrap,
    key: strings.sentKey,
    token: strings.sentToken,
    start: strings.sentStart,
  };
  return members.map((member) => words[member]);
}
