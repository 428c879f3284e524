import type { FoundRows, RowStore } from '../model.js';

/** A row that the search index has to catch up with: its clock says when it did. */
interface Indexed {
  readonly id: string;
  /** ms since the epoch; absent of rows that the index has always shown. */
  readonly indexedOn?: number;
}

/** A row as a write leaves it: the index has to catch up with it. */
type Written<Row> = Row & { readonly indexedOn: number };

/** What a row was until `at` (ms), when another version took its place or it was deleted. */
interface Earlier {
  readonly row: Indexed;
  readonly at: number;
}

/** No index is longer behind than this, ms: what was replaced before may be forgotten. */
const LONGEST_LAG = 3_600_000;

const replaced = new WeakMap<object, Earlier[]>();

function keep(store: RowStore<Indexed>, id: string, at: number): void {
  const row = store.get(id);
  const recent = (replaced.get(store) ?? []).filter(earlier => earlier.at > at - LONGEST_LAG);
  replaced.set(store, row ? [...recent, { row, at }] : recent);
}

/** Writes a row to the database; the search index shows the version before until it has caught up with `indexedOn`. */
export function writeRow<Row extends Indexed>(store: RowStore<Row>, row: Written<Row>): void {
  keep(store, row.id, row.indexedOn);
  store.put(row);
}

/** Deletes a row from the database at a moment (ms); the search index shows it until it has caught up. */
export function deleteRow<Row extends Indexed>(store: RowStore<Row>, id: string, at: number): void {
  keep(store, id, at);
  store.delete(id);
}

const isShown = ({ indexedOn = -Infinity }: Indexed, asOf: number): boolean => indexedOn <= asOf;

/** Versions that the search index still showed at a moment (ms), though the database had others or none by now. */
export function earlierRows<Row extends Indexed>(store: RowStore<Row>, asOf: number): readonly Row[] {
  const rows = replaced.get(store) ?? [];
  return rows.filter(({ row, at }) => isShown(row, asOf) && at > asOf).map(({ row }) => row as Row);
}

/** The row as the search index showed it at a moment (ms), if it did. */
export function indexedRow<Row extends Indexed>(store: RowStore<Row>, id: string, asOf: number): Row | undefined {
  const row = store.get(id);
  return row && isShown(row, asOf) ? row : earlierRows(store, asOf).find(earlier => earlier.id === id);
}

/** Every row as the search index showed it at a moment (ms), in no order. */
export function indexedRows<Row extends Indexed>(store: RowStore<Row>, asOf: number): Row[] {
  return [...[...store].filter(row => isShown(row, asOf)), ...earlierRows(store, asOf)];
}

/** A page of rows, and how rows are ordered. */
export interface IndexPage<Row> {
  readonly compare: (one: Row, two: Row) => number;
  readonly skip?: number | undefined;
  readonly take?: number | undefined;
  /** Rows before the place where the page goes on are counted, not given. */
  readonly isPassed?: (row: Row) => boolean;
}

/** A page out of what the store finds and of earlier versions that match, too. */
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
