import type { Query } from './call.js';

/** What a row is sorted by, as HQ writes it, under a query. A method's type, as for keys. */
export type SortKey = { of(row: unknown, query: Query): string | null | undefined }['of'];

/** The order that HQ keeps a list in. */
export interface Sorting {
  readonly key: SortKey;
  readonly descending?: (query: Query) => boolean;
  /** Keys are times of change, which only grow. */
  readonly byTime?: boolean;
  /** A change can give a row another key, so that it moves; absent where no row ever moves. */
  readonly moves?: (query: Query) => boolean;
}
