import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startGateway } from '../../support/gateway.js';
import { caseQueries } from './randomCaseQueries.js';
import { world } from '../../support/expected/expectedCases.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import {
  withoutExpansionRequests,
  endpointsWithoutExpansions,
} from '../../support/worlds/endpointsWithoutExpansions.js';

interface Nodes {
  readonly nodes: readonly { readonly caseId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** An answer in which sets that are all there stand in an order of their own, as JSON: HQ's order of them is not promised. */
function comparable(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map(one => comparable(one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, comparable(one, key)] as const);
  const found = Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const { nodes, pageInfo } = found as unknown as Partial<Nodes>;
  return /^(children|extensions|cases)$/.test(name) && nodes && !pageInfo!.hasNextPage
    ? { ...found, nodes: nodes.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)) }
    : found;
}

test('expansions give the same rows as lists and single reads, for fewer requests', async () => {
  const gateway = await startGateway({ world });
  const without = await startGateway({ world, endpoints: endpointsWithoutExpansions });
  // Both gateways first read the list sizes, which then cost neither of them a request.
  for (const one of [gateway, without])
    await one.ask(inDemo('forms(first: 1) { totalCount } cases(first: 1) { totalCount }'));
  const sum = { expanded: 0, plain: 0 };
  for (const selection of fc.sample(caseQueries, { numRuns: 60, seed: 1 })) {
    for (const one of [gateway, without]) one.clock.pass(200_000);
    const [expanded, other] = [await gateway.ask(inDemo(selection)), await without.ask(inDemo(selection))];
    expect([selection, comparable(expanded.data), expanded.errors]).toEqual([
      selection,
      comparable(other.data),
      undefined,
    ]);
    const bill = withoutExpansionRequests(other.bill);
    expect([selection, expanded.bill.length <= bill.length]).toEqual([selection, true]);
    sum.expanded += expanded.bill.length;
    sum.plain += bill.length;
  }
  expect(sum.expanded).toBeLessThan(0.9 * sum.plain);
  await Promise.all([gateway.close(), without.close()]);
});
