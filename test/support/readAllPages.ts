import { expect } from '@jest/globals';
import type { AskOptions, TestGateway } from './gateway.js';
import type { Part, Uncounted } from './expected/expectedFormat.js';

/** All pages of a list. */
export interface AllPages<Node> {
  readonly nodes: readonly Node[];
  /** Each row's own cursor. */
  readonly cursors: readonly string[];
  /** The HQ requests of each page. */
  readonly billPerPage: readonly (readonly string[])[];
}

/**
 * Reads a list page by page to its end; `query` takes the variable `$after` and selects `part(...)`. Each page must be
 * consistent, have the right `pageInfo` and return the same total.
 */
export async function readAllPages<Node>(
  gateway: TestGateway,
  query: string,
  read: (data: never) => Uncounted<Node> & Partial<Part<Node>>,
  options: AskOptions = {},
): Promise<AllPages<Node>> {
  const nodes: Node[] = [];
  const cursors: string[] = [];
  const billPerPage: (readonly string[])[] = [];
  const totals = new Set<number | null | undefined>();
  for (let after: string | null = null, more = true; more;) {
    const { data, errors, bill } = await gateway.ask<never>(query, {
      ...options,
      variables: { ...options.variables, after },
    });
    expect(errors).toBeUndefined();
    const { edges, pageInfo, totalCount, ...part } = read(data);
    expect(edges.map(({ node }) => node)).toEqual(part.nodes);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges[0]?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ]);
    nodes.push(...part.nodes);
    cursors.push(...edges.map(({ cursor }) => cursor));
    billPerPage.push(bill);
    totals.add(totalCount);
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
    if (more && after === null) throw new Error('hasNextPage without an endCursor');
  }
  expect(totals.size).toBe(1);
  return { nodes, cursors, billPerPage };
}

/**
 * HQ requests of each page while a list of `total` rows is read in pages of `first`: one a page until a hundred rows have
 * been read; then an HQ page has four times the rows before it, and the pages within it cost nothing. `max`: rows of HQ's
 * longest page.
 */
export function requestsPerPage(total: number, first: number, max: number): number[] {
  const paid: number[] = [];
  let held = 0;
  for (let past = 0; past < total; past += first) {
    let requests = 0;
    for (; held < Math.min(total, past + first); requests++) {
      const ahead = past > 0 && held >= 100 ? 4 * held : 0;
      held += Math.min(max, Math.max(past + first - held, ahead));
    }
    paid.push(requests);
  }
  return paid;
}
