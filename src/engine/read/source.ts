import type { FreshnessLog } from '../memory/freshness.js';
import type { Query, Send } from '../../client/call.js';
import type { Memory } from '../memory/memory.js';
import type { Reader } from './reader.js';
import type { Families, List } from '../resource/resource.js';

/** Where one operation gets the rows of one project space from. */
export interface Source {
  readonly domain: string;
  /** Tells this operation from all others. */
  readonly operation: string;
  readonly memory: Memory;
  /** Every family by its name. */
  readonly families: Families;
  /** How calls are sent and answers read. */
  readonly read: Reader;
  /** The way to HQ, for calls that these GraphQL fields want. */
  readonly send: (fields: readonly string[]) => Send;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Records HQ requests that the cache made unnecessary: for one `what` at most `most` in all, `requests` when absent. */
  readonly recordSaved: (what: string, requests: number, most?: number) => void;
  readonly freshness: Pick<FreshnessLog, 'staleIfThrottled' | 'recordAge' | 'recordUnindexed'>;
  /** HQ has reported how many rows a list has. */
  readonly learnSize: (resource: { readonly name: string }, list: List, filter: Query, size: number) => Promise<void>;
}
