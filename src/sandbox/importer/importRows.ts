import type { SubmissionOutcome } from '../xform/submission.js';
import { UnreadableForm } from '../xform/submit.js';
import { submitChanges } from '../xform/systemForm.js';
import type { SystemChange } from '../xform/systemForm.js';
import { readRow } from './readRow.js';
import type { Importer, ImportPlan } from './readRow.js';
import { RowError } from './rowError.js';
import type { FailedRow } from './rowError.js';
import { idIn } from './sheetRow.js';
import type { CaseSheetRow } from './sheetRow.js';

/** Counts of an import's progress. */
export interface ImportProgress {
  matched: number;
  created: number;
  /** Submitted forms, including failed ones. */
  chunks: number;
  readonly failed: FailedRow[];
  readonly formIds: string[];
  readonly caseIds: string[];
}

/** Case changes in one form, as in HQ. */
const CHUNK = 100;

/** Rows of a sheet that have been read but not submitted. */
export interface ImportChunk {
  readonly pending: { readonly row: number; readonly change: SystemChange }[];
  /** External ids of the cases that the chunk creates. */
  readonly created: Set<string>;
}

/** An empty chunk. */
export const emptyChunk = (): ImportChunk => ({ pending: [], created: new Set() });

function submitted(importer: Importer, changes: readonly SystemChange[], now: number): SubmissionOutcome | undefined {
  const { account, domain, world } = importer;
  const source = { xmlns: 'http://commcarehq.org/case', deviceId: 'case_importer', account, now };
  try {
    return submitChanges({ world, domain }, source, changes);
  } catch (error) {
    if (error instanceof UnreadableForm) return undefined;
    throw error;
  }
}

/** Submits a chunk as one form: all rows are saved or all fail (bulk-case-upload.md 3: failed rows are not counted). */
function submit(importer: Importer, pending: ImportChunk['pending'], now: number, tally: ImportProgress): void {
  const changes = pending.map(({ change }) => change);
  const outcome = submitted(importer, changes, now);
  tally.chunks += 1;
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

/** Submits the pending rows, if any. `now` in ms. */
export function submitChunk(importer: Importer, chunk: ImportChunk, now: number, tally: ImportProgress): void {
  if (chunk.pending.length > 0) submit(importer, chunk.pending.splice(0), now, tally);
  chunk.created.clear();
}

/** Does the row refer to a case that the chunk creates, as its own case or its parent? */
function reliesOn({ created }: ImportChunk, { searchColumn }: ImportPlan, row: CaseSheetRow): boolean {
  return [searchColumn, 'parent_id', 'parent_external_id'].some(column => created.has(idIn(row, column)));
}

/**
 * Adds a row to the chunk; a failed row is recorded and does not stop the import. `now` in ms. The chunk is submitted
 * when it has as many changes as HQ puts into a form, and before a row that refers to a case it creates
 * (bulk-case-upload.md 2 and 4).
 */
export function importRow(
  importer: Importer,
  plan: ImportPlan,
  row: CaseSheetRow,
  chunk: ImportChunk,
  now: number,
  tally: ImportProgress,
): void {
  if (reliesOn(chunk, plan, row)) submitChunk(importer, chunk, now, tally);
  try {
    const change = readRow(importer, plan, row);
    if (!change) return;
    chunk.pending.push({ row: row.number, change });
    if (!change.exists && change.externalId) chunk.created.add(change.externalId);
    if (chunk.pending.length >= CHUNK) submitChunk(importer, chunk, now, tally);
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    tally.failed.push({ row: row.number, error });
  }
}
