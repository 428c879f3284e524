import type { Log } from '../../log.js';

/** What identifies an operation in the log: its name, and the hash of its document's shape. */
export interface LoggedOperation {
  readonly operation: string | null;
  readonly hash: string | null;
}

/** How an operation ended. */
interface LoggedOutcome {
  readonly ms: number;
  /** HQ requests. */
  readonly requests: number;
  /** Codes of its errors, each once. */
  readonly codes: readonly unknown[];
}

/** Writes the log line of one operation. */
export function logOperation(log: Log, { operation, hash }: LoggedOperation, { ms, requests, codes }: LoggedOutcome) {
  log.info({ operation, hash, ms: Math.round(ms), requests, codes }, 'operation');
}
