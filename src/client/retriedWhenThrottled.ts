import type { Requester } from './budget/budget.js';
import type { Send } from './call.js';
import type { Clock } from './clock.js';
import type { Ledger } from './ledger.js';

/** ms. HQ's grain is half a minute (throttling.md 1). The margin avoids a retry exactly at its boundary. */
const [GRAIN, MARGIN] = [30_000, 100];

/**
 * HQ refuses a form over the submission quota before it reads the form, after it has waited for quota itself
 * (throttling.md 6). The form is sent again in the next grain if the deadline allows; otherwise the refusal is
 * returned.
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
        reply.retryAfter === undefined ? GRAIN - (now % GRAIN) + MARGIN : Math.ceil(reply.retryAfter * 1000);
      if (call.meter !== 'submission' || reply.status !== 429 || now + pause >= requester.deadline) return reply;
      await clock.wait(pause).done;
      ledger.recordWait(clock.now() - now);
    }
  };
