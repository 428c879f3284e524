import type { CaseColumns } from './caseColumns.js';
import { externalIdAt } from './externalIds.js';
import { formIdAt } from './formIdentity.js';
import type { Ground } from '../ground.js';
import type { Case } from '../../model.js';
import { dice } from '../basics/random.js';
import { changeOf } from '../visit.js';

/** Replays a case's forms: what they wrote is what the case is. */
export function caseAt(ground: Ground, columns: CaseColumns, row: number): Case {
  const { roster, owners, ledger, submitters, caseIds } = ground;
  const forms = ledger.lived(row);
  const properties: Record<string, string> = {};
  const attachments: Record<string, Case['attachments'][string]> = {};
  let name = '';
  for (const form of forms) {
    const change = changeOf(ground, form, row);
    if (change.opened !== undefined) name = change.opened.name;
    Object.assign(properties, change.update);
    const { attachment: file } = change;
    if (file !== undefined) attachments[file] = { formId: formIdAt(ground, form), file };
  }
  const [first = 0, last = 0, closing = -1] = [forms[0], forms.at(-1), columns.closedBy[row]];
  const by = (form: number): string | null => submitters[ledger.user[form] ?? 0]?.id ?? null;
  const type = roster.typeAt(row);
  const serverModified = columns.serverModified[row] ?? 0;
  return {
    id: caseIds.of(row),
    type,
    name,
    externalId: externalIdAt(ground, row),
    ownerId: owners.ids[owners.codes[row] ?? 0] ?? null,
    openedBy: by(first),
    closedBy: closing < 0 ? null : by(closing),
    modifiedBy: by(last),
    opened: columns.opened[row] ?? 0,
    modified: columns.modified[row] ?? 0,
    serverOpened: type === 'pregnancy' ? null : (ledger.receivedOn[first] ?? null),
    serverModified,
    closed: closing < 0 ? null : (columns.closedOn[row] ?? null),
    indexedOn: columns.indexedOn[row] ?? 0,
    indexedOnV1: serverModified + 900 + (dice(ground.seed, 'cases index lag')(row) % 5_000),
    properties,
    indices: indicesAt(ground, row),
    formIds: forms.map(form => formIdAt(ground, form)),
    attachments,
    ...(type === 'pregnancy' ? { deprecatedType: true } : {}),
  };
}

/** The name a row's case was opened with. */
export function caseNameAt(ground: Ground, row: number): string {
  const [first] = ground.ledger.lived(row);
  return first === undefined ? '' : (changeOf(ground, first, row).opened?.name ?? '');
}

/** Members hang on their household or mother as children, a referral extends its host. */
function indicesAt({ roster, caseIds }: Ground, row: number): Case['indices'] {
  const target = roster.targetOf(row);
  if (target < 0) return [];
  const link = { caseId: caseIds.of(target), caseType: roster.typeAt(target) };
  return roster.typeAt(row) === 'referral'
    ? [{ identifier: 'host', ...link, relationship: 'extension' }]
    : [{ identifier: 'parent', ...link, relationship: 'child' }];
}
