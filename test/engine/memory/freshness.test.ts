import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW, startGateway, type Asked, type TestGateway } from '../../support/gateway.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const MINUTE = 60_000;
const { world } = seededWorld();
const GROUPS = 'GET group/v1/?limit=1000';
const CASES = 'GET case/v2/?limit=20';

interface Answer {
  readonly domain: { readonly groups: { readonly nodes: readonly unknown[] }; readonly cases: unknown };
}

const gateway = gatewayPerTest({ world });

const ask = (fresh = '', fields = 'groups { nodes { name } }') =>
  gateway.ask<Answer>(`query ${fresh} { domain(name: "demo") { ${fields} } }`);

/** The ages that an answer reports. */
const stale = ({ extensions }: Asked<unknown>) => (extensions as { readonly stale?: unknown }).stale;

describe('@fresh(maxAge:)', () => {
  test('an older answer is not served, a younger one is not read again', async () => {
    await ask();
    gateway.clock.pass(2 * MINUTE);
    expect((await ask()).bill).toEqual([]);
    expect((await ask('@fresh(maxAge: 121)')).bill).toEqual([]);
    const anew = await ask('@fresh(maxAge: 120)');
    expect([anew.bill, stale(anew)]).toEqual([[GROUPS], undefined]);
  });

  test('an answer older than the default lifetime is served where the operation accepts it, and reported with its age', async () => {
    const { data } = await ask('', 'groups { nodes { name } } cases { nodes { caseId } }');
    gateway.clock.pass(30 * MINUTE);
    const old = await ask('@fresh(maxAge: 3600)', 'groups { nodes { name } } cases { nodes { caseId } }');
    expect([old.bill, old.data]).toEqual([[], data]);
    expect(stale(old)).toEqual([
      { field: 'Domain.groups', seconds: 1800 },
      { field: 'Domain.cases', seconds: 1800 },
    ]);
    const anew = await ask('', 'groups { nodes { name } } cases { nodes { caseId } }');
    expect(new Set(anew.bill)).toEqual(new Set([CASES, GROUPS]));
  });

  test('0 reads everything from HQ, and still nothing twice', async () => {
    await ask('', 'cases { nodes { owner { __typename } } }');
    const { bill } = await ask(
      '@fresh(maxAge: 0)',
      'cases { nodes { owner { __typename } } } groups { nodes { name } }',
    );
    expect(bill.filter(line => line === GROUPS)).toHaveLength(1);
    expect(bill).toContain(CASES);
  });

  test('after the clock was set back no entry counts as young, and recent writes apply to no entry', async () => {
    const lagging = await startGateway({ world: createWorld({ now: NOW, cases: 20 }), lag: 5000 });
    const read = (fresh: string) =>
      lagging.ask<Answer>(`query ${fresh} { domain(name: "demo") { groups { nodes { name } } } }`);
    const { id } = [...lagging.hq.world.domains.get('demo')!.groups][0]!;
    await lagging.ask(
      `mutation { groupUpdate(domain: "demo", groupId: "${id}", input: { name: "New" }) { userErrors { code } } }`,
    );
    expect(JSON.stringify((await read('@fresh(maxAge: 0)')).data)).toContain('"New"');
    lagging.clock.pass(10 * MINUTE);
    await read('');
    lagging.clock.pass(-20 * MINUTE);
    const back = await read('@fresh(maxAge: 0)');
    expect(back.bill).toEqual([GROUPS]);
    expect(JSON.stringify(back.data)).not.toContain('"New"');
    await lagging.close();
  });

  test('invalid values are refused', async () => {
    const { status, bill, errors } = await ask('@fresh(maxAge: -1)');
    expect([status, bill, errors?.[0]?.extensions]).toEqual([400, [], { code: 'BAD_USER_INPUT' }]);
    expect(errors?.[0]?.message).toBe('@fresh(maxAge: -1) is out of range. Give 0 to 86400 seconds.');
  });
});

describe('the header hq-fresh', () => {
  const withHeader = (value: string, fresh = '') =>
    gateway.ask<Answer>(`query ${fresh} { domain(name: "demo") { groups { nodes { name } } } }`, {
      headers: { 'hq-fresh': value },
    });

  test('has the effect of @fresh', async () => {
    await ask();
    gateway.clock.pass(30 * MINUTE);
    const old = await withHeader('max-age=3600');
    expect([old.bill, stale(old)]).toEqual([[], [{ field: 'Domain.groups', seconds: 1800 }]]);
    expect((await withHeader('max-age=0')).bill).toEqual([GROUPS]);
  });

  test('goes behind @fresh, argument by argument', async () => {
    await ask();
    expect((await withHeader('max-age=0', '@fresh(maxAge: 60)')).bill).toEqual([]);
    expect((await withHeader('max-age=0', '@fresh(staleIfThrottled: 60)')).bill).toEqual([GROUPS]);
  });
});

describe('@fresh(staleIfThrottled:)', () => {
  const HURRY = { 'hq-deadline': '2000' };
  const LISTS = 'groups { nodes { name } } locationTypes { name } cases(first: 5) { nodes { parent { caseId } } }';
  const inHurry = (fresh: string) =>
    slow.ask<Answer>(`query ${fresh} { domain(name: "demo") { ${LISTS} } }`, { headers: HURRY });
  let slow: TestGateway;
  beforeEach(async () => {
    slow = await startGateway({ world, workers: 0 });
  });
  afterEach(() => slow.close());

  test("where HQ's limits allow no request in time, cached answers are served and reported", async () => {
    const first = await slow.ask<Answer>(`{ domain(name: "demo") { ${LISTS} } }`);
    expect(first.errors).toBeUndefined();
    slow.clock.pass(20 * MINUTE);
    for (let i = 0; i < 8; i++)
      await slow.ask(`{ domain(name: "demo") { webUsers(filter: { username: "nobody${i}" }) { totalCount } } }`);
    const refused = await inHurry('');
    expect(refused.errors?.[0]?.extensions['code']).toBe('THROTTLED');
    const served = await inHurry('@fresh(staleIfThrottled: 7200)');
    expect([served.errors, served.data, served.bill]).toEqual([undefined, first.data, []]);
    expect(stale(served)).toContainEqual({ field: 'Domain.groups', seconds: expect.any(Number) });
    const byHeader = await slow.ask<Answer>(`{ domain(name: "demo") { ${LISTS} } }`, {
      headers: { ...HURRY, 'hq-fresh': 'stale-if-throttled=7200' },
    });
    expect([byHeader.data, byHeader.bill]).toEqual([first.data, []]);
    const tooOld = await inHurry('@fresh(staleIfThrottled: 60)');
    expect(tooOld.errors?.[0]?.extensions['code']).toBe('THROTTLED');
  });
});
