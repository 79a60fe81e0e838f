import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOW } from './engines.mjs';
import { listViolations } from './schemas.mjs';

const SETS = ['spotkania', 'arrangementer'];
const ids = ({ events }) => events.map(({ id }) => id);

/**
 * Every event of a question, page by page, as a reader would follow `next`.
 * @param {import('./engines.mjs').Endpoint} endpoint
 * @param {string} path
 */
async function walk({ ask }, path) {
  const events = [];
  for (let next = path; next;) {
    const answer = await (await ask(next)).json();
    assert.deepEqual(listViolations('muni-events.v1.json#/$defs/answer', answer), []);
    events.push(...answer.events);
    next = answer.next && new URL(answer.next).pathname + new URL(answer.next).search;
  }
  return events;
}

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describeEvents(give) {
  describe('an answer with events', () => {
    for (const slug of SETS) {
      it(`of /events/${slug} keeps to the schema, reaches each event once, and in the order of time`, async () => {
        const events = await walk(give(), `/events/${slug}?from=2000-01-01&pageSize=30&facets=`);
        assert.ok(events.length > 40, `${events.length} events`);
        assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
        const starts = events
          .filter(({ recurrence }) => !recurrence)
          .map(({ startDate }) => startDate.slice(0, 10));
        assert.deepEqual(starts, [...starts].sort());
      });
    }

    it('begins with what is still to come', async () => {
      const { events, total } = await give().askJson('/events/spotkania?pageSize=100');
      const today = NOW.toISOString().slice(0, 10);
      assert.ok(total > 30 && events.length === Math.min(total, 100));
      for (const { id, startDate, endDate, recurrence } of events)
        assert.ok(recurrence || (endDate ?? startDate).slice(0, 10) >= today, `${id} was on ${startDate}`);
    });

    it('goes backwards through what is over', async () => {
      const { events } = await give().askJson('/events/arrangementer?sort=-startDate&pageSize=100');
      const days = events.map(({ startDate }) => startDate);
      assert.ok(days.length > 10 && days[0] < NOW.toISOString());
      assert.deepEqual(days, [...days].sort().reverse());
    });

    it('has what touches a window: days of both ends included, meetings by a rule among them', async () => {
      const { events } = await give().askJson('/events/spotkania?from=2026-12-07&to=2026-12-13&pageSize=100');
      assert.ok(
        events.some(({ recurrence }) => recurrence),
        'a consultation falls into every week',
      );
      for (const { startDate, recurrence } of events)
        assert.ok(recurrence || (startDate >= '2026-12-04' && startDate < '2026-12-14'), startDate);
      const [first] = (await give().askJson('/events/spotkania?topic=Eksport')).events;
      const day = first.startDate.slice(0, 10);
      const ofTheDay = await give().askJson(`/events/spotkania?from=${day}&to=${day}&pageSize=100`);
      assert.ok(ids(ofTheDay).includes(first.id));
    });

    it('is narrowed by facets in any of their languages, and counts what each choice would give', async () => {
      const plain = await give().askJson(
        '/events/spotkania?facets=town,topic,format,free,registration,series,language',
      );
      assert.deepEqual(Object.keys(plain.facets), [
        'town',
        'topic',
        'format',
        'free',
        'registration',
        'series',
        'language',
      ]);
      const { value, count } = plain.facets.topic.find((one) => one.count > 1);
      const chosen = await give().askJson(
        `/events/spotkania?topic=${encodeURIComponent(value)}&facets=topic,town`,
      );
      assert.equal(chosen.total, count);
      assert.deepEqual(chosen.facets.topic, plain.facets.topic, 'a choice does not lower its own counts');
      const exports = await Promise.all(
        ['Eksport', 'Export'].map((topic) => give().askJson(`/events/spotkania?topic=${topic}`)),
      );
      assert.ok(exports[0].total > 0);
      assert.deepEqual(ids(exports[0]), ids(exports[1]));
    });

    it('knows the state of registrations at the hour it is asked', async () => {
      const { facets } = await give().askJson('/events/spotkania?facets=registration');
      const counts = Object.fromEntries(facets.registration.map(({ value, count }) => [value, count]));
      assert.deepEqual(Object.keys(counts), ['open', 'waitlist', 'notYet', 'full', 'closed']);
      for (const state of ['open', 'waitlist', 'notYet', 'full'])
        assert.ok(counts[state] > 0, `something is ${state}: ${JSON.stringify(counts)}`);
      const open = await give().askJson('/events/spotkania?registration=open&pageSize=100');
      assert.equal(open.total, counts.open);
      assert.ok(open.events.every(({ registration: { remaining } }) => remaining !== 0));
    });

    it('is searched without regard to diacritics, in names, places and programmes', async () => {
      const { total } = await give().askJson('/events/spotkania?q=miedzyborz&from=2000-01-01');
      assert.ok(total > 1);
      assert.equal((await give().askJson('/events/spotkania?q=nothingofthesort')).total, 0);
    });

    it('gives single events by id, past ones too', async () => {
      const { events } = await give().askJson('/events/spotkania?id=fzm-001@spotkania.example.org&id=nobody');
      assert.deepEqual(ids({ events }), ['fzm-001@spotkania.example.org']);
    });

    it('shows every status, a series in many towns, speakers, streams, materials and funders', async () => {
      const events = await walk(give(), '/events/spotkania?from=2000-01-01&pageSize=100&facets=');
      const statuses = new Set(events.map(({ status }) => status ?? 'scheduled'));
      assert.deepEqual([...statuses].sort(), [
        'cancelled',
        'movedOnline',
        'postponed',
        'rescheduled',
        'scheduled',
      ]);
      const series = events.filter((event) => event.series?.id === 'firma-za-miedza');
      assert.ok(new Set(series.map(({ town }) => town)).size > 15);
      assert.ok(new Set(series.flatMap(({ organizer }) => organizer.map(({ name }) => name))).size === 3);
      const [conference] = (await give().askJson('/events/arrangementer?topic=Konference')).events;
      assert.ok(new Set(conference.programme.map(({ stream }) => stream?.en).filter(Boolean)).size === 3);
      assert.ok(series.some(({ materials, gallery, funders }) => materials && gallery && funders));
    });

    it('answers 304 to the tag it gave', async () => {
      const first = await give().ask('/events/arrangementer');
      const tag = first.headers.get('ETag') ?? '';
      const second = await give().ask('/events/arrangementer', { headers: { 'If-None-Match': tag } });
      assert.equal(second.status, 304);
    });
  });

  describe('a question about events that cannot be answered', () => {
    for (const [query, parameter] of [
      ['from=tomorrow', 'from'],
      ['from=2026-13-45', 'from'],
      ['from=2026-12-01&to=2026-11-01', 'to'],
      ['sort=name', 'sort'],
      ['registration=maybe', 'registration'],
      ['colour=red', 'colour'],
      ['page=0', 'page'],
    ]) {
      it(`is a problem that names ${parameter}: ?${query}`, async () => {
        const answer = await give().ask(`/events/spotkania?${query}`);
        assert.equal(answer.status, 400);
        assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
        const problem = await answer.json();
        assert.deepEqual(listViolations('muni-problem.v1.json', problem), []);
        assert.ok(
          problem.errors.some((error) => error.parameter === parameter),
          JSON.stringify(problem),
        );
      });
    }

    it('is about a set that there is', async () => {
      assert.equal((await give().ask('/events/none')).status, 404);
      assert.equal((await give().ask('/events/none.ics')).status, 404);
    });
  });

  describe('a feed', () => {
    it('has the same events as the answer, in lines that calendars can read', async () => {
      const answer = await give().ask('/events/spotkania.ics');
      assert.equal(answer.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
      const text = await answer.text();
      const events = await walk(give(), '/events/spotkania?from=2000-01-01&pageSize=100&facets=');
      assert.equal(text.match(/^BEGIN:VEVENT\r$/gm)?.length, events.length);
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.match(text, /^RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=17;BYDAY=WE\r$/m);
      assert.match(text, /^STATUS:CANCELLED\r$/m);
      assert.match(text, /^DTSTART;VALUE=DATE:\d{8}\r$/m);
    });

    it('is narrowed as the answer is', async () => {
      const text = await (
        await give().ask('/events/arrangementer.ics?topic=Konference&from=2026-11-26')
      ).text();
      assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
    });
  });
}
