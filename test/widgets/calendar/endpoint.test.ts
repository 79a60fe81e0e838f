import '../../../src/define.js';
import { asEventFile, manyMeetings } from '../../fixtures/events.js';
import { describeEndpointWidget } from '../../support/endpoint-suite.js';
import { itemNames } from '../../support/see.js';

/** Some tests stop the clock in October 2026: the meetings are to come on any clock. */
const LATER = Date.parse('2035-01-10T12:00:00Z');

describeEndpointWidget('muni-calendar', {
  answer: (count) => asEventFile(manyMeetings(count, LATER)),
  names: (count) => manyMeetings(count, LATER).map(({ name }) => String(name)),
  shown: itemNames,
});
