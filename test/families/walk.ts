import { expect } from '@jest/globals';
import type { AskOptions, TestGateway } from '../gateway.js';
import type { Part, Uncounted } from './spelling.js';

/** What a walk through a list brought. */
export interface Walked<Node> {
  readonly nodes: readonly Node[];
  /** Each row's own cursor. */
  readonly cursors: readonly string[];
  /** Of each part. */
  readonly bills: readonly (readonly string[])[];
}

/**
 * Reads a list from end to end, part by part; `query` takes the variable `$after` and selects `part(...)`. Each part must
 * be whole, say truly where it lies, and tell the same total.
 */
export async function walk<Node>(
  gateway: TestGateway,
  query: string,
  read: (data: never) => Uncounted<Node> & Partial<Part<Node>>,
  options: AskOptions = {},
): Promise<Walked<Node>> {
  const nodes: Node[] = [];
  const cursors: string[] = [];
  const bills: (readonly string[])[] = [];
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
    bills.push(bill);
    totals.add(totalCount);
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
    if (more && after === null) throw new Error('more rows are told of, without a way to them');
  }
  expect(totals.size).toBe(1);
  return { nodes, cursors, bills };
}

/**
 * HQ requests of each part of a walk through so many rows: a page a part, until a hundred rows have been walked; from then
 * on a page has four times as many as lie before it, and the parts that it holds cost nothing. `max`: rows of HQ's longest page.
 */
export function requestsOfParts(total: number, first: number, max: number): number[] {
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
