import { describe, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { NOW, startGateway } from '../../support/gateway.js';
import { displayNameOf } from '../../support/expected/expectedOwners.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { byText, inDemo, type Part } from '../../support/expected/expectedFormat.js';

const world = createWorld({ now: NOW, cases: 50 });
const demo = domainIn(world);
const WORKERS = 'GET user/v1/?limit=1000';
const DEACTIVATED = 'GET user/v1/?archived=true&limit=1000';
const WEB_USERS = 'GET web-user/v1/?limit=1000';
const GROUPS = 'GET group/v1/?limit=1000';
const LOCATIONS = 'GET location/v2/?limit=5000&order_by=last_modified';

const [group] = [...demo.groups];
const place = [...demo.locations].find(({ archived }) => !archived)!;
const worker = [...demo.workers].find(({ active }) => active)!;
const gone = [...demo.workers].find(({ active }) => !active)!;
const web = [...demo.webUsers].find(({ locations }) => locations.length > 0)!;

const gateway = gatewayPerTest({ world });

const ask = async (selection: string, as: keyof typeof CREDENTIALS = 'admin') => {
  const answer = await gateway.ask<{ domain: Record<string, unknown> }>(inDemo(selection), { as });
  return { ...answer, domain: answer.data.domain };
};
const aliases = (field: (id: string) => string, all: readonly string[]) =>
  all.map((id, i) => `f${i}: ${field(id)}`).join(' ');

describe('an id whose kind is not known', () => {
  test('user: of every kind, each with the name that HQ shows, for a request a kind', async () => {
    const all = [worker.id, gone.id, web.id, 'system'];
    const { domain, errors, bill } = await ask(
      aliases(
        id => `user(userId: "${id}") { __typename domain userId displayName ... on ProjectMember { username } }`,
        all,
      ),
    );
    expect(errors).toBeUndefined();
    const member = (__typename: string, row: typeof worker | typeof web) => ({
      __typename,
      domain: 'demo',
      userId: row.id,
      displayName: displayNameOf(row),
      username: row.username,
    });
    expect(Object.values(domain)).toEqual([
      member('MobileWorker', worker),
      member('MobileWorker', gone),
      member('WebUser', web),
      { __typename: 'UnknownUser', domain: 'demo', userId: 'system', displayName: null },
    ]);
    expect(bill.toSorted()).toEqual([WORKERS, DEACTIVATED, WEB_USERS].toSorted());
  });

  test('caseOwner: of every kind, each with the name that HQ shows, for a request a kind', async () => {
    const all = [worker.id, web.id, group!.id, place.id, 'nobody'];
    const { domain, errors, bill } = await ask(
      aliases(id => `caseOwner(ownerId: "${id}") { __typename domain displayName }`, all),
    );
    expect(errors).toBeUndefined();
    const owner = (__typename: string, displayName: string | null) => ({ __typename, domain: 'demo', displayName });
    expect(Object.values(domain)).toEqual([
      owner('MobileWorker', displayNameOf(worker)),
      owner('WebUser', displayNameOf(web)),
      owner('Group', group!.name),
      owner('Location', place.name),
      owner('UnknownOwner', null),
    ]);
    expect(bill.toSorted()).toEqual([WORKERS, DEACTIVATED, GROUPS, LOCATIONS, WEB_USERS].toSorted());
  });

  test('a user without a name is shown by the user name, a mobile worker without its project space', async () => {
    const tiny = createWorld({ now: NOW, cases: 1 });
    const { workers, webUsers } = domainIn(tiny);
    const [bare] = [...workers];
    const [plain] = [...webUsers];
    workers.put({ ...bare!, firstName: '', lastName: '' });
    webUsers.put({ ...plain!, firstName: '', lastName: '' });
    const here = await startGateway({ world: tiny });
    const { data } = await here.ask(
      inDemo(
        `a: mobileWorker(userId: "${bare!.id}") { displayName } b: webUser(userId: "${plain!.id}") { displayName }`,
      ),
    );
    expect(data).toEqual({
      domain: { a: { displayName: bare!.username.split('@')[0] }, b: { displayName: plain!.username } },
    });
    await here.close();
  });
});

describe('by name', () => {
  test('webUserByUsername: disabled members too, in any case; nobody', async () => {
    const disabled = [...demo.webUsers].find(({ active }) => !active)!;
    const { domain, errors, bill } = await ask(
      aliases(
        name => `webUserByUsername(username: "${name}") { userId }`,
        [web.username, web.username.toUpperCase(), disabled.username, 'nobody@example.org'],
      ),
    );
    expect(errors).toBeUndefined();
    expect(Object.values(domain)).toEqual([{ userId: web.id }, { userId: web.id }, { userId: disabled.id }, null]);
    expect(bill).toEqual([WEB_USERS]);
  });

  test('webUsers: several user names, active members only as HQ has it, each once', async () => {
    const members = [...demo.webUsers].filter(({ active }) => active).slice(0, 3);
    const disabled = [...demo.webUsers].find(({ active }) => !active)!;
    const names = [...members, members[0]!, disabled].map(({ username }) => username);
    const { data, errors, bill } = await gateway.ask<{ domain: { webUsers: Part<{ userId: string }> } }>(
      inDemo(`webUsers(filter: { username: ${JSON.stringify(names)} }) { totalCount nodes { userId } }`),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.webUsers.totalCount).toBe(3);
    expect(data.domain.webUsers.nodes.map(({ userId }) => userId).toSorted(byText)).toEqual(
      members.map(({ id }) => id).toSorted(byText),
    );
    expect(bill).toEqual([WEB_USERS]);
    const { errors: empty } = await ask('webUsers(filter: { username: [] }) { totalCount }');
    expect(empty).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('groupByName: exactly; nobody', async () => {
    const { domain, errors, bill } = await ask(
      aliases(
        name => `groupByName(name: "${name}") { groupId displayName }`,
        [group!.name, group!.name.toUpperCase(), 'Nobody'],
      ),
    );
    expect(errors).toBeUndefined();
    expect(Object.values(domain)).toEqual([{ groupId: group!.id, displayName: group!.name }, null, null]);
    expect(bill).toEqual([GROUPS]);
  });
});

test('Location.webUsers: of all locations, for one request', async () => {
  const { data, errors, bill } = await gateway.ask<{
    domain: { locations: Part<{ locationId: string; webUsers: Part<{ userId: string }> }> };
  }>(inDemo('locations(first: 5000) { nodes { locationId webUsers(first: 100) { totalCount nodes { userId } } } }'));
  expect(errors).toBeUndefined();
  const found = data.domain.locations.nodes.filter(({ webUsers }) => webUsers.nodes.length > 0);
  expect(found.length).toBeGreaterThan(0);
  for (const { locationId, webUsers } of data.domain.locations.nodes)
    expect(webUsers.nodes.map(({ userId }) => userId).toSorted(byText)).toEqual(
      [...demo.webUsers]
        .filter(({ locations }) => locations.includes(locationId))
        .map(({ id }) => id)
        .toSorted(byText),
    );
  expect(bill).toEqual([LOCATIONS, WEB_USERS]);
});

describe('Domain.viewer: the account as a member', () => {
  test('a web user, with its permissions, for its identity and one request', async () => {
    const { domain, errors, bill } = await ask(
      'viewer { __typename role ... on WebUser { isAdmin permissions } username }',
    );
    expect(errors).toBeUndefined();
    expect(domain['viewer']).toMatchObject({
      __typename: 'WebUser',
      isAdmin: true,
      role: 'Admin',
      username: CREDENTIALS.admin.username,
    });
    expect(bill).toEqual(['GET /api/identity/v1/', WEB_USERS]);
  });

  test('who may not read users is told so', async () => {
    const { domain, errors } = await ask('viewer { username }', 'reader');
    expect(domain['viewer']).toBeNull();
    expect(errors).toMatchObject([{ path: ['domain', 'viewer'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
