import type { CaseColumns } from './caseColumns.js';
import { externalIdAt } from './externalIds.js';
import { formIdAt } from './formIdentity.js';
import type { RowSource } from '../rowSource.js';
import type { CaseRecord } from '../../model.js';
import { changeOf } from '../visit.js';

/** The values of a case that its forms wrote. */
type FromForms = Pick<CaseRecord, 'name' | 'properties' | 'attachments' | 'formIds'>;

/** Replays the forms of a case: later forms overwrite earlier ones. */
function replay(source: RowSource, row: number): FromForms {
  const forms = source.ledger.activeFormsOf(row);
  const properties: Record<string, string> = {};
  const attachments: Record<string, CaseRecord['attachments'][string]> = {};
  let name = '';
  for (const form of forms) {
    const change = changeOf(source, form, row);
    if (change.opened !== undefined) name = change.opened.name;
    Object.assign(properties, change.update);
    const { attachment: file } = change;
    if (file !== undefined) attachments[file] = { formId: formIdAt(source, form), file };
  }
  return { name, properties, attachments, formIds: forms.map(form => formIdAt(source, form)) };
}

/**
 * The case at a row. Its forms are replayed when a value that they wrote is first read: searches look at thousands of
 * cases by their type, owner or times and show few of them.
 */
export function caseAt(source: RowSource, columns: CaseColumns, row: number): CaseRecord {
  const { roster, owners, ledger, submitters, caseIds } = source;
  const [first = 0, last = 0, closing = -1] = [columns.firstForm[row], columns.lastForm[row], columns.closedBy[row]];
  const by = (form: number): string | null => submitters[ledger.user[form] ?? 0]?.id ?? null;
  const type = roster.typeAt(row);
  let replayed: FromForms | undefined;
  const fromForms = (): FromForms => (replayed ??= replay(source, row));
  let links: CaseRecord['indices'] | undefined;
  return {
    id: caseIds.of(row),
    type,
    get name() {
      return fromForms().name;
    },
    get externalId() {
      return externalIdAt(source, row);
    },
    ownerId: owners.ids[owners.codes[row] ?? 0] ?? null,
    openedBy: by(first),
    closedBy: closing < 0 ? null : by(closing),
    modifiedBy: by(last),
    opened: columns.opened[row] ?? 0,
    modified: columns.modified[row] ?? 0,
    serverOpened: type === 'pregnancy' ? null : (ledger.receivedOn[first] ?? null),
    serverModified: columns.serverModified[row] ?? 0,
    closed: closing < 0 ? null : (columns.closedOn[row] ?? null),
    indexedOn: columns.indexedOn[row] ?? 0,
    indexedOnV1: columns.indexedOnV1[row] ?? 0,
    get properties() {
      return fromForms().properties;
    },
    get indices() {
      return (links ??= indicesAt(source, row));
    },
    get formIds() {
      return fromForms().formIds;
    },
    get attachments() {
      return fromForms().attachments;
    },
    ...(type === 'pregnancy' ? { deprecatedType: true } : {}),
  };
}

/** The name that a row's case was opened with. */
export function caseNameAt(source: RowSource, row: number): string {
  const [first] = source.ledger.activeFormsOf(row);
  return first === undefined ? '' : (changeOf(source, first, row).opened?.name ?? '');
}

/** Members are children of their household or mother. A referral is an extension of its host. */
function indicesAt({ roster, caseIds }: RowSource, row: number): CaseRecord['indices'] {
  const target = roster.targetOf(row);
  if (target < 0) return [];
  const link = { caseId: caseIds.of(target), caseType: roster.typeAt(target) };
  return roster.typeAt(row) === 'referral'
    ? [{ identifier: 'host', ...link, relationship: 'extension' }]
    : [{ identifier: 'parent', ...link, relationship: 'child' }];
}
