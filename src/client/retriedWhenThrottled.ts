import type { Requester } from './budget/budget.js';
import type { Send } from './call.js';
import type { Clock } from './clock.js';
import type { Ledger } from './ledger.js';

/** HQ counts by the half minute (throttling.md 1); a little more, so as not to come on the very boundary. ms. */
const [GRAIN, LITTLE] = [30_000, 100];

/**
 * A form that is over HQ's quota of submissions is refused before it is read, after HQ itself has waited for room
 * (throttling.md 6). So it is sent again when the next grain has begun, within the deadline; then the refusal stands.
 */
export const retriedWhenThrottled =
  (
    { requester, clock, ledger }: { readonly requester: Requester; readonly clock: Clock; readonly ledger: Ledger },
    send: Send,
  ): Send =>
  async call => {
    for (;;) {
      const reply = await send(call);
      const now = clock.now();
      const pause =
        reply.retryAfter === undefined ? GRAIN - (now % GRAIN) + LITTLE : Math.ceil(reply.retryAfter * 1000);
      if (call.meter !== 'submission' || reply.status !== 429 || now + pause >= requester.deadline) return reply;
      await clock.wait(pause).done;
      ledger.recordWait(clock.now() - now);
    }
  };
