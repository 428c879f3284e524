import type { KnownError } from '../../errors.js';
import { createConnection, type Connection } from './connection.js';
import {
  hasInvalidValues,
  hasNoId,
  withoutIdError,
  rowWithoutIdError,
  checkedView,
} from '../resource/invalidValues.js';

/** Takes an error that stands beside a list, which has all its other rows. */
type OnPartial = (error: KnownError) => void;

/**
 * A row as resolvers see it: looking at a value that HQ sent in an unknown form is an error.
 * @throws {HqUnexpected} where HQ answered for an id with a row that has none.
 */
export function viewRow<Row>({ name }: { readonly name: string }, row: Row): Row {
  if (hasNoId(row)) throw rowWithoutIdError(name);
  return checkedView(row);
}

/**
 * The rows of a list as resolvers see them. Rows without an id are left out and noted.
 * @throws {HqUnexpected} for rows without an id where there is nothing to report them to.
 */
export function viewRows<Row>(
  { name }: { readonly name: string },
  rows: readonly Row[],
  note?: OnPartial,
): readonly Row[] {
  if (!rows.some(hasInvalidValues)) return rows;
  const named = rows.filter(row => !hasNoId(row));
  if (named.length < rows.length) {
    const error = withoutIdError(`rows of ${name}`, rows.length - named.length);
    if (!note) throw error;
    note(error);
  }
  return named.map(checkedView);
}

/** The same of a connection. Its cursors stay: what is left out still has its place in HQ's list. */
export function viewConnection<Row>(
  resource: { readonly name: string },
  found: Connection<Row>,
  note?: OnPartial,
): Connection<Row> {
  if (!found.nodes.some(hasInvalidValues)) return found;
  const nodes = viewRows(resource, found.nodes, note);
  const places = found.nodes.flatMap((row, i) => (hasNoId(row) ? [] : [i]));
  const { pageInfo, totalCount, omittedRows = 0 } = found;
  return {
    ...createConnection({
      nodes,
      cursorAt: i => found.edges[places[i]!]!.cursor,
      hasNextPage: pageInfo.hasNextPage,
      hasPreviousPage: pageInfo.hasPreviousPage,
      ...(totalCount !== null && { totalCount }),
      omittedRows,
    }),
    pageInfo,
  };
}

/** What came of a change, with its rows as resolvers see them. */
export function viewResult<Result>(result: Result): Result {
  if (typeof result !== 'object' || result === null) return result;
  if (Array.isArray(result)) return result.map(one => checkedView<unknown>(one)) as Result;
  if (hasInvalidValues(result)) return checkedView(result);
  const rows = Object.entries(result).filter(([, one]) => hasInvalidValues(one));
  return rows.length > 0
    ? { ...result, ...Object.fromEntries(rows.map(([name, row]) => [name, checkedView(row)])) }
    : result;
}
