import type { Query } from '../../client/call.js';

/** The value that HQ sorts a row by under a query, as HQ writes it. A method type, as for keys. */
export type SortKey = { of(row: unknown, query: Query): string | null | undefined }['of'];

/** How HQ sorts a list. */
export interface Sorting {
  readonly key: SortKey;
  readonly descending?: (query: Query) => boolean;
  /** Keys are times of change, which only increase. */
  readonly byTime?: boolean;
  /** Can a change give a row another key, so that it moves? Absent where no row ever moves. */
  readonly moves?: (query: Query) => boolean;
}

/**
 * Sorting of a list that is read by time. `order`: HQ's default `order_by`. `keyOf`: the row's value of HQ's sort
 * field. `fixed`: sort fields that never change.
 */
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
