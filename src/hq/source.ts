import type { Aging } from './ages.js';
import type { Families } from './ahead.js';
import type { Query, Send } from './call.js';
import type { Carrying } from './carrying.js';
import type { Progresses } from './progress.js';
import type { Reader } from './read.js';
import type { Repeats } from './repeats.js';
import type { List } from './resource.js';

/** Where one operation gets the rows of one project space from. */
export interface Source {
  readonly domain: string;
  /** Tells this operation from all others. */
  readonly operation: string;
  readonly memory: Carrying;
  /** Every family, by the name that leads call it. */
  readonly families: Families;
  /** How calls are sent and answers read. */
  readonly read: Reader;
  /** The way to HQ, for calls that these GraphQL fields want. */
  readonly send: (fields: readonly string[]) => Send;
  /** The same for a change: what HQ answers comes back whatever its status. */
  readonly change: (fields: readonly string[]) => Send;
  /** Where the operation came with an idempotency key. */
  readonly repeats?: Repeats;
  /** Where long changes tell how far they are. */
  readonly progress: Progresses;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Requests that memory made needless; `what` tells them apart, so that none is counted twice. */
  readonly saved: (what: string, requests: number) => void;
  /** So many mobile workers are no longer active, on whose number HQ's quota rests. */
  readonly workersLeft: (number: number) => void;
  readonly aging: Pick<Aging, 'staleIfThrottled' | 'note' | 'noteUnindexed'>;
  /** HQ has told how many rows a list has. */
  readonly learn: (resource: { readonly name: string }, list: List, filter: Query, size: number) => Promise<void>;
}
