import { BadInput } from '../errors.js';

const encode = (id: string) => Buffer.from(id).toString('base64url');

/**
 * A connection over a complete list. A row's cursor is its encoded id.
 * @throws {BadInput} naming the argument that is out of range.
 */
export function slice<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  { first, after }: { first?: number | null; after?: string | null },
) {
  const count = first ?? 20;
  if (count < 0) throw new BadInput(`first: ${count} is out of range. Request 0 rows or more.`);
  const start = after ? rows.findIndex(row => encode(idOf(row)) === after) + 1 : 0;
  if (after && start === 0)
    throw new BadInput(
      'after: this cursor is not of this list, or its row is no longer in it. Restart without `after`.',
    );
  const nodes = rows.slice(start, start + count);
  const [head, last] = [nodes[0], nodes.at(-1)];
  return {
    nodes,
    edges: nodes.map(node => ({ node, cursor: encode(idOf(node)) })),
    pageInfo: {
      hasNextPage: start + nodes.length < rows.length,
      hasPreviousPage: start > 0,
      startCursor: head === undefined ? null : encode(idOf(head)),
      endCursor: last === undefined ? null : encode(idOf(last)),
    },
    totalCount: rows.length,
  };
}
