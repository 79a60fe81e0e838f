import { readAttribution } from '../attribution.js';
import type { Complaint } from '../complaint.js';
import type { FormatHints, Table } from '../formats/table.js';
import type { LoadReport, SourceReport } from './row-store.js';

const MOST_COMPLAINTS = 1000;

type Source = Pick<FormatHints, 'url'> & { id: string; name: string; licence: string };

const reportOf = ({ id, name, url }: Source): SourceReport => ({ id, name, url, total: 0, dropped: 0 });

/** The account of a load: what each source gave, and what was wrong with it. */
export class LoadLedger {
  readonly #complaints: Complaint[] = [];
  readonly #read: SourceReport[] = [];
  readonly #absent: SourceReport[] = [];

  /** The account of a source that is being read; it is counted up by whoever reads. */
  open(source: Source): SourceReport {
    this.#forget(source);
    const report = reportOf(source);
    this.#read.push(report);
    return report;
  }

  complain(...complaints: readonly Complaint[]): void {
    const room = MOST_COMPLAINTS - this.#complaints.length;
    if (room > 0) this.#complaints.push(...complaints.slice(0, room));
  }

  /** Notes a source that gave nothing; the others are shown. */
  fail(source: Source, problem: string): void {
    const { name } = source;
    this.#forget(source);
    // What failed half-way has an account already.
    const at = this.#read.findIndex(({ id }) => id === source.id);
    const [{ total, dropped } = reportOf(source)] = at < 0 ? [] : this.#read.splice(at, 1);
    this.#absent.push({ ...reportOf(source), total, dropped, problem });
    const reason = `Could not be read: ${problem}`;
    this.complain({ source: name, path: '', code: 'unreachable', reason });
  }

  /** Notes a source that has not answered yet. */
  await(source: Source): void {
    this.#absent.push({ ...reportOf(source), isWaiting: true });
  }

  #forget({ id }: Source): void {
    const at = this.#absent.findIndex((report) => report.id === id);
    if (at >= 0) this.#absent.splice(at, 1);
  }

  /** Notes what a file says about itself. */
  note(report: SourceReport, { licence }: Source, table: Table): void {
    this.complain(...table.complaints);
    report.attribution = {
      name: report.name,
      ...readAttribution(table.attribution),
      ...(licence && { licence }),
    };
    if (table.updated) report.updated = table.updated;
    if (table.isFeed) report.isFeed = true;
  }

  report(): LoadReport {
    const sources = [...this.#read, ...this.#absent].map((report) => ({ ...report }));
    const sum = (what: 'total' | 'dropped') => sources.reduce((all, source) => all + source[what], 0);
    return { total: sum('total'), dropped: sum('dropped'), complaints: [...this.#complaints], sources };
  }
}
