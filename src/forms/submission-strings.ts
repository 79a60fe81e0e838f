import { msg, str } from '@lit/localize';
import { formatNumber, pluralForm } from '../i18n/format.js';

/** What is said while answers are on their way, and after. */
export function submissionStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    sending: msg('Sending …', { id: 'forms.sending' }),
    retryIn: (seconds: number) =>
      pluralForm(locale, seconds, {
        one: msg(str`No answer yet. Trying again in ${n(seconds)} second.`, { id: 'forms.retryIn.one' }),
        few: msg(str`No answer yet. Trying again in ${n(seconds)} seconds.`, { id: 'forms.retryIn.few' }),
        many: msg(str`No answer yet. Trying again in ${n(seconds)} seconds.`, { id: 'forms.retryIn.many' }),
        other: msg(str`No answer yet. Trying again in ${n(seconds)} seconds.`, { id: 'forms.retryIn.other' }),
      }),
    sendNow: msg('Try now', { id: 'forms.sendNow' }),
    keptTitle: msg('Your answers have not arrived yet', { id: 'forms.keptTitle' }),
    kept: msg(
      'They are kept in this tab. Leave it open and send them again when you like: nothing is counted twice.',
      { id: 'forms.kept' },
    ),
    offline: msg('You seem to be offline. They are sent as soon as there is a connection again.', {
      id: 'forms.offline',
    }),
    unansweredTitle: msg('You have sent this form, but no answer came', { id: 'forms.unansweredTitle' }),
    keptUnanswered: msg('What you sent is filled in below. Send it again: nothing is counted twice.', {
      id: 'forms.keptUnanswered',
    }),
    sentUnanswered: msg(
      'Please fill it in and send it once more: it takes the place of what you sent before, and nothing is counted twice.',
      { id: 'forms.sentUnanswered' },
    ),
    sendAgain: msg('Send again', { id: 'forms.sendAgain' }),
    saveCopy: msg('Save a copy', { id: 'forms.saveCopy' }),
    capacityTitle: msg('There are not enough places left', { id: 'forms.capacityTitle' }),
    capacityLeft: (seats: number) =>
      pluralForm(locale, seats, {
        one: msg(str`${n(seats)} place is left. Sign up fewer people, or join the waiting list.`, {
          id: 'forms.capacityLeft.one',
        }),
        few: msg(str`${n(seats)} places are left. Sign up fewer people, or join the waiting list.`, {
          id: 'forms.capacityLeft.few',
        }),
        many: msg(str`${n(seats)} places are left. Sign up fewer people, or join the waiting list.`, {
          id: 'forms.capacityLeft.many',
        }),
        other: msg(str`${n(seats)} places are left. Sign up fewer people, or join the waiting list.`, {
          id: 'forms.capacityLeft.other',
        }),
      }),
    capacityFewer: (seats: number) =>
      pluralForm(locale, seats, {
        one: msg(str`${n(seats)} place is left. Please sign up fewer people.`, {
          id: 'forms.capacityFewer.one',
        }),
        few: msg(str`${n(seats)} places are left. Please sign up fewer people.`, {
          id: 'forms.capacityFewer.few',
        }),
        many: msg(str`${n(seats)} places are left. Please sign up fewer people.`, {
          id: 'forms.capacityFewer.many',
        }),
        other: msg(str`${n(seats)} places are left. Please sign up fewer people.`, {
          id: 'forms.capacityFewer.other',
        }),
      }),
    capacityNone: msg('All places are taken. Your answers are still here.', { id: 'forms.capacityNone' }),
    capacityWait: msg('All places are taken. You can join the waiting list.', { id: 'forms.capacityWait' }),
    joinWaitlist: msg('Join the waiting list', { id: 'forms.joinWaitlist' }),
    duplicateTitle: msg('This has been sent before', { id: 'forms.duplicateTitle' }),
    duplicate: msg(
      'There is an entry with these details already. To change or withdraw it, use the link in the message you got, or ask the organiser.',
      { id: 'forms.duplicate' },
    ),
    sentFromHere: msg('There is an entry from this device already.', { id: 'forms.sentFromHere' }),
    unchosenTitle: msg('Please choose a meeting first', { id: 'forms.unchosenTitle' }),
    unchosen: msg(
      'Nothing was sent, for it is not clear yet which meeting you are signing up for. Choose it where the meetings are listed; what you have written stays here.',
      { id: 'forms.unchosen' },
    ),
    changedTitle: msg('The form has changed in the meantime', { id: 'forms.changedTitle' }),
    changed: msg('Your answers are still here. Please look at what is new and send them again.', {
      id: 'forms.changed',
    }),
    changedAdded: (label: string) => msg(str`New: ${label}`, { id: 'forms.changedAdded' }),
    changedRemoved: (label: string) => msg(str`No longer asked: ${label}`, { id: 'forms.changedRemoved' }),
    changedOther: (label: string) => msg(str`Changed: ${label}`, { id: 'forms.changedOther' }),
    refusedTitle: msg('Your answers could not be taken', { id: 'forms.refusedTitle' }),
    refused: msg(
      'They are still here. Please save a copy and ask the organiser; trying again will not help.',
      { id: 'forms.refused' },
    ),
    resend: msg('Please send once more.', { id: 'forms.resend' }),
    captcha: msg('The check against automatic entries did not succeed. Please send once more.', {
      id: 'forms.captcha',
    }),
    filesRefused: msg('The server did not take a file. Remove it, or choose a smaller one.', {
      id: 'forms.filesRefused',
    }),
    failedTitle: msg('The form cannot be shown right now', { id: 'forms.failedTitle' }),
    failed: msg('Please try again in a little while.', { id: 'forms.failed' }),
    retry: msg('Try again', { id: 'forms.retry' }),
    closedTitle: msg('This form is closed', { id: 'forms.closedTitle' }),
    closedSince: (time: string) => msg(str`It was open until ${time}.`, { id: 'forms.closedSince' }),
    closedMeanwhile: msg(
      'What you have written is still here. You can try to send it, or save a copy and ask the organiser.',
      { id: 'forms.closedMeanwhile' },
    ),
    closedKept: msg('What you have written is still here.', { id: 'forms.closedKept' }),
    openedNow: msg('The form is open now.', { id: 'forms.openedNow' }),
    earlyTitle: msg('This form is not open yet', { id: 'forms.earlyTitle' }),
    opensAt: (time: string) => msg(str`It opens on ${time}.`, { id: 'forms.opensAt' }),
    closesAt: (time: string) => msg(str`Open until ${time}.`, { id: 'forms.closesAt' }),
    seatsLeft: (seats: number) =>
      pluralForm(locale, seats, {
        one: msg(str`${n(seats)} place left`, { id: 'forms.seatsLeft.one' }),
        few: msg(str`${n(seats)} places left`, { id: 'forms.seatsLeft.few' }),
        many: msg(str`${n(seats)} places left`, { id: 'forms.seatsLeft.many' }),
        other: msg(str`${n(seats)} places left`, { id: 'forms.seatsLeft.other' }),
      }),
    seatsNone: msg('All places are taken; you can join the waiting list', { id: 'forms.seatsNone' }),
    ...receiptStrings(locale),
  };
}

function receiptStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    doneTitle: msg('Thank you, your answers have arrived', { id: 'forms.doneTitle' }),
    confirmedTitle: msg('You are signed up', { id: 'forms.confirmedTitle' }),
    waitlistedTitle: msg('You are on the waiting list', { id: 'forms.waitlistedTitle' }),
    waitlistedAt: (position: number) =>
      msg(str`Your place in the queue: ${n(position)}`, { id: 'forms.waitlistedAt' }),
    waitlisted: msg('You will hear from the organiser if a place becomes free.', { id: 'forms.waitlisted' }),
    pendingEmailTitle: msg('One more step: confirm your e-mail address', { id: 'forms.pendingEmailTitle' }),
    pendingEmail: msg(
      'We have sent you a message with a link. Your entry counts once you have followed it.',
      { id: 'forms.pendingEmail' },
    ),
    pendingReviewTitle: msg('Thank you, your entry has arrived', { id: 'forms.pendingReviewTitle' }),
    pendingReview: msg('It will be looked at before it is published or answered.', {
      id: 'forms.pendingReview',
    }),
    receiptNumber: msg('Receipt number', { id: 'forms.receiptNumber' }),
    agreed: msg('What you agreed to', { id: 'forms.agreed' }),
    yourAnswers: msg('What you sent', { id: 'forms.yourAnswers' }),
    manage: msg('See or withdraw your entry', { id: 'forms.manage' }),
    addToCalendar: msg('Add to your calendar (.ics)', { id: 'forms.addToCalendar' }),
    print: msg('Print', { id: 'forms.print' }),
    another: msg('Fill in another one', { id: 'forms.another' }),
    draftKept: msg('What you write is kept in this tab until you close it.', { id: 'forms.draftKept' }),
    draftSave: (days: number) =>
      pluralForm(locale, days, {
        one: msg(str`Save my answers on this device for ${n(days)} day`, { id: 'forms.draftSave.one' }),
        few: msg(str`Save my answers on this device for ${n(days)} days`, { id: 'forms.draftSave.few' }),
        many: msg(str`Save my answers on this device for ${n(days)} days`, { id: 'forms.draftSave.many' }),
        other: msg(str`Save my answers on this device for ${n(days)} days`, { id: 'forms.draftSave.other' }),
      }),
    draftWarning: msg('Do not do this on a computer that others use too.', { id: 'forms.draftWarning' }),
    draftSaved: (date: string) =>
      msg(str`Your answers are saved on this device until ${date}.`, { id: 'forms.draftSaved' }),
    draftDelete: msg('Delete saved answers', { id: 'forms.draftDelete' }),
    draftDeleted: msg('The saved answers have been deleted.', { id: 'forms.draftDeleted' }),
    draftRestored: msg('Your saved answers have been filled in.', { id: 'forms.draftRestored' }),
    draftDownload: msg('Save my answers as a file', { id: 'forms.draftDownload' }),
    draftLoad: msg('Go on with a saved file', { id: 'forms.draftLoad' }),
    draftUnreadable: msg('This file holds no answers to this form.', { id: 'forms.draftUnreadable' }),
    draftLost: msg('What you wrote last could not be saved there.', { id: 'forms.draftLost' }),
    draftRefused: msg('This browser does not allow saving.', { id: 'forms.draftRefused' }),
    otherTab: msg('This form is open in another tab too. Only fill in one of them.', {
      id: 'forms.otherTab',
    }),
  };
}
