import { createPacer } from '../../core/pacer.js';
import { pickText } from '../../core/pick-text.js';
import { isRecord } from '../../data/decode.js';
import type { Table } from '../../data/formats/table.js';
import { DistinctIds } from '../../data/rows/distinct-ids.js';
import { LoadLedger } from '../../data/rows/load-ledger.js';
import type { RowSource } from '../../data/rows/row-kit.js';
import type { CalendarEvent, Occurrence } from './calendar-item.js';
import { createEventDecoder } from './calendar-source.js';
import { identitiesOf, isLocalId, mergeEvents, otherMadeIds } from './event-identity.js';
import { EventIndex } from './event-index.js';
import { LocalEventStore, NO_RULES, type RuleBook } from './local-event-store.js';
import { occurrenceOf, writtenOccurrences } from './occurrences.js';
import { withSaidStatus } from './said-status.js';
import { withSaidTown } from './said-town.js';
import { TimeLine } from './time-line.js';

const BATCH_RECORDS = 50;

export interface CalendarOptions {
  lang: string;
  /** IANA zone of times that name none. */
  timeZone: string;
}

/** Builds a calendar out of the records of one or more sources, on the page or in a worker. */
export class EventBuilder {
  readonly #options: CalendarOptions;
  readonly #pacer = createPacer();
  readonly #ids = new DistinctIds();
  readonly #events: CalendarEvent[] = [];
  /** Identity → number of the event that has it, and the source it came from. */
  readonly #known = new Map<string, { number: number; source: string }>();
  /** Further id → number of the event: of its other sources, the one in its file where that is enough to know it by, those made of its name in other languages. */
  readonly #aliases = new Map<string, number>();
  /** Ids of the sources, as the page names them. */
  readonly #order: readonly string[];
  /** What follows rules, on its way as soon as there is one: reading the rest takes as long. */
  #rules: Promise<typeof import('./rule-book.js')> | undefined;
  readonly ledger = new LoadLedger();

  constructor(options: CalendarOptions, order: readonly string[] = []) {
    this.#options = options;
    this.#order = order;
  }

  /** Adds what a reader made of a whole source. */
  async addTable(source: RowSource, table: Table): Promise<void> {
    const report = this.ledger.open(source);
    this.ledger.note(report, source, table);
    report.dropped += table.dropped ?? 0;
    const { records, native = false, isFeed = false, read = records.length } = table;
    report.total += read - records.length;
    const decoder = createEventDecoder({
      ...source,
      ...this.#options,
      lang: source.lang,
      native,
      sample: records,
    });
    if (records.some(saysHowOften)) this.#expectRules();
    for (let start = 0; start < records.length; start += BATCH_RECORDS) {
      if (this.#pacer.isDue()) await this.#pacer.rest();
      const said = decoder.complaints.length;
      const decoded = await decoder.decodeAll(records.slice(start, start + BATCH_RECORDS), (i) =>
        table.pathOf(start + i),
      );
      // The data contract has words for it; calendars and spreadsheets have a name and a line for the place.
      const events =
        native && !isFeed
          ? decoded
          : decoded.map((event) => event && withSaidStatus(withSaidTown(event), this.#options.timeZone));
      events.forEach((event, i) => {
        if (!event) report.dropped++;
        else {
          report.total++;
          const path = table.pathOf(start + i);
          if (endsBeforeItBegins(event, this.#options.timeZone)) {
            const reason = `It ends (${event.endDate}) before it begins (${event.startDate}); the end is left out.`;
            this.ledger.complain({ source: source.name, path: `${path}.endDate`, code: 'bad-date', reason });
          }
          this.#add(withSource(event, source, report.attribution), source, path);
        }
      });
      this.ledger.complain(...decoder.complaints.slice(said));
    }
  }

  #add(read: CalendarEvent, source: RowSource, path: string): void {
    let event = read;
    if (source.isOneOfMany) {
      const identities = identitiesOf(read, this.#options.timeZone);
      event = { ...read, id: `${source.id}:${read.id}`, uid: read.id };
      const twin = identities
        .map((identity) => this.#known.get(identity))
        .find((known) => known && known.source !== source.id);
      if (twin) {
        const known = this.#events[twin.number] as CalendarEvent;
        this.#events[twin.number] = this.#merge(known, event);
        for (const id of [known.id, event.id]) this.#aliases.set(id, twin.number);
        const reason = `Another source has the same event ("${known.id}"); they are shown as one.`;
        return this.ledger.complain({ source: source.name, path, code: 'merged', reason });
      }
      for (const identity of identities)
        if (!this.#known.has(identity))
          this.#known.set(identity, { number: this.#events.length, source: source.id });
    }
    const id = this.#ids.claim(event.id);
    if (id !== event.id) {
      const reason = `The id "${event.id}" is taken by an earlier record; this one is called "${id}".`;
      this.ledger.complain({ source: source.name, path, code: 'duplicate-id', reason });
    }
    if (id === event.id) this.#events.push(event);
    else this.#events.push({ ...event, id, ...(event.uid && { uid: id.slice(source.id.length + 1) }) });
    if (source.isOneOfMany && !isLocalId(read.id) && !this.#aliases.has(read.id))
      this.#aliases.set(read.id, this.#events.length - 1);
    for (const other of otherMadeIds(read)) {
      const alias = event.uid === undefined ? other : `${source.id}:${other}`;
      if (!this.#aliases.has(alias)) this.#aliases.set(alias, this.#events.length - 1);
    }
    if (isFollowed(event)) this.#expectRules();
  }

  /** Goes by the source that the page names first, whichever has answered first: what people link to and register for stays the same. */
  #merge(known: CalendarEvent, event: CalendarEvent): CalendarEvent {
    const [before, after] = [known, event].map(({ id }) =>
      this.#order.findIndex((source) => id.startsWith(`${source}:`)),
    ) as [number, number];
    return after < before ? mergeEvents(event, known) : mergeEvents(known, event);
  }

  #loadRules() {
    return (this.#rules ??= import('./rule-book.js'));
  }

  /** What follows rules may come: what cannot be loaded is said when it is needed. */
  #expectRules(): void {
    void this.#loadRules().catch(() => undefined);
  }

  /** A store of all that has been added. */
  async makeStore(): Promise<LocalEventStore> {
    const { timeZone, lang } = this.#options;
    const index = new EventIndex(lang);
    const written: Occurrence[] = [];
    const repeated: CalendarEvent[] = [];
    for (const event of this.#events) {
      if (isFollowed(event)) {
        repeated.push(event);
        index.add(event);
      } else
        for (const one of writtenOccurrences(event, timeZone)) {
          index.add(one.event);
          written.push(one);
        }
    }
    return new LocalEventStore({
      index,
      line: new TimeLine(written),
      aliases: new Map([...this.#aliases].map(([id, at]) => [id, this.#events[at]?.id ?? id])),
      rules: repeated.length ? await this.#followRules(repeated) : NO_RULES,
      report: this.ledger.report(),
    });
  }

  async #followRules(events: readonly CalendarEvent[]): Promise<RuleBook> {
    const { Rules } = await this.#loadRules();
    return new Rules(events, this.#options.timeZone, {
      complain: ({ id, source }, reason) =>
        this.ledger.complain({
          source: pickText(source?.name, this.#options.lang).text,
          path: id,
          code: 'bad-value',
          reason: `The repetition cannot be followed in everything: ${reason}.`,
        }),
    });
  }
}

const isFollowed = ({ recurrence }: CalendarEvent): boolean =>
  recurrence?.rrule !== undefined || Boolean(recurrence?.rdates?.length);

/** Whether a record not read yet looks as if it took place again and again. */
const saysHowOften = (raw: unknown): boolean => isRecord(raw) && isRecord(raw.recurrence);

/** A slip; texts that are in order are not looked at closely. */
const endsBeforeItBegins = (event: CalendarEvent, zone: string): boolean =>
  event.endDate !== undefined &&
  event.endDate < event.startDate &&
  occurrenceOf(event, zone)?.hasEnd === false;

/** The event with the name of its source, unless it names one itself. */
function withSource(
  event: CalendarEvent,
  { id, name, isOneOfMany }: RowSource,
  own: CalendarEvent['source'],
): CalendarEvent {
  return event.source || !isOneOfMany ? event : { ...event, source: { id, name, ...own } };
}
