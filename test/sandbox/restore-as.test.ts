import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import type { DomainMembership } from '../../src/sandbox/world/model.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { locationRow } from '../support/sandbox/locationWorld.js';
import { basic, restoreWorld } from '../support/worlds/restoreWorld.js';
import { account, admin, keyHeader, member, tinyDomain, worker } from '../support/worlds/tinyWorld.js';

const PHONES = ['access_mobile_endpoints', 'access_api', 'edit_data'] as const;
const phones = (more: Partial<DomainMembership> = {}): DomainMembership => ({ ...member('demo', ...PHONES), ...more });

/** A worker of `demo` in a location, with a login-as list or none. */
const placed = (name: string, location: string, list?: string) =>
  worker(name, {
    username: `${name}@demo.commcarehq.org`,
    locations: [location],
    primaryLocation: location,
    userData: { commcare_project: 'demo', ...(list !== undefined && { login_as_user: list }) },
  });

const LIST = 'someone@example.org LIMITED@example.org';

/** The places of HQ's own test: two countries, one state in each. */
function world() {
  const { domains, accounts } = restoreWorld({
    locations: storeOf([
      locationRow('usa'),
      locationRow('ma', { parent: 'usa' }),
      locationRow('canada'),
      locationRow('montreal', { parent: 'canada' }),
    ]),
    workers: storeOf([placed('anna', 'usa'), placed('ben', 'ma', LIST), placed('cleo', 'montreal', 'Default other')]),
  });
  const elsewhere = tinyDomain('elsewhere', {
    workers: storeOf([worker('dan', { username: 'dan@elsewhere.commcarehq.org' })]),
  });
  return {
    domains: new Map([...domains, ['elsewhere', elsewhere]]),
    accounts: [
      ...accounts.filter(({ username }) => !username.startsWith('anna@')),
      account('anna', {
        userId: 'worker-anna',
        username: 'anna@demo.commcarehq.org',
        kind: 'mobile',
        memberships: [phones({ restrictedTo: ['usa'], permissions: [...PHONES, 'edit_commcare_users'] })],
      }),
      account('american', { memberships: [phones({ restrictedTo: ['usa'] })] }),
      account('limited', { memberships: [phones({ permissions: [...PHONES, 'limited_login_as'] })] }),
      account('any', {
        memberships: [phones({ permissions: [...PHONES, 'limited_login_as', 'access_default_login_as_user'] })],
      }),
      account('super', { superuser: true, memberships: [admin('elsewhere')] }),
    ],
  };
}

let hq: Sandbox;
beforeEach(async () => {
  hq = await startSandbox({ world: world(), now: () => Date.UTC(2026, 0, 5) });
});
afterEach(() => hq.close());

async function restored(as: string, headers: Readonly<Record<string, string>>) {
  const reply = await fetch(`${hq.url}/a/demo/phone/restore/?as=${as}`, { headers });
  const text = await reply.text();
  return [reply.status, reply.status === 200 ? /<username>(.*?)</.exec(text)?.[1] : text];
}

const BEN = 'ben@demo.commcarehq.org';
const CLEO = 'cleo@demo.commcarehq.org';

describe('as: whom a login may restore as (cases.md 6.1; the cases are those of HQ’s ota/tests/test_utils.py)', () => {
  test('a web user: any worker of the project space, without a permission of its own', async () => {
    expect(await restored(BEN, keyHeader('supervisor'))).toEqual([200, 'ben']);
  });

  test.each([
    ['a web user', keyHeader('american')],
    ['a mobile worker', basic('anna')],
  ])('%s restricted to locations: workers in or below them, no others', async (_, headers) => {
    expect(await restored(BEN, headers)).toEqual([200, 'ben']);
    expect(await restored(CLEO, headers)).toEqual([401, `Restore user ${CLEO} not in allowed locations`]);
  });

  test('a mobile worker: itself, and others with Edit Mobile Workers', async () => {
    expect(await restored(BEN, basic('ben'))).toEqual([200, 'ben']);
    const refused = `ben@demo.commcarehq.org does not have permission to edit commcare users`;
    expect(await restored(CLEO, basic('ben'))).toEqual([401, refused]);
  });

  test('a superuser: in every project space', async () => {
    expect(await restored(BEN, keyHeader('super'))).toEqual([200, 'ben']);
    expect(await restored(BEN, keyHeader('stranger'))).toEqual([
      401,
      'stranger@example.org was not in the domain demo',
    ]);
  });

  test('a role that may log in as some: those who list the login, or everyone', async () => {
    expect(await restored(BEN, keyHeader('limited'))).toEqual([200, 'ben']);
    const refused = `Restore user ${CLEO} not available as login-as user`;
    expect(await restored(CLEO, keyHeader('limited'))).toEqual([401, refused]);
    expect(await restored(CLEO, keyHeader('any'))).toEqual([200, 'cleo']);
  });

  test('not for an unknown user or a user of another project space', async () => {
    expect(await restored('nobody', keyHeader('supervisor'))).toEqual([401, 'Invalid restore as user nobody']);
    const dan = 'dan@elsewhere.commcarehq.org';
    expect(await restored(dan, keyHeader('super'))).toEqual([401, `${dan} was not in the domain demo`]);
  });
});
