import { randomUUID } from 'node:crypto';
import type { DomainRecord } from '../world/model.js';
import { schedule } from '../world/jobs/tasks.js';
import { submitChunk, emptyChunk, importRow } from './importRows.js';
import type { ImportChunk, ImportProgress } from './importRows.js';
import type { Importer, ImportPlan } from './readRow.js';
import { errorsJson } from './rowError.js';
import type { CaseSheetRow } from './sheetRow.js';

/** Sandbox flag: every import fails in HQ's worker. */
export const IMPORT_FAILS = 'sandbox:import-fails';

/** HQ's states of a task (bulk-case-upload.md 3). */
const STATES = { missing: -1, waiting: 0, started: 1, success: 2, failed: 3 } as const;

/** Time until an import starts, time for each row, and how long the outcome is available, ms. Not in the contract. */
const UNTIL_STARTED = 500;
const EACH_ROW = 10;
const MEMORY = 86_400_000;

/** An accepted upload. Times in ms. */
export interface CaseUpload {
  readonly id: string;
  /** The uploader: location-restricted users see only their own uploads (bulk-case-upload.md 3). */
  readonly userId: string;
  readonly createdAt: number;
  readonly tally: ImportProgress;
  readonly total: number;
  processed: number;
  state: keyof typeof STATES;
}

/** A sheet with its import plan. */
interface Part {
  readonly plan: ImportPlan;
  readonly rows: readonly CaseSheetRow[];
}

const uploads = new WeakMap<DomainRecord, Map<string, CaseUpload>>();

/** The uploads of a domain by id. */
export function caseUploadsOf(domain: DomainRecord): Map<string, CaseUpload> {
  const own = uploads.get(domain) ?? new Map<string, CaseUpload>();
  uploads.set(domain, own);
  return own;
}

/** Queues sheets for import by their plans. The import runs later, row by row. */
export function startUpload(importer: Importer, sheets: readonly Part[], now: number): CaseUpload {
  const upload: CaseUpload = {
    id: randomUUID(),
    userId: importer.account?.userId ?? '',
    createdAt: now,
    tally: { matched: 0, created: 0, chunks: 0, failed: [], formIds: [], caseIds: [] },
    total: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    processed: 0,
    state: 'waiting',
  };
  caseUploadsOf(importer.domain).set(upload.id, upload);
  schedule(importer.domain, now + UNTIL_STARTED, at => {
    upload.state = importer.domain.toggles.has(IMPORT_FAILS) ? 'failed' : 'started';
    if (upload.state === 'started') step(importer, upload, sheets, 0, emptyChunk(), at);
  });
  return upload;
}

/** Imports row `n` of the first sheet after its time has passed, then schedules the next row. */
function step(
  importer: Importer,
  upload: CaseUpload,
  sheets: readonly Part[],
  n: number,
  chunk: ImportChunk,
  now: number,
): void {
  const [sheet, ...others] = sheets;
  if (!sheet) {
    upload.state = 'success';
    return;
  }
  const { plan, rows } = sheet;
  const row = rows[n];
  if (!row) {
    submitChunk(importer, chunk, now, upload.tally);
    step(importer, upload, others, 0, emptyChunk(), now);
    return;
  }
  schedule(importer.domain, now + EACH_ROW, at => {
    importRow(importer, plan, row, chunk, at, upload.tally);
    upload.processed += 1;
    step(importer, upload, sheets, n + 1, chunk, at);
  });
}

/**
 * HQ's JSON for the progress of an upload at `now` (ms). A finished upload is at 0 percent, as in HQ's docs
 * (bulk-case-upload.md 3).
 */
export function statusJson(upload: CaseUpload, now: number): Readonly<Record<string, unknown>> {
  const { createdAt, processed, tally, total } = upload;
  const state = now - createdAt > MEMORY ? 'missing' : upload.state;
  const isRunning = state === 'started';
  const percent = isRunning ? Math.floor((100 * processed) / Math.max(1, total)) : state === 'success' ? 0 : null;
  const result = {
    match_count: tally.matched,
    created_count: tally.created,
    num_chunks: tally.chunks,
    errors: errorsJson(tally.failed),
  };
  return { state: STATES[state], progress: { percent }, result: state === 'success' ? result : null };
}
