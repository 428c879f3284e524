import { HqUnavailable } from '../errors.js';
import type { Budget, Requester } from './budget/budget.js';
import type { Call, Reply, Send } from './call.js';
import type { Clock } from './clock.js';
import type { Ledger } from './ledger.js';

/** What sending under the API budget needs. */
interface BudgetedOptions {
  readonly budget: Budget;
  readonly requester: Requester;
  readonly clock: Clock;
  readonly ledger: Ledger;
  /** Counts the mobile workers if that is due before this call. */
  readonly countWorkers: (call: Call) => Promise<void>;
}

/**
 * Waits for the API budget before each attempt and reports the outcome to it. HQ refuses for its quota before it
 * executes a request (throttling.md 4), so the call waits for its turn again, also a change. HQ's other limiters delay
 * requests themselves. Unmetered calls do not wait, unless they get a 429 (from an HQ version that meters more, or from
 * a proxy): then they continue like metered ones.
 */
export const budgeted =
  ({ budget, requester, ledger, clock, countWorkers }: BudgetedOptions, send: Send): Send =>
  async call => {
    if (call.meter !== 'api') {
      const reply = await send(call);
      if (call.meter !== 'none' || reply.status !== 429) return reply;
    }
    if (call.meter === 'api' && budget.needsWorkers()) await countWorkers(call);
    const startedAt = clock.now();
    let next: Requester = requester;
    for (;;) {
      const ticket = await budget.take(next);
      ledger.recordWait(clock.now() - startedAt);
      const sent = ticket.waitedMs > 0 ? { ...call, waitedMs: ticket.waitedMs } : call;
      const reply = await send(sent).catch((error: unknown) => {
        ticket.settle(error instanceof HqUnavailable && !error.sent ? 'free' : 'unknown');
        throw error;
      });
      if (reply.status !== 429) {
        // A 404, or an answer of a proxy, does not show that the project space exists.
        ticket.settle(isUncounted(call, reply) ? 'free' : 'counted', reply.status <= 400);
        return reply;
      }
      next = { ...requester, ...ticket.refused(reply.retryAfter) };
    }
  };

/**
 * HQ refuses these before its limiter, so it never counts them (throttling.md 4). An anonymous call's 403 comes after
 * the limiter.
 */
const isUncounted = ({ anonymous }: Call, { status }: Reply): boolean =>
  status === 401 || status === 405 || (status === 403 && !anonymous);
