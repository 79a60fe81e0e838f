import type { EndpointErrorCode } from '../../src/data/endpoint-error.js';

/** What is right for one file, written down after reading the file; `why` says so in words. */
export type Expected = { why: string; fields?: string } & (
  | { error: EndpointErrorCode; detail: RegExp }
  | {
      /** Records that could be read, changes of events among them, whatever number of times they take place. */
      events: number;
      dropped?: number;
      /** Times they take place in all, where nothing repeats without end. */
      times?: number;
      /** Codes of complaints with their counts. */
      complaints?: string;
      /** Values of a facet, each with its count of times. */
      counts?: [facet: string, value: string, count: number][];
      /** Name, first day, and members of the event, of some of the times. */
      has: [name: string, day: string, part?: Record<string, unknown>][];
    }
);

const NO_DAY = {
  error: 'shape',
  detail: /No column could be the day of an event\. The columns are: .*fields="startDate/,
} as const;

/** By file, within the corpus. */
export const EXPECTED: Record<string, Expected> = {
  'events/City-Bureau__city-scrapers__chi_low_income_housing_trust_fund.ics': {
    why: 'thirty meetings of a municipal board',
    events: 30,
    times: 30,
    has: [
      ['Administrative Day', '2024-05-08'],
      ['Executive Committee Meeting', '2024-05-14'],
    ],
  },
  'events/City-Bureau__city-scrapers__cook_board.json': {
    why: 'American dates in one column, hours in another, names that are links; two meetings at the same hour under one name, twice',
    events: 167,
    times: 167,
    complaints: 'duplicate-id ×2',
    has: [
      ['Board of Commissioners', '2017-12-13', { startDate: '2017-12-13T11:00' }],
      ['Finance Committee', '2017-12-13', { startDate: '2017-12-13T10:00' }],
      ['Special Events', '2017-01-11', { startDate: '2017-01-11T14:00' }],
    ],
  },
  'events/City-of-Helsinki__linkedevents__lippupiste_response.json': {
    why: 'a ticket seller’s feed: Finnish dates, hours beside them, seats, markup in the text',
    events: 1,
    times: 1,
    has: [
      [
        'PIENET JUHLAT',
        '2020-04-24',
        {
          id: '11116307',
          startDate: '2020-04-24T19:00',
          town: 'Tampere',
          registration: { capacity: 313, remaining: 100 },
        },
      ],
    ],
  },
  'events/OpenAgenda__oa-public__manyEvents.response.json': {
    why: 'two answers of 20 and 5 in one file, texts in five languages, up to two known times each',
    events: 25,
    times: 42,
    has: [
      [
        'Free visit of the Pierre Corneille Museum',
        '2022-09-17',
        { attendanceMode: 'offline', image: { url: 'https://cdn.openagenda.com/static/graylogo140.png' } },
      ],
      ['Free visit of the Pierre Corneille Museum', '2022-09-18'],
    ],
  },
  'events/allenporter__ical__google_calendar_public_holidays.ics': {
    why: 'public holidays, one event each',
    events: 111,
    times: 111,
    has: [["New Year's Day", '2021-01-01', { allDay: true }]],
  },
  'events/allenporter__ical__office_356_custom_timezone.ics': {
    why: 'a rule in a zone that the file itself describes; it is that of Warsaw',
    events: 2,
    has: [['Wstępna akceptacja', '2024-05-21', { timeZone: 'Europe/Warsaw' }]],
  },
  'events/collective__icalendar__issue_156_RDATE_with_PERIOD_TZID_khal_2.ics': {
    why: 'four times, written out as periods',
    events: 1,
    times: 4,
    has: [
      ['(omitted)', '2021-11-01'],
      ['(omitted)', '2022-02-07'],
    ],
  },
  'events/collective__icalendar__rfc_7986_conferences.ics': {
    why: 'one event, without a beginning',
    events: 0,
    dropped: 1,
    complaints: 'bad-date ×1',
    has: [],
  },
  'events/fullcalendar__fullcalendar__events.json': {
    why: 'a feed of FullCalendar: the end of whole days is not in them, one id stands twice',
    events: 12,
    times: 12,
    complaints: 'duplicate-id ×1',
    has: [
      ['Long Event', '2020-09-07', { endDate: '2020-09-09' }],
      ['Conference', '2020-09-11', { endDate: '2020-09-12' }],
      ['Repeating Event', '2020-09-16', { id: '999-2' }],
      ['Click for Google', '2020-09-28', { url: 'http://google.com/' }],
    ],
  },
  'events/ical-org__ical.net__Language4.ics': {
    why: '53 matches; names of properties folded before their colon',
    events: 53,
    times: 53,
    has: [['AGF Aarthus 0 - 3 Barça', '2006-07-28', { timeZone: 'Europe/Madrid' }]],
  },
  'events/ical-org__ical.net__Outlook2007LineFolds.ics': {
    why: 'folds of Outlook, a description that is an empty page',
    events: 1,
    times: 1,
    has: [['Example Calendar Export that Blows Up DDay.iCal', '2009-06-21', { allDay: true }]],
  },
  'events/ical-org__ical.net__USHolidays.ics': {
    why: 'holidays by rules of the year',
    events: 36,
    has: [['Christmas', '2004-12-25']],
  },
  'events/ical4j__ical4j__Belgische32feestdagen.ics': {
    why: 'Dutch holidays',
    events: 30,
    times: 30,
    has: [
      ['Allerheiligen', '2004-11-01', { endDate: '2004-11-01' }],
      ['Nieuwjaar', '2005-01-01'],
    ],
  },
  'events/ical4j__ical4j__EstoniaHolidays.ics': {
    why: 'one of 152 is an empty master that a program left behind',
    events: 151,
    dropped: 1,
    complaints: 'no-name ×1',
    has: [
      ['Vastlapäev', '2009-02-24'],
      ['Naljapäev', '2009-04-01'],
      ['Naljapäev', '2013-04-01'],
    ],
  },
  'events/ical4j__ical4j__SwedishHolidays2003-2006.ics': {
    why: 'Swedish holidays',
    events: 52,
    times: 52,
    has: [['Nyårsdagen', '2003-01-01']],
  },
  'events/ical4j__ical4j__THFC.ics': {
    why: 'matches of London in the zone of Sydney',
    events: 114,
    has: [
      [
        'Everton (2) v Spurs (2) [Pembridge 37, Etherington 63, Ferdinand 75, Radzinski 81]',
        '2002-08-18',
        { timeZone: 'Australia/Sydney' },
      ],
    ],
  },
  'events/jens-maus__node-ical__bad_custom_ms_tz.ics': {
    why: 'a zone called Custom that nobody knows, and a length that runs backwards',
    events: 3,
    times: 3,
    complaints: 'bad-value ×1, bad-date ×1',
    has: [['[private]', '2021-03-25', { startDate: '2021-03-25T10:35:00' }]],
  },
  'events/jens-maus__node-ical__festival-multiday-rrule.ics': {
    why: 'a festival without UIDs; two things are called the same at the same hour, twice',
    events: 128,
    times: 158,
    complaints: 'duplicate-id ×2',
    has: [['foobar Summer 2011 starts!', '2011-08-04']],
  },
  'events/jens-maus__node-ical__utf8-french-calendar.ics': {
    why: 'tasks only: a calendar in which nothing takes place',
    events: 0,
    times: 0,
    complaints: 'incomplete ×1',
    has: [],
  },
  'events/jens-maus__node-ical__whole_day_moved_over_dst_change_berlin.ics': {
    why: 'three days in a row, the second moved past the others over a change of the clocks: an event and a change of it',
    events: 2,
    times: 3,
    has: [
      ['test whole day moved', '2024-10-27'],
      ['test whole day moved', '2024-10-29'],
      ['test whole day moved', '2024-10-30', { startDate: '2024-10-30' }],
    ],
  },
  'events/mangstadt__biweekly__rfc7265-example2.json': {
    why: 'jCal: five days, the third moved to the first, which has one meeting more; an event and a change of it',
    events: 2,
    times: 6,
    has: [
      ['Event #2', '2006-01-02'],
      ['Event #2', '2006-01-02', { startDate: '2006-01-02T14:00:00' }],
      ['Event #2', '2006-01-06'],
    ],
  },
  'events/openactive__data-models__event_eventseries_example_1.json': {
    why: 'linked data in a feed: what the event does not say, its series does',
    events: 1,
    times: 1,
    has: [
      [
        "Alan's social ride group Gorhambury House loop",
        '2019-08-25',
        {
          startDate: '2019-08-25T10:00:00+01:00',
          organizer: [
            { name: "Alan's social ride group", url: 'https://www.letsride.co.uk/groups/steady-pace-group' },
          ],
        },
      ],
    ],
  },
  'events/scrapinghub__extruct__Years_Years_Tickets_Tour_Dates_2015_Concerts.jsonld': {
    why: 'thirteen concerts of a page, each in a list of its own, and the band itself, which is no event',
    events: 13,
    dropped: 1,
    times: 13,
    complaints: 'not-event ×1',
    has: [
      ['Years & Years', '2015-10-21', { town: 'Bristol' }],
      ['Years & Years', '2015-10-26', { town: 'Westcliff-on-sea' }],
    ],
  },
  'events/tech-conferences__conference-data__general.json': {
    why: 'conferences by days, 39 of them online',
    events: 129,
    times: 129,
    counts: [['format', 'online', 39]],
    has: [
      ['Codemash', '2024-01-09', { endDate: '2024-01-12', town: 'Sandusky, OH' }],
      ['IT-Tage', '2024-12-09', { languages: ['de', 'en'] }],
    ],
  },
  'events/u01jmg3__ics-parser__ICal.ics': {
    why: 'one event on the 32nd is left out, one entry changes a time of another',
    events: 20,
    dropped: 1,
    complaints: 'bad-date ×1',
    has: [['Before 1970-Test: Konrad Zuse invents the Z3, the "first digital Computer"', '1941-05-12']],
  },
  'hostile/collective__icalendar__bom_calendar.ics': {
    why: 'a calendar with nothing in it',
    events: 0,
    times: 0,
    has: [],
  },
  'hostile/collective__icalendar__broken_ical.ics': {
    why: 'two semicolons for one',
    events: 1,
    times: 1,
    has: [['An Event with too many semicolons', '2014-04-09']],
  },
  'hostile/ical4j__ical4j__OZMovies.ics': { why: '182 films', events: 182, times: 182, has: [] },
  'hostile/jens-maus__node-ical__badRRULE.ics': {
    why: 'rules with a word too many; what is right in them is followed',
    events: 3,
    has: [
      ['Brain Break', '2020-09-03'],
      ['Academic Time', '2020-09-03'],
    ],
  },
  'hostile/jens-maus__node-ical__large-file-with-late-error.ics': {
    why: 'six of 401 begin on no day; one more ends on none',
    events: 395,
    dropped: 6,
    times: 395,
    complaints: 'bad-date ×7',
    has: [['Event 001', '2024-01-02']],
  },
  'hostile/frictionlessdata__frictionless-py__issue-811.csv': { why: 'Italian municipalities', ...NO_DAY },
  'hostile/mholt__PapaParse__malformed.tsv': { why: 'the weather', ...NO_DAY },
  'hostile/okfn__messytables__utf-16le_encoded.csv': { why: 'hospitals, in UTF-16', ...NO_DAY },
  'hostile/theodi__csvlint.rb__title-row.csv': { why: 'a table of nothing', ...NO_DAY },
  'hostile/theodi__csvlint.rb__invalid-byte-sequence.csv': {
    why: 'a bank account: it has days, and no names',
    error: 'no-name',
    detail: /name of an event/,
  },
  'hostile/minimaxir__big-list-of-naughty-strings__blns.json': {
    why: 'a list of texts',
    error: 'shape',
    detail: /515 plain values/,
  },
  'hostile/minimaxir__big-list-of-naughty-strings__blns.txt': {
    why: 'a text',
    error: 'format',
    detail: /plain text/,
  },
  'hostile/nst__JSONTestSuite__i_structure_500_nested_arrays.json': {
    why: 'brackets',
    error: 'shape',
    detail: /list of lists/,
  },
  'hostile/nst__JSONTestSuite__n_structure_100000_opening_arrays.json': {
    why: 'a hundred thousand brackets',
    error: 'format',
    detail: /breaks off/,
  },
  'hostile/nst__JSONTestSuite__n_structure_UTF8_BOM_no_data.json': {
    why: 'nothing',
    error: 'empty',
    detail: /white space/,
  },
};
