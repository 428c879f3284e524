import { BadInput, type KnownError } from '../errors.js';
import { connection, decodeCursor, encodeCursor, type Connection, type Paging } from './connection.js';
import { digest } from './keys.js';
import type { Mark as ListMark } from './mark.js';
import type { Answer, Resource } from './resource.js';

/** A place in a set: after the row with this id, which stood there. */
interface Mark {
  readonly set: string;
  readonly at: number;
  readonly id: string;
}

/** The part of a set that is asked for. `set` tells sets apart, so that a cursor of another is refused. */
export interface Slice {
  readonly first: number;
  readonly mark?: Mark;
  readonly set: string;
  /** Rows of the set's beginning that answer it, and one more to know whether it ends there. */
  readonly take: number;
}

/** The answer to a want of a set. */
export interface SetAnswer<Row> extends Answer<Row> {
  /** What kept HQ's list of the set from being read on as far as was wanted, and where that list goes on. */
  readonly stopped?: { readonly error: KnownError; readonly on: ListMark };
}

/** Reads the arguments of a nested list. Throws BadInput naming the argument. */
export function sliceOf(set: readonly unknown[], { first, after }: Paging, most: number): Slice {
  const name = digest(JSON.stringify(set)).slice(0, 12);
  const rows = checkFirst(first, most);
  const mark = after ? readMark(after, name) : undefined;
  return { first: rows, set: name, take: (mark ? mark.at + 1 : 0) + rows + 1, ...(mark && { mark }) };
}

/**
 * The slice of a set's answer as a connection. `stopping` is told what stopped the set before the slice was full; without it,
 * or where nothing of the slice came, the slice fails with that.
 * @throws {BadInput} when the cursor's row has left the set.
 */
export function cut<Row>(
  resource: Resource<Row>,
  { rows, complete, total, unseen = 0, stopped }: SetAnswer<Row>,
  { first, mark, set }: Slice,
  stopping?: (error: KnownError) => void,
): Connection<Row> {
  const idAt = (i: number) => String(resource.keys.id(rows[i]!));
  let start = 0;
  if (mark) {
    start =
      mark.at < rows.length && idAt(mark.at) === mark.id
        ? mark.at + 1
        : rows.findIndex((_, i) => idAt(i) === mark.id) + 1;
    if (start === 0)
      throw (
        stopped?.error ?? new BadInput('after: the row of this cursor has left the list; begin again without a cursor.')
      );
  }
  const nodes = rows.slice(start, start + first);
  if (stopped && nodes.length < first) {
    if (!stopping || nodes.length === 0) throw stopped.error;
    stopping(stopped.error);
  }
  return connection({
    nodes,
    // Who goes on behind the last row that came may come when memory holds none of them: HQ is asked for what is left.
    cursorAt: i =>
      encodeCursor(
        stopped && start + i === rows.length - 1
          ? stopped.on
          : ({ set, at: start + i, id: idAt(start + i) } satisfies Mark),
      ),
    hasNextPage: start + nodes.length < rows.length || !complete,
    hasPreviousPage: start > 0,
    totalCount: complete ? rows.length : total,
    unseen: Math.min(unseen, first - nodes.length),
  });
}

function readMark(after: string, set: string): Mark {
  const mark = decodeCursor(after) as Partial<Mark> | undefined;
  if (mark?.set !== set || !Number.isInteger(mark.at) || mark.at! < 0 || typeof mark.id !== 'string') {
    throw new BadInput('after: this is no cursor of this list with these arguments.');
  }
  return mark as Mark;
}

/** `first` in range, or BadInput. */
export function checkFirst(first: number | null | undefined, most: number): number {
  const rows = first ?? 20;
  if (!Number.isInteger(rows) || rows < 0 || rows > most)
    throw new BadInput(`first: ${rows} is out of range; ask for 0 to ${most} rows.`);
  return rows;
}
