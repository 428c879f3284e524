import type { DomainRecord } from '../model.js';

/** Behind the last row of a table: 0 in an empty one (lookup-tables.md 3). */
export function nextSortKey({ lookupRows }: DomainRecord, tableId: string): number {
  return [...lookupRows].reduce((next, row) => (row.tableId === tableId ? Math.max(next, row.sortKey + 1) : next), 0);
}

/** A table's rows go with it (lookup-tables.md 1). */
export function deleteTable({ lookupRows, lookupTables }: DomainRecord, id: string): void {
  for (const row of [...lookupRows]) if (row.tableId === id) lookupRows.delete(row.id);
  lookupTables.delete(id);
}
