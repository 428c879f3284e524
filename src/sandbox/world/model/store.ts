/** Rows by id and in a stable order. Small stores are arrays behind this; cases and forms are made when read. */
export interface RowStore<Row> {
  readonly size: number;
  get(id: string): Row | undefined;
  [Symbol.iterator](): IterableIterator<Row>;
  /** Adds or replaces by id; what a write endpoint calls. */
  put(row: Row): void;
  delete(id: string): void;
}

/** Both ends belong to it; ms since the epoch. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** `total` counts all matches, `rows` holds the page asked for. */
export interface FoundRows<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}
