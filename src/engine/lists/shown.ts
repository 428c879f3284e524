import type { KnownError } from '../../errors.js';
import { connection, type Connection } from './connection.js';
import { isMarked, isUnnamed, unnamed, unnamedOne, viewed } from '../resource/unread.js';

/** Takes an error that stands beside a list, which has all its other rows. */
type Note = (error: KnownError) => void;

/**
 * A row as resolvers see it: looking at a value that HQ sent in an unknown form is an error.
 * @throws {HqUnexpected} where HQ answered for an id with a row that has none.
 */
export function shownRow<Row>({ name }: { readonly name: string }, row: Row): Row {
  if (isUnnamed(row)) throw unnamedOne(name);
  return viewed(row);
}

/**
 * The rows of a list as resolvers see them. Rows without an id are left out and noted.
 * @throws {HqUnexpected} for rows without an id where there is nothing to report them to.
 */
export function shownRows<Row>({ name }: { readonly name: string }, rows: readonly Row[], note?: Note): readonly Row[] {
  if (!rows.some(isMarked)) return rows;
  const named = rows.filter(row => !isUnnamed(row));
  if (named.length < rows.length) {
    const error = unnamed(`rows of ${name}`, rows.length - named.length);
    if (!note) throw error;
    note(error);
  }
  return named.map(viewed);
}

/** The same of a connection. Its cursors stay: what is left out still has its place in HQ's list. */
export function shownConnection<Row>(
  resource: { readonly name: string },
  found: Connection<Row>,
  note?: Note,
): Connection<Row> {
  if (!found.nodes.some(isMarked)) return found;
  const nodes = shownRows(resource, found.nodes, note);
  const places = found.nodes.flatMap((row, i) => (isUnnamed(row) ? [] : [i]));
  const { pageInfo, totalCount, unseen = 0 } = found;
  return {
    ...connection({
      nodes,
      cursorAt: i => found.edges[places[i]!]!.cursor,
      hasNextPage: pageInfo.hasNextPage,
      hasPreviousPage: pageInfo.hasPreviousPage,
      ...(totalCount !== null && { totalCount }),
      unseen,
    }),
    pageInfo,
  };
}

/** What came of a change, with its rows as resolvers see them. */
export function shownResult<Result>(result: Result): Result {
  if (typeof result !== 'object' || result === null) return result;
  if (Array.isArray(result)) return result.map(one => viewed<unknown>(one)) as Result;
  if (isMarked(result)) return viewed(result);
  const rows = Object.entries(result).filter(([, one]) => isMarked(one));
  return rows.length > 0
    ? { ...result, ...Object.fromEntries(rows.map(([name, row]) => [name, viewed(row)])) }
    : result;
}
