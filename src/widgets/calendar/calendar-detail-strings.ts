import { msg, str } from '@lit/localize';
import { own } from '../../core/own.js';
import { formatNumber, pluralForm } from '../../i18n/format.js';

/** The sentences of one event in full, and of what can be taken along from it. */
export function detailStrings(locale: string) {
  const n = (value: number) => formatNumber(locale, value);
  return {
    when: msg('When', { id: 'calendar.when' }),
    where: msg('Place', { id: 'calendar.where' }),
    directions: msg('How to get there', { id: 'calendar.directions' }),
    access: msg('Accessibility', { id: 'calendar.access' }),
    accessName: (name: string) => {
      const names: Readonly<Record<string, string>> = {
        wheelchair: msg('Step-free access', { id: 'calendar.access.wheelchair' }),
        hearingLoop: msg('Hearing loop', { id: 'calendar.access.hearingLoop' }),
        signLanguage: msg('Sign language interpreter', { id: 'calendar.access.signLanguage' }),
        accessibleToilet: msg('Accessible toilet', { id: 'calendar.access.toilet' }),
        captions: msg('Live captions', { id: 'calendar.access.captions' }),
        parking: msg('Accessible parking', { id: 'calendar.access.parking' }),
        lift: msg('Lift', { id: 'calendar.access.lift' }),
        quietRoom: msg('Quiet room', { id: 'calendar.access.quietRoom' }),
        visual: msg('For blind and partially sighted people', { id: 'calendar.access.visual' }),
        intellectual: msg('For people with learning disabilities', { id: 'calendar.access.intellectual' }),
        psychic: msg('For people with mental health conditions', { id: 'calendar.access.psychic' }),
        assistanceDog: msg('Assistance dogs welcome', { id: 'calendar.access.assistanceDog' }),
      };
      const other: Readonly<Record<string, string>> = {
        toilet: 'accessibleToilet',
        inductionLoop: 'hearingLoop',
        stepFree: 'wheelchair',
        elevator: 'lift',
        guideDog: 'assistanceDog',
      };
      return own(names, own(other, name) ?? name) ?? name;
    },
    joinOnline: msg('Join online', { id: 'calendar.joinOnline' }),
    yourTime: (hours: string) => msg(str`${hours} on your clock`, { id: 'calendar.yourTime' }),
    previousDate: (date: string) => msg(str`Originally ${date}`, { id: 'calendar.previousDate' }),
    cancelledLong: msg('This event has been cancelled.', { id: 'calendar.cancelledLong' }),
    postponedLong: msg('This event has been postponed; it does not take place on this date.', {
      id: 'calendar.postponedLong',
    }),
    rescheduledLong: msg('This event has a new date.', { id: 'calendar.rescheduledLong' }),
    movedOnlineLong: msg('This event takes place online instead.', { id: 'calendar.movedOnlineLong' }),
    price: msg('Price', { id: 'calendar.price' }),
    organizer: msg('Organised by', { id: 'calendar.organizer' }),
    contact: msg('Contact', { id: 'contact' }),
    website: msg('Website', { id: 'website' }),
    moreInformation: msg('More about this event', { id: 'calendar.more' }),
    deadline: (date: string) => msg(str`Register by ${date}`, { id: 'calendar.deadline' }),
    opens: (date: string) => msg(str`Registration opens ${date}`, { id: 'calendar.opens' }),
    registrationOpen: msg('Registration open', { id: 'calendar.isOpen' }),
    registrationNotYet: msg('Registration not yet open', { id: 'calendar.notYet' }),
    registrationWaitlist: msg('Fully booked – waiting list', { id: 'calendar.waitlist' }),
    registrationFull: msg('Fully booked', { id: 'calendar.full' }),
    registrationClosed: msg('Registration closed', { id: 'calendar.closed' }),
    seatsLeft: (seats: number) =>
      pluralForm(locale, seats, {
        one: msg(str`${n(seats)} place left`, { id: 'calendar.seats.one' }),
        few: msg(str`${n(seats)} places left`, { id: 'calendar.seats.few' }),
        many: msg(str`${n(seats)} places left`, { id: 'calendar.seats.many' }),
        other: msg(str`${n(seats)} places left`, { id: 'calendar.seats.other' }),
      }),
    waitlistLeft: (seats: number) =>
      pluralForm(locale, seats, {
        one: msg(str`${n(seats)} place left on the waiting list`, { id: 'calendar.waitlistLeft.one' }),
        few: msg(str`${n(seats)} places left on the waiting list`, { id: 'calendar.waitlistLeft.few' }),
        many: msg(str`${n(seats)} places left on the waiting list`, { id: 'calendar.waitlistLeft.many' }),
        other: msg(str`${n(seats)} places left on the waiting list`, { id: 'calendar.waitlistLeft.other' }),
      }),
    register: msg('Register', { id: 'calendar.register' }),
    joinWaitlist: msg('Join the waiting list', { id: 'calendar.joinWaitlist' }),
    programme: msg('Programme', { id: 'calendar.programme' }),
    materials: msg('Materials', { id: 'calendar.materials' }),
    gallery: msg('Pictures', { id: 'calendar.gallery' }),
    funders: msg('Funded by', { id: 'calendar.funders' }),
    alsoIn: msg('Also in this series', { id: 'calendar.alsoIn' }),
    townsAndDates: msg('Towns and dates', { id: 'calendar.townsAndDates' }),
    partOf: (series: string) => msg(str`Part of “${series}”`, { id: 'calendar.partOf' }),
    otherDates: msg('Further dates', { id: 'calendar.otherDates' }),
    updated: (date: string) => msg(str`Last changed ${date}`, { id: 'updated' }),
    mapLink: msg('Show on OpenStreetMap', { id: 'mapLink' }),
    addToCalendar: msg('Add to your calendar', { id: 'calendar.add' }),
    icsFile: msg('Calendar file (.ics)', { id: 'calendar.icsFile' }),
    share: msg('Share', { id: 'calendar.share' }),
    linkCopied: msg('The link has been copied.', { id: 'calendar.linkCopied' }),
    poster: msg('Print as a poster', { id: 'calendar.poster' }),
    takeAlong: msg('Take these events along', { id: 'calendar.takeAlong' }),
    downloadAll: msg('Download as a calendar file (.ics)', { id: 'calendar.downloadAll' }),
    subscribe: msg('Subscribe', { id: 'calendar.subscribe' }),
    subscribeHint: msg('New and changed events then appear in your calendar by themselves.', {
      id: 'calendar.subscribeHint',
    }),
    subscribeOpen: msg('Open in your calendar app', { id: 'calendar.subscribeOpen' }),
    address: msg('Address of the calendar', { id: 'calendar.address' }),
    copy: msg('Copy', { id: 'calendar.copy' }),
    howGoogle: msg('Google Calendar: on a computer, “Other calendars”, “From URL”, paste the address.', {
      id: 'calendar.howGoogle',
    }),
    howOutlook: msg('Outlook: “Add calendar”, “Subscribe from web”, paste the address.', {
      id: 'calendar.howOutlook',
    }),
    howApple: msg('Apple Calendar: “File”, “New Calendar Subscription”, paste the address.', {
      id: 'calendar.howApple',
    }),
  };
}
