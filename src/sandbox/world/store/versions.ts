import type { FoundRows, RowStore } from '../model.js';

/** A row that the search index copies at `indexedOn`. */
interface Indexed {
  readonly id: string;
  /** ms since the epoch; absent for rows that the index has always shown. */
  readonly indexedOn?: number;
}

/** A written row, with the time when the index shows it. */
type Written<Row> = Row & { readonly indexedOn: number };

/** The version of a row before a change or deletion at `at` (ms). */
interface Earlier {
  readonly row: Indexed;
  readonly at: number;
}

/** The largest index lag, ms. Versions that were replaced earlier are dropped. */
const LONGEST_LAG = 3_600_000;

const replaced = new WeakMap<object, Earlier[]>();

function keep(store: RowStore<Indexed>, id: string, at: number): void {
  const row = store.get(id);
  const recent = (replaced.get(store) ?? []).filter(earlier => earlier.at > at - LONGEST_LAG);
  replaced.set(store, row ? [...recent, { row, at }] : recent);
}

/** Writes a row to the database. The search index shows the earlier version until `indexedOn`. */
export function writeRow<Row extends Indexed>(store: RowStore<Row>, row: Written<Row>): void {
  keep(store, row.id, row.indexedOn);
  store.put(row);
}

/** Deletes a row from the database at `at` (ms). The search index shows it until its lag has passed. */
export function deleteRow<Row extends Indexed>(store: RowStore<Row>, id: string, at: number): void {
  keep(store, id, at);
  store.delete(id);
}

const isShown = ({ indexedOn = -Infinity }: Indexed, asOf: number): boolean => indexedOn <= asOf;

/** Versions that the search index showed at `asOf` (ms) and that the database no longer has. */
export function earlierRows<Row extends Indexed>(store: RowStore<Row>, asOf: number): readonly Row[] {
  const rows = replaced.get(store) ?? [];
  return rows.filter(({ row, at }) => isShown(row, asOf) && at > asOf).map(({ row }) => row as Row);
}

/** The row as the search index showed it at `asOf` (ms); undefined if it did not. */
export function indexedRow<Row extends Indexed>(store: RowStore<Row>, id: string, asOf: number): Row | undefined {
  const row = store.get(id);
  return row && isShown(row, asOf) ? row : earlierRows(store, asOf).find(earlier => earlier.id === id);
}

/** All rows as the search index showed them at `asOf` (ms), in no particular order. */
export function indexedRows<Row extends Indexed>(store: RowStore<Row>, asOf: number): Row[] {
  return [...[...store].filter(row => isShown(row, asOf)), ...earlierRows(store, asOf)];
}

/** The requested page, and the order of rows. */
export interface IndexPage<Row> {
  readonly compare: (one: Row, two: Row) => number;
  readonly skip?: number | undefined;
  readonly take?: number | undefined;
  /** Is a row at or before the cursor? Such rows are counted, not returned. */
  readonly isPassed?: (row: Row) => boolean;
}

/** A page of the rows that the store finds, merged with the matching earlier versions. */
export function pageWith<Row>(
  find: (cut: { readonly skip: number; readonly take: number }) => FoundRows<Row>,
  earlier: readonly Row[],
  { compare, skip = 0, take = Infinity, isPassed = () => false }: IndexPage<Row>,
): FoundRows<Row> {
  if (earlier.length === 0) return find({ skip, take });
  const { total, rows } = find({ skip: 0, take: skip + take });
  const all = [...rows, ...earlier.filter(row => !isPassed(row))].sort(compare);
  return { total: total + earlier.length, rows: all.slice(skip, skip + take) };
}
