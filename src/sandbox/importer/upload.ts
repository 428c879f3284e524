import { randomUUID } from 'node:crypto';
import type { DomainRecord } from '../world/model.js';
import { schedule } from '../world/jobs/tasks.js';
import { submitChunk, emptyChunk, importRow } from './importRows.js';
import type { ImportChunk, ImportProgress } from './importRows.js';
import type { Importer, ImportPlan } from './readRow.js';
import { errorsJson } from './rowError.js';
import type { CaseSheetRow } from './sheetRow.js';

/** Domain toggle of the sandbox: HQ's worker breaks on every import. */
export const IMPORT_FAILS = 'sandbox:import-fails';

/** HQ's states of a task (bulk-case-upload.md 3). */
const STATES = { missing: -1, waiting: 0, started: 1, success: 2, failed: 3 } as const;

/** What HQ needs to take an import up, and for each row; and how long it remembers the outcome, ms. All three are ours. */
const UNTIL_STARTED = 500;
const EACH_ROW = 10;
const MEMORY = 86_400_000;

/** An upload that HQ has taken on. Times in ms. */
export interface CaseUpload {
  readonly id: string;
  /** Who sent it: a location-restricted user sees no other's (bulk-case-upload.md 3). */
  readonly userId: string;
  readonly createdAt: number;
  readonly tally: ImportProgress;
  readonly total: number;
  processed: number;
  state: keyof typeof STATES;
}

/** A sheet to import, as its plan says. */
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

/** Queues sheets, each to be imported as its plan says; the work is done some time later, row by row. */
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

/** Imports the row `n` of the first sheet when its time has passed, then goes on. */
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

/** How far an upload is at a moment (ms), in HQ's JSON: a finished one is at 0 percent, as in the docs (bulk-case-upload.md 3). */
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
