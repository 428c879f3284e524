import { afterEach, describe, expect, test } from '@jest/globals';
import { readCredential } from '../../../src/client/login/credential.js';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { account, admin, tinyDomain, tinyWorld } from '../../support/worlds/tinyWorld.js';
import { tinyParts } from '../../support/sandbox/writableUserWorld.js';
import { apiKey, NOW, startGateway, type TestGateway } from '../../support/gateway.js';

const HOUR = 3_600_000;
const OLD = '@fresh(maxAge: 86400)';
const GROUPS = 'GET group/v1/?limit=1000';
const WORKERS = 'GET user/v1/?limit=1000';
/** Asked where a key is refused, unmetered: it might be good in other project spaces. */
const PLACES = 'GET /api/user_domains/v1/';

/** Two project spaces; the key of `admin` runs out after two hours, that of `reader` does not. */
const seat = (who: 'admin' | 'reader', parts: object) =>
  account(who, {
    username: CREDENTIALS[who].username,
    keys: [{ key: CREDENTIALS[who].key, ...parts }],
    memberships: [admin('demo'), admin('other')],
  });
const world = () =>
  tinyWorld(
    [tinyDomain('demo', tinyParts()), tinyDomain('other', tinyParts())],
    [seat('admin', { expires: NOW + 2 * HOUR }), seat('reader', {})],
  );

let gateway: TestGateway;
afterEach(() => gateway.close());

const groupsOf = (domain: string, as: 'admin' | 'reader' = 'admin') =>
  gateway.ask<{ domain: { groups: unknown } | null }>(
    `query ${OLD} { domain(name: "${domain}") { groups { totalCount nodes { name } } } }`,
    { as },
  );
const workersOf = (domain: string) =>
  gateway.ask<{ domain: { mobileWorkers: unknown } }>(
    `query ${OLD} { domain(name: "${domain}") { mobileWorkers { nodes { username } } } }`,
  );
const codes = ({ errors = [] }: { readonly errors?: readonly { readonly extensions: object }[] }) =>
  errors.map(({ extensions }) => (extensions as { readonly code: unknown }).code);

describe('a login that HQ has refused with 401', () => {
  test('gets nothing from the cache, in no project space of the server; other logins keep theirs', async () => {
    gateway = await startGateway({ world: world() });
    for (const domain of ['demo', 'other']) expect((await groupsOf(domain)).bill).toEqual([GROUPS]);
    expect((await groupsOf('demo', 'reader')).bill).toEqual([GROUPS]);
    gateway.clock.pass(3 * HOUR);
    // No one has asked HQ since, so no one knows.
    expect((await groupsOf('demo')).bill).toEqual([]);
    const told = await workersOf('demo');
    expect([codes(told), told.bill]).toEqual([['UNAUTHENTICATED'], [WORKERS, PLACES]]);
    for (const domain of ['demo', 'other']) {
      const { data, bill, ...rest } = await groupsOf(domain);
      expect([data.domain?.groups, codes(rest), bill]).toEqual([null, ['UNAUTHENTICATED'], [GROUPS, PLACES]]);
    }
    expect((await groupsOf('demo', 'reader')).bill).toEqual([]);
  });

  test('the same where the 401 comes from outside of project spaces', async () => {
    gateway = await startGateway({ world: world() });
    await groupsOf('demo');
    gateway.clock.pass(3 * HOUR);
    expect(codes(await gateway.ask('{ viewer { username } }'))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await groupsOf('demo'))).toEqual(['UNAUTHENTICATED']);
  });

  test('gets nothing that logins with shared access have read', async () => {
    const prints = (['admin', 'reader'] as const).map(who => readCredential(apiKey(who)).fingerprint);
    gateway = await startGateway({ world: world(), sharedAccess: [prints] });
    gateway.clock.pass(1.9 * HOUR);
    for (const domain of ['demo', 'other']) {
      await workersOf(domain);
      expect((await groupsOf(domain, 'reader')).bill).toEqual([GROUPS]);
    }
    gateway.clock.pass(0.2 * HOUR);
    for (const domain of ['demo', 'other']) expect((await groupsOf(domain)).bill).toEqual([]);
    const fresh = await gateway.ask('query @fresh(maxAge: 0) { domain(name: "demo") { webUsers { totalCount } } }');
    expect(codes(fresh)).toEqual(['UNAUTHENTICATED']);
    for (const domain of ['demo', 'other']) expect(codes(await groupsOf(domain))).toEqual(['UNAUTHENTICATED']);
  });

  test('starts with an empty cache once it is accepted again', async () => {
    gateway = await startGateway({ world: world() });
    await groupsOf('demo');
    gateway.clock.pass(3 * HOUR);
    await workersOf('demo');
    gateway.clock.pass(-3 * HOUR + 60_000);
    expect((await groupsOf('demo')).bill).toEqual([GROUPS]);
    expect((await groupsOf('demo')).bill).toEqual([]);
  });
});
