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

/** What a change has done to a resource. */
export interface ChangedRows extends Change {
  readonly resource: Resource<unknown>;
}

/** A change of HQ's, as a value: the counterpart of a resource's ways. */
export interface Write<Result> {
  /** What it does, in words for errors: `create the case`. */
  readonly description: string;
  readonly call: Call;
  /** Whatever anybody remembers of these resources is stale afterwards. */
  readonly invalidates: readonly Resource<unknown>[];
  /**
   * What HQ's answer to a success says. It must throw for whatever this endpoint does not answer, a body where there is
   * none included (`noBody`): a page of a proxy is then not a success.
   */
  readonly read: (reply: TimedReply) => Result;
  /**
   * HQ's refusal in this family's own ways, a 200 that tells of an error included; undefined leaves the answer to the
   * general reading: 2xx is done, 4xx refused, 500 and its like unknown.
   */
  readonly problemsIn?: (reply: Reply) => readonly Problem[] | undefined;
  /** Answers that tell of a change although their status is no success: what HQ made in part comes with a 400 (users.md 3). */
  readonly isPartialSuccess?: (reply: Reply) => boolean;
  /**
   * What it has done to the resources that it touches, where the answer tells: it stands in for HQ's index until that has
   * caught up. Of a resource that is not named here it may have changed any row.
   */
  readonly changedRows?: (result: Result) => readonly ChangedRows[];
  /**
   * HQ only takes the work on and is done within so many ms: until then nothing that it touches is remembered, unless the
   * end is seen before.
   */
  readonly processingMs?: number;
  /** HQ may have done a part of it although it refuses the whole. */
  readonly leavesTraces?: boolean;
  /** So many active mobile workers it takes away, on whose number HQ's quota rests. New ones show in their next count. */
  readonly deactivatedWorkers?: number;
  /** Its answer belongs to the asker alone and is kept nowhere, not for a repeat either. */
  readonly isNotStored?: true;
  /** Sent again as it is, the change is made once all the same: the form has its id, an upsert finds its case. */
  readonly safeToRepeat?: boolean;
}

/** How one change is made. */
export interface WriteOptions<Result> {
  /** Tells the changes of one mutation apart, where it makes several. */
  readonly part?: string;
  /**
   * The change to send in place of the given one, which then only reads what came of it. It looks at HQ first, checks or
   * completes the body; where the outcome is known already nobody looks. What it makes of `begun` is the same in a repeat.
   */
  readonly prepare?: (begun: WriteAttempt) => Promise<Write<Result>>;
  /** Finds out whether a change whose outcome is unknown was made after all, from ms since the epoch on. */
  readonly recover?: (since: number) => Promise<Result | undefined>;
  /** ms after which `recover` can tell that a change was not made: until then HQ may still be at it. */
  readonly settleMs?: number;
}

/**
 * Makes a change: once. It is never shared, repeated by itself or remembered; with an idempotency key a repeat within a
 * day is answered by what came of the first.
 * @throws {RejectedChange} where HQ refuses it for its input.
 * @throws {OutcomeUnknown} where it was sent and no answer tells what came of it.
 */
export async function write<Result>(
  change: Write<Result>,
  source: WriteSource,
  fields: readonly string[],
  options: WriteOptions<Result> = {},
): Promise<Result> {
  const make = async (begun: WriteAttempt, note?: RecordAttempt) => {
    const prepared = (await options.prepare?.(begun)) ?? change;
    await note?.('begun');
    const { reply, read } = await sendChange(prepared, source, source.change(fields)).catch(async (error: unknown) => {
      const isUnknown = error instanceof OutcomeUnknown || error instanceof HqUnexpected;
      if (isUnknown || (prepared.leavesTraces && error instanceof RejectedChange))
        await invalidateChanged(prepared, source);
      if (!isUnknown) await note?.('refused');
      throw error;
    });
    // From here on it is made, whatever becomes of its answer.
    await note?.(reply);
    if (prepared.deactivatedWorkers) source.workersDeactivated(prepared.deactivatedWorkers);
    let rows: readonly ChangedRows[] | undefined;
    try {
      const result = read();
      rows = prepared.changedRows?.(result);
      return result;
    } finally {
      await invalidateChanged(prepared, source, rows);
    }
  };
  if (!source.idempotentWrites || change.isNotStored) return make({ at: source.now() });
  return source.idempotentWrites.once(options.part ?? '', async (earlier, note, begun) => {
    const known = earlier && (await answerRepeat(change, earlier, options, source));
    return known ?? make(begun, note);
  });
}

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
  const early = at + settleMs - source.now();
  if (recover && early > 0) {
    throw new OutcomeUnknown(
      `The request to ${change.description} was sent before with this Idempotency-Key, and HQ may still be at it: send it again in ${Math.ceil(early / 1000)} s.`,
      true,
    );
  }
  if (recover) return recover(at);
  if (change.safeToRepeat) return undefined;
  throw new OutcomeUnknown(
    `The request to ${change.description} was sent before with this Idempotency-Key, and whether HQ did it is unknown: look, then take a new key.`,
    false,
    at,
  );
}

/** A success of HQ's, and what its answer says. */
interface SentChange<Result> {
  readonly reply: TimedReply;
  readonly read: () => Result;
}

/**
 * Sends it; what comes back is a success that has been read. A success that is not what this endpoint answers, such as a
 * proxy's page, says nothing of what HQ did.
 */
async function sendChange<Result>(
  change: Write<Result>,
  { domain, now }: WriteSource,
  send: Send,
): Promise<SentChange<Result>> {
  const reply = await send(change.call).catch((error: unknown) => {
    if (error instanceof HqUnavailable && error.sent)
      throw unknown(change, 'the connection broke or HQ did not answer in time');
    throw error;
  });
  const problems = change.problemsIn?.(reply);
  if (problems) throw new RejectedChange(problems);
  const error = change.isPartialSuccess?.(reply) ? undefined : replyError(change.call, reply, domain);
  if (!error) {
    const answered = { ...reply, at: now() };
    return { reply: answered, read: readReply(change, answered) };
  }
  // A page in place of data, or a proxy's word, says nothing of what HQ did behind it.
  const { status } = reply;
  if (error instanceof HqUnexpected && (status >= 500 || status < 400))
    throw Object.assign(unknown(change, `HQ failed (${status})`), { hqStatus: status });
  throw rejected(error, reply);
}

function rejected(error: KnownError, reply: Reply): Error {
  if (error instanceof BadInput)
    return new RejectedChange([{ field: null, message: messageOf(reply.body) || error.message, code: 'INVALID' }]);
  if (error.code === 'NOT_FOUND')
    return new RejectedChange([{ field: null, message: error.message, code: 'NOT_FOUND' }]);
  return error;
}

const unknown = (
  { description, safeToRepeat = false }: Pick<Write<never>, 'description' | 'safeToRepeat'>,
  why: string,
) =>
  new OutcomeUnknown(
    `HQ was asked to ${description}, but ${why}: whether it was done is unknown. ${safeToRepeat ? 'Sending it again is safe.' : 'Look before you send it again.'}`,
    safeToRepeat,
  );

/**
 * What the answer says: a result, or an error that the change itself reads from it.
 * @throws {OutcomeUnknown} where the answer is not what this endpoint answers.
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
    const what = reply.type === 'text/html' ? 'a page came instead of an answer' : 'the answer has an unknown shape';
    throw unknown(change, `${what} (${reply.status})`);
  }
}
