import type { FormActions } from './form-view-state.js';

/** What checking and sending does for people; it comes with the later code. */
export type DeskActions = Omit<FormActions, 'input'>;

interface Actor {
  input: FormActions['input'];
  begin(): Promise<DeskActions | undefined>;
}

/** What people do, led to who does it: typing at once, all the rest as soon as its code is there. */
export function formActions({ input, begin }: Actor): FormActions {
  return new Proxy({ input } as FormActions, {
    get:
      (own, name: keyof DeskActions) =>
      (...given: never[]) =>
        (name as string) === 'input'
          ? own.input(...(given as unknown as Parameters<FormActions['input']>))
          : void begin().then((desk) =>
              (desk?.[name] as ((...given: never[]) => void) | undefined)?.(...given),
            ),
  });
}
