import { Forbidden, OutcomeUnknown, type Problem } from '../../../errors.js';
import { freeGet, type FilePart, type Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { jobRow, type JobRow, type JobState, type JobDefinition } from '../../job/resource.js';
import { lookupTableRows, lookupTables, relatedRows } from '../resource.js';
import { checkedRow } from '../../shared/checkedRow.js';

/** HQ keeps the file and what became of it for so long, ms (lookup-tables.md 5). */
const HOUR = 3_600_000;

const invalidates = [lookupTables, lookupTableRows, relatedRows];
const placeOf = (domain: string) => `/a/${encodeURIComponent(domain)}/fixtures/fixapi/`;

/** Uploads of lookup tables: asking how far one is is not metered (lookup-tables.md 5). */
export const lookupTablesUploads: JobDefinition = {
  reference: /^[\w-]+$/,
  call: (domain, reference) => freeGet(`${placeOf(domain)}status/${reference}/`),
  invalidates: invalidates,
  read(body, age): JobState {
    const { message, ...reply } = checkedRow<UploadReply>(body, { message: 'string' });
    if (reply.complete) return { status: 'COMPLETE', progress: 100, message };
    if (reply.error) return { status: 'FAILED', message };
    const { progress } = reply;
    if (typeof progress === 'number') return { status: 'RUNNING', progress: Math.round(progress), message };
    if (progress !== null) throw new TypeError('"progress" is no number');
    return age > HOUR ? LOST : { status: 'PENDING', message };
  },
};

interface UploadReply {
  readonly message: string;
  readonly complete?: boolean;
  readonly error?: boolean;
  readonly progress?: number | null;
}

/** HQ tells of an upload that it does not know what it tells of one that it has not begun, for ever (lookup-tables.md 5). */
const LOST: JobState = {
  status: 'UNKNOWN',
  message:
    'HQ took this upload on more than an hour ago and knows nothing of it any more: look at the tables, and upload the file again if they are not as it says.',
};

/**
 * Hands a workbook to HQ, which says at once that it has it, looks into it later (lookup-tables.md 5), and answers 200
 * whatever it says: its `code` tells.
 */
export const uploadTables = (domain: string, file: Omit<FilePart, 'field'>, replace: boolean): Write<JobRow> => ({
  description: 'take a workbook of lookup tables',
  call: {
    method: 'POST',
    path: placeOf(domain),
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
  problemsIn: reply => refused(reply, domain, replace),
  read({ body, at }) {
    const answer = checkedRow<{ download_id: string; message: string }>(body, {
      download_id: 'string',
      message: 'string',
    });
    const reference = answer.download_id;
    if (!lookupTablesUploads.reference.test(reference)) throw new TypeError('"download_id" is no id');
    const name = { kind: 'LOOKUP_TABLES_UPLOAD', at, reference } as const;
    return jobRow(domain, name, { status: 'PENDING', message: answer.message });
  },
  // Rows that are not in the file go, so that none of it is there twice.
  safeToRepeat: replace,
});

function refused({ status, body }: Reply, domain: string, replace: boolean): readonly Problem[] | undefined {
  if (status === 403) throw forbidden(domain);
  const { code, message } = (body ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (status !== 200 || typeof code !== 'number' || code === 200) return undefined;
  const said = typeof message === 'string' ? message : '';
  if (/permission/i.test(said)) throw forbidden(domain);
  if (code === 405) return [{ field: ['file'], message: said, code: 'INVALID' }];
  throw new OutcomeUnknown(
    `HQ answered the upload with the code ${code}, which leaves open what it has written: ${said} Look at the tables before you send it again.`,
    replace,
  );
}

const forbidden = (domain: string) =>
  new Forbidden(
    `HQ does not let this credential upload lookup tables in the project space "${domain}": that takes the permission Edit Data, and a plan with lookup tables.`,
  );
