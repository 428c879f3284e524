import type { Hq } from '../../../operation/context.js';
import { HqUnexpected, KnownError, OutcomeUnknown, type Problem, RejectedChange } from '../../../errors.js';
import type { SaveOutcome } from '../../../generated/schema.js';
import { type CaseRow, cases } from '../resource.js';
import type { PlacedCase } from '../change/body.js';
import { saveCases } from './writes.js';
import { findAllAgain, SETTLED } from '../change/recovery.js';

/** What came of the cases of one request. */
export interface ChunkEnd {
  readonly outcome: SaveOutcome;
  readonly formId: string | null;
  /** The cases as HQ has them now, in the order of sending; undefined where that is not known. */
  readonly rows: readonly (CaseRow | undefined)[];
  /** Why HQ refused them. */
  readonly problems: readonly Problem[];
  /** Why they came to nothing, or are unknown, for no fault of theirs. */
  readonly error: KnownError | null;
}

const UNKNOWN_REASON =
  "HQ has saved the cases, but its answer does not tell which of them are these: look at the form's cases before you change them.";

/**
 * Sends the cases of one request; every end is told and none thrown, so that what other requests came to is not lost.
 * `part` tells the requests of one mutation apart.
 */
export async function sendChunk(hq: Hq, list: readonly PlacedCase[], part: string): Promise<ChunkEnd> {
  const fresh = list.filter(({ create }) => create === true);
  const canFind = fresh.length > 0 && fresh.every(({ body }) => body.external_id);
  try {
    const { formId, rows } = await hq.write(saveCases(list), {
      part,
      settleMs: SETTLED,
      ...(canFind && { recover: since => findAllAgain(hq, list, since) }),
    });
    return end('DONE', { formId, rows, error: rows.includes(undefined) ? new HqUnexpected(UNKNOWN_REASON) : null });
  } catch (error) {
    if (error instanceof RejectedChange) return end('REFUSED', { problems: error.problems });
    if (!(error instanceof KnownError)) throw error;
    if (!(error instanceof OutcomeUnknown || error instanceof HqUnexpected)) return end('NOT_SENT', { error });
    const problems = await impossible(hq, list);
    return problems.length > 0 ? end('REFUSED', { problems }) : end('UNKNOWN', { error });
  }
}

/** The end of cases that were not sent because of what came before. */
export const notSent = (): ChunkEnd => end('NOT_SENT', {});

const end = (outcome: SaveOutcome, rest: Partial<ChunkEnd>): ChunkEnd => ({
  outcome,
  formId: null,
  rows: [],
  problems: [],
  error: null,
  ...rest,
});

const NEEDED = [
  ['case_type', 'caseType'],
  ['case_name', 'caseName'],
  ['owner_id', 'ownerId'],
] as const;

/**
 * Upserts of cases that HQ does not have, without what a new case needs: HQ answers them with a 500 that says nothing
 * (cases.md 3.6). Since all of a request is made or none, a case that is not there tells that none was.
 */
async function impossible(hq: Hq, list: readonly PlacedCase[]): Promise<readonly Problem[]> {
  const lacking = list.filter(
    ({ create, body }) => create === null && NEEDED.some(([name]) => body[name] === undefined),
  );
  try {
    const found = await Promise.all(lacking.map(({ body }) => hq.loadBy(cases, 'external_id', body.external_id ?? '')));
    return lacking
      .filter((_, i) => found[i]!.length === 0)
      .flatMap(({ body, place }) =>
        NEEDED.filter(([name]) => body[name] === undefined).map(([, argument]) => ({
          field: [...place, argument],
          message: 'HQ has no case with this external id, and a new case needs it.',
          code: 'REQUIRED' as const,
        })),
      );
  } catch (error) {
    if (error instanceof KnownError) return [];
    throw error;
  }
}
