import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EndpointError } from '../../src/data/endpoint-error.js';
import { Overtaken } from '../../src/data/rows/overtaken.js';
import { given } from '../../src/data/rows/read-source.js';
import { serveCalendar } from '../../src/widgets/calendar/serve-calendar.js';
import { tableFrom } from '../../src/widgets/calendar/worker-open.js';
import { WorkerEventStore } from '../../src/widgets/calendar/worker-event-store.js';
import { ask, NOW } from './calendar-support.js';

/** A worker whose code runs here; what crosses is cloned, as it is between threads. */
function makeWorker() {
  const worker = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    onerror: null,
    isTerminated: false,
    postMessage: (message: unknown) =>
      queueMicrotask(() => port.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
    terminate: () => void (worker.isTerminated = true),
  };
  const port = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    postMessage: (message: unknown) =>
      queueMicrotask(() => worker.onmessage?.({ data: structuredClone(message) } as MessageEvent)),
  };
  serveCalendar(port);
  return worker;
}

function openIn(worker: ReturnType<typeof makeWorker>, text: string) {
  const { source } = given('', { lang: 'pl', fields: '' });
  const bytes = new TextEncoder().encode(text);
  const options = { lang: 'pl', timeZone: 'Europe/Warsaw' };
  return WorkerEventStore.open(worker as unknown as Worker, bytes, source, options);
}

const ics = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:desk@x\r\nDTSTART;TZID=Europe/Warsaw:20261103T090000\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Desk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

test('A worker reads, follows rules and answers as the page would', async () => {
  const store = await openIn(makeWorker(), ics);
  assert.equal(store.report.total, 1);
  const [first, second] = await Promise.all([
    store.query(ask({ span: 'upcoming', pageSize: 2 })),
    store.query(ask({ span: 'past', pageSize: 1 })),
  ]);
  assert.deepEqual(
    first.items.map(({ startDay }) => startDay),
    ['2026-11-24', '2026-12-01'],
  );
  assert.deepEqual(
    second.items.map(({ startDay }) => startDay),
    ['2026-11-17'],
  );
  assert.equal((await store.get('desk@x/20261201T080000Z', NOW))?.startDay, '2026-12-01');
  assert.deepEqual(await store.countDays(ask({ span: 'window', from: NOW, to: NOW + 5 * 86_400_000 })), {
    '2026-11-24': 1,
  });
});

test('What cannot be read fails with the same reason, and the worker ends', async () => {
  const worker = makeWorker();
  await assert.rejects(
    openIn(worker, '<!doctype html><p>Login'),
    (error) => error instanceof EndpointError && error.code === 'html',
  );
  assert.ok(worker.isTerminated);
});

test('A store that is closed ends its worker and answers nobody', async () => {
  const worker = makeWorker();
  const store = await openIn(worker, ics);
  const late = store.query(ask());
  store.close();
  await assert.rejects(late, Overtaken);
  assert.ok(worker.isTerminated);
});

test('One of several sources is only read in a worker: records, places and complaints cross', async () => {
  const { source } = given('', { lang: 'pl', fields: '' });
  const read = (text: string) =>
    tableFrom(makeWorker() as unknown as Worker, new TextEncoder().encode(text), source, 'Europe/Warsaw');
  const table = await read(
    ics.replace('END:VCALENDAR', 'BEGIN:VEVENT\r\nUID:b\r\nEND:VEVENT\r\nEND:VCALENDAR'),
  );
  assert.deepEqual(
    table.records.map((one) => (one as { name: string }).name),
    ['Desk'],
  );
  assert.match(table.pathOf(0), /\S/);
  assert.equal(table.complaints.length, 1);
  await assert.rejects(
    read('<!doctype html><p>Login'),
    (error) => error instanceof EndpointError && error.code === 'html',
  );
});
