import { NativeEvent } from '../core/native-event.js';
import type { Complaint } from './complaint.js';
import type { EndpointError } from './endpoint-error.js';
import type { LoadReport, SourceReport } from './rows/row-store.js';

const OUTWARD = { bubbles: true, composed: true } as const;

/** The data is there. Exactly one of this and `muni-error` ends each load. */
export class MuniLoadEvent extends NativeEvent {
  /** Readable source records, before merging and filtering. */
  readonly total: number;
  /** Entries the list shows now. */
  readonly shown: number;
  /** Records that could not be read. */
  readonly dropped: number;
  /** What could not be read as it stood, where and why. */
  readonly warnings: readonly Complaint[];
  readonly sources: readonly SourceReport[];

  constructor({ total, dropped, complaints, sources }: LoadReport, shown: number) {
    super('muni-load', OUTWARD);
    this.total = total;
    this.shown = shown;
    this.dropped = dropped;
    this.warnings = complaints;
    this.sources = sources;
  }

  toJSON() {
    const { type, total, shown, dropped, warnings, sources } = this;
    return {
      type,
      total,
      shown,
      dropped,
      warnings: warnings.length,
      sources: sources.map(({ id, total: read }) => ({ id, total: read })),
    };
  }
}

/** The data could not be loaded. What was shown before stays. */
export class MuniErrorEvent extends NativeEvent {
  readonly error: EndpointError;

  constructor(error: EndpointError) {
    super('muni-error', OUTWARD);
    this.error = error;
  }

  toJSON() {
    return { type: this.type, error: this.error };
  }
}

/** A search or filter has been answered. */
export class MuniSearchEvent extends NativeEvent {
  readonly query: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly total: number;

  constructor(query: string, filters: Readonly<Record<string, readonly string[]>>, total: number) {
    super('muni-search', OUTWARD);
    this.query = query;
    this.filters = filters;
    this.total = total;
  }

  /** Without what was typed: people type names. */
  toJSON() {
    const { type, filters, total } = this;
    return { type, filters, total };
  }
}

/** An entry was chosen. The page may prevent the default, the detail view, and show it its own way. */
export class MuniSelectEvent<
  Item extends { readonly id: string } = { readonly id: string },
> extends NativeEvent {
  readonly item: Item;

  constructor(item: Item) {
    super('muni-select', { ...OUTWARD, cancelable: true });
    this.item = item;
  }

  toJSON() {
    return { type: this.type, id: this.item.id };
  }
}

/** Another page of the list is shown. */
export class MuniPageEvent extends NativeEvent {
  readonly page: number;

  constructor(page: number) {
    super('muni-page', OUTWARD);
    this.page = page;
  }

  toJSON() {
    return { type: this.type, page: this.page };
  }
}
