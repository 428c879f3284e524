import { TooCostly } from '../errors.js';
import type { Ledger } from './ledger.js';

/** Spends one of the HQ requests that an operation may make; throws TooCostly when none is left. */
export function allowance({ calls }: Pick<Ledger, 'calls'>, limit: number): () => void {
  // Counted when they are sent: requests that go side by side are all under way before the first is in the ledger.
  let sent = 0;
  return () => {
    sent = Math.max(sent, calls.length) + 1;
    if (sent > limit) throw new TooCostly(`The operation needs more than ${limit} HQ requests.`, limit + 1, limit);
  };
}
