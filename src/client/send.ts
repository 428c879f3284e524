import { HqUnavailable, Throttled, TooCostly } from '../errors.js';
import type { Requester, Budget } from './budget/budget.js';
import { callKey, type Call, type Reply, type Send } from './call.js';
import type { Clock } from './clock.js';
import type { Scheme } from './login/credential.js';
import { withAllowedDomains } from './login/tiedCredential.js';
import { withTimeout } from './wire/withTimeout.js';
import type { Ledger } from './ledger.js';
import { replyError } from './replyErrors.js';
import { retriedWhenThrottled } from './retriedWhenThrottled.js';

/** An exchange under way, until the deadline of the operation that began it, or longer for those who have joined. */
export interface InFlight {
  readonly reply: Promise<Reply>;
  readonly deadline: number;
  /** ms since the epoch. */
  until: number;
}

/** What the sends of one operation in one project space share. */
export interface PipelineOptions {
  readonly domain: string;
  readonly scheme: Scheme;
  readonly transport: Send;
  readonly budget: Budget;
  readonly requester: Requester;
  readonly clock: Clock;
  readonly ledger: Ledger;
  /** Who may see what: a credential in a project space of a server. */
  readonly partition: string;
  /** Exchanges under way, of all operations. */
  readonly inFlight: Map<string, InFlight>;
  /** How long an exchange is waited for, in real time as HTTP takes it. */
  readonly wait: Clock['wait'];
  /** Counts the mobile workers before this call would have to wait, if that is due. */
  readonly countWorkers: (call: Call) => Promise<void>;
  /** Keeps the credential's login from being locked. */
  readonly guardingLogin: (send: Send) => Send;
  /** Learns from each answer whether HQ accepts the login. */
  readonly learningLogin: (send: Send) => Send;
  /** Before the first request: refuses an operation that cannot be answered. */
  readonly admitted: () => Promise<void>;
  /** Spends one of the HQ requests that the operation may make; throws TooCostly when none is left. */
  readonly spend: () => void;
}

/** Each wraps a Send and is one. Read from the outside in. `fields` are the GraphQL fields that want the call. */
export const readPipeline = (line: PipelineOptions, fields: readonly string[]): Send =>
  coalesced(
    line,
    throwingOnError(
      line,
      explainingRefusal(
        line,
        fields,
        line.guardingLogin(retried(line, withinLimit(line, budgeted(line, recorded(line, fields, line.transport))))),
      ),
    ),
  );

/** The way of a change: never shared nor repeated, and its answer is judged by who sent it. */
export const writePipeline = (line: PipelineOptions, fields: readonly string[]): Send =>
  explainingRefusal(
    line,
    fields,
    line.guardingLogin(
      withinLimit(line, budgeted(line, retriedWhenThrottled(line, recorded(line, fields, line.transport)))),
    ),
  );

/**
 * Where a refused key or token is good is found out once for all calls that are refused together; only a login that is good
 * nowhere loses what is remembered for it.
 */
export const explainingRefusal = (
  line: Pick<
    PipelineOptions,
    | 'domain'
    | 'scheme'
    | 'inFlight'
    | 'partition'
    | 'requester'
    | 'clock'
    | 'wait'
    | 'ledger'
    | 'admitted'
    | 'spend'
    | 'transport'
    | 'learningLogin'
  >,
  fields: readonly string[],
  send: Send,
): Send =>
  line.learningLogin(
    withAllowedDomains(line, coalesced(line, withinLimit(line, recorded(line, fields, line.transport))), send),
  );

/**
 * The same call under way for the same credential is one exchange. It lasts as long as the most patient of those who share it
 * waits, and each waits until its own deadline only.
 */
export function coalesced(
  {
    inFlight,
    partition,
    requester,
    clock,
    wait,
  }: Pick<PipelineOptions, 'inFlight' | 'partition' | 'requester' | 'clock' | 'wait'>,
  send: Send,
): Send {
  const { deadline } = requester;
  const own = <Result>(reply: Promise<Result>) => withTimeout(reply, deadline - clock.now(), wait);
  return async call => {
    if (!call.reads) return send(call);
    const key = `${partition} ${callKey(call)}`;
    for (;;) {
      const flying = inFlight.get(key);
      if (!flying) return own(begin(key, call));
      // One that has lighter ways beside it is given up early by all.
      if (!call.once) flying.until = Math.max(flying.until, deadline);
      const failed = await own(flying.reply.catch((error: unknown) => new FailedReply(error)));
      if (!(failed instanceof FailedReply)) return failed;
      // Another operation's deadline or allowance is not ours: what it gave up is asked again, by one of those who wait.
      const { error } = failed;
      const late = error instanceof HqUnavailable && flying.deadline < deadline && clock.now() < deadline;
      if (!late && !(error instanceof Throttled) && !(error instanceof TooCostly)) throw error;
    }
  };

  function begin(key: string, call: Call): Promise<Reply> {
    const until = () => inFlight.get(key)?.until ?? -Infinity;
    const reply = send({ ...call, until }).finally(() => inFlight.delete(key));
    inFlight.set(key, { reply, deadline, until: -Infinity });
    return reply;
  }
}

/** How an exchange ended that is shared. */
class FailedReply {
  constructor(readonly error: unknown) {}
}

/** A success goes on; anything else becomes a typed error. */
export const throwingOnError =
  ({ domain }: Pick<PipelineOptions, 'domain'>, send: Send): Send =>
  async call => {
    const reply = await send(call);
    const error = replyError(call, reply, domain);
    if (error) throw error;
    return reply;
  };

const TRIES = 3;

/** Reads are tried again while HQ is away, inside the deadline. A 429 is the budget's business and has no count. */
export const retried =
  ({ requester, clock }: Pick<PipelineOptions, 'requester' | 'clock'>, send: Send): Send =>
  async call => {
    for (let tried = 1; ; tried++) {
      const outcome = await send(call).catch((error: unknown) => error as Error);
      const away = outcome instanceof HqUnavailable || (!(outcome instanceof Error) && AWAY.has(outcome.status));
      const pause = 500 * 2 ** tried;
      if (!call.reads || call.once || !away || tried === TRIES || clock.now() + pause >= requester.deadline) {
        if (outcome instanceof Error) throw outcome;
        return outcome;
      }
      await clock.wait(pause).done;
    }
  };

const AWAY = new Set([502, 503, 504]);

/** An operation makes no more HQ requests than it may. */
export const withinLimit =
  ({ admitted, spend }: Pick<PipelineOptions, 'admitted' | 'spend'>, send: Send): Send =>
  async call => {
    await admitted();
    spend();
    return send(call);
  };

/**
 * Takes from the API budget before each try, and tells it what HQ said. What HQ refuses for its quota was not begun
 * (throttling.md 4), so it waits for its turn again, a change too. Other limiters of HQ's hold requests back themselves.
 * What HQ does not meter waits for nothing, unless it is refused all the same (by an HQ that meters more, or a proxy):
 * then it goes on like what is metered.
 */
export const budgeted =
  (
    {
      budget,
      requester,
      ledger,
      clock,
      countWorkers,
    }: Pick<PipelineOptions, 'budget' | 'requester' | 'ledger' | 'clock' | 'countWorkers'>,
    send: Send,
  ): Send =>
  async call => {
    if (call.meter !== 'api') {
      const reply = await send(call);
      if (call.meter !== 'none' || reply.status !== 429) return reply;
    }
    if (call.meter === 'api' && budget.needsWorkers()) await countWorkers(call);
    const began = clock.now();
    let again: Requester = requester;
    for (;;) {
      const ticket = await budget.take(again);
      ledger.recordWait(clock.now() - began);
      const reply = await send(call).catch((error: unknown) => {
        ticket.settle('unknown');
        throw error;
      });
      if (reply.status !== 429) {
        // A 404 and what a server in front of HQ says tell nothing of the project space.
        ticket.settle(isUncounted(call, reply) ? 'free' : 'counted', reply.status <= 400);
        return reply;
      }
      again = { ...requester, ...ticket.refused(reply.retryAfter) };
    }
  };

/** Refused before HQ's limiter is reached, so never counted (throttling.md 4); a login's own 403 comes behind it. */
const isUncounted = ({ anonymous }: Call, { status }: Reply): boolean =>
  status === 401 || status === 405 || (status === 403 && !anonymous);

/** Writes the exchange into the operation's bill. */
export const recorded =
  (
    { ledger, clock, domain }: Pick<PipelineOptions, 'ledger' | 'clock' | 'domain'>,
    fields: readonly string[],
    send: Send,
  ): Send =>
  async call => {
    const began = clock.now();
    try {
      const reply = await send(call);
      ledger.record(call, reply, clock.now() - began, domain, fields);
      return reply;
    } catch (error) {
      ledger.record(call, undefined, clock.now() - began, domain, fields);
      throw error;
    }
  };
