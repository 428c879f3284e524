import { describe, expect, test } from '@jest/globals';
import * as resources from '../../src/families/resources.js';
import { startGateway } from '../support/gateway.js';
import { priceOf } from '../support/priceOf.js';
import { gatewayPerTest } from '../support/gatewayPerTest.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const { world } = seededWorld();
const OWNERS = `{ domain(name: "demo") { cases(first: 50) { nodes { owner { __typename } } } } }`;
const REPORT = `{ domain(name: "demo") { report(reportId: "${[...world.domains.get('demo')!.reports][0]!.id}") { rows(first: 1000) { nodes { index } } } } }`;

const gateway = gatewayPerTest({ world });

describe('a price', () => {
  test('is not an answer: an error beside the price and no data, so that no client takes it for an empty one', async () => {
    const query = `query { a: domain(name: "demo") { cases { nodes { caseId } } } ...More }
       fragment More on Query { __typename nodes(ids: ["x"]) { id } viewer { username } }`;
    const { status, data, errors, bill, extensions } = await gateway.ask(query, { headers: { 'hq-explain': 'plan' } });
    expect({ status, data, bill }).toEqual({ status: 200, data: undefined, bill: [] });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_EXECUTED' } }]);
    expect(extensions.cost).toMatchObject({ actualQueryCost: 0, plan: { unmetered: 1 } });
  });

  test('reports the requests with their fields, the most expensive fields, the savings of the cache and the longest wait for the budget', async () => {
    await gateway.ask('{ domain(name: "demo") { groups(first: 1) { nodes { name } } } }');
    const { plan, bill } = await priceOf(gateway, OWNERS);
    expect(bill).toEqual([]);
    // HQ does not meter the locations among the owners.
    expect(plan).toMatchObject({ requests: { least: 1 }, savedByMemory: 1, unmetered: 1, waitMs: 0 });
    expect(plan.steps[0]).toEqual({
      domain: 'demo',
      method: 'GET',
      path: 'case/v2/?limit=50',
      count: 1,
      metered: true,
      fields: ['Domain.cases'],
    });
    expect(plan.mostExpensive[0]).toEqual({ field: 'Case.owner', requests: plan.requests.expected - 1 });
  });

  test('an operation with repeated fields is priced in the time that its text takes', async () => {
    const { plan, bill } = await priceOf(
      gateway,
      `{ domain(name: "demo") { cases(first: 100) { nodes { forms(first: 100) { nodes { cases { forms(first: 100) {
         nodes { cases { messagingEvents(first: 100) { nodes { eventId } } } } } } } } } } } }`,
    );
    expect(bill).toEqual([]);
    expect(plan.requests.most).toBeGreaterThan(100);
  });

  test('every family declares the links of its rows', () => {
    expect(Object.values(resources).filter(({ simulatedRow }) => !simulatedRow)).toEqual([]);
  });
});

describe('an operation is refused before its first request', () => {
  test("when its minimum exceeds the caller's limit", async () => {
    const headers = { 'hq-max-cost': '5' };
    const unknown = await gateway.ask(REPORT, { headers });
    expect(unknown.bill.length).toBeLessThanOrEqual(5);
    gateway.clock.pass(301_000);
    await gateway.ask(REPORT);
    gateway.clock.pass(301_000);
    const { bill, errors } = await gateway.ask(REPORT, { headers });
    expect(bill).toEqual([]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'MAX_COST_EXCEEDED',
      maxCost: 5,
      fields: [{ field: 'Report.rows', requests: expect.any(Number) }],
    });
  });

  test('not when it might succeed', async () => {
    const { errors, bill } = await gateway.ask(OWNERS, { headers: { 'hq-max-cost': '5' } });
    expect([errors, bill.length]).toEqual([undefined, 5]);
  });

  test("when HQ's limits delay its last request beyond the deadline", async () => {
    const slow = await startGateway({ world, workers: 0 });
    await slow.ask(REPORT, { headers: { 'hq-deadline': '3600000' } });
    slow.clock.pass(2 * 3_600_000);
    const { bill, errors } = await slow.ask(REPORT, { headers: { 'hq-deadline': '5000' } });
    expect(bill).toEqual([]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'THROTTLED',
      cost: 10,
      fields: [
        { field: 'Report.rows', requests: 9 },
        { field: 'Domain.report', requests: 1 },
      ],
    });
    expect(errors?.[0]?.extensions['retryAfter']).toBeGreaterThan(0);
    await slow.close();
  });
});
