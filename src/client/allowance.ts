import { TooCostly } from '../errors.js';
import type { Ledger } from './ledger.js';

/**
 * Returns a function that counts one HQ request of an operation and throws TooCostly when `limit` is exceeded. Operations
 * that read together share the sum of their limits: a request of one of them may be made for all.
 */
export function allowance(ledgers: readonly Pick<Ledger, 'calls'>[], limit: () => number): () => void {
  // Counted when sent: concurrent requests are all in flight before the first is in the ledger.
  let spent = 0;
  return () => {
    const calls = ledgers.reduce((sum, ledger) => sum + ledger.calls.length, 0);
    spent = Math.max(spent, calls) + 1;
    const most = limit();
    if (spent > most) throw new TooCostly(`The operation needs more than ${most} HQ requests.`, most + 1, most);
  };
}
