import type { DomainRecord } from '../../world/model.js';
import { deleteRow, writeRow } from '../../world/store/versions.js';
import { rebuildCase, saveOriginalCases } from '../../xform/rebuild.js';
import { recordsOf } from '../../xform/records.js';

/** What can be done to many forms (forms.md 5). */
export type FormAction = 'archive' | 'unarchive' | 'delete';

/** Why a form was left as it is (forms.md 5). */
export type SkipReason = 'not_found' | 'not_archived' | 'unexpected_error';

/** Domain toggle of the sandbox, with a form's id behind it: the form fails for no reason that HQ tells. */
export const STUCK_FORM = 'sandbox:stuck-form:';

/**
 * Archives, unarchives or deletes one form (forms.md 5); `now` in ms. Archiving and unarchiving rebuild the cases that
 * it touched; a form that is in the state already is left alone and counts as done. Only archived forms can be deleted.
 */
export function applyAction(domain: DomainRecord, action: FormAction, id: string, now: number): SkipReason | undefined {
  const form = domain.forms.get(id);
  if (!form) return 'not_found';
  if (domain.toggles.has(STUCK_FORM + id)) return 'unexpected_error';
  if (action === 'delete') {
    if (!form.archived) return 'not_archived';
    recordsOf(domain).hidden.set(id, { why: 'deleted', form });
    deleteRow(domain.forms, id, now);
    return undefined;
  }
  const archived = action === 'archive';
  if (form.archived === archived) return undefined;
  saveOriginalCases(domain, form.caseIds);
  writeRow(domain.forms, { ...form, archived, serverModifiedOn: now, indexedOn: now });
  for (const caseId of form.caseIds) rebuildCase(domain, caseId, now);
  return undefined;
}
