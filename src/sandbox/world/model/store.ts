/** Rows by id, in a stable order. Cases and forms are built when they are read. */
export interface RowStore<Row> {
  readonly size: number;
  get(id: string): Row | undefined;
  [Symbol.iterator](): IterableIterator<Row>;
  /** Adds a row, or replaces the row of the same id. */
  put(row: Row): void;
  delete(id: string): void;
}

/** Inclusive bounds, ms since the epoch. */
export interface TimeRange {
  readonly from?: number;
  readonly to?: number;
}

/** `total` counts all matches, `rows` holds the requested page. */
export interface FoundRows<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}
