import { HqUnavailable, Throttled, TooCostly } from '../errors.js';
import type { Requester, Budget } from './budget/budget.js';
import { budgeted } from './budgeted.js';
import { callKey, type Call, type Reply, type Send } from './call.js';
import type { Clock } from './clock.js';
import type { Scheme } from './login/credential.js';
import { withAllowedDomains } from './login/allowedDomains.js';
import { withTimeout } from './wire/withTimeout.js';
import type { Ledger } from './ledger.js';
import { replyError } from './replyErrors.js';
import { retriedWhenThrottled } from './retriedWhenThrottled.js';

/**
 * A request in flight. `deadline`: of the operation that started it. `until`: the latest deadline of those that share
 * it. Both in ms since the epoch.
 */
export interface InFlight {
  readonly reply: Promise<Reply>;
  readonly deadline: number;
  until: number;
}

/** What the pipelines of one operation in one project space share. */
export interface PipelineOptions {
  readonly domain: string;
  readonly scheme: Scheme;
  readonly transport: Send;
  readonly budget: Budget;
  readonly requester: Requester;
  readonly clock: Clock;
  readonly ledger: Ledger;
  /** The cache partition: one credential in one project space of one server. */
  readonly partition: string;
  /** Requests in flight, of all operations. */
  readonly inFlight: Map<string, InFlight>;
  /** Waits in real time. */
  readonly wait: Clock['wait'];
  /** Counts the mobile workers if that is due before this call. */
  readonly countWorkers: (call: Call) => Promise<void>;
  /** Prevents that HQ locks the login for wrong passwords. */
  readonly guardingLogin: (send: Send) => Send;
  /** Observes whether HQ accepts the login. */
  readonly learningLogin: (send: Send) => Send;
  /** Checks the operation before its first request; throws if it cannot be answered. */
  readonly admitted: () => Promise<void>;
  /** Counts one HQ request of the operation; throws TooCostly when its limit is exceeded. */
  readonly spend: () => void;
}

/** The stages of a read, outermost first. Each stage wraps a Send. `fields`: the GraphQL fields that cause the call. */
export const readPipeline = (options: PipelineOptions, fields: readonly string[]): Send =>
  coalesced(
    options,
    throwingOnError(
      options,
      explainingRefusal(
        options,
        fields,
        options.guardingLogin(
          retried(options, withinLimit(options, budgeted(options, recorded(options, fields, options.transport)))),
        ),
      ),
    ),
  );

/** The stages of a change. It is neither shared nor retried after an outage, and its sender interprets the answer. */
export const writePipeline = (options: PipelineOptions, fields: readonly string[]): Send =>
  explainingRefusal(
    options,
    fields,
    options.guardingLogin(
      withinLimit(
        options,
        budgeted(options, retriedWhenThrottled(options, recorded(options, fields, options.transport))),
      ),
    ),
  );

/**
 * Finds out which project spaces a refused key or token is valid for, once for all calls that are refused together.
 * Only a login that is valid nowhere loses its cache.
 */
export const explainingRefusal = (
  options: Pick<
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
  options.learningLogin(
    withAllowedDomains(
      options,
      coalesced(options, withinLimit(options, recorded(options, fields, options.transport))),
      send,
    ),
  );

/**
 * Merges equal calls of one credential into one request. The request lasts until the latest deadline of those that
 * share it; each of them waits until its own deadline.
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
  const untilDeadline = <Result>(reply: Promise<Result>) => withTimeout(reply, deadline - clock.now(), wait);
  return async call => {
    if (!call.reads) return send(call);
    const key = `${partition} ${callKey(call)}`;
    for (;;) {
      const current = inFlight.get(key);
      if (!current) return untilDeadline(start(key, call));
      // A call with a cheaper fallback ends early for all that share it.
      if (!call.once) current.until = Math.max(current.until, deadline);
      const failed = await untilDeadline(current.reply.catch((error: unknown) => new FailedReply(error)));
      if (!(failed instanceof FailedReply)) return failed;
      // The request failed because of another operation's deadline or request limit. One of the waiting calls sends it
      // again.
      const { error } = failed;
      const expired = error instanceof HqUnavailable && current.deadline < deadline && clock.now() < deadline;
      if (!expired && !(error instanceof Throttled) && !(error instanceof TooCostly)) throw error;
    }
  };

  function start(key: string, call: Call): Promise<Reply> {
    const until = () => inFlight.get(key)?.until ?? -Infinity;
    const reply = send({ ...call, until }).finally(() => inFlight.delete(key));
    inFlight.set(key, { reply, deadline, until: -Infinity });
    return reply;
  }
}

/** The error of a shared request. */
class FailedReply {
  constructor(readonly error: unknown) {}
}

/** Throws the typed error of an unsuccessful answer. */
export const throwingOnError =
  ({ domain }: Pick<PipelineOptions, 'domain'>, send: Send): Send =>
  async call => {
    const reply = await send(call);
    const error = replyError(call, reply, domain);
    if (error) throw error;
    return reply;
  };

const MAX_ATTEMPTS = 3;

/** Retries reads while HQ is unavailable, within the deadline. A 429 is handled by the budget, without a maximum. */
export const retried =
  ({ requester, clock }: Pick<PipelineOptions, 'requester' | 'clock'>, send: Send): Send =>
  async call => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(call).catch((error: unknown) => error as Error);
      const isUnavailable =
        outcome instanceof HqUnavailable || (!(outcome instanceof Error) && UNAVAILABLE.has(outcome.status));
      const pause = 500 * 2 ** attempt;
      if (
        !call.reads ||
        call.once ||
        !isUnavailable ||
        attempt === MAX_ATTEMPTS ||
        clock.now() + pause >= requester.deadline
      ) {
        if (outcome instanceof Error) throw outcome;
        return outcome;
      }
      await clock.wait(pause).done;
    }
  };

const UNAVAILABLE = new Set([502, 503, 504]);

/** Enforces the operation's limit of HQ requests. */
export const withinLimit =
  ({ admitted, spend }: Pick<PipelineOptions, 'admitted' | 'spend'>, send: Send): Send =>
  async call => {
    await admitted();
    spend();
    return send(call);
  };

/** Records the request in the operation's ledger. */
export const recorded =
  (
    { ledger, clock, domain }: Pick<PipelineOptions, 'ledger' | 'clock' | 'domain'>,
    fields: readonly string[],
    send: Send,
  ): Send =>
  async call => {
    const startedAt = clock.now();
    try {
      const reply = await send(call);
      ledger.record(call, reply, clock.now() - startedAt, domain, fields);
      return reply;
    } catch (error) {
      ledger.record(call, undefined, clock.now() - startedAt, domain, fields);
      throw error;
    }
  };
