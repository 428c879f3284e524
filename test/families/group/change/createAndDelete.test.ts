import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const WORKERS = 'GET user/v1/?limit=1000';
const DEACTIVATED = 'GET user/v1/?archived=true&limit=1000';
const ERRORS = 'userErrors { field message code }';
const GROUP = 'group { groupId name caseSharing reporting metadata userIds }';
const CREATE = `mutation ($input: GroupCreateInput!) { groupCreate(domain: "demo", input: $input) { ${GROUP} ${ERRORS} } }`;
const DELETE = `mutation ($id: ID!) { groupDelete(domain: "demo", groupId: $id) { groupId ${ERRORS} } }`;

interface Created {
  readonly groupCreate: {
    readonly group: { readonly groupId: string } | null;
    readonly userErrors: readonly unknown[];
  };
}

let gateway: SmallWorldGateway;
beforeEach(async () => {
  gateway = await startSmallWorld();
});
afterEach(() => gateway.close());

const create = (input: object, options = {}) => gateway.ask<Created>(CREATE, { variables: { input }, ...options });
const named = (name: string) => [...gateway.demo.groups].filter(group => group.name === name);
const groupsOf = (worker: string) => gateway.demo.workers.get(`worker-${worker}`)?.groups;

describe('groupCreate', () => {
  test('a group without members, for one request (users.md 3)', async () => {
    const { data, errors, bill } = await create({ name: 'West', reporting: false, metadata: { area: 'w', beds: 3 } });
    expect(errors).toBeUndefined();
    const [west] = named('West');
    expect(data.groupCreate).toEqual({
      group: {
        groupId: west!.id,
        name: 'West',
        caseSharing: false,
        reporting: false,
        metadata: { area: 'w', beds: '3' },
        userIds: [],
      },
      userErrors: [],
    });
    expect(west).toMatchObject({ reporting: false, metadata: { area: 'w', beds: '3' } });
    expect(bill).toEqual(['POST group/v1/']);
  });

  test('with members: created empty and then filled, so that they stay in their other groups (users.md 3)', async () => {
    const { data, bill } = await create({ name: 'West', userIds: ['worker-zoe', 'worker-ann', 'worker-zoe'] });
    const id = data.groupCreate.group!.groupId;
    expect(data.groupCreate).toMatchObject({ group: { userIds: ['worker-zoe', 'worker-ann'] }, userErrors: [] });
    expect(groupsOf('zoe')).toEqual(['north', 'east', id]);
    expect(bill).toEqual([WORKERS, 'POST group/v1/', `PUT group/v1/${id}/`]);
  });

  test('cached workers cost nothing again', async () => {
    await gateway.ask('{ domain(name: "demo") { mobileWorkers { nodes { userId } } } }');
    const { bill } = await create({ name: 'West', userIds: ['worker-ann'] });
    expect(bill.map(line => line.split('/')[0])).toEqual(['POST group', 'PUT group']);
  });

  test('unknown members, a blank name and data that is not text: nothing is created', async () => {
    const { data, bill } = await create({ name: ' ', metadata: { a: [], b: '\u0000' } });
    expect(data.groupCreate).toMatchObject({
      group: null,
      userErrors: [
        { field: ['input', 'name'], code: 'REQUIRED' },
        { field: ['input', 'metadata', 'a'], code: 'INVALID' },
        { field: ['input', 'metadata', 'b'], code: 'INVALID' },
      ],
    });
    expect(bill).toEqual([]);
    const unknown = await create({ name: 'West', userIds: ['worker-ann', 'worker-old', 'nobody'] });
    expect(unknown.data.groupCreate).toEqual({
      group: null,
      userErrors: [
        {
          field: ['input', 'userIds', '2'],
          message: 'There is no such mobile worker in this project space.',
          code: 'NOT_FOUND',
        },
      ],
    });
    expect(unknown.bill).toEqual([WORKERS, DEACTIVATED, 'GET user/v1/nobody/']);
    expect(named('West')).toEqual([]);
  });

  test('a worker created after the workers were cached is found', async () => {
    await gateway.ask('{ domain(name: "demo") { mobileWorker(userId: "nobody") { userId } } }');
    gateway.demo.workers.put({ ...gateway.demo.workers.get('worker-ann')!, id: 'worker-new' });
    const { data, bill } = await create({ name: 'B', userIds: ['worker-new'] });
    expect(data.groupCreate).toMatchObject({ group: { userIds: ['worker-new'] }, userErrors: [] });
    expect(bill.slice(0, -1)).toEqual(['GET user/v1/worker-new/', 'POST group/v1/']);
  });

  test("a name in use, in HQ's words (users.md 3)", async () => {
    const { data, errors, bill } = await create({ name: 'East', userIds: ['worker-ann'] });
    expect(errors).toBeUndefined();
    expect(data.groupCreate).toEqual({
      group: null,
      userErrors: [{ field: ['input', 'name'], message: 'A group with name East already exists', code: 'TAKEN' }],
    });
    expect(bill).toEqual([WORKERS, 'POST group/v1/']);
  });

  test('the second request fails: the group exists without members, and the payload says so', async () => {
    gateway.hq.failures.add(/^PUT group/, { kind: 'forbidden' });
    const { data, errors } = await create({ name: 'West', userIds: ['worker-ann'] });
    expect(errors).toBeUndefined();
    expect(data.groupCreate).toMatchObject({
      group: { groupId: named('West')[0]!.id, userIds: [] },
      userErrors: [
        {
          field: ['input', 'userIds'],
          code: 'FAILED',
          message: expect.stringMatching(/was created, but it has no members: HQ does not allow/) as unknown,
        },
      ],
    });
    expect(groupsOf('ann')).toEqual(['north']);
  });

  test('the second request is cut: its members are unknown; a repeat with its key adds them', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^PUT group/, { kind: 'cut', when: 'before' });
    const input = { name: 'West', userIds: ['worker-ann'] };
    const cut = await create(input, { headers });
    expect(cut.data.groupCreate.userErrors).toMatchObject([
      { code: 'FAILED', message: expect.stringMatching(/it is unknown whether its members were added/) as unknown },
    ]);
    const again = await create(input, { headers });
    expect(again.data.groupCreate).toMatchObject({ group: { userIds: ['worker-ann'] }, userErrors: [] });
    expect(again.bill.filter(line => line.includes('group'))).toEqual([`PUT group/v1/${named('West')[0]!.id}/`]);
    expect(named('West')).toHaveLength(1);
  });

  test('a cut connection is OUTCOME_UNKNOWN; a repeat with its key looks for the name and creates no second group', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^POST group/, { kind: 'cut', when: 'after' });
    const { data, errors } = await create({ name: 'West' }, { headers });
    expect(data.groupCreate).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
    const again = await create({ name: 'West' }, { headers });
    expect(again.data.groupCreate).toMatchObject({ group: { groupId: named('West')[0]!.id }, userErrors: [] });
    expect(again.bill).toEqual(['GET group/v1/?limit=1000']);
    gateway.hq.failures.add(/^POST group/, { kind: 'cut', when: 'before' });
    await create({ name: 'South' }, { headers: { 'idempotency-key': 'k2' } });
    const south = await create({ name: 'South' }, { headers: { 'idempotency-key': 'k2' } });
    expect(south.bill).toEqual(['GET group/v1/?limit=1000', 'POST group/v1/']);
  });

  test('a 429 is waited for, and one group is created; a repeat with the same key costs nothing', async () => {
    gateway.hq.failures.add(/^POST group/, { kind: 'throttled' });
    const headers = { 'idempotency-key': 'k' };
    const input = { name: 'West', userIds: ['worker-ann'] };
    const first = await create(input, { headers });
    expect(first.data.groupCreate.userErrors).toEqual([]);
    const again = await create(input, { headers });
    expect(again.data).toEqual(first.data);
    expect(again.bill).toEqual([]);
    expect(named('West')).toHaveLength(1);
  });

  test('without the permission, and without the plan', async () => {
    const { data, errors, bill } = await create({ name: 'West' }, { as: 'reader' });
    expect(data.groupCreate).toBeNull();
    expect(errors).toMatchObject([{ path: ['groupCreate'], extensions: { code: 'FORBIDDEN' } }]);
    expect(bill).toEqual(['POST group/v1/']);
    await gateway.close();
    gateway = await startSmallWorld({ plan: { apiAccess: false, locations: true, includedUsers: 0 } });
    expect((await create({ name: 'West' })).errors).toMatchObject([
      { message: expect.stringMatching(/plan has no API access/) as unknown, extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

describe('groupDelete', () => {
  const remove = (id: string, options = {}) =>
    gateway.ask<{ groupDelete: unknown }>(DELETE, { variables: { id }, ...options });

  test('is gone with its memberships, for every credential', async () => {
    const list = '{ domain(name: "demo") { groups { nodes { name } } mobileWorkers { nodes { groupIds } } } }';
    await gateway.ask(list, { as: 'scoped' });
    const { data, errors, bill } = await remove('north');
    expect(errors).toBeUndefined();
    expect(data.groupDelete).toEqual({ groupId: 'north', userErrors: [] });
    expect(bill).toEqual(['DELETE group/v1/north/']);
    expect(groupsOf('old')).toEqual([]);
    expect((await gateway.ask(list, { as: 'scoped' })).data).toEqual({
      domain: {
        groups: { nodes: [{ name: 'East' }] },
        mobileWorkers: { nodes: [{ groupIds: [] }, { groupIds: ['east'] }] },
      },
    });
  });

  test('an unknown group', async () => {
    const { data, bill } = await remove('nothing');
    expect(data.groupDelete).toEqual({
      groupId: null,
      userErrors: [{ field: ['groupId'], message: 'HQ has no such group in this project space.', code: 'NOT_FOUND' }],
    });
    expect(bill).toEqual(['DELETE group/v1/nothing/']);
    for (const id of ['', '.', '..']) {
      const other = await remove(id);
      expect(other.data).toEqual(data);
      expect(other.bill).toEqual([]);
    }
  });

  test('cut, forbidden, throttled; a repeat with its key that finds it gone', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^DELETE/, { kind: 'cut', when: 'after' });
    expect((await remove('north', { headers })).errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    const again = await remove('north', { headers });
    expect(again.data.groupDelete).toEqual({ groupId: 'north', userErrors: [] });
    expect(again.bill).toEqual(['GET group/v1/north/']);
    expect((await remove('east', { as: 'reader' })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    gateway.hq.failures.add(/^DELETE/, { kind: 'throttled' });
    expect((await remove('east')).data.groupDelete).toMatchObject({ groupId: 'east' });
  });
});
