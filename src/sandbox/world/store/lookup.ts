import type { DomainRecord } from '../model.js';

/** The sort key of a table's next row: 0 in an empty table (lookup-tables.md 3). */
export function nextSortKey({ lookupRows }: DomainRecord, tableId: string): number {
  return [...lookupRows].reduce((next, row) => (row.tableId === tableId ? Math.max(next, row.sortKey + 1) : next), 0);
}

/** Deletes a table and its rows (lookup-tables.md 1). */
export function deleteTable({ lookupRows, lookupTables }: DomainRecord, id: string): void {
  for (const row of [...lookupRows]) if (row.tableId === id) lookupRows.delete(row.id);
  lookupTables.delete(id);
}
