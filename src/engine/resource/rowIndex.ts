import { HqUnexpected } from '../../errors.js';
import { checkedView, hasInvalidValues } from './invalidValues.js';
import { valuesOf, type Resource } from './resource.js';

/** Rows by the values of one key. */
interface Index {
  readonly rows: ReadonlyMap<string, readonly unknown[]>;
  /** Number of rows whose value for the key HQ sent unreadable. */
  readonly unreadable: number;
}

const indices = new WeakMap<readonly unknown[], Map<string, Index>>();

/**
 * The rows of a list that have a value for a key, in the order of the list. The index for a key is built on first use.
 */
export function rowsWith<Row>(
  resource: Resource<Row>,
  rows: readonly Row[],
  by: string,
  value: string,
): readonly Row[] {
  return (knownIndex(resource, rows, by).rows.get(value) as readonly Row[] | undefined) ?? [];
}

/**
 * For an answer with the rows that have a value for a key: the number of rows that may have it too, because HQ sent
 * something unreadable in its place.
 */
export function unreadableLinks<Row>(
  resource: Resource<Row>,
  rows: readonly Row[],
  by: string,
): { readonly unreadableLinks?: number } {
  const { unreadable } = knownIndex(resource, rows, by);
  return unreadable > 0 ? { unreadableLinks: unreadable } : {};
}

function knownIndex<Row>(resource: Resource<Row>, rows: readonly Row[], by: string): Index {
  const known: Map<string, Index> = indices.get(rows) ?? new Map<string, Index>();
  const index = known.get(by) ?? indexOf(resource, rows, by);
  indices.set(rows, known.set(by, index));
  return index;
}

function indexOf<Row>(resource: Resource<Row>, rows: readonly Row[], by: string): Index {
  const index = new Map<string, Row[]>();
  let unreadable = 0;
  for (const row of rows) {
    if (hasUnreadableKey(resource, by, row)) unreadable += 1;
    for (const value of valuesOf(resource, by, row)) {
      const found = index.get(value);
      if (found) found.push(row);
      else index.set(value, [row]);
    }
  }
  return { rows: index, unreadable };
}

function hasUnreadableKey<Row>(resource: Resource<Row>, by: string, row: Row): boolean {
  if (!hasInvalidValues(row)) return false;
  try {
    valuesOf(resource, by, checkedView(row));
    return false;
  } catch (error) {
    if (error instanceof HqUnexpected) return true;
    throw error;
  }
}
