import type { Send } from '../../client/call.js';
import type { WriteProgress } from './progress.js';
import type { IdempotentWrites } from './idempotency.js';
import type { Source } from '../read/source.js';

/** A change that was sent, for the audit log. It has no content. */
export interface AuditedChange {
  readonly outcome: 'done' | 'refused' | 'unknown';
  /** Of the changed objects, as far as HQ's answer shows them. */
  readonly ids: readonly string[];
}

/** What changes need of an operation in one project space, in addition to reads. */
export interface WriteSource extends Source {
  /** Sends changes for these GraphQL fields. Returns HQ's reply whatever its status. */
  readonly change: (fields: readonly string[]) => Send;
  /** Of the mutation that is executing; undefined where it has no idempotency key. */
  readonly idempotentWrites: () => IdempotentWrites | undefined;
  /** Records for the audit log what became of a change. */
  readonly recordChange?: ((change: AuditedChange) => void) | undefined;
  /** Where long changes report their progress. */
  readonly progress: WriteProgress;
  /** Records that this many mobile workers were deactivated: their number determines HQ's quota. */
  readonly workersDeactivated: (number: number) => void;
}
