import { afterEach, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { workersWorld } from '../support/worlds/workersWorld.js';
import { startGateway, type TestGateway } from '../support/gateway.js';
import { worker } from '../support/worlds/tinyWorld.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

/** Requests that no cache answers: each has another filter. */
let asked = 0;
const operationOf = (size: number) => {
  const fields = Array.from({ length: size }, (_, i) => {
    return `f${i}: webUsers(filter: { username: "nobody${asked++}@example.org" }) { totalCount }`;
  });
  return `{ domain(name: "demo") { ${fields.join(' ')} } }`;
};

test("beyond HQ's limits, operations of six requests are answered beside those of one, and none is started in vain", async () => {
  gateway = await startGateway({ world: workersWorld([worker('a'), worker('b')]), workers: 2, throttled: true });
  const basic = Buffer.from(`${CREDENTIALS.admin.username}:secret-of-admin`).toString('base64');
  const logins = { one: undefined, six: `Basic ${basic}` };
  expect((await gateway.ask('{ viewer { username } }', { authorization: logins.six })).errors).toBeUndefined();
  gateway.hq.bill.clear();
  const done = { one: 0, six: 0 };
  const codes = new Set<unknown>();
  const ask = async (who: 'one' | 'six') => {
    const { errors = [] } = await gateway.ask(operationOf(who === 'one' ? 1 : 6), {
      authorization: logins[who],
      headers: { 'hq-deadline': '30000' },
    });
    if (errors.length === 0) done[who]++;
    for (const { extensions } of errors) codes.add(extensions['code']);
  };
  const statuses: number[] = [];
  for (let minute = 0; minute < 6; minute++) {
    const many = Array.from({ length: 20 }, () => ask('one'));
    const few = Array.from({ length: 10 }, () => ask('six'));
    await Promise.all([...many, ...few]);
    statuses.push(...gateway.hq.bill.entries.map(({ status }) => status));
    gateway.clock.pass(60_000);
  }
  expect(codes).toEqual(new Set(['THROTTLED']));
  expect(statuses).not.toContain(429);
  expect(statuses).toHaveLength(done.one + 6 * done.six);
  expect(done.six * 6).toBeGreaterThan(0.3 * statuses.length);
  expect(done.one).toBeGreaterThan(0.3 * statuses.length);
}, 60_000);

test('a Retry-After of thirty years blocks a project space no longer than HQ can mean', async () => {
  gateway = await startGateway({ world: workersWorld([worker('a')]) });
  gateway.hq.failures.add('group/v1/', { kind: 'throttled', retryAfter: 1e9 }, 1);
  const groups = '{ domain(name: "demo") { groups { totalCount } } }';
  const { errors } = await gateway.ask(groups);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'THROTTLED' });
  expect(Number(errors?.[0]?.extensions['retryAfter'])).toBeLessThanOrEqual(86_401);
  gateway.clock.pass(86_401_000);
  expect((await gateway.ask(groups)).errors).toBeUndefined();
});
