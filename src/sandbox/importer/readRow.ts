import { randomUUID } from 'node:crypto';
import type { Account, DomainRecord, World } from '../world/model.js';
import type { SystemChange } from '../xform/systemForm.js';
import { momentOf } from '../xform/formJson.js';
import { ownerIn } from './owner.js';
import { RowError } from './rowError.js';
import { idIn } from './sheetRow.js';
import type { CaseSheetRow } from './sheetRow.js';
import { findCase, parentIn } from './target.js';
import type { SearchField } from './target.js';

/** HQ's feature flag for the column `date_opened` (bulk-case-upload.md 2; its name is from memory). */
export const DATE_OPENED = 'BULK_UPLOAD_DATE_OPENED';

/** How the rows of a sheet are read (bulk-case-upload.md 1). */
export interface ImportPlan {
  readonly caseType: string;
  readonly searchField: SearchField;
  readonly searchColumn: string;
  readonly nameColumn: string;
  /** Do rows without a matching case create one? */
  readonly create: boolean;
}

/** The user and project space of an import. */
export interface Importer {
  readonly world: World;
  readonly domain: DomainRecord;
  readonly account: Account | undefined;
  /** Owners that a location-restricted user may set; all if absent. */
  readonly reach?: ReadonlySet<string> | undefined;
}

/** Headers that are not properties (bulk-case-upload.md 2). */
const SPECIAL = [
  ...['case_id', 'external_id', 'owner_id', 'owner_name', 'close', 'date_opened'],
  ...['parent_id', 'parent_external_id', 'parent_type', 'parent_relationship_type', 'parent_identifier'],
];

const LONGEST = 255;

function short(text: string, title: 'Name Too Long' | 'External ID Too Long', column: string): string {
  if (text.length > LONGEST) throw new RowError(title, column);
  return text;
}

function propertiesIn({ domain }: Importer, plan: ImportPlan, { cells }: CaseSheetRow): SystemChange['properties'] {
  const own = [...cells].filter(
    ([header]) => !SPECIAL.includes(header) && header !== plan.searchColumn && header !== plan.nameColumn,
  );
  const opened = domain.toggles.has(DATE_OPENED) ? (cells.get('date_opened') ?? '').trim() : '';
  if (opened === '') return Object.fromEntries(own);
  const text = opened.length === 10 ? `${opened}T00:00:00` : opened.replace(' ', 'T');
  if (momentOf(text) === undefined) throw new RowError('Invalid Date', 'date_opened');
  return Object.fromEntries([...own, ['date_opened', text]]);
}

/** HQ's check of a location-restricted user. Its place among the other checks is not known. */
function checkReach({ reach }: Importer, owners: readonly (string | null | undefined)[]): void {
  if (reach && owners.some(owner => !reach.has(owner ?? ''))) throw new RowError('Invalid Location', null);
}

/**
 * The case change of a row; undefined if it matches no case and none is created (bulk-case-upload.md 2). Throws {@link
 * RowError}.
 */
export function readRow(importer: Importer, plan: ImportPlan, row: CaseSheetRow): SystemChange | undefined {
  const { caseType: type, create, nameColumn, searchColumn: column, searchField: by } = plan;
  const { account, domain } = importer;
  const id = idIn(row, column);
  if (id === '' && by === 'external_id') throw new RowError('Blank External ID', column);
  const found = id === '' ? undefined : findCase(domain, { by, id, type, column });
  if (!found && !create) return undefined;
  const name = row.cells.get(nameColumn);
  const owner = ownerIn(domain, row);
  const newOwner = owner ?? account?.userId ?? '';
  checkReach(importer, found ? [found.ownerId, owner ?? found.ownerId] : [newOwner]);
  const externalId = idIn(row, 'external_id') || (!found && by === 'external_id' ? id : '');
  return {
    caseId: found?.id ?? randomUUID(),
    exists: found !== undefined,
    type: found ? undefined : type,
    name: name === undefined ? (found ? undefined : '') : short(name, 'Name Too Long', nameColumn),
    ownerId: found ? owner : newOwner,
    externalId: externalId === '' ? undefined : short(externalId, 'External ID Too Long', 'external_id'),
    properties: propertiesIn(importer, plan, row),
    indices: parentIn(domain, row, type),
    close: found !== undefined && (row.cells.get('close') ?? '').trim().toLowerCase() === 'yes',
  };
}
