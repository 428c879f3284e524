import { HqUnexpected } from '../../errors.js';
import type { Query } from '../../client/call.js';
import type { ListPosition } from '../../client/paging.js';
import type { RowKey } from './positionAfter.js';
import type { List, Resource } from './resource.js';
import { hasInvalidValues, hasNoId, checkedView } from './invalidValues.js';

/** The order that HQ keeps a list in, under one query. */
export interface Order {
  /** Negative where the first key stands before the second, 0 where HQ tells them not apart. */
  readonly compare: (a: string, b: string) => number;
  readonly descending: boolean;
  /** Its keys are times, which only grow: a row that changes moves to the later end. */
  readonly byTime: boolean;
  /** Rows may get another key while the list is read. */
  readonly moves: boolean;
}

/** The order of a list; undefined where its rows show none. */
export function orderOf({ sorting, pager }: List, asked: Query): Order | undefined {
  if (!sorting) return undefined;
  const descending = sorting.descending?.(asked) ?? false;
  const { instant = (key: string) => key } = pager;
  const sign = descending ? -1 : 1;
  return {
    descending,
    byTime: sorting.byTime ?? false,
    moves: sorting.moves?.(asked) ?? false,
    compare(a, b) {
      const [x, y] = [instant(a), instant(b)];
      return x === y ? 0 : x < y ? -sign : sign;
    },
  };
}

/** Rows of a list with their ids and what HQ sorts them by. */
export const rowKeysOf = <Row>(
  { keys }: Pick<Resource<Row>, 'keys'>,
  { sorting }: Pick<List, 'sorting'>,
  asked: Query,
  rows: readonly Row[],
): readonly RowKey[] =>
  rows.map(row => ({
    id: String(keys.id(row)),
    key: hasInvalidValues(row) ? readableKey(row, sorting, asked) : sorting?.key(row, asked),
  }));

/** None where HQ sent it in an unknown form. Nor of a row without id: HQ's cursors need the two together. */
function readableKey(row: unknown, sorting: List['sorting'], asked: Query): string | null | undefined {
  if (hasNoId(row)) return undefined;
  try {
    return sorting?.key(checkedView(row), asked);
  } catch (error) {
    if (error instanceof HqUnexpected) return undefined;
    throw error;
  }
}

/**
 * The first row of a page behind its place; undefined where the list has shifted so far that the page does not show where
 * the place is. `start`: the page is the list's first.
 */
export function firstRowAfter(
  rowKeys: readonly RowKey[],
  { anchors, key, skip = 0 }: ListPosition,
  order: Order | undefined,
  start: boolean,
): number | undefined {
  if (!anchors) return skip;
  const ids = rowKeys.map(({ id }) => id);
  const held = anchors.map(id => ids.indexOf(id)).filter(i => i >= 0);
  if (order && key !== undefined && rowKeys.every(rowKey => typeof rowKey.key === 'string')) {
    const by = (i: number) => order.compare(rowKeys[i]!.key!, key);
    // The last row before the place has not moved.
    const last = ids.lastIndexOf(anchors.at(-1)!);
    if (last >= 0 && by(last) === 0) return last + 1;
    const isBefore = (i: number) => by(i) < 0 || (by(i) === 0 && anchors.includes(ids[i]!));
    // Without it, the page has to show the place beyond doubt: a row before it, and none that HQ tells not apart from it.
    const unclear = rowKeys.length === 0 || by(0) >= 0 || ids.some((_, i) => by(i) === 0);
    if (!start && held.length === 0 && unclear) return undefined;
    const first = ids.findIndex((_, i) => !isBefore(i));
    return first < 0 ? ids.length : first;
  }
  if (held.length === 0) return undefined;
  // A row that has moved says nothing: then what lies behind the others comes, some of it again.
  const together = held.every((at, i) => i === 0 || at === held[i - 1]! + 1);
  return (together ? held.at(-1)! : Math.min(...held)) + 1;
}
