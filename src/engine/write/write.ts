import {
  BadInput,
  HqUnavailable,
  HqUnexpected,
  KnownError,
  OutcomeUnknown,
  RejectedChange,
  type Problem,
} from '../../errors.js';
import type { Call, Reply, Send } from '../../client/call.js';
import { messageOf, replyError } from '../../client/replyErrors.js';
import type { TimedReply, PreviousAttempt } from './keyState.js';
import type { WriteAttempt, RecordAttempt } from './idempotency.js';
import type { WriteSource } from './source.js';
import type { Resource } from '../resource/resource.js';
import type { Change } from '../memory/written/rowState.js';

export type { Change, RowChange, RemovedMember } from '../memory/written/rowState.js';

/** The rows of one resource that a change has changed. */
export interface ChangedRows extends Change {
  readonly resource: Resource<unknown>;
}

/** A change at HQ, as plain data. */
export interface Write<Result> {
  /** What the change does, for error messages: `create the case`. */
  readonly description: string;
  readonly call: Call;
  /** Cached data of these resources is stale after the change. */
  readonly invalidates: readonly Resource<unknown>[];
  /**
   * Reads HQ's reply to a successful change. It must throw for every reply that the endpoint does not send, including a
   * body where none belongs (`noBody`): a proxy's page is not a success.
   */
  readonly read: (reply: TimedReply) => Result;
  /**
   * The problems in a reply that refuses the change in a form specific to this family, including a 200 with an error.
   * Undefined: the general rule applies (2xx done, 4xx refused, 5xx unknown).
   */
  readonly problemsIn?: (reply: Reply) => readonly Problem[] | undefined;
  /** Is a reply with an error status a partial success? HQ answers 400 where it created a part (users.md 3). */
  readonly isPartialSuccess?: (reply: Reply) => boolean;
  /**
   * The rows that the change has changed, where the reply shows them. They replace the rows of HQ's search index until
   * it has caught up. For a resource that is not listed, any row may have changed.
   */
  readonly changedRows?: (result: Result) => readonly ChangedRows[];
  /**
   * HQ processes the change in the background within this many ms. Until then the invalidated resources are not cached,
   * unless the job is seen to finish earlier.
   */
  readonly processingMs?: number;
  /** HQ may have executed a part although it refuses the whole. */
  readonly leavesTraces?: boolean;
  /**
   * Number of active mobile workers that it deactivates; HQ's quota depends on them. New workers show in HQ's next
   * count.
   */
  readonly deactivatedWorkers?: number;
  /** The reply is for the caller alone and is never stored, not even for a repeat. */
  readonly isNotStored?: true;
  /** Sending the same request twice has the effect of one: the form has its id, an upsert finds its case. */
  readonly safeToRepeat?: boolean;
}

/** Options of executing a change. */
export interface WriteOptions<Result> {
  /** Name of the change within its mutation, where the mutation sends several. */
  readonly part?: string;
  /**
   * Returns the change to send instead of the given one, after reads at HQ that check or complete the body. The given
   * change then only reads the reply. Not called where the outcome is known. For the same `attempt` it must return the
   * same change.
   */
  readonly prepare?: (attempt: WriteAttempt) => Promise<Write<Result>>;
  /** Finds out whether a change with unknown outcome was executed, `since` ms after the epoch. */
  readonly recover?: (since: number) => Promise<Result | undefined>;
  /** ms after which `recover` can prove that a change was not executed. Until then HQ may still process it. */
  readonly settleMs?: number;
}

/**
 * Executes a change once. It is never coalesced, retried or cached. With an idempotency key, a repeat within a day
 * returns the outcome of the first attempt.
 * @throws {RejectedChange} where HQ refuses its input.
 * @throws {OutcomeUnknown} where it was sent, and whether HQ executed it is unknown.
 */
export async function write<Result>(
  change: Write<Result>,
  source: WriteSource,
  fields: readonly string[],
  options: WriteOptions<Result> = {},
): Promise<Result> {
  const execute = async (attempt: WriteAttempt, record?: RecordAttempt) => {
    const prepared = (await options.prepare?.(attempt)) ?? change;
    await record?.('started');
    const { reply, read } = await sendChange(prepared, source, source.change(fields)).catch(async (error: unknown) => {
      const isUnknown = error instanceof OutcomeUnknown || error instanceof HqUnexpected;
      source.recordChange?.({ outcome: isUnknown ? 'unknown' : 'refused', ids: [] });
      if (isUnknown || (prepared.leavesTraces && error instanceof RejectedChange))
        await invalidateChanged(prepared, source);
      if (!isUnknown) await record?.('refused');
      throw error;
    });
    // From here on the change is executed, whatever its reply contains.
    await record?.(reply);
    if (prepared.deactivatedWorkers) source.workersDeactivated(prepared.deactivatedWorkers);
    let rows: readonly ChangedRows[] | undefined;
    try {
      const result = read();
      rows = prepared.changedRows?.(result);
      return result;
    } finally {
      source.recordChange?.({ outcome: 'done', ids: idsOf(rows) });
      await invalidateChanged(prepared, source, rows);
    }
  };
  const idempotentWrites = change.isNotStored ? undefined : source.idempotentWrites();
  if (!idempotentWrites) return execute({ at: source.now() });
  return idempotentWrites.once(options.part ?? '', async (previous, record, attempt) => {
    const repeated = previous && (await answerRepeat(change, previous, options, source));
    return repeated ?? execute(attempt, record);
  });
}

/** Of the rows of the resource that a change is about; others follow from it. */
const idsOf = ([first]: readonly ChangedRows[] = []): readonly string[] =>
  first?.changed?.flatMap(change => ('id' in change ? [change.id] : [])) ?? [];

async function invalidateChanged(
  { invalidates, processingMs }: Pick<Write<never>, 'invalidates' | 'processingMs'>,
  { memory }: WriteSource,
  rows: readonly ChangedRows[] = [],
): Promise<void> {
  for (const resource of invalidates) {
    const { changed, unknown } = rows.find(one => one.resource === resource) ?? { unknown: 'any' as const };
    await memory.invalidate(resource, { changed, unknown, processingMs });
  }
}

async function answerRepeat<Result>(
  change: Write<Result>,
  { at, reply }: PreviousAttempt,
  { part = '', recover, settleMs = 0 }: WriteOptions<Result>,
  source: WriteSource,
): Promise<Result | undefined> {
  if (reply) {
    source.recordSaved(`write ${part}`, 1);
    return readReply(change, reply)();
  }
  const waitMs = at + settleMs - source.now();
  if (recover && waitMs > 0) {
    throw new OutcomeUnknown(
      `The request to ${change.description} was already sent with this Idempotency-Key, and HQ may still process it. Send it again in ${Math.ceil(waitMs / 1000)} s.`,
      true,
    );
  }
  if (recover) return recover(at);
  if (change.safeToRepeat) return undefined;
  throw new OutcomeUnknown(
    `The request to ${change.description} was already sent with this Idempotency-Key, and its outcome is unknown. Check at HQ, then use a new key.`,
    false,
    at,
  );
}

/** HQ's reply to a successful change, and its result. */
interface SentChange<Result> {
  readonly reply: TimedReply;
  readonly read: () => Result;
}

/**
 * Sends the change; returns only a success that could be read.
 * @throws {OutcomeUnknown} where the reply does not state whether HQ executed the change.
 */
async function sendChange<Result>(
  change: Write<Result>,
  { domain, now }: WriteSource,
  send: Send,
): Promise<SentChange<Result>> {
  const reply = await send(change.call).catch((error: unknown) => {
    if (isSent(error)) throw outcomeUnknown(change, 'the connection broke or HQ did not answer in time');
    throw error;
  });
  const problems = change.problemsIn?.(reply);
  if (problems) throw new RejectedChange(problems);
  const error = change.isPartialSuccess?.(reply) ? undefined : replyError(change.call, reply, domain);
  if (!error) {
    const timedReply = { ...reply, at: now() };
    return { reply: timedReply, read: readReply(change, timedReply) };
  }
  // A page instead of data, or a proxy's error, does not state what HQ did.
  const { status } = reply;
  const isUnclear = error instanceof HqUnexpected ? status >= 500 || status < 400 : isSent(error);
  if (isUnclear) throw Object.assign(outcomeUnknown(change, `HQ failed (${status})`), { hqStatus: status });
  throw rejected(error, reply);
}

const isSent = (error: unknown): boolean => error instanceof HqUnavailable && error.sent;

function rejected(error: KnownError, reply: Reply): Error {
  if (error instanceof BadInput)
    return new RejectedChange([{ field: null, message: messageOf(reply.body) || error.message, code: 'INVALID' }]);
  if (error.code === 'NOT_FOUND')
    return new RejectedChange([{ field: null, message: error.message, code: 'NOT_FOUND' }]);
  return error;
}

const outcomeUnknown = (
  { description, safeToRepeat = false }: Pick<Write<never>, 'description' | 'safeToRepeat'>,
  why: string,
) =>
  new OutcomeUnknown(
    `The request to ${description} was sent, but ${why}: its outcome is unknown. ${safeToRepeat ? 'Sending it again is safe.' : 'Check at HQ before you send it again.'}`,
    safeToRepeat,
  );

/**
 * The result in the reply, or the error that the change itself finds in it.
 * @throws {OutcomeUnknown} where the endpoint does not send such a reply.
 */
function readReply<Result>(change: Write<Result>, reply: TimedReply): () => Result {
  try {
    const result = change.read(reply);
    return () => result;
  } catch (error) {
    if (error instanceof KnownError || error instanceof RejectedChange)
      return () => {
        throw error;
      };
    const what =
      reply.type === 'text/html' ? 'it answered with a page instead of data' : 'its answer has an unknown format';
    throw outcomeUnknown(change, `${what} (${reply.status})`);
  }
}
