import { valuesOf, type Resource } from './resource.js';

/** Rows by the values of one key. */
type Index = ReadonlyMap<string, readonly unknown[]>;

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
  const known: Map<string, Index> = indices.get(rows) ?? new Map<string, Index>();
  const index = known.get(by) ?? indexOf(resource, rows, by);
  indices.set(rows, known.set(by, index));
  return (index.get(value) as readonly Row[] | undefined) ?? [];
}

function indexOf<Row>(resource: Resource<Row>, rows: readonly Row[], by: string): Index {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    for (const value of valuesOf(resource, by, row)) {
      const found = index.get(value);
      if (found) found.push(row);
      else index.set(value, [row]);
    }
  }
  return index;
}
