import type { DomainRecord } from '../../world/model.js';
import { deleteRow, writeRow } from '../../world/store/versions.js';
import { rebuildCase, saveOriginalCases } from '../../xform/rebuild.js';
import { recordsOf } from '../../xform/records.js';

/** Bulk actions on forms (forms.md 5). */
export type FormAction = 'archive' | 'unarchive' | 'delete';

/** Why a form was skipped (forms.md 5). */
export type SkipReason = 'not_found' | 'not_archived' | 'unexpected_error';

/** Sandbox flag, followed by a form id: bulk actions on the form fail with `unexpected_error`. */
export const STUCK_FORM = 'sandbox:stuck-form:';

/**
 * Archives, unarchives or deletes one form (forms.md 5). `now` in ms. Archiving and unarchiving rebuild the form's
 * cases. A form that is in the target state already is unchanged and counts as done. Only archived forms can be
 * deleted.
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
