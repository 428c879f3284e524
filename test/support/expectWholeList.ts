import { expect } from '@jest/globals';
import type { Part } from './expected/expectedFormat.js';

/** Checks that a list is complete: exactly these rows in this order, as nodes and as edges, with their count and without another page. */
export function expectWholeList<Node>(list: Part<Node>, rows: readonly Node[]): void {
  expect(list.nodes).toEqual(rows);
  expect(list.edges.map(({ node }) => node)).toEqual(rows);
  expect(list).toMatchObject({
    totalCount: rows.length,
    pageInfo: { hasNextPage: false, hasPreviousPage: false },
  });
}
