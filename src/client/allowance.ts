import { TooCostly } from '../errors.js';
import type { Ledger } from './ledger.js';

/** Returns a function that counts one HQ request of an operation and throws TooCostly when `limit` is exceeded. */
export function allowance({ calls }: Pick<Ledger, 'calls'>, limit: number): () => void {
  // Counted when sent: concurrent requests are all in flight before the first is in the ledger.
  let spent = 0;
  return () => {
    spent = Math.max(spent, calls.length) + 1;
    if (spent > limit) throw new TooCostly(`The operation needs more than ${limit} HQ requests.`, limit + 1, limit);
  };
}
