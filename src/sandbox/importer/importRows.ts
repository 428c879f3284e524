import type { Outcome } from '../xform/submission.js';
import { UnreadableForm } from '../xform/submit.js';
import { submitChanges } from '../xform/systemForm.js';
import type { SystemChange } from '../xform/systemForm.js';
import { readRow } from './readRow.js';
import type { Importer, ImportPlan } from './readRow.js';
import { RowError } from './rowError.js';
import type { FailedRow } from './rowError.js';
import type { SheetRow } from './sheetRow.js';

/** What an import has done so far. */
export interface Tally {
  matched: number;
  created: number;
  readonly failed: FailedRow[];
  readonly formIds: string[];
  readonly caseIds: string[];
}

/** A row whose change is not submitted yet. */
interface Pending {
  readonly row: number;
  readonly change: SystemChange;
}

function submitted(importer: Importer, changes: readonly SystemChange[], now: number): Outcome | undefined {
  const { account, domain, world } = importer;
  const source = { xmlns: 'http://commcarehq.org/case', deviceId: 'case_importer', account, now };
  try {
    return submitChanges({ world, domain }, source, changes);
  } catch (error) {
    if (error instanceof UnreadableForm) return undefined;
    throw error;
  }
}

/** All rows of a form are saved, or all of them failed (bulk-case-upload.md 3: failed rows are not counted). */
function submit(importer: Importer, pending: readonly Pending[], now: number, tally: Tally): void {
  if (pending.length === 0) return;
  const changes = pending.map(({ change }) => change);
  const outcome = submitted(importer, changes, now);
  if (outcome?.kind !== 'stored') {
    tally.failed.push(...pending.map(({ row }) => ({ row, error: new RowError('Import Error', null) })));
    return;
  }
  const matched = changes.filter(({ exists }) => exists).length;
  tally.matched += matched;
  tally.created += changes.length - matched;
  tally.formIds.push(outcome.form.id);
  tally.caseIds.push(...changes.map(({ caseId }) => caseId).filter(id => !tally.caseIds.includes(id)));
}

/**
 * Imports rows as one form, good ones although others fail; `now` in ms. A row whose external id an earlier one has just
 * brought waits until that one is saved, and then updates it (bulk-case-upload.md 2).
 */
export function importRows(
  importer: Importer,
  plan: ImportPlan,
  rows: readonly SheetRow[],
  now: number,
  tally: Tally,
): void {
  let pending: readonly Pending[] = [];
  const flush = (): void => {
    submit(importer, pending, now, tally);
    pending = [];
  };
  for (const row of rows) {
    try {
      const change = readRow(importer, plan, row);
      if (!change) continue;
      const isKnown = pending.some(({ change: { externalId } }) => externalId && externalId === change.externalId);
      if (isKnown) flush();
      const again = isKnown ? readRow(importer, plan, row) : change;
      if (again) pending = [...pending, { row: row.number, change: again }];
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      tally.failed.push({ row: row.number, error });
    }
  }
  flush();
}
