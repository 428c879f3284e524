import type { FoundRows } from '../model.js';

/** A walk over generated rows in order, with the overlay's rows in their places; only rows of the page are made. */
export interface Scan<Row> {
  /** Numbers of generated rows, in the order asked for, or against it when `backwards`. */
  readonly order: ArrayLike<number>;
  readonly backwards?: boolean;
  readonly passes: (row: number) => boolean;
  readonly make: (row: number) => Row;
  /** Matching overlay rows, in the order asked for. */
  readonly extra: readonly Row[];
  /** Does an overlay row come before a generated one? */
  readonly comesFirst: (extra: Row, row: number) => boolean;
  readonly where?: ((row: Row) => boolean) | undefined;
  /** Rows at or before the place where the page goes on: counted, not given. */
  readonly passed?: { readonly generated: (row: number) => boolean; readonly extra: (row: Row) => boolean } | undefined;
  readonly skip?: number | undefined;
  readonly take?: number | undefined;
}

/** All matches counted, those of the page made. */
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
