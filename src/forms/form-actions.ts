import type { FormActions } from './form-view-state.js';

/** What checking and sending does for people; it comes with the later code. */
export type DeskActions = Omit<FormActions, 'input'>;

interface Actor {
  input: FormActions['input'];
  begin(): Promise<DeskActions | undefined>;
}

const AT_THE_DESK: readonly (keyof DeskActions)[] = [
  'leave',
  'say',
  'addEntry',
  'removeEntry',
  'addFiles',
  'removeFile',
  'submit',
  'back',
  'open',
  'agree',
  'reload',
  'again',
  'save',
  'waitlist',
  'another',
  'calendarFile',
  'print',
  'draftSave',
  'draftDelete',
  'draftDownload',
  'draftLoad',
];

/** What people do, led to who does it: typing at once, the rest as soon as its code is there. */
export function formActions(actor: Actor): FormActions {
  const later = AT_THE_DESK.map((name) => [
    name,
    (...given: unknown[]) =>
      void actor
        .begin()
        .then((desk) => (desk?.[name] as ((...given: unknown[]) => void) | undefined)?.(...given)),
  ]);
  return { ...Object.fromEntries(later), input: (path, value) => actor.input(path, value) } as FormActions;
}
