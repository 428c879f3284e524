import type { Query } from '../../client/call.js';

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

/** The order of a list that is read by time. `keyOf`: a row's value of HQ's field, which may have another name in the row. */
export const sortedByTime = (
  order: string,
  keyOf: (row: never, field: string) => string | null | undefined,
  fixed: readonly string[] = [],
): Sorting => {
  const by = ({ order_by = order }: Query) => String(order_by);
  const field = (query: Query) => by(query).replace(/^-/, '');
  return {
    key: (row, query) => keyOf(row as never, field(query)),
    byTime: true,
    descending: query => by(query).startsWith('-'),
    moves: query => !fixed.includes(field(query)),
  };
};
