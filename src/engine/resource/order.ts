import { HqUnexpected } from '../../errors.js';
import type { Query } from '../../client/call.js';
import type { ListPosition } from '../../client/paging.js';
import type { RowKey } from './positionAfter.js';
import type { List, Resource } from './resource.js';
import { hasInvalidValues, hasNoId, checkedView } from './invalidValues.js';

/** HQ's order of a list under one query. */
export interface Order {
  /** Negative where the first key sorts before the second, 0 where HQ's order of them is undefined. */
  readonly compare: (a: string, b: string) => number;
  readonly descending: boolean;
  /** Keys are times of change, which only increase: a changed row moves to the later end. */
  readonly byTime: boolean;
  /** Rows may get another key while the list is read. */
  readonly moves: boolean;
}

/** HQ's order of a list; undefined where the rows do not show their sort keys. */
export function orderOf({ sorting, pager }: List, query: Query): Order | undefined {
  if (!sorting) return undefined;
  const descending = sorting.descending?.(query) ?? false;
  const { instant = (key: string) => key } = pager;
  const sign = descending ? -1 : 1;
  return {
    descending,
    byTime: sorting.byTime ?? false,
    moves: sorting.moves?.(query) ?? false,
    compare(a, b) {
      const [x, y] = [instant(a), instant(b)];
      return x === y ? 0 : x < y ? -sign : sign;
    },
  };
}

/** Ids and sort keys of the rows of a list. */
export const rowKeysOf = <Row>(
  { keys }: Pick<Resource<Row>, 'keys'>,
  { sorting }: Pick<List, 'sorting'>,
  query: Query,
  rows: readonly Row[],
): readonly RowKey[] =>
  rows.map(row => ({
    id: String(keys.id(row)),
    key: hasInvalidValues(row) ? readableKey(row, sorting, query) : sorting?.key(row, query),
  }));

/** The sort key; undefined where HQ sent an invalid one, or no id: HQ's cursors need both. */
function readableKey(row: unknown, sorting: List['sorting'], query: Query): string | null | undefined {
  if (hasNoId(row)) return undefined;
  try {
    return sorting?.key(checkedView(row), query);
  } catch (error) {
    if (error instanceof HqUnexpected) return undefined;
    throw error;
  }
}

/**
 * Index of the first row of a page after a position. Undefined where the list has shifted so far that the page does not
 * contain the position. `start`: the page is the first of the list.
 */
export function firstRowAfter(
  rowKeys: readonly RowKey[],
  { anchors, key, skip = 0 }: ListPosition,
  order: Order | undefined,
  isFirstPage: boolean,
): number | undefined {
  if (!anchors) return skip;
  const ids = rowKeys.map(({ id }) => id);
  const anchorIndexes = anchors.map(id => ids.indexOf(id)).filter(i => i >= 0);
  if (order && key !== undefined && rowKeys.every(rowKey => typeof rowKey.key === 'string')) {
    const compareToKey = (i: number) => order.compare(rowKeys[i]!.key!, key);
    // The last row before the position has not moved.
    const last = ids.lastIndexOf(anchors.at(-1)!);
    if (last >= 0 && compareToKey(last) === 0) return last + 1;
    const isBefore = (i: number) => compareToKey(i) < 0 || (compareToKey(i) === 0 && anchors.includes(ids[i]!));
    // Otherwise the page must contain the position for certain: a row before it, and no row with an equal key.
    const isAmbiguous = rowKeys.length === 0 || compareToKey(0) >= 0 || ids.some((_, i) => compareToKey(i) === 0);
    if (!isFirstPage && anchorIndexes.length === 0 && isAmbiguous) return undefined;
    const first = ids.findIndex((_, i) => !isBefore(i));
    return first < 0 ? ids.length : first;
  }
  if (anchorIndexes.length === 0) return undefined;
  // A row that moved proves nothing. Then the rows after the first remaining anchor are returned, some of them again.
  const isContiguous = anchorIndexes.every((at, i) => i === 0 || at === anchorIndexes[i - 1]! + 1);
  return (isContiguous ? anchorIndexes.at(-1)! : Math.min(...anchorIndexes)) + 1;
}
