import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW, startGateway } from '../../support/gateway.js';
import { modelHq } from '../../support/budget/modelHq.js';

interface Answer {
  readonly domain: {
    readonly budget: { readonly limits: readonly { readonly windows: readonly { readonly used: number }[] }[] };
  };
}

const BUDGET = '{ domain(name: "demo") { budget { limits { windows { used } } } } }';
const OPERATIONS = [
  '{ domain(name: "demo") { cases(first: 50) { nodes { parent { caseName } forms(first: 5) { totalCount } } } } }',
  '{ domain(name: "demo") { mobileWorkers(filter: { activity: DEACTIVATED }) { nodes { usercase { caseId } } } } }',
  '{ domain(name: "demo") { caseTypes { name } lookupTables { nodes { rows { totalCount } } } } }',
  '{ viewer { username domains { nodes { name } } } }',
  '{ domain(name: "demo") { locations { totalCount } locationTypes { code } location(locationId: "nowhere") { externalId } } }',
  '{ domain(name: "demo") { webUsers { nodes { username } } groups { nodes { mobileWorkers { nodes { username } } } } } }',
];

// Some errors HQ may or may not count (throttling.md 4), and the budget counts them: not here.
test('the budget equals what HQ has counted, whatever was sent before and however long ago', async () => {
  const gateway = await startGateway({ world: createWorld({ now: NOW, cases: 300 }), throttled: true });
  const hq = modelHq(300);
  const history = fc.sample(
    fc.record({ operation: fc.constantFrom(...OPERATIONS), pause: fc.constantFrom(0, 300, 5_000, 70_000, 4_000_000) }),
    { numRuns: 60, seed: 5 },
  );
  for (const { operation, pause } of history) {
    const began = gateway.clock.now();
    const { bill } = await gateway.ask(operation);
    expect(gateway.hq.bill.lines()).toEqual(bill);
    for (const { metered } of gateway.hq.bill.entries) if (metered) hq.record('ours', began);
    gateway.clock.pass(pause);
    const { data, bill: asking } = await gateway.ask<Answer>(BUDGET);
    expect(asking).toEqual([]);
    data.domain.budget.limits[0]!.windows.forEach(({ used }, i) => {
      const counted = hq.rate(hq.windows[i]!, 'ours', gateway.clock.now());
      expect(Math.abs(used - counted)).toBeLessThanOrEqual(1);
    });
  }
  await gateway.close();
});
