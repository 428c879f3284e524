import {
  BadInput,
  HqUnavailable,
  HqUnexpected,
  KnownError,
  OutcomeUnknown,
  Rejected,
  type Problem,
} from '../../errors.js';
import type { Call, Reply, Send } from '../../client/call.js';
import { messageOf, refusal } from '../../client/replyErrors.js';
import type { Answered, Earlier } from './keyState.js';
import type { Begun, Note } from './idempotency.js';
import type { ChangeSource } from './source.js';
import type { Resource } from '../resource/resource.js';
import type { Change } from '../memory/written/changed.js';

export type { Change, Changed, LeftLists } from '../memory/written/changed.js';

/** What a change has done to a resource. */
export interface ChangedRows extends Change {
  readonly resource: Resource<unknown>;
}

/** A change of HQ's, as a value: the counterpart of a resource's ways. */
export interface Write<Result> {
  /** What it does, in words for errors: `create the case`. */
  readonly does: string;
  readonly call: Call;
  /** Whatever anybody remembers of these resources is stale afterwards. */
  readonly touches: readonly Resource<unknown>[];
  /**
   * What HQ's answer to a success says. It must throw for whatever this endpoint does not answer, a body where there is
   * none included (`noBody`): a page of a proxy is then not a success.
   */
  readonly read: (reply: Answered) => Result;
  /**
   * HQ's refusal in this family's own ways, a 200 that tells of an error included; undefined leaves the answer to the
   * general reading: 2xx is done, 4xx refused, 500 and its like unknown.
   */
  readonly refused?: (reply: Reply) => readonly Problem[] | undefined;
  /** Answers that tell of a change although their status is no success: what HQ made in part comes with a 400 (users.md 3). */
  readonly made?: (reply: Reply) => boolean;
  /**
   * What it has done to the resources that it touches, where the answer tells: it stands in for HQ's index until that has
   * caught up. Of a resource that is not named here it may have changed any row.
   */
  readonly rows?: (result: Result) => readonly ChangedRows[];
  /**
   * HQ only takes the work on and is done within so many ms: until then nothing that it touches is remembered, unless the
   * end is seen before.
   */
  readonly takes?: number;
  /** HQ may have done a part of it although it refuses the whole. */
  readonly leavesTraces?: boolean;
  /** So many active mobile workers it takes away, on whose number HQ's quota rests. New ones show in their next count. */
  readonly leavers?: number;
  /** Its answer belongs to the asker alone and is kept nowhere, not for a repeat either. */
  readonly unkept?: true;
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
  readonly prepare?: (begun: Begun) => Promise<Write<Result>>;
  /** Finds out whether a change whose outcome is unknown was made after all, from ms since the epoch on. */
  readonly recover?: (since: number) => Promise<Result | undefined>;
  /** ms after which `recover` can tell that a change was not made: until then HQ may still be at it. */
  readonly settled?: number;
}

/**
 * Makes a change: once. It is never shared, repeated by itself or remembered; with an idempotency key a repeat within a
 * day is answered by what came of the first.
 * @throws {Rejected} where HQ refuses it for its input.
 * @throws {OutcomeUnknown} where it was sent and no answer tells what came of it.
 */
export async function write<Result>(
  change: Write<Result>,
  source: ChangeSource,
  fields: readonly string[],
  options: WriteOptions<Result> = {},
): Promise<Result> {
  const make = async (begun: Begun, note?: Note) => {
    const prepared = (await options.prepare?.(begun)) ?? change;
    await note?.('begun');
    const { reply, read } = await sent(prepared, source, source.change(fields)).catch(async (error: unknown) => {
      const isUnknown = error instanceof OutcomeUnknown || error instanceof HqUnexpected;
      if (isUnknown || (prepared.leavesTraces && error instanceof Rejected)) await forget(prepared, source);
      if (!isUnknown) await note?.('refused');
      throw error;
    });
    // From here on it is made, whatever becomes of its answer.
    await note?.(reply);
    if (prepared.leavers) source.workersLeft(prepared.leavers);
    let rows: readonly ChangedRows[] | undefined;
    try {
      const result = read();
      rows = prepared.rows?.(result);
      return result;
    } finally {
      await forget(prepared, source, rows);
    }
  };
  if (!source.repeats || change.unkept) return make({ at: source.now() });
  return source.repeats.once(options.part ?? '', async (earlier, note, begun) => {
    const known = earlier && (await recalled(change, earlier, options, source));
    return known ?? make(begun, note);
  });
}

async function forget(
  { touches, takes }: Pick<Write<never>, 'touches' | 'takes'>,
  { memory }: ChangeSource,
  rows: readonly ChangedRows[] = [],
): Promise<void> {
  for (const resource of touches) {
    const { changed, unsaid } = rows.find(one => one.resource === resource) ?? { unsaid: 'any' as const };
    await memory.forget(resource, { changed, unsaid, takes });
  }
}

async function recalled<Result>(
  change: Write<Result>,
  { at, reply }: Earlier,
  { part = '', recover, settled = 0 }: WriteOptions<Result>,
  source: ChangeSource,
): Promise<Result | undefined> {
  if (reply) {
    source.saved(`write ${part}`, 1);
    return understood(change, reply)();
  }
  const early = at + settled - source.now();
  if (recover && early > 0) {
    throw new OutcomeUnknown(
      `The request to ${change.does} was sent before with this Idempotency-Key, and HQ may still be at it: send it again in ${Math.ceil(early / 1000)} s.`,
      true,
    );
  }
  if (recover) return recover(at);
  if (change.safeToRepeat) return undefined;
  throw new OutcomeUnknown(
    `The request to ${change.does} was sent before with this Idempotency-Key, and whether HQ did it is unknown: look, then take a new key.`,
    false,
    at,
  );
}

/** A success of HQ's, and what its answer says. */
interface Made<Result> {
  readonly reply: Answered;
  readonly read: () => Result;
}

/**
 * Sends it; what comes back is a success that has been read. A success that is not what this endpoint answers, such as a
 * proxy's page, says nothing of what HQ did.
 */
async function sent<Result>(change: Write<Result>, { domain, now }: ChangeSource, send: Send): Promise<Made<Result>> {
  const reply = await send(change.call).catch((error: unknown) => {
    if (error instanceof HqUnavailable && error.sent)
      throw unknown(change, 'the connection broke or HQ did not answer in time');
    throw error;
  });
  const problems = change.refused?.(reply);
  if (problems) throw new Rejected(problems);
  const error = change.made?.(reply) ? undefined : refusal(change.call, reply, domain);
  if (!error) {
    const answered = { ...reply, at: now() };
    return { reply: answered, read: understood(change, answered) };
  }
  // A page in place of data, or a proxy's word, says nothing of what HQ did behind it.
  const { status } = reply;
  if (error instanceof HqUnexpected && (status >= 500 || status < 400))
    throw Object.assign(unknown(change, `HQ failed (${status})`), { hqStatus: status });
  throw rejected(error, reply);
}

function rejected(error: KnownError, reply: Reply): Error {
  if (error instanceof BadInput)
    return new Rejected([{ field: null, message: messageOf(reply.body) || error.message, code: 'INVALID' }]);
  if (error.code === 'NOT_FOUND') return new Rejected([{ field: null, message: error.message, code: 'NOT_FOUND' }]);
  return error;
}

const unknown = ({ does, safeToRepeat = false }: Pick<Write<never>, 'does' | 'safeToRepeat'>, why: string) =>
  new OutcomeUnknown(
    `HQ was asked to ${does}, but ${why}: whether it was done is unknown. ${safeToRepeat ? 'Sending it again is safe.' : 'Look before you send it again.'}`,
    safeToRepeat,
  );

/**
 * What the answer says: a result, or an error that the change itself reads from it.
 * @throws {OutcomeUnknown} where the answer is not what this endpoint answers.
 */
function understood<Result>(change: Write<Result>, reply: Answered): () => Result {
  try {
    const result = change.read(reply);
    return () => result;
  } catch (error) {
    if (error instanceof KnownError || error instanceof Rejected)
      return () => {
        throw error;
      };
    const what = reply.type === 'text/html' ? 'a page came instead of an answer' : 'the answer has an unknown shape';
    throw unknown(change, `${what} (${reply.status})`);
  }
}
