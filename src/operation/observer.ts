import type { IncomingHttpHeaders } from 'node:http';
import type { RequestObserver } from '../client/observed.js';

/** How an operation ended. It holds no case content, no login and no id of HQ's. */
export interface OperationOutcome {
  readonly kind: 'query' | 'mutation' | null;
  /** The name in its text, chosen by the client. */
  readonly operation: string | null;
  /** The hash of its document's shape. */
  readonly hash: string | null;
  readonly ms: number;
  /** HQ requests that it made, and that the cache saved. */
  readonly requests: number;
  readonly saved: number;
  /** ms that it waited for the budget. */
  readonly waitedMs: number;
  /** Codes of its errors, each once. */
  readonly codes: readonly unknown[];
  /** Its whole answer was given again, without executing it. */
  readonly isRepeat: boolean;
}

/** Follows one operation and its HQ requests. */
export interface OperationObserver extends RequestObserver {
  /** The operation has ended; without an outcome if it was a download or was refused before it was parsed. Later calls have no effect. */
  ended(outcome?: OperationOutcome): void;
}

/**
 * Starts to follow an operation.
 * @param headers of its HTTP request.
 * @param startedAt `performance.now()` when it arrived.
 */
export type ObserveOperation = (headers: IncomingHttpHeaders, startedAt: number) => OperationObserver;
