import { msg } from '@lit/localize';
import type { Override } from '../i18n/strings.js';
import type { lateFormStrings } from './form-late-strings.js';

/** The sentences that stand beside the first fields. */
export function firstFormStrings() {
  return {
    loading: msg('Loading the form …', { id: 'forms.loading' }),
    optional: msg('(optional)', { id: 'forms.optional' }),
    required: msg('(required)', { id: 'forms.required' }),
    choose: msg('Please choose', { id: 'forms.choose' }),
    other: msg('Other', { id: 'forms.other' }),
    otherText: msg('Please say what', { id: 'forms.otherText' }),
    none: msg('None of these', { id: 'forms.none' }),
    next: msg('Next', { id: 'forms.next' }),
    back: msg('Back', { id: 'forms.back' }),
    send: msg('Send', { id: 'forms.send' }),
    toReview: msg('Check your answers', { id: 'forms.toReview' }),
    error: msg('Error:', { id: 'forms.error' }),
    lost: msg(
      'The rest of this form could not be loaded. Check your connection and try again, or reload the page.',
      { id: 'forms.lost' },
    ),
    trap: msg('Leave this field empty', { id: 'forms.trap' }),
    consentLink: msg('Read more', { id: 'forms.consentLink' }),
  };
}

export type FirstFormStrings = ReturnType<typeof firstFormStrings>;

/** Every sentence a form may say, by name: what `strings` overrides and a translation translates. */
export type FormStrings = FirstFormStrings & ReturnType<typeof lateFormStrings>;

/** Sentences of the page in place of the library's, by name. */
export type FormOverrides = Partial<Record<keyof FormStrings, Override>>;
