import type { Hq } from '../../../operation/context.js';
import { type KnownError, OutcomeUnknown, Throttled } from '../../../errors.js';
import { caseItems } from './input.js';
import { mutation } from '../../../graphql/payload.js';
import type { MutationCasesSaveArgs, MutationResolvers, Resolvers } from '../../../generated/schema.js';
import type { CaseItem } from '../change/body.js';
import { chunksOf } from './chunks.js';
import { type ChunkOutcome, notSent, sendChunk } from './sendChunk.js';

interface ChunkResult extends ChunkOutcome {
  /** Indexes of its cases in the list. */
  readonly places: readonly number[];
  /** ms since the epoch. */
  readonly sentAt: number;
}

/** Progress of `casesSave`. */
export const resolvers = {
  Domain: {
    casesSaveProgress: (row, { idempotencyKey }, { hq }) => progressOf(hq(row.domain_name), idempotencyKey),
  },
} satisfies Resolvers;

/** Saving many cases. */
export const mutations = {
  casesSave: mutation(async ({ domain, cases, stopAtFailure }: MutationCasesSaveArgs, { hq }) => {
    const list = caseItems(cases);
    const chunks = await saveAll(hq(domain), list, stopAtFailure !== false);
    // Nothing has changed: the mutation fails like any other.
    const failed = chunks.find(({ error }) => error)?.error;
    if (failed && chunks.every(({ outcome }) => outcome === 'NOT_SENT')) throw failed;
    const chunkOf = new Map(chunks.flatMap(chunk => chunk.places.map((place, i) => [place, { chunk, i }] as const)));
    const results = list.map((_, place) => {
      const { chunk, i } = chunkOf.get(place)!;
      return { place, outcome: chunk.outcome, case: chunk.rows[i] ?? null };
    });
    return {
      results,
      chunks: chunks.map(({ error, sentAt, ...chunk }) => ({
        ...chunk,
        error: error && chunkError(error, chunk.places.length, sentAt),
      })),
      left: results.filter(({ outcome }) => outcome !== 'DONE').map(({ place }) => place),
      userErrors: chunks.flatMap(({ problems }) => problems),
    };
  }),
} satisfies MutationResolvers;

/** Sends the requests one after the other: a later request may link to cases of an earlier one. */
async function saveAll(hq: Hq, list: readonly CaseItem[], stopAtFailure: boolean): Promise<readonly ChunkResult[]> {
  const chunks: ChunkResult[] = [];
  const countOf = (outcome: ChunkOutcome['outcome']) =>
    chunks.filter(chunk => chunk.outcome === outcome).reduce((sum, { places }) => sum + places.length, 0);
  const report = (ended: boolean) =>
    hq.changes.report({
      total: list.length,
      done: countOf('DONE'),
      refused: countOf('REFUSED'),
      unknown: countOf('UNKNOWN'),
      ended,
    });
  let stopped = false;
  await report(false);
  for (const [i, places] of chunksOf(list).entries()) {
    const sentAt = hq.now;
    const chunk: ChunkOutcome = stopped
      ? notSent()
      : await sendChunk(
          hq,
          places.map(place => list[place]!),
          `chunk ${i}`,
        );
    // A chunk that an earlier operation with this key left unknown stays unknown. It must not block the later chunks
    // forever.
    const isEarlier = chunk.error instanceof OutcomeUnknown && chunk.error.earlier !== undefined;
    stopped ||= chunk.outcome === 'NOT_SENT' || (stopAtFailure && chunk.outcome !== 'DONE' && !isEarlier);
    chunks.push({ ...chunk, places, sentAt });
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

/** Progress of the `casesSave` with this idempotency key; null where unknown. */
async function progressOf(hq: Hq, idempotencyKey: string) {
  const progress = await hq.changes.progress(idempotencyKey);
  if (!progress) return null;
  const { total, done, refused, unknown, startedAt, updatedAt } = progress;
  return {
    ...progress,
    waiting: total - done - refused - unknown,
    startedAt: new Date(startedAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}
