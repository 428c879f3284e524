import { describe, expect, test } from '@jest/globals';
import { permissionsJson } from '../../../src/sandbox/endpoints/people/permissionsJson.js';
import type { WebUserRecord } from '../../../src/sandbox/world/model.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { expectedPerson } from '../../support/expected/expectedPerson.js';
import { globalId, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';
import { expectWholeList } from '../../support/expectWholeList.js';
import { unorderedParameters } from '../../support/expected/unorderedParameters.js';

const LIST = 'GET web-user/v1/?limit=1000';
const LOCATIONS = 'GET location/v2/?limit=5000&order_by=last_modified';
const single = ({ id }: WebUserRecord) => `GET web-user/v1/${id}/`;

const FIELDS = `id domain userId username firstName lastName email phoneNumbers defaultPhoneNumber role isAdmin permissions active
  profile userData tableauRole locationIds primaryLocationId`;

/** A web user as `FIELDS` should show it: empty texts are none (users.md 2). */
const expectedWebUser = (user: WebUserRecord) => ({
  id: globalId('WebUser', user.id),
  ...expectedPerson(user),
  role: user.role || null,
  isAdmin: user.admin,
  permissions: permissionsJson(user),
  profile: user.profile || null,
  tableauRole: user.tableauRole ?? null,
});
type ExpectedWebUser = ReturnType<typeof expectedWebUser>;

interface Answer {
  readonly domain: { readonly webUsers: Part<ExpectedWebUser>; readonly webUser: ExpectedWebUser | null };
}

/** What the made world has none of: nothing at all, and everything at once. */
const bare: WebUserRecord = {
  id: 'bare',
  username: 'bare@example.org',
  firstName: '',
  lastName: '',
  email: '',
  phoneNumbers: [],
  role: '',
  admin: false,
  permissions: {},
  locations: [],
  primaryLocation: null,
  profile: '',
  userData: {},
  active: true,
};
const full: WebUserRecord = {
  ...bare,
  id: 'full',
  username: 'full@example.org',
  email: 'full@example.org',
  phoneNumbers: ['26099', '26098'],
  role: 'Analyst',
  permissions: { view_reports: true, view_report_list: ['a', 'b'] },
  profile: 'District Officer',
  userData: { office: 'north', commcare_profile: 'x' },
  tableauRole: 'HqAccount',
  tableauGroups: ['Finance', 'North'],
};

const { world, demo } = seededWorld();
demo.webUsers.put(bare);
demo.webUsers.put(full);
const users = [...demo.webUsers];

const gateway = gatewayPerTest({ world, workers: [...demo.workers].filter(({ active }) => active).length });

const ask = (selection: string, variables?: Record<string, unknown>) =>
  gateway.ask<Answer>(inDemo(selection), { variables });

describe('fields', () => {
  test('every field of all web users, including disabled ones, for one request: empty texts are null (users.md 2)', async () => {
    const { data, errors, bill } = await ask(`webUsers(first: 100) { ${part(FIELDS)} }`);
    expect(errors).toBeUndefined();
    expectWholeList(data.domain.webUsers, users.map(expectedWebUser));
    expect(new Set(users.map(({ active }) => active))).toEqual(new Set([true, false]));
    expect(bill).toEqual([LIST]);
  });

  test('some user data, a single value, and unset ones', async () => {
    const { data, bill } = await ask(
      `webUser(userId: "full") { some: userData(names: ["office", "nobody", "toString"]) office: userDatum(name: "office") unset: userDatum(name: "valueOf") }`,
    );
    expect(data.domain.webUser).toEqual({ some: { office: 'north' }, office: 'north', unset: null });
    expect(bill).toEqual([LIST]);
  });

  test('Tableau groups come from single reads: one each, and none the second time', async () => {
    const query = 'webUsers(first: 100) { nodes { userId tableauGroups } }';
    const { data, errors, bill } = await ask(query);
    expect(errors).toBeUndefined();
    expect(data.domain.webUsers.nodes).toEqual(
      users.map(({ id, tableauGroups = [] }) => ({ userId: id, tableauGroups })),
    );
    expect(bill.toSorted()).toEqual([LIST, ...users.map(single)].toSorted());
    const again = await ask(query);
    expect(again.data).toEqual(data);
    expect(again.bill).toEqual([]);
  });
});

describe('one web user', () => {
  test('by id: a member, a disabled one, a mobile worker, a member of another project space, an unknown one', async () => {
    const [member, disabled] = [users.find(({ active }) => active)!, users.find(({ active }) => !active)!];
    const [worker] = demo.workers;
    const foreign = [...domainIn(world, 'demo-north').webUsers].find(({ id }) => !demo.webUsers.get(id))!;
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, ExpectedWebUser | null> }>(
      inDemo(
        [member, disabled, worker!, foreign, { id: 'nobody' }]
          .map(({ id }, i) => `u${i}: webUser(userId: "${id}") { ${FIELDS} }`)
          .join('\n'),
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({
      u0: expectedWebUser(member),
      u1: expectedWebUser(disabled),
      u2: null,
      u3: null,
      u4: null,
    });
    expect(bill).toEqual([LIST]);
  });

  test('with a field that the list lacks: the single read alone', async () => {
    const { data, bill } = await ask('webUser(userId: "full") { username tableauGroups role }');
    const { username, tableauGroups, role } = full;
    expect(data.domain.webUser).toEqual({ username, tableauGroups, role });
    expect(bill).toEqual([single(full)]);
  });

  test('as a node', async () => {
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on WebUser { username tableauGroups } } }',
      {
        variables: { ids: ['nobody', 'full'].map(id => globalId('WebUser', id)) },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      null,
      { id: globalId('WebUser', 'full'), username: full.username, tableauGroups: full.tableauGroups },
    ]);
    expect(bill).toEqual([LIST, single(full)]);
  });
});

describe('lists', () => {
  test.each([
    ['a member', 'reader@example.org', true],
    ['nobody', 'nobody@example.org', false],
    ['another spelling: HQ compares exactly (users.md 2)', 'Reader@example.org', false],
    ['a disabled member: HQ finds active ones only (users.md 2)', 'inactive@example.org', false],
  ])('filter by user name: %s', async (_, username, found) => {
    const { data, errors, bill } = await ask(
      `webUsers(filter: { username: "${username}" }) { totalCount nodes { ${FIELDS} } }`,
    );
    expect(errors).toBeUndefined();
    const expected = found ? users.filter(user => user.username === username).map(expectedWebUser) : [];
    expect(data.domain.webUsers).toEqual({ totalCount: expected.length, nodes: expected });
    expect(bill).toEqual([`GET web-user/v1/?limit=1000&web_username=${encodeURIComponent(username)}`]);
  });

  test('an empty username, which HQ ignores as a filter, is refused without a request', async () => {
    const { data, errors, bill } = await ask('webUsers(filter: { username: "" }) { totalCount } groups { totalCount }');
    expect(data.domain).toMatchObject({ webUsers: null, groups: { totalCount: demo.groups.size } });
    expect(errors).toMatchObject([{ path: ['domain', 'webUsers'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain('filter.username');
    expect(bill).toEqual(['GET group/v1/?limit=1000']);
  });

  test('reading in small pages returns every user once, for one request; an old cursor still works', async () => {
    const query = `query ($after: String) { domain(name: "demo") { webUsers(first: 4, after: $after) { ${part('userId')} } } }`;
    const { nodes, cursors, billPerPage } = await readAllPages<{ userId: string }>(
      gateway,
      query,
      (data: Answer) => data.domain.webUsers,
    );
    expect(nodes).toEqual(users.map(({ id }) => ({ userId: id })));
    expect(billPerPage.flat()).toEqual([LIST]);
    for (const [i, cursor] of cursors.entries()) {
      const { data, bill } = await gateway.ask<Answer>(query, { variables: { after: cursor } });
      expect(data.domain.webUsers.nodes).toEqual(users.slice(i + 1, i + 5).map(({ id }) => ({ userId: id })));
      expect(bill).toEqual([]);
    }
  });
});

describe('links', () => {
  test('locations of all web users: one request', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { webUsers: Part<unknown> } }>(
      inDemo('webUsers(first: 100) { nodes { userId locations { locationId } primaryLocation { locationId } } }'),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.webUsers.nodes).toEqual(
      users.map(({ id, locations, primaryLocation }) => ({
        userId: id,
        locations: locations.map(locationId => ({ locationId })),
        primaryLocation: primaryLocation && { locationId: primaryLocation },
      })),
    );
    expect(bill).toEqual([LIST, LOCATIONS]);
  });

  test('cases and forms of all web users equal those of the world', async () => {
    interface Linked {
      readonly userId: string;
      readonly cases: Part<unknown>;
      readonly forms: Part<unknown>;
    }
    const { data, errors, bill } = await gateway.ask<{ domain: { webUsers: Part<Linked> } }>(
      inDemo(
        'webUsers(first: 100) { nodes { userId cases(first: 1000) { totalCount nodes { caseId } } forms(first: 1000) { totalCount nodes { formId } } } }',
      ),
    );
    expect(errors).toBeUndefined();
    for (const { userId, cases, forms } of data.domain.webUsers.nodes) {
      const [owned, filled] = [demo.cases.find({ owners: [userId] }), demo.forms.find({ userId })];
      expect(cases).toEqual({ totalCount: owned.total, nodes: owned.rows.map(({ id }) => ({ caseId: id })) });
      expect(forms).toEqual({ totalCount: filled.total, nodes: filled.rows.map(({ id }) => ({ formId: id })) });
    }
    expect(data.domain.webUsers.nodes.some(({ cases }) => cases.nodes.length > 0)).toBe(true);
    expect(data.domain.webUsers.nodes.some(({ forms }) => forms.nodes.length > 0)).toBe(true);
    expect(unorderedParameters(bill)).toEqual(
      unorderedParameters([
        LIST,
        `GET case/v2/?limit=5000&${users.map(({ id }) => `owner_id=${id}`).join('&')}`,
        'GET form/v1/?limit=1',
        'GET form/v1/?limit=1000',
      ]),
    );
  });
});
