import type { FoundRows } from '../model.js';

/** A search over generated and written rows in one order. Only rows of the page are built. */
export interface Scan<Row> {
  /** Numbers of generated rows in the requested order, or in its reverse (`backwards`). */
  readonly order: ArrayLike<number>;
  readonly backwards?: boolean;
  readonly passes: (row: number) => boolean;
  readonly make: (row: number) => Row;
  /** Matching written rows, in the requested order. */
  readonly extra: readonly Row[];
  /** Does a written row come before a generated one? */
  readonly comesFirst: (extra: Row, row: number) => boolean;
  readonly where?: ((row: Row) => boolean) | undefined;
  /** Is a row at or before the cursor? Such rows are counted, not returned. */
  readonly passed?: { readonly generated: (row: number) => boolean; readonly extra: (row: Row) => boolean } | undefined;
  readonly skip?: number | undefined;
  readonly take?: number | undefined;
}

/** Counts all matches and builds the rows of the page. */
export function scan<Row>({
  order,
  backwards,
  passes,
  make,
  extra,
  comesFirst,
  where,
  passed,
  skip = 0,
  take = Infinity,
}: Scan<Row>): FoundRows<Row> {
  const rows: Row[] = [];
  let total = 0;
  let place = 0;
  let next = 0;
  const count = (isPassed: boolean, made: () => Row): void => {
    total += 1;
    if (isPassed) return;
    if (place >= skip && rows.length < take) rows.push(made());
    place += 1;
  };
  const countExtra = (row: Row): void => count(passed?.extra(row) === true, () => row);
  for (let i = 0; i < order.length; i += 1) {
    const row = order[backwards === true ? order.length - 1 - i : i] ?? 0;
    if (!passes(row)) continue;
    for (let first = extra[next]; first !== undefined && comesFirst(first, row); first = extra[next]) {
      countExtra(first);
      next += 1;
    }
    if (where === undefined) {
      count(passed?.generated(row) === true, () => make(row));
      continue;
    }
    const made = make(row);
    if (where(made)) count(passed?.generated(row) === true, () => made);
  }
  for (const row of extra.slice(next)) countExtra(row);
  return { total, rows };
}
