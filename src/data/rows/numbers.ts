type Array32 =
  Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Numbers by row, in one piece of memory that grows; rows that were left out have `missing`. */
export class Numbers<Values extends Array32> {
  readonly #make: (length: number) => Values;
  readonly #missing: number;
  #values: Values;
  #length = 0;

  constructor(make: (length: number) => Values, missing = 0) {
    this.#make = make;
    this.#missing = missing;
    this.#values = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  set(row: number, value: number): void {
    if (row >= this.#values.length) {
      const grown = this.#make(Math.max(row + 1, this.#values.length * 2));
      grown.set(this.#values);
      this.#values = grown;
    }
    if (row > this.#length) this.#values.fill(this.#missing, this.#length, row);
    this.#values[row] = value;
    if (row >= this.#length) this.#length = row + 1;
  }

  at(row: number): number {
    return row < this.#length ? (this.#values[row] as number) : this.#missing;
  }

  /** The first row from `from` on that has the value, or -1. */
  indexOf(value: number, from = 0): number {
    const row = this.#values.indexOf(value, from);
    return row < this.#length ? row : -1;
  }
}
