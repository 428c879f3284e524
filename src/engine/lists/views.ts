import type { KnownError } from '../../errors.js';
import { createConnection, type Connection } from './connection.js';
import {
  hasInvalidValues,
  hasNoId,
  withoutIdError,
  rowWithoutIdError,
  checkedView,
} from '../resource/invalidValues.js';

/** Receives an error that is reported beside a list. */
type OnPartial = (error: KnownError) => void;

/**
 * A row for resolvers: reading an invalid value of it throws.
 * @throws {HqUnexpected} where HQ answered for an id with a row without an id.
 */
export function viewRow<Row>({ name }: { readonly name: string }, row: Row): Row {
  if (hasNoId(row)) throw rowWithoutIdError(name);
  return checkedView(row);
}

/**
 * The rows of a list for resolvers. Rows without an id are left out and reported.
 * @throws {HqUnexpected} for rows without an id where `onPartial` is absent.
 */
export function viewRows<Row>(
  { name }: { readonly name: string },
  rows: readonly Row[],
  onPartial?: OnPartial,
): readonly Row[] {
  if (!rows.some(hasInvalidValues)) return rows;
  const withId = rows.filter(row => !hasNoId(row));
  if (withId.length < rows.length) {
    const error = withoutIdError(`rows of ${name}`, rows.length - withId.length);
    if (!onPartial) throw error;
    onPartial(error);
  }
  return withId.map(checkedView);
}

/** The same for a connection. Cursors are unchanged: rows that are left out keep their position in HQ's list. */
export function viewConnection<Row>(
  resource: { readonly name: string },
  found: Connection<Row>,
  onPartial?: OnPartial,
): Connection<Row> {
  if (!found.nodes.some(hasInvalidValues)) return found;
  const nodes = viewRows(resource, found.nodes, onPartial);
  const indexes = found.nodes.flatMap((row, i) => (hasNoId(row) ? [] : [i]));
  const { pageInfo, totalCount, omittedRows = 0 } = found;
  return {
    ...createConnection({
      nodes,
      cursorAt: i => found.edges[indexes[i]!]!.cursor,
      hasNextPage: pageInfo.hasNextPage,
      hasPreviousPage: pageInfo.hasPreviousPage,
      ...(totalCount !== null && { totalCount }),
      omittedRows,
    }),
    pageInfo,
  };
}

/** The result of a mutation, with its rows as resolvers see them. */
export function viewResult<Result>(result: Result): Result {
  if (typeof result !== 'object' || result === null) return result;
  if (Array.isArray(result)) return result.map(one => checkedView<unknown>(one)) as Result;
  if (hasInvalidValues(result)) return checkedView(result);
  const rows = Object.entries(result).filter(([, one]) => hasInvalidValues(one));
  return rows.length > 0
    ? { ...result, ...Object.fromEntries(rows.map(([name, row]) => [name, checkedView(row)])) }
    : result;
}
