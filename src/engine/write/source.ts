import type { Send } from '../../client/call.js';
import type { WriteProgress } from './progress.js';
import type { IdempotentWrites } from './idempotency.js';
import type { Source } from '../read/source.js';

/** What a change needs of an operation in one project space, beside what a read does. */
export interface WriteSource extends Source {
  /** The way to HQ for changes that these GraphQL fields want: what HQ answers comes back whatever its status. */
  readonly change: (fields: readonly string[]) => Send;
  /** Where the operation came with an idempotency key. */
  readonly idempotentWrites?: IdempotentWrites;
  /** Where long changes report how far they are. */
  readonly progress: WriteProgress;
  /** So many mobile workers are no longer active, on whose number HQ's quota rests. */
  readonly workersDeactivated: (number: number) => void;
}
