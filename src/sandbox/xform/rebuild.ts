import type { CaseRecord, DomainRecord, FormRecord } from '../world/model.js';
import { deleteRow, writeRow } from '../world/store/versions.js';
import { caseBlocksOf } from './caseBlock.js';
import { changedCase } from './caseChange.js';
import { recordsOf } from './records.js';

/** Saves the original versions of cases before the first write to them. */
export function saveOriginalCases(domain: DomainRecord, ids: readonly string[]): void {
  const { originals: before } = recordsOf(domain);
  for (const id of ids) {
    if (!before.has(id)) before.set(id, domain.cases.get(id) ?? null);
  }
}

/** The forms that changed the case, oldest first, including archived ones. */
function formsOf({ cases, forms }: DomainRecord, id: string): readonly FormRecord[] {
  const place = new Map(cases.get(id)?.formIds.map((form, at) => [form, at]));
  const found = [...forms.find({ caseId: id, includeArchived: true }).rows];
  return found.sort(
    (one, two) => one.receivedOn - two.receivedOn || (place.get(one.id) ?? Infinity) - (place.get(two.id) ?? Infinity),
  );
}

const blocksFor = (form: FormRecord, id: string) => caseBlocksOf(form.form).filter(block => block.caseId === id);

/** Keeps the original values of case fields that no form has written. */
function withUnwrittenFields(
  row: CaseRecord,
  known: CaseRecord | null | undefined,
  forms: readonly FormRecord[],
): CaseRecord {
  if (!known) return row;
  const blocks = forms.flatMap(form => blocksFor(form, row.id));
  const writes = (name: string): boolean =>
    blocks.some(({ create = {}, update = {} }) => Object.hasOwn(create, name) || Object.hasOwn(update, name));
  return {
    ...row,
    ...(!writes('external_id') && { externalId: known.externalId }),
    ...(!writes('owner_id') && { ownerId: known.ownerId }),
    ...(known.serverOpened === null && { serverOpened: null }),
    ...(known.deprecatedType && { deprecatedType: true }),
  };
}

/**
 * Rebuilds a case from its forms that are not archived, as HQ does when a form is edited, archived or unarchived
 * (forms.md 4 and 5). `now` in ms. A case without forms is deleted. If the earliest forms are not stored, the rebuild
 * starts from the case's original version.
 */
export function rebuildCase(domain: DomainRecord, id: string, now: number): void {
  const known = domain.cases.get(id) ?? recordsOf(domain).originals.get(id);
  const forms = formsOf(domain, id);
  const isTold = forms.some(form => blocksFor(form, id).some(block => block.create));
  const base = isTold ? null : (recordsOf(domain).originals.get(id) ?? null);
  const { hidden: aside } = recordsOf(domain);
  const archived = new Set(forms.filter(form => form.archived).map(form => form.id));
  const isLeft = (form: string): boolean => !archived.has(form) && aside.get(form)?.why !== 'deleted';
  let row: CaseRecord | undefined = base === null ? undefined : { ...base, formIds: base.formIds.filter(isLeft) };
  for (const form of forms) {
    if (form.archived || (base?.formIds.includes(form.id) && form.editedOn === null)) continue;
    const { id: formId, userId, receivedOn } = form;
    for (const block of blocksFor(form, id)) row = changedCase(row, block, { formId, userId, receivedOn, now });
  }
  if (!row) {
    deleteRow(domain.cases, id, now);
    return;
  }
  writeRow(domain.cases, {
    ...withUnwrittenFields(row, known, forms),
    serverModified: now,
    indexedOn: now,
    indexedOnV1: now,
  });
}
