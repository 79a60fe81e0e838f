import { msg } from '@lit/localize';

/** The sentences of what is sent, where a form promises to be anonymous. */
export const sentStrings = () => ({
  anonymous: msg('This is anonymous.', { id: 'forms.anonymous' }),
  sentTitle: msg('What is sent', { id: 'forms.sentTitle' }),
  sentAnswers: msg('your answers', { id: 'forms.sent.answers' }),
  sentAdded: msg('what the page adds to them by itself', { id: 'forms.sent.added' }),
  sentForm: msg('which form this is, and its version', { id: 'forms.sent.form' }),
  sentKey: msg('a random number, so that the same answers are not counted twice', {
    id: 'forms.sent.key',
  }),
  sentToken: msg('a random number by which the endpoint knows this device’s vote', {
    id: 'forms.sent.token',
  }),
  sentStart: msg('a random number that the endpoint gave this visit', { id: 'forms.sent.start' }),
  sentLang: msg('the language you answer in', { id: 'forms.sent.lang' }),
  sentTimes: msg('when you began and when you sent it', { id: 'forms.sent.times' }),
  sentPage: msg('the address of this page', { id: 'forms.sent.page' }),
  sentPlain: msg('the address of this page, without what comes after the question mark', {
    id: 'forms.sent.plain',
  }),
  sentTown: msg('the municipality this page belongs to', { id: 'forms.sent.town' }),
  sentRef: msg('what it is about', { id: 'forms.sent.ref' }),
  sentFiles: msg('the files you add', { id: 'forms.sent.files' }),
  sentConsents: msg('what you agreed to', { id: 'forms.sent.consents' }),
  sentTrap: msg('how long it took, to tell people from programs', { id: 'forms.sent.trap' }),
  notSent: msg('No cookie, and nothing else about you or your device.', { id: 'forms.notSent' }),
});
