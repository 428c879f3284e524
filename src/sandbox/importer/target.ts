import type { CaseRecord, DomainRecord } from '../world/model.js';
import type { SystemChange } from '../xform/systemForm.js';
import { RowError } from './rowError.js';
import { idIn } from './sheetRow.js';
import type { CaseSheetRow } from './sheetRow.js';

/** The field by which cases are searched. */
export type SearchField = 'case_id' | 'external_id';

/** The case with an id and a type. Throws {@link RowError} if there are several. */
export function findCase(
  { cases }: DomainRecord,
  {
    by,
    id,
    type,
    column,
  }: { readonly by: SearchField; readonly id: string; readonly type: string; readonly column: string },
): CaseRecord | undefined {
  if (by === 'case_id') {
    const row = cases.get(id);
    return row?.type === type ? row : undefined;
  }
  const { rows } = cases.find({ externalIds: [id], types: [type] });
  if (rows.length > 1) throw new RowError('Too Many Matches', column);
  return rows[0];
}

const PARENTS = [
  { column: 'parent_id', by: 'case_id' },
  { column: 'parent_external_id', by: 'external_id' },
] as const;

/**
 * The link to the parent in a row, by id or external id (bulk-case-upload.md 2). Unknown link types, and extensions
 * without identifier, are invalid parents here; the contract does not define them.
 */
export function parentIn(domain: DomainRecord, row: CaseSheetRow, caseType: string): SystemChange['indices'] {
  const named = PARENTS.find(({ column }) => idIn(row, column) !== '');
  if (!named) return [];
  const at = (column: string): string => (row.cells.get(column) ?? '').trim();
  const type = at('parent_type') || caseType;
  const parent = findCase(domain, { by: named.by, id: idIn(row, named.column), type, column: named.column });
  if (!parent) throw new RowError('Invalid Parent ID', named.column);
  const relationship = at('parent_relationship_type') || 'child';
  if (relationship !== 'child' && relationship !== 'extension') {
    throw new RowError('Invalid Parent ID', 'parent_relationship_type');
  }
  const identifier = at('parent_identifier') || (relationship === 'child' ? 'parent' : '');
  if (identifier === '') throw new RowError('Invalid Parent ID', 'parent_identifier');
  return [{ identifier, caseId: parent.id, caseType: type, relationship }];
}
