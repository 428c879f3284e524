import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as resources from '../../src/families/resources.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../support/gateway.js';
import { priceOf } from '../support/priceOf.js';

const world = createWorld({ now: NOW, cases: 300 });
const OWNERS = `{ domain(name: "demo") { cases(first: 50) { nodes { owner { __typename } } } } }`;
const REPORT = `{ domain(name: "demo") { report(reportId: "${[...world.domains.get('demo')!.reports][0]!.id}") { rows(first: 1000) { nodes { index } } } } }`;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
});
afterEach(() => gateway.close());

describe('a price', () => {
  test('is no answer: an error beside the price and no data, so that no client takes it for an empty one', async () => {
    const query = `query { a: domain(name: "demo") { cases { nodes { caseId } } } ...More }
       fragment More on Query { __typename nodes(ids: ["x"]) { id } viewer { username } }`;
    const { status, data, errors, bill, extensions } = await gateway.ask(query, { headers: { 'hq-explain': 'plan' } });
    expect({ status, data, bill }).toEqual({ status: 200, data: undefined, bill: [] });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_EXECUTED' } }]);
    expect(extensions.cost).toMatchObject({ actualQueryCost: 0, plan: { unmetered: 1 } });
  });

  test('says the requests with their fields, the dearest fields, what memory spares and how long the budget lets wait', async () => {
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

  test('an operation whose fields repeat is priced within the time that it takes to say so', async () => {
    const { plan, bill } = await priceOf(
      gateway,
      `{ domain(name: "demo") { cases(first: 100) { nodes { forms(first: 100) { nodes { cases { forms(first: 100) {
         nodes { cases { messagingEvents(first: 100) { nodes { eventId } } } } } } } } } } } }`,
    );
    expect(bill).toEqual([]);
    expect(plan.requests.most).toBeGreaterThan(100);
  });

  test('every family says what its rows link to', () => {
    expect(Object.values(resources).filter(({ simulatedRow }) => !simulatedRow)).toEqual([]);
  });
});

describe('an operation is refused before its first request', () => {
  test('when the cheapest way is dearer than the caller lets it be', async () => {
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

  test("when HQ's limits let its last request go only after the deadline", async () => {
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
