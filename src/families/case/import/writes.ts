import { Forbidden, type Problem } from '../../../errors.js';
import { freeGet, type Call, type FilePart, type Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { cases } from '../resource.js';
import { caseHistories } from '../history.js';
import { forms } from '../../form/resource.js';
import { type JobProblemPart, jobRow, type JobRow, type JobState, type JobDefinition } from '../../job/resource.js';
import { checkedRow } from '../../shared/checkedRow.js';
import { usercases } from '../usercase.js';
import { problemsOf, type RefusalPattern } from '../../shared/refusalPatterns.js';

/** Parameters of HQ's importer (bulk-case-upload.md 1). */
export interface CaseImport {
  readonly file: Omit<FilePart, 'field'>;
  /** With `manyTypes`, the name of the first sheet. */
  readonly caseType: string;
  readonly manyTypes: boolean;
  readonly searchField: 'case_id' | 'external_id';
  readonly searchColumn: string;
  readonly createNewCases: boolean;
  readonly nameColumn: string;
  readonly comment: string;
  /** Path of the cases in the mutation's input. */
  readonly path: readonly string[];
}

const invalidates = [cases, caseHistories, usercases, forms];

/**
 * Upper bound in ms of the duration of an import, except for the largest ones. Caching resumes earlier when the import
 * is seen to finish.
 */
const HOUR = 3_600_000;

const urlBelow = (domain: string) => `/a/${encodeURIComponent(domain)}/`;

/** HQ's states of a task (bulk-case-upload.md 3). */
const STATES: Readonly<Record<number, JobState['status']>> = {
  [-1]: 'UNKNOWN',
  0: 'PENDING',
  1: 'RUNNING',
  2: 'COMPLETE',
  3: 'FAILED',
};

const MESSAGES: Partial<Record<JobState['status'], string>> = {
  UNKNOWN: 'HQ has no status of this import, or has deleted it. Check the cases.',
  FAILED: "HQ's importer failed. Check the cases before you import again.",
};

interface ImportReply {
  readonly state: number;
  readonly progress: { readonly percent?: unknown };
  readonly result: ImportResult | null;
}

interface ImportResult {
  readonly match_count: number;
  readonly created_count: number;
  readonly errors: readonly ImportRowError[];
}

interface ImportRowError {
  readonly title: string;
  readonly description?: unknown;
  readonly column?: unknown;
  readonly rows?: unknown;
}

function stateOf(body: unknown): JobState {
  const { state, progress, result } = checkedRow<ImportReply>(body, { state: 'number', progress: 'object' });
  const status = STATES[state];
  if (!status) throw new TypeError('unknown "state"');
  const counts =
    result && checkedRow<ImportResult>(result, { match_count: 'number', created_count: 'number', errors: 'list' });
  const percent = typeof progress.percent === 'number' ? Math.floor(progress.percent) : null;
  return {
    status,
    // HQ may report 0 percent for a finished import (bulk-case-upload.md 3).
    progress: status === 'COMPLETE' ? 100 : percent,
    message: MESSAGES[status] ?? null,
    ...(counts && {
      succeeded: counts.match_count + counts.created_count,
      created: counts.created_count,
      problems: counts.errors.map(problemOf),
    }),
  };
}

/** HQ sometimes uses `rows` for other values than row numbers (bulk-case-upload.md 3). */
function problemOf(error: ImportRowError): JobProblemPart {
  const { title, description, column, rows } = checkedRow<ImportRowError>(error, { title: 'string' });
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const numbers: readonly unknown[] = Array.isArray(rows) ? (rows as unknown[]) : [];
  return {
    reason: title,
    message: text(description),
    column: text(column),
    rows: numbers.filter((row): row is number => Number.isInteger(row) && Number(row) > 0 && Number(row) < 2 ** 31),
    ids: [],
  };
}

/**
 * Imports of cases. Reading the status is not metered. HQ returns a status URL, of which only the end (a task id) is
 * documented (bulk-case-upload.md 3). Its path in the project space is stored in the job id, and requested from the
 * configured server. The excluded prefixes are those of metered APIs.
 */
export const casesImports: JobDefinition = {
  reference: /^(?!(?:api|apps|fixtures|phone|receiver)\/)(?:[\w-]+\/)*[\da-fA-F-]{32,36}\/?$/,
  call: (domain, reference) => freeGet(`${urlBelow(domain)}${reference}`),
  invalidates: invalidates,
  read: stateOf,
};

function importCall(domain: string, one: CaseImport): Call {
  const { file, manyTypes, createNewCases, comment } = one;
  const creates = manyTypes ? (createNewCases ? 'True' : 'False') : createNewCases ? 'on' : undefined;
  return {
    method: 'POST',
    path: `${urlBelow(domain)}importer/excel/bulk_upload_api/`,
    payload: {
      kind: 'form',
      fields: {
        case_type: one.caseType,
        search_field: one.searchField,
        search_column: one.searchColumn,
        name_column: one.nameColumn,
        ...(creates && { create_new_cases: creates }),
        ...(comment && { comment }),
      },
      files: [{ ...file, field: 'file' }],
    },
    reads: false,
    meter: 'none',
  };
}

/**
 * Uploads a workbook to HQ's importer, which processes it in the background, row by row: valid rows are saved although
 * others fail.
 */
export const importCases = (domain: string, one: CaseImport): Write<JobRow> => ({
  description: 'import the cases',
  call: importCall(domain, one),
  invalidates,
  processingMs: HOUR,
  problemsIn: reply => refusalProblems(reply, domain, one.path),
  read({ body, at }) {
    const { status_url } = checkedRow<{ status_url: string }>(body, { status_url: 'string' });
    const [, reference = ''] = status_url.split(`/a/${domain}/`);
    if (!casesImports.reference.test(reference)) throw new TypeError('unexpected "status_url"');
    return jobRow(domain, { kind: 'CASES_IMPORT', at, reference }, { status: 'PENDING' });
  },
  // Without new cases, a repeated row updates its case again. With them, the external id of the first import is found
  // by the second.
  safeToRepeat: !one.createNewCases || one.searchField === 'external_id',
});

/** HQ's messages that are not about the workbook. */
const refusalPatterns: readonly RefusalPattern[] = [
  { pattern: /search_field/, field: ['input', 'searchField'], code: 'INVALID' },
  { pattern: /does not use cases yet/, field: ['domain'], code: 'CONFLICT' },
];

/** HQ refuses with status 500 and a message in JSON (bulk-case-upload.md 1). A 500 without it is a failure of HQ. */
function refusalProblems(
  { status, body }: Reply,
  domain: string,
  path: readonly string[],
): readonly Problem[] | undefined {
  if (status === 403)
    throw new Forbidden(
      `HQ denies this credential the import of cases in project space "${domain}". It requires the permission Edit Data.`,
    );
  const { code, message } = (typeof body === 'object' ? (body ?? {}) : {}) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'number' || code === 200 || typeof message !== 'string') return undefined;
  const text = message
    .replace(/<[^>]*>/g, ' ')
    .replace(/^Error: /, '')
    .replace(/\s+/g, ' ');
  const sheet: RefusalPattern = { pattern: /./, field: path, code: /too many/.test(text) ? 'TOO_LARGE' : 'INVALID' };
  return problemsOf(text, refusalPatterns.some(({ pattern }) => pattern.test(text)) ? refusalPatterns : [sheet]);
}
