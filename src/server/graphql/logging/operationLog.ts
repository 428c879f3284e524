import type { OperationObserver, OperationOutcome } from '../../../operation/observer.js';
import type { Log } from '../../log.js';

/** What identifies an operation in the log: its name, and the hash of its document's shape. */
export type LoggedOperation = Pick<OperationOutcome, 'kind' | 'operation' | 'hash'>;

/** Reports an operation that has ended: writes its log line, and informs what follows the operation. */
export function reportOperation(log: Log, observer: OperationObserver | undefined, outcome: OperationOutcome): void {
  const { operation, hash, ms, requests, codes } = outcome;
  log.info({ operation, hash, ms: Math.round(ms), requests, codes }, 'operation');
  observer?.ended(outcome);
}
