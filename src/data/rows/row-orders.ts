import { timeOf } from '../../core/time-of.js';
import { times } from '../../core/numbered.js';
import { createPacer, type Pacer } from '../../core/pacer.js';
import { Numbers } from './numbers.js';
import { distanceKm, orderRows } from './row-order.js';
import type { RowQuery, RowSort } from './row-store.js';

interface Place {
  lat: number;
  lon: number;
}

/** The orders rows can be shown in besides their own, each made when it is first asked for. */
export class RowOrders {
  readonly #headOf: (row: number) => string;
  readonly #compare: (a: string, b: string) => number;
  readonly #made = new Map<RowSort, Promise<Uint32Array>>();
  /** Milliseconds since 1970. */
  #updated: Numbers<Float64Array<ArrayBuffer>> | undefined;
  #places: Record<keyof Place, Numbers<Float32Array<ArrayBuffer>>> | undefined;
  #length = 0;

  constructor(headOf: (row: number) => string, compare: (a: string, b: string) => number) {
    this.#headOf = headOf;
    this.#compare = compare;
  }

  get sorts(): readonly RowSort[] {
    return [
      '',
      'name',
      ...(this.#updated ? ['-updated' as const] : []),
      ...(this.#places ? ['distance' as const] : []),
    ];
  }

  /** Takes what orders a row: when it was changed (ISO 8601, or '') and where it is. */
  add(row: number, updated: string, place: Place | undefined): void {
    this.#length = row + 1;
    const time = updated ? timeOf(updated) : NaN;
    if (!Number.isNaN(time))
      (this.#updated ??= new Numbers((length) => new Float64Array(length), -Infinity)).set(row, time);
    if (!place) return;
    const column = () => new Numbers((length) => new Float32Array(length), NaN);
    this.#places ??= { lat: column(), lon: column() };
    this.#places.lat.set(row, place.lat);
    this.#places.lon.set(row, place.lon);
  }

  /** To be called when rows were added. */
  forget(): void {
    this.#made.clear();
  }

  /** Some of the rows, in an order. */
  async sort(
    rows: readonly number[],
    { sort, near }: Pick<RowQuery, 'sort' | 'near'>,
    pacer: Pacer,
  ): Promise<readonly number[]> {
    if (sort === '' || rows.length === 0) return rows;
    if (sort === 'distance') return this.#byDistance(rows, near, pacer);
    const wanted = new Uint8Array(this.#length);
    for (const row of rows) wanted[row] = 1;
    return [...(await this.#order(sort)).filter((row) => wanted[row] === 1)];
  }

  /** Made once and kept, so it goes on even when the query that asked is overtaken. */
  #order(sort: RowSort): Promise<Uint32Array> {
    let order = this.#made.get(sort);
    if (!order) {
      order = sort === 'name' ? this.#byName() : this.#byUpdate();
      this.#made.set(sort, order);
    }
    return order;
  }

  #byName(): Promise<Uint32Array> {
    const heads = times(this.#length, (row) => this.#headOf(row));
    return orderRows(this.#length, (a, b) => this.#compare(heads[a] ?? '', heads[b] ?? ''), createPacer());
  }

  #byUpdate(): Promise<Uint32Array> {
    const at = (row: number) => this.#updated?.at(row) ?? 0;
    return orderRows(this.#length, (a, b) => (at(a) > at(b) ? -1 : at(a) < at(b) ? 1 : 0), createPacer());
  }

  async #byDistance(rows: readonly number[], near: Place | undefined, pacer: Pacer): Promise<number[]> {
    const far = rows.map((row) => {
      const lat = this.#places?.lat.at(row) ?? NaN;
      const lon = this.#places?.lon.at(row) ?? NaN;
      return near && !Number.isNaN(lat) ? distanceKm(near, { lat, lon }) : Infinity;
    });
    const at = (i: number) => far[i] ?? Infinity;
    const order = await orderRows(rows.length, (a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)), pacer);
    return [...order].map((i) => rows[i] ?? 0);
  }
}
