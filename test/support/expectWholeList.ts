import { expect } from '@jest/globals';
import type { Part } from './expected/expectedFormat.js';

/** Checks that a list came whole: exactly these rows in this order, as nodes and as edges, counted, and with no page beside them. */
export function expectWholeList<Node>(list: Part<Node>, rows: readonly Node[]): void {
  expect(list.nodes).toEqual(rows);
  expect(list.edges.map(({ node }) => node)).toEqual(rows);
  expect(list).toMatchObject({
    totalCount: rows.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
  });
}
