import type { RowStore } from '../model.js';

/** A store in a map, in insertion order. */
export function storeOf<Row extends { readonly id: string }>(rows: Iterable<Row>): RowStore<Row> {
  const byId = new Map<string, Row>();
  for (const row of rows) byId.set(row.id, row);
  return {
    get size() {
      return byId.size;
    },
    get: id => byId.get(id),
    [Symbol.iterator]: () => byId.values(),
    put: row => void byId.set(row.id, row),
    delete: id => void byId.delete(id),
  };
}
