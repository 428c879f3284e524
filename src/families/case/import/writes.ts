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

/** An import of cases as HQ is told of it (bulk-case-upload.md 1). */
export interface CaseImport {
  readonly file: Omit<FilePart, 'field'>;
  /** Where each sheet is named like its case type, that of the first. */
  readonly caseType: string;
  readonly manyTypes: boolean;
  readonly searchField: 'case_id' | 'external_id';
  readonly searchColumn: string;
  readonly createNewCases: boolean;
  readonly nameColumn: string;
  readonly comment: string;
  /** Where the cases stand in the mutation's input. */
  readonly place: readonly string[];
}

const invalidates = [cases, caseHistories, usercases, forms];

/** As long as all but the largest imports take; with its end seen nothing waits for this. ms. */
const HOUR = 3_600_000;

const below = (domain: string) => `/a/${encodeURIComponent(domain)}/`;

/** HQ's states of a task (bulk-case-upload.md 3). */
const STATES: Readonly<Record<number, JobState['status']>> = {
  [-1]: 'UNKNOWN',
  0: 'PENDING',
  1: 'RUNNING',
  2: 'COMPLETE',
  3: 'FAILED',
};

const SAYS: Partial<Record<JobState['status'], string>> = {
  UNKNOWN: 'HQ knows nothing of this import, or no more: look at the cases.',
  FAILED: "HQ's importer broke off: look at the cases before you import again.",
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
  if (!status) throw new TypeError('"state" is none that is known');
  const counts =
    result && checkedRow<ImportResult>(result, { match_count: 'number', created_count: 'number', errors: 'list' });
  const percent = typeof progress.percent === 'number' ? Math.floor(progress.percent) : null;
  return {
    status,
    // A finished import may be at 0 percent (bulk-case-upload.md 3).
    progress: status === 'COMPLETE' ? 100 : percent,
    message: SAYS[status] ?? null,
    ...(counts && {
      succeeded: counts.match_count + counts.created_count,
      created: counts.created_count,
      problems: counts.errors.map(problemOf),
    }),
  };
}

/** HQ misuses `rows` at times for other values than numbers of rows (bulk-case-upload.md 3). */
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
 * Imports of cases; asking how far one is is not metered. HQ tells a URL for that, of which only the end is known, an id
 * (bulk-case-upload.md 3): its path below the project space is kept, and asked of the configured server. What HQ meters is
 * never under such a path.
 */
export const casesImports: JobDefinition = {
  reference: /^(?!(?:api|apps|fixtures|phone|receiver)\/)(?:[\w-]+\/)*[\da-fA-F-]{32,36}\/?$/,
  call: (domain, reference) => freeGet(`${below(domain)}${reference}`),
  invalidates: invalidates,
  read: stateOf,
};

function importCall(domain: string, one: CaseImport): Call {
  const { file, manyTypes, createNewCases, comment } = one;
  const creates = manyTypes ? (createNewCases ? 'True' : 'False') : createNewCases ? 'on' : undefined;
  return {
    method: 'POST',
    path: `${below(domain)}importer/excel/bulk_upload_api/`,
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

/** Hands a workbook to HQ's importer, which works on it later, row by row: good rows are saved although others fail. */
export const importCases = (domain: string, one: CaseImport): Write<JobRow> => ({
  description: 'import the cases',
  call: importCall(domain, one),
  invalidates,
  processingMs: HOUR,
  problemsIn: reply => refused(reply, domain, one.place),
  read({ body, at }) {
    const { status_url } = checkedRow<{ status_url: string }>(body, { status_url: 'string' });
    const [, reference = ''] = status_url.split(`/a/${domain}/`);
    if (!casesImports.reference.test(reference)) throw new TypeError('"status_url" leads nowhere');
    return jobRow(domain, { kind: 'CASES_IMPORT', at, reference }, { status: 'PENDING' });
  },
  // A row that finds its case changes it once more; one that found none has left its external id to be found by.
  safeToRepeat: !one.createNewCases || one.searchField === 'external_id',
});

/** HQ's words that are not about the sheet. */
const refusalPatterns: readonly RefusalPattern[] = [
  { says: /search_field/, field: ['input', 'searchField'], code: 'INVALID' },
  { says: /does not use cases yet/, field: ['domain'], code: 'CONFLICT' },
];

/** Every refusal comes as a 500 with words (bulk-case-upload.md 1); a 500 without is an error of HQ's. */
function refused({ status, body }: Reply, domain: string, place: readonly string[]): readonly Problem[] | undefined {
  if (status === 403)
    throw new Forbidden(
      `HQ does not let this credential import cases in the project space "${domain}": that takes the permission Edit Data.`,
    );
  const { code, message } = (typeof body === 'object' ? (body ?? {}) : {}) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'number' || code === 200 || typeof message !== 'string') return undefined;
  const words = message
    .replace(/<[^>]*>/g, ' ')
    .replace(/^Error: /, '')
    .replace(/\s+/g, ' ');
  const sheet: RefusalPattern = { says: /./, field: place, code: /too many/.test(words) ? 'TOO_LARGE' : 'INVALID' };
  return problemsOf(words, refusalPatterns.some(({ says }) => says.test(words)) ? refusalPatterns : [sheet]);
}
