import type { Hq } from '../../../operation/context.js';
import { type KnownError, OutcomeUnknown, Throttled } from '../../../errors.js';
import { caseItems } from './input.js';
import { mutation, problemsByInput } from '../../../graphql/payload.js';
import type { MutationCasesSaveArgs, MutationResolvers, WriteOutcome } from '../../../generated/schema.js';
import type { CaseItem } from '../change/body.js';
import { chunksOf } from './chunks.js';
import { type ChunkOutcome, notSent, sendChunk } from './sendChunk.js';

interface ChunkResult extends ChunkOutcome {
  /** Indexes of its cases in the list. */
  readonly indexes: readonly number[];
  /** ms since the epoch. */
  readonly sentAt: number;
}

/** Outcome of a saved case. HQ's answer to an upsert does not say whether the case is new (cases.md 3.2). */
const outcomeOfSaved = ({ create }: CaseItem): WriteOutcome =>
  create === null ? 'SAVED' : create ? 'CREATED' : 'UPDATED';

/** Saving many cases. */
export const mutations = {
  casesSave: mutation(
    async ({ domain, inputs, stopAtFailure }: MutationCasesSaveArgs, { hq }) => {
      const list = caseItems(inputs);
      const chunks = await saveAll(hq(domain), list, stopAtFailure !== false);
      // Nothing has changed: the mutation fails like any other.
      const failed = chunks.find(({ error }) => error)?.error;
      if (failed && chunks.every(({ outcome }) => outcome === 'NOT_SENT')) throw failed;
      const problems = problemsByInput(chunks.flatMap(chunk => chunk.problems));
      const chunkOf = new Map(
        chunks.flatMap(chunk =>
          chunk.indexes.map((index, i) => [index, { chunk, row: chunk.rows[i] ?? null }] as const),
        ),
      );
      const results = list.map((item, index) => {
        const { chunk, row } = chunkOf.get(index)!;
        return {
          index,
          outcome: chunk.outcome === 'SAVED' ? outcomeOfSaved(item) : chunk.outcome,
          case: row,
          caseId: row?.case_id ?? item.body.case_id ?? null,
          userErrors: problems.at(index),
        };
      });
      return {
        results,
        chunks: chunks.map(({ error, sentAt, ...chunk }) => ({
          ...chunk,
          error: error && chunkError(error, chunk.indexes.length, sentAt),
        })),
        unsavedIndexes: chunks.flatMap(({ outcome, indexes }) => (outcome === 'SAVED' ? [] : indexes)).sort(ascending),
        userErrors: problems.others,
      };
    },
    { results: [], chunks: [], unsavedIndexes: [] },
  ),
} satisfies MutationResolvers;

const ascending = (a: number, b: number) => a - b;

/** Sends the requests one after the other: a later request may link to cases of an earlier one. */
async function saveAll(hq: Hq, list: readonly CaseItem[], stopAtFailure: boolean): Promise<readonly ChunkResult[]> {
  const chunks: ChunkResult[] = [];
  const countOf = (outcome: ChunkOutcome['outcome']) =>
    chunks.filter(chunk => chunk.outcome === outcome).reduce((sum, { indexes }) => sum + indexes.length, 0);
  const report = (ended: boolean) =>
    hq.changes.report({
      total: list.length,
      done: countOf('SAVED'),
      refused: countOf('REFUSED'),
      unknown: countOf('UNKNOWN'),
      ended,
    });
  let stopped = false;
  await report(false);
  for (const [i, indexes] of chunksOf(list).entries()) {
    const sentAt = hq.now;
    const chunk: ChunkOutcome = stopped
      ? notSent()
      : await sendChunk(
          hq,
          indexes.map(index => list[index]!),
          `chunk ${i}`,
        );
    // A chunk that an earlier operation with this key left unknown stays unknown. It must not block the later chunks
    // forever.
    const isEarlier = chunk.error instanceof OutcomeUnknown && chunk.error.earlier !== undefined;
    stopped ||= chunk.outcome === 'NOT_SENT' || (stopAtFailure && chunk.outcome !== 'SAVED' && !isEarlier);
    chunks.push({ ...chunk, indexes, sentAt });
    if (!stopped) await report(false);
  }
  await report(true);
  return chunks;
}

const CONTINUE_HINT =
  'Raise hq-deadline to allow more time. If the operation is sent again with its Idempotency-Key, it continues where it stopped.';

/** Assumed maximum by which HQ's clock is behind ours, in ms. */
const SKEW = 60_000;

/**
 * How to find out the outcome of a request: HQ stores each as one form, which contains the ids of its cases (cases.md
 * 3.1).
 */
const recoveryHint = (cases: number, since: number) =>
  `To find out, read forms(filter: { xmlns: "http://commcarehq.org/case_api", receivedOn: { gte: "${new Date(since - SKEW).toISOString()}" } }) { nodes { formId caseIds } }: if there is a form with these ${cases} cases, all of them were saved, otherwise none. If the operation is sent again with its Idempotency-Key, it skips these cases. Send missing cases with a new key.`;

const hintFor = (error: KnownError, cases: number, sentAt: number) =>
  error instanceof Throttled
    ? ` ${CONTINUE_HINT}`
    : error instanceof OutcomeUnknown && error.extensions['safeToRepeat'] === false
      ? ` ${recoveryHint(cases, error.earlier ?? sentAt)}`
      : '';

const chunkError = (error: KnownError, cases: number, sentAt: number) => ({
  code: error.code,
  message: `${error.message}${hintFor(error, cases, sentAt)}`,
  retryAfter: error instanceof Throttled ? Math.ceil(error.retryAfter) : null,
  safeToRepeat: typeof error.extensions['safeToRepeat'] === 'boolean' ? error.extensions['safeToRepeat'] : null,
});
