import { Forbidden, type Problem } from '../../../errors.js';
import { change, get, type Reply } from '../../../client/call.js';
import type { Write } from '../../../engine/write/write.js';
import { cases } from '../../case/resource.js';
import { caseHistories } from '../../case/history.js';
import { forms } from '../resource.js';
import {
  type HqJobKind,
  type JobProblemPart,
  jobRow,
  type JobRow,
  type JobState,
  type JobDefinition,
} from '../../job/resource.js';
import { checkedRow } from '../../shared/checkedRow.js';
import { usercases } from '../../case/usercase.js';
import { problemsIn, type RefusalPattern } from '../../shared/refusalPatterns.js';

/** The actions by HQ's names. */
export type FormsAction = 'archive' | 'unarchive' | 'delete';

const JOB_KINDS = {
  archive: 'FORMS_ARCHIVE',
  unarchive: 'FORMS_UNARCHIVE',
  delete: 'FORMS_DELETE',
} as const satisfies Readonly<Record<FormsAction, HqJobKind>>;

const PATH = 'form/v1/bulk-action/';

/** HQ rebuilds the cases of each form (forms.md 5). */
const invalidates = [forms, cases, caseHistories, usercases];

/**
 * Upper bound in ms of a job's duration, including its waiting time. Caching resumes earlier when the job is seen to
 * finish.
 */
const HOUR = 3_600_000;

interface BulkActionReply {
  readonly id: string;
  readonly status: string;
  readonly requested: number;
  readonly processed: number;
  readonly succeeded: number;
  readonly skipped: Readonly<Record<string, readonly string[]>>;
  readonly requested_by?: string | null;
  readonly created_at?: string | null;
  readonly started_at?: string | null;
  readonly completed_at?: string | null;
}

const STATUSES = { pending: 'PENDING', running: 'RUNNING', complete: 'COMPLETE', failed: 'FAILED' } as const;

/** Explanations of HQ's reasons (forms.md 5). */
const REASONS: Readonly<Record<string, string>> = {
  not_found: 'HQ has no such form in this project space.',
  not_archived: 'Only an archived form can be deleted: archive it first.',
};

function stateOf(body: unknown): JobState {
  const reply = checkedRow<BulkActionReply>(body, {
    id: 'string',
    requested: 'number',
    processed: 'number',
    succeeded: 'number',
    skipped: 'object',
  });
  if (!Object.hasOwn(STATUSES, reply.status)) throw new TypeError('unknown "status"');
  const { requested, processed, succeeded, skipped } = reply;
  return {
    status: STATUSES[reply.status as keyof typeof STATUSES],
    progress: requested > 0 ? Math.floor((100 * processed) / requested) : null,
    requested,
    processed,
    succeeded,
    problems: Object.entries(skipped).map(([reason, ids]): JobProblemPart => ({
      reason,
      message: REASONS[reason] ?? null,
      column: null,
      rows: [],
      ids,
    })),
    requestedBy: reply.requested_by ?? null,
    createdAt: reply.created_at ?? null,
    startedAt: reply.started_at ?? null,
    endedAt: reply.completed_at ?? null,
  };
}

/** Bulk actions on forms. Reading the status costs one API request. */
export const formsBulkActions: JobDefinition = {
  reference: /^[\w-]+$/,
  call: (_, reference) => get(`${PATH}${reference}/`),
  invalidates: invalidates,
  read: stateOf,
  keyOnly: true,
};

const refusalPatterns: readonly RefusalPattern[] = [
  { pattern: /more than \d+ form ids/, field: ['formIds'], code: 'TOO_LARGE' },
  { pattern: /'form_ids'/, field: ['formIds'], code: 'INVALID' },
];

/**
 * Starts a bulk action, which HQ processes in the background. The jobs of a project space run one after the other
 * (forms.md 5).
 */
export const actOnForms = (domain: string, action: FormsAction, form_ids: readonly string[]): Write<JobRow> => ({
  description: `${action} forms`,
  call: change('POST', PATH, { action, form_ids }),
  invalidates,
  processingMs: HOUR,
  problemsIn: reply => refusalProblems(reply, domain),
  read({ body, at }) {
    const { id: reference } = checkedRow<BulkActionReply>(body, { id: 'string' });
    if (!formsBulkActions.reference.test(reference)) throw new TypeError('unexpected "id"');
    return jobRow(domain, { kind: JOB_KINDS[action], at, reference }, stateOf(body));
  },
  // A form that is already in the target state counts as done; a deleted form is skipped.
  safeToRepeat: true,
});

function refusalProblems(reply: Reply, domain: string): readonly Problem[] | undefined {
  const { status, body } = reply;
  const { error } = (typeof body === 'object' ? (body ?? {}) : {}) as { readonly error?: unknown };
  const where = `in the project space "${domain}"`;
  if (status === 404)
    throw new Forbidden(`HQ's feature flag BULK_FORM_ACTIONS_API is off ${where}. HQ's support can turn it on.`);
  if (status === 405)
    throw new Forbidden(
      `This HQ server does not support bulk actions on forms: its version is older than September 2026.`,
    );
  if (status === 403)
    throw new Forbidden(
      typeof error === 'string'
        ? `HQ refuses bulk actions on forms ${where}: ${error}.`
        : `HQ denies this credential bulk actions on forms ${where}. They require the permissions Edit Data and Access APIs.`,
    );
  // HQ names the actions that it has. Servers without deletion are documented (forms.md 5).
  if (status === 400 && typeof error === 'string' && error.startsWith("'action' must be"))
    throw new Forbidden(`This HQ server does not support this action on forms: ${error}.`);
  return problemsIn(reply, refusalPatterns);
}
