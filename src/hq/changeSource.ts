import type { Send } from './call.js';
import type { Progresses } from './progress.js';
import type { Repeats } from './repeats.js';
import type { Source } from './source.js';

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
