import type { Send } from '../../client/call.js';
import type { Progresses } from './progress.js';
import type { Repeats } from './idempotency.js';
import type { Source } from '../read/source.js';

/** What a change needs of an operation in one project space, beside what a read does. */
export interface ChangeSource extends Source {
  /** The way to HQ for changes that these GraphQL fields want: what HQ answers comes back whatever its status. */
  readonly change: (fields: readonly string[]) => Send;
  /** Where the operation came with an idempotency key. */
  readonly repeats?: Repeats;
  /** Where long changes report how far they are. */
  readonly progress: Progresses;
  /** So many mobile workers are no longer active, on whose number HQ's quota rests. */
  readonly workersLeft: (number: number) => void;
}
