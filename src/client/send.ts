import { HqUnavailable, Throttled, TooCostly } from '../errors.js';
import type { Asker, Budget } from './budget/budget.js';
import { callKey, type Call, type Reply, type Send } from './call.js';
import type { Clock } from './clock.js';
import type { Scheme } from './login/credential.js';
import { placed } from './login/tiedCredential.js';
import { inTime } from './wire/inTime.js';
import type { Ledger } from './ledger.js';
import { refusal } from './replyErrors.js';
import { resubmitted } from './resubmitted.js';

/** An exchange under way, until the deadline of the operation that began it, or longer for those who have joined. */
export interface Flight {
  readonly reply: Promise<Reply>;
  readonly deadline: number;
  /** ms since the epoch. */
  until: number;
}

/** What the sends of one operation in one project space share. */
export interface Line {
  readonly domain: string;
  readonly scheme: Scheme;
  readonly transport: Send;
  readonly budget: Budget;
  readonly asker: Asker;
  readonly clock: Clock;
  readonly ledger: Ledger;
  /** Who may see what: a credential in a project space of a server. */
  readonly partition: string;
  /** Exchanges under way, of all operations. */
  readonly flights: Map<string, Flight>;
  /** How long an exchange is waited for, in real time as HTTP takes it. */
  readonly patience: Clock['wait'];
  /** Counts the mobile workers before this call would have to wait, if that is due. */
  readonly count: (call: Call) => Promise<void>;
  /** Keeps the credential's login from being locked. */
  readonly careful: (send: Send) => Send;
  /** Learns from each answer whether HQ accepts the login. */
  readonly learning: (send: Send) => Send;
  /** Before the first request: refuses an operation that cannot be answered. */
  readonly admit: () => Promise<void>;
  /** Spends one of the HQ requests that the operation may make; throws TooCostly when none is left. */
  readonly spend: () => void;
}

/** Each wraps a Send and is one. Read from the outside in. `fields` are the GraphQL fields that want the call. */
export const stack = (line: Line, fields: readonly string[]): Send =>
  shared(
    line,
    checked(
      line,
      found(
        line,
        fields,
        line.careful(repeated(line, allowed(line, metered(line, noted(line, fields, line.transport))))),
      ),
    ),
  );

/** The way of a change: never shared nor repeated, and its answer is judged by who sent it. */
export const changing = (line: Line, fields: readonly string[]): Send =>
  found(
    line,
    fields,
    line.careful(allowed(line, metered(line, resubmitted(line, noted(line, fields, line.transport))))),
  );

/**
 * Where a refused key or token is good is found out once for all calls that are refused together; only a login that is good
 * nowhere loses what is remembered for it.
 */
export const found = (
  line: Pick<
    Line,
    | 'domain'
    | 'scheme'
    | 'flights'
    | 'partition'
    | 'asker'
    | 'clock'
    | 'patience'
    | 'ledger'
    | 'admit'
    | 'spend'
    | 'transport'
    | 'learning'
  >,
  fields: readonly string[],
  send: Send,
): Send => line.learning(placed(line, shared(line, allowed(line, noted(line, fields, line.transport))), send));

/**
 * The same call under way for the same credential is one exchange. It lasts as long as the most patient of those who share it
 * waits, and each waits until its own deadline only.
 */
export function shared(
  { flights, partition, asker, clock, patience }: Pick<Line, 'flights' | 'partition' | 'asker' | 'clock' | 'patience'>,
  send: Send,
): Send {
  const { deadline } = asker;
  const own = <Result>(reply: Promise<Result>) => inTime(reply, deadline - clock.now(), patience);
  return async call => {
    if (!call.reads) return send(call);
    const key = `${partition} ${callKey(call)}`;
    for (;;) {
      const flying = flights.get(key);
      if (!flying) return own(begin(key, call));
      // One that has lighter ways beside it is given up early by all.
      if (!call.once) flying.until = Math.max(flying.until, deadline);
      const failed = await own(flying.reply.catch((error: unknown) => new Failed(error)));
      if (!(failed instanceof Failed)) return failed;
      // Another operation's deadline or allowance is not ours: what it gave up is asked again, by one of those who wait.
      const { error } = failed;
      const late = error instanceof HqUnavailable && flying.deadline < deadline && clock.now() < deadline;
      if (!late && !(error instanceof Throttled) && !(error instanceof TooCostly)) throw error;
    }
  };

  function begin(key: string, call: Call): Promise<Reply> {
    const until = () => flights.get(key)?.until ?? -Infinity;
    const reply = send({ ...call, until }).finally(() => flights.delete(key));
    flights.set(key, { reply, deadline, until: -Infinity });
    return reply;
  }
}

/** How an exchange ended that is shared. */
class Failed {
  constructor(readonly error: unknown) {}
}

/** A success goes on; anything else becomes a typed error. */
export const checked =
  ({ domain }: Pick<Line, 'domain'>, send: Send): Send =>
  async call => {
    const reply = await send(call);
    const error = refusal(call, reply, domain);
    if (error) throw error;
    return reply;
  };

const TRIES = 3;

/** Reads are tried again while HQ is away, inside the deadline. A 429 is the budget's business and has no count. */
export const repeated =
  ({ asker, clock }: Pick<Line, 'asker' | 'clock'>, send: Send): Send =>
  async call => {
    for (let tried = 1; ; tried++) {
      const outcome = await send(call).catch((error: unknown) => error as Error);
      const away = outcome instanceof HqUnavailable || (!(outcome instanceof Error) && AWAY.has(outcome.status));
      const pause = 500 * 2 ** tried;
      if (!call.reads || call.once || !away || tried === TRIES || clock.now() + pause >= asker.deadline) {
        if (outcome instanceof Error) throw outcome;
        return outcome;
      }
      await clock.wait(pause).done;
    }
  };

const AWAY = new Set([502, 503, 504]);

/** An operation makes no more HQ requests than it may. */
export const allowed =
  ({ admit, spend }: Pick<Line, 'admit' | 'spend'>, send: Send): Send =>
  async call => {
    await admit();
    spend();
    return send(call);
  };

/**
 * Takes from the API budget before each try, and tells it what HQ said. What HQ refuses for its quota was not begun
 * (throttling.md 4), so it waits for its turn again, a change too. Other limiters of HQ's hold requests back themselves.
 * What HQ does not meter waits for nothing, unless it is refused all the same (by an HQ that meters more, or a proxy):
 * then it goes on like what is metered.
 */
export const metered =
  (
    { budget, asker, ledger, clock, count }: Pick<Line, 'budget' | 'asker' | 'ledger' | 'clock' | 'count'>,
    send: Send,
  ): Send =>
  async call => {
    if (call.meter !== 'api') {
      const reply = await send(call);
      if (call.meter !== 'none' || reply.status !== 429) return reply;
    }
    if (call.meter === 'api' && budget.needsWorkers()) await count(call);
    const began = clock.now();
    let again: Asker = asker;
    for (;;) {
      const ticket = await budget.take(again);
      ledger.wait(clock.now() - began);
      const reply = await send(call).catch((error: unknown) => {
        ticket.settle('unknown');
        throw error;
      });
      if (reply.status !== 429) {
        // A 404 and what a server in front of HQ says tell nothing of the project space.
        ticket.settle(isUncounted(call, reply) ? 'free' : 'counted', reply.status <= 400);
        return reply;
      }
      again = { ...asker, ...ticket.refused(reply.retryAfter) };
    }
  };

/** Refused before HQ's limiter is reached, so never counted (throttling.md 4); a login's own 403 comes behind it. */
const isUncounted = ({ anonymous }: Call, { status }: Reply): boolean =>
  status === 401 || status === 405 || (status === 403 && !anonymous);

/** Writes the exchange into the operation's bill. */
export const noted =
  ({ ledger, clock, domain }: Pick<Line, 'ledger' | 'clock' | 'domain'>, fields: readonly string[], send: Send): Send =>
  async call => {
    const began = clock.now();
    try {
      const reply = await send(call);
      ledger.note(call, reply, clock.now() - began, domain, fields);
      return reply;
    } catch (error) {
      ledger.note(call, undefined, clock.now() - began, domain, fields);
      throw error;
    }
  };
