import { afterEach, describe, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { errorCodes } from '../../support/errorCodes.js';
import { seededWorld, worldWith } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);
const { username, key } = CREDENTIALS.admin;

let gateway: TestGateway;
afterEach(() => gateway.close());

describe('project spaces that HQ bars (authentication.md 7)', () => {
  test('a plan without API access is FORBIDDEN, whether HQ answers JSON with 401 or a page with 200', async () => {
    gateway = await startGateway({ world });
    const answer = await gateway.ask<unknown>(
      '{ domain(name: "no-api") { groups { totalCount } cases { totalCount } } viewer { username } }',
    );
    expect(answer.data).toEqual({ domain: { groups: null, cases: null }, viewer: { username } });
    expect(errorCodes(answer)).toEqual(
      new Map([
        ['domain.groups', 'FORBIDDEN'],
        ['domain.cases', 'FORBIDDEN'],
      ]),
    );
    for (const { message } of answer.errors ?? []) expect(message).toContain('plan');
  });

  test('a plan without locations: those are FORBIDDEN, the rest is there', async () => {
    gateway = await startGateway({ world });
    const answer = await gateway.ask<{ domain: Record<string, unknown> }>(
      '{ domain(name: "restricted-plan") { locations { totalCount } locationTypes { code } mobileWorkers(first: 1) { nodes { primaryLocation { name } username } } } }',
    );
    expect(answer.data.domain).toMatchObject({
      locations: null,
      locationTypes: null,
      mobileWorkers: { nodes: [{ primaryLocation: null, username: expect.any(String) as unknown }] },
    });
    expect(new Set(errorCodes(answer).values())).toEqual(new Set(['FORBIDDEN']));
    expect(errorCodes(answer).size).toBe(3);
  });

  test("a project space blocked for too many requests is FORBIDDEN with HQ's reason, and not retried", async () => {
    gateway = await startGateway({
      world: worldWith(world, { demo: { ...demo, ...{ toggles: new Set(['API_BLACKLIST']) } } }),
    });
    const answer = await gateway.ask<{ domain: unknown }>('{ domain(name: "demo") { groups { totalCount } } }');
    expect(answer.data.domain).toEqual({ groups: null });
    expect(errorCodes(answer)).toEqual(new Map([['domain.groups', 'FORBIDDEN']]));
    expect(answer.errors?.[0]?.message).toContain('too many requests');
    expect(answer.bill).toEqual(['GET group/v1/?limit=1000']);
  });

  test('a key restricted to other addresses is rejected (authentication.md 2)', async () => {
    const accounts = world.accounts.map(account =>
      account.username === username ? { ...account, keys: [{ key, ipAllowlist: ['10.9.8.7'] }] } : account,
    );
    gateway = await startGateway({ world: worldWith(world, { accounts }) });
    const answer = await gateway.ask('{ domain(name: "demo") { groups { totalCount } } }');
    expect(errorCodes(answer)).toEqual(new Map([['domain.groups', 'UNAUTHENTICATED']]));
    expect(answer.errors?.[0]?.message).toContain('address');
  });
});
