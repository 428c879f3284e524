import type { Hq } from '../../../operation/context.js';
import { HqUnexpected, KnownError, OutcomeUnknown, type Problem, RejectedChange } from '../../../errors.js';
import type { WriteOutcome } from '../../../generated/schema.js';
import { cases } from '../resource.js';
import type { CaseRow } from '../row.js';
import type { CaseItem } from '../change/body.js';
import { saveCases } from './writes.js';
import { findAllSaved, SETTLE_MS } from '../change/recovery.js';

/** Outcome of one request. `UNKNOWN`: it was sent without receiving an answer. */
export interface ChunkOutcome {
  readonly outcome: Extract<WriteOutcome, 'SAVED' | 'REFUSED' | 'UNKNOWN' | 'NOT_SENT'>;
  readonly formId: string | null;
  /** The saved cases in the order of sending; undefined where the row is not known. */
  readonly rows: readonly (CaseRow | undefined)[];
  /** Why HQ refused them. */
  readonly problems: readonly Problem[];
  /** Why they were not sent, or why their outcome is unknown. */
  readonly error: KnownError | null;
}

const UNKNOWN_REASON =
  'HQ has saved the cases, but some rows of its answer cannot be assigned to them. Check the cases of the form before you change them.';

/**
 * Sends the cases of one request. Every outcome is returned, no KnownError is thrown: the outcomes of other requests
 * must not be lost. `part` names the request within the mutation.
 */
export async function sendChunk(hq: Hq, list: readonly CaseItem[], part: string): Promise<ChunkOutcome> {
  const newItems = list.filter(({ create }) => create === true);
  const canFind = newItems.length > 0 && newItems.every(({ body }) => body.external_id);
  try {
    const { formId, rows } = await hq.write(saveCases(list), {
      part,
      settleMs: SETTLE_MS,
      ...(canFind && { recover: since => findAllSaved(hq, list, since) }),
    });
    return outcomeOf('SAVED', {
      formId,
      rows,
      error: rows.includes(undefined) ? new HqUnexpected(UNKNOWN_REASON) : null,
    });
  } catch (error) {
    if (error instanceof RejectedChange) return outcomeOf('REFUSED', { problems: error.problems });
    if (!(error instanceof KnownError)) throw error;
    if (!(error instanceof OutcomeUnknown || error instanceof HqUnexpected)) return outcomeOf('NOT_SENT', { error });
    const problems = await missingFieldProblems(hq, list);
    return problems.length > 0 ? outcomeOf('REFUSED', { problems }) : outcomeOf('UNKNOWN', { error });
  }
}

/** Outcome of cases that were not sent because an earlier request failed. */
export const notSent = (): ChunkOutcome => outcomeOf('NOT_SENT', {});

const outcomeOf = (outcome: ChunkOutcome['outcome'], rest: Partial<ChunkOutcome>): ChunkOutcome => ({
  outcome,
  formId: null,
  rows: [],
  problems: [],
  error: null,
  ...rest,
});

const REQUIRED_FIELDS = [
  ['case_type', 'caseType'],
  ['case_name', 'caseName'],
  ['owner_id', 'ownerId'],
] as const;

/**
 * Problems of upserts for which HQ has no case, without a field that a new case requires. HQ answers them with a 500
 * without details (cases.md 3.6). HQ saves all cases of a request or none, so a missing case proves that none was
 * saved.
 */
async function missingFieldProblems(hq: Hq, list: readonly CaseItem[]): Promise<readonly Problem[]> {
  const incomplete = list.filter(
    ({ create, body }) => create === null && REQUIRED_FIELDS.some(([name]) => body[name] === undefined),
  );
  try {
    const found = await Promise.all(
      incomplete.map(({ body }) => hq.loadBy(cases, 'external_id', body.external_id ?? '')),
    );
    return incomplete
      .filter((_, i) => found[i]!.length === 0)
      .flatMap(({ body, path }) =>
        REQUIRED_FIELDS.filter(([name]) => body[name] === undefined).map(([, argument]) => ({
          field: [...path, argument],
          message: 'HQ has no case with this external id. Required for a new case.',
          code: 'REQUIRED' as const,
        })),
      );
  } catch (error) {
    if (error instanceof KnownError) return [];
    throw error;
  }
}
