import { Forbidden, OutcomeUnknown, type Problem } from '../../../errors.js';
import { freeGet, type FilePart, type Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { jobRow, type JobRow, type JobState, type JobDefinition } from '../../job/resource.js';
import { lookupTableRows, lookupTables, relatedRows } from '../resource.js';
import { checkedRow } from '../../shared/checkedRow.js';

/** How long HQ keeps the file and its result, in ms (lookup-tables.md 5). */
const HOUR = 3_600_000;

const invalidates = [lookupTables, lookupTableRows, relatedRows];
const urlOf = (domain: string) => `/a/${encodeURIComponent(domain)}/fixtures/fixapi/`;

/** Uploads of lookup tables. Reading the status is not metered (lookup-tables.md 5). */
export const lookupTablesUploads: JobDefinition = {
  reference: /^[\w-]+$/,
  call: (domain, reference) => freeGet(`${urlOf(domain)}status/${reference}/`),
  invalidates: invalidates,
  read(body, age): JobState {
    const { message, ...reply } = checkedRow<UploadReply>(body, { message: 'string' });
    if (reply.complete) return { status: 'COMPLETE', progress: 100, message };
    if (reply.error) return { status: 'FAILED', message };
    const { progress } = reply;
    if (typeof progress === 'number') return { status: 'RUNNING', progress: Math.round(progress), message };
    if (progress !== null) throw new TypeError('"progress" is not a number');
    return age > HOUR ? LOST_JOB : { status: 'PENDING', message };
  },
};

interface UploadReply {
  readonly message: string;
  readonly complete?: boolean;
  readonly error?: boolean;
  readonly progress?: number | null;
}

/**
 * HQ returns the same status for an unknown upload and for one that has not started, without time limit
 * (lookup-tables.md 5).
 */
const LOST_JOB: JobState = {
  status: 'UNKNOWN',
  message:
    'HQ accepted this upload more than an hour ago and has no status of it any more. Check the tables, and upload the file again if they differ from it.',
};

/**
 * Uploads a workbook, which HQ processes in the background (lookup-tables.md 5). HQ answers with status 200 in all
 * cases; the `code` in the body shows the outcome.
 */
export const uploadTables = (domain: string, file: Omit<FilePart, 'field'>, replace: boolean): Write<JobRow> => ({
  description: 'upload the lookup tables',
  call: {
    method: 'POST',
    path: urlOf(domain),
    payload: {
      kind: 'form',
      fields: { replace: String(replace), async: 'true' },
      files: [{ ...file, field: 'file-to-upload' }],
    },
    reads: false,
    meter: 'api',
  },
  invalidates,
  processingMs: HOUR,
  problemsIn: reply => refusalProblems(reply, domain, replace),
  read({ body, at }) {
    const answer = checkedRow<{ download_id: string; message: string }>(body, {
      download_id: 'string',
      message: 'string',
    });
    const reference = answer.download_id;
    if (!lookupTablesUploads.reference.test(reference)) throw new TypeError('unexpected "download_id"');
    const name = { kind: 'LOOKUP_TABLES_UPLOAD', at, reference } as const;
    return jobRow(domain, name, { status: 'PENDING', message: answer.message });
  },
  // With `replace`, HQ deletes rows that are not in the file, so that a repeat duplicates nothing.
  safeToRepeat: replace,
});

function refusalProblems({ status, body }: Reply, domain: string, replace: boolean): readonly Problem[] | undefined {
  if (status === 403) throw forbidden(domain);
  const { code, message } = (body ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (status !== 200 || typeof code !== 'number' || code === 200) return undefined;
  const text = typeof message === 'string' ? message : '';
  if (/permission/i.test(text)) throw forbidden(domain);
  if (code === 405) return [{ field: ['file'], message: text, code: 'INVALID' }];
  throw new OutcomeUnknown(
    `HQ answered the upload with code ${code}, and it is unknown what was written: ${text} Check the tables before you send it again.`,
    replace,
  );
}

const forbidden = (domain: string) =>
  new Forbidden(
    `HQ denies this credential the upload of lookup tables in project space "${domain}". It requires the permission Edit Data, and a plan with lookup tables.`,
  );
