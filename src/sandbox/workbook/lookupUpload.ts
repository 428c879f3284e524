import { deleteTable, nextSortKey } from '../world/store/lookup.js';
import type { DomainRecord } from '../world/model.js';
import { newId } from '../world/membership/newId.js';
import type { LookupSheetRow, SheetTable } from './lookupSheets.js';

/**
 * Does the owner exist? Names of users and locations are case-insensitive; locations are also found by site code
 * (lookup-tables.md 5).
 */
function isKnown(
  { groups, locations, workers }: DomainRecord,
  { kind, name }: LookupSheetRow['owners'][number],
): boolean {
  const wanted = name.toLowerCase();
  if (kind === 'group') return [...groups].some(group => group.name === name);
  if (kind === 'user') return [...workers].some(({ username }) => [username, username.split('@')[0]].includes(wanted));
  return [...locations].some(({ name: own, siteCode }) => own.toLowerCase() === wanted || siteCode === wanted);
}

function writeRows(
  domain: DomainRecord,
  tableId: string,
  { rows, tag }: SheetTable,
  replace: boolean,
): readonly string[] {
  const { lookupRows } = domain;
  const remaining = new Set<string>();
  const warnings: string[] = [];
  for (const { isDeleted, itemAttributes, fields, owners, uid } of rows) {
    const known = lookupRows.get(uid.replaceAll('-', ''));
    const before = known?.tableId === tableId ? known : undefined;
    if (isDeleted) {
      if (before) lookupRows.delete(before.id);
      continue;
    }
    const place = before ?? { id: newId(), tableId, sortKey: nextSortKey(domain, tableId) };
    lookupRows.put({ ...place, fields, itemAttributes });
    remaining.add(place.id);
    const unknown = owners.filter(owner => !isKnown(domain, owner));
    warnings.push(
      ...unknown.map(({ kind, name }) => `Unknown ${kind}: '${name}'. But the row is successfully added to '${tag}'`),
    );
  }
  if (replace)
    for (const row of [...lookupRows]) if (row.tableId === tableId && !remaining.has(row.id)) lookupRows.delete(row.id);
  return warnings;
}

/** Writes the tables of a workbook and returns the errors of single rows (lookup-tables.md 5). */
export function uploadTables(domain: DomainRecord, tables: readonly SheetTable[], replace: boolean): readonly string[] {
  return tables.flatMap(sheet => {
    const { fields, isDeleted, isGlobal, itemAttributes, tag } = sheet;
    const before = [...domain.lookupTables].find(table => table.tag === tag);
    if (isDeleted) {
      if (before) deleteTable(domain, before.id);
      return [];
    }
    const id = before?.id ?? newId();
    domain.lookupTables.put({ id, tag, isGlobal, fields, itemAttributes });
    return writeRows(domain, id, sheet, replace);
  });
}
