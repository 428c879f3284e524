import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AskOptions } from '../../../support/gateway.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const WORKERS = 'GET user/v1/?limit=1000';
const DEACTIVATED = 'GET user/v1/?archived=true&limit=1000';
const NORTH = 'GET group/v1/north/';
const PUT = 'PUT group/v1/north/';
const ERRORS = 'userErrors { field message code }';
const GROUP = 'group { name caseSharing reporting metadata userIds }';
const UPDATE = `mutation ($id: ID!, $input: GroupUpdateInput!) {
  groupUpdate(domain: "demo", groupId: $id, input: $input) { ${GROUP} ${ERRORS} } }`;

interface Updated {
  readonly groupUpdate: { readonly group: unknown; readonly userErrors: readonly unknown[] };
}

let gateway: SmallWorldGateway;
beforeEach(async () => {
  gateway = await startSmallWorld();
});
afterEach(() => gateway.close());

const update = (input: object, options: AskOptions = {}, id = 'north') =>
  gateway.ask<Updated>(UPDATE, { variables: { id, input }, ...options });
const stored = (id = 'north') => gateway.demo.groups.get(id);
const members = () => stored()?.users.toSorted();

describe('groupUpdate without members', () => {
  test('omitted fields stay, hidden members too: two requests cold, one warm', async () => {
    const { data, errors, bill } = await update({ name: 'Far North', reporting: false, metadata: { a: '1' } });
    expect(errors).toBeUndefined();
    const group = {
      name: 'Far North',
      caseSharing: true,
      reporting: false,
      metadata: { a: '1' },
      userIds: ['worker-ann', 'worker-zoe'],
    };
    expect(data.groupUpdate).toEqual({ group, userErrors: [] });
    expect(members()).toEqual(['worker-ann', 'worker-old', 'worker-zoe']);
    expect(bill).toEqual(['GET group/v1/?limit=1000', PUT]);
    const warm = await update({ caseSharing: false });
    expect(warm.data.groupUpdate).toMatchObject({ group: { name: 'Far North', caseSharing: false } });
    expect(warm.bill).toEqual([PUT]);
  });

  test('a blank name, nothing to change, members given twice: rejected before a request is spent', async () => {
    const cases = [
      [{ name: '' }, { field: ['input', 'name'], code: 'REQUIRED' }],
      [{}, { field: ['input'], code: 'REQUIRED' }],
      [{ addUserIds: [] }, { field: ['input'], code: 'REQUIRED' }],
      [
        { userIds: ['a'], addUserIds: ['b'] },
        { field: ['input', 'userIds'], code: 'EXCLUSIVE' },
      ],
      [
        { addUserIds: ['a', 'b'], removeUserIds: ['b'] },
        { field: ['input', 'addUserIds', '1'], code: 'DUPLICATE' },
      ],
    ] as const;
    for (const [input, error] of cases) {
      const { data, bill } = await update(input);
      expect(data.groupUpdate).toMatchObject({ group: null, userErrors: [error] });
      expect(bill).toEqual([]);
    }
  });

  test('a name in use; an unknown group, on which HQ would fail (users.md 3)', async () => {
    expect((await update({ name: 'East' })).data.groupUpdate).toEqual({
      group: null,
      userErrors: [{ field: ['input', 'name'], message: 'A group with name East already exists', code: 'TAKEN' }],
    });
    const message = 'HQ has no such group in this project space.';
    for (const input of [{ name: 'x' }, { addUserIds: ['worker-ann'] }]) {
      const { data, bill } = await update(input, {}, 'nothing');
      expect(data.groupUpdate).toEqual({
        group: null,
        userErrors: [{ field: ['groupId'], message, code: 'NOT_FOUND' }],
      });
      expect(bill.filter(line => !line.startsWith('GET'))).toEqual([]);
    }
  });

  test('cut, forbidden, throttled, and a repeat with the same key', async () => {
    await gateway.ask('{ domain(name: "demo") { groups { nodes { name } } } }');
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(/^PUT/, { kind: 'cut', when: 'after' });
    const cut = await update({ name: 'A' }, { headers });
    expect(cut.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    const again = await update({ name: 'A' }, { headers });
    expect(again.data.groupUpdate).toMatchObject({ group: { name: 'A' }, userErrors: [] });
    expect((await update({ name: 'A' }, { headers })).bill).toEqual([]);
    gateway.hq.failures.add(/^PUT/, { kind: 'throttled' });
    expect((await update({ name: 'B' })).data.groupUpdate).toMatchObject({ group: { name: 'B' } });
    gateway.hq.failures.add(/^PUT/, { kind: 'forbidden' });
    expect((await update({ name: 'C' })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await update({ name: 'D' }, { as: 'reader' })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(stored()?.name).toBe('B');
  });
});

describe('groupUpdate keeps members that HQ hides (users.md 3)', () => {
  test('some are added and removed', async () => {
    const { data, errors, bill } = await update({ removeUserIds: ['worker-ann', 'nobody'] });
    expect(errors).toBeUndefined();
    expect(data.groupUpdate).toMatchObject({ group: { userIds: ['worker-zoe'] }, userErrors: [] });
    expect(members()).toEqual(['worker-old', 'worker-zoe']);
    expect(bill).toEqual([NORTH, DEACTIVATED, WORKERS, PUT].toSorted(byPlace(bill)));
    await update({ addUserIds: ['worker-ann'] });
    expect(members()).toEqual(['worker-ann', 'worker-old', 'worker-zoe']);
  });

  test.each([
    [{ userIds: ['worker-ann'] }, ['worker-ann', 'worker-old']],
    [{ userIds: [] }, ['worker-old']],
    [{ userIds: [], dropDeactivated: true }, []],
    [{ dropDeactivated: true }, ['worker-ann', 'worker-zoe']],
    [{ removeUserIds: ['worker-old'] }, ['worker-ann', 'worker-zoe']],
    [{ userIds: ['worker-old'], dropDeactivated: true }, ['worker-old']],
  ])('%j leaves %j', async (input, left) => {
    const { data } = await update(input);
    expect(data.groupUpdate.userErrors).toEqual([]);
    expect(members()).toEqual(left);
  });

  test('a worker who was deactivated elsewhere meanwhile is kept: cached members are not used', async () => {
    const seen = '{ domain(name: "demo") { group(groupId: "north") { userIds deactivatedUsers { userId } } } }';
    await gateway.ask(seen);
    gateway.demo.workers.put({ ...gateway.demo.workers.get('worker-ann')!, active: false });
    const { bill } = await update({ removeUserIds: ['worker-zoe'] });
    expect(bill).toHaveLength(4);
    expect(members()).toEqual(['worker-ann', 'worker-old']);
    expect((await gateway.ask(seen)).data).toMatchObject({
      domain: { group: { userIds: [], deactivatedUsers: [{ userId: 'worker-ann' }, { userId: 'worker-old' }] } },
    });
  });

  test('an unknown new member: nothing is sent', async () => {
    const { data, bill } = await update({ addUserIds: ['worker-ann', 'nobody'], name: 'x' });
    const message = 'There is no such mobile worker in this project space.';
    expect(data.groupUpdate).toEqual({
      group: null,
      userErrors: [{ field: ['input', 'addUserIds', '1'], message, code: 'NOT_FOUND' }],
    });
    expect(bill.some(line => line.startsWith('PUT'))).toBe(false);
  });

  test('a repeat with the same key costs nothing', async () => {
    const headers = { 'idempotency-key': 'k' };
    const first = await update({ removeUserIds: ['worker-ann'] }, { headers });
    const again = await update({ removeUserIds: ['worker-ann'] }, { headers });
    expect(again.data).toEqual(first.data);
    expect(again.bill).toEqual([]);
  });
});

test("links are correct at once while HQ's index lags: members, groups of workers, hidden members", async () => {
  await gateway.close();
  gateway = await startSmallWorld({}, { lag: 5000 });
  const { data, errors } = await gateway.ask<Record<string, unknown>>(`mutation {
    a: groupUpdate(domain: "demo", groupId: "east", input: { userIds: ["worker-ann", "worker-old"] }) {
      group { users { userId groupIds groups { groupId } } deactivatedUsers { userId } } ${ERRORS} }
    b: groupUpdate(domain: "demo", groupId: "east", input: { addUserIds: ["worker-zoe"] }) {
      group { userIds users { userId } } ${ERRORS} } }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    a: {
      group: {
        users: [
          { userId: 'worker-ann', groupIds: ['north', 'east'], groups: [{ groupId: 'north' }, { groupId: 'east' }] },
        ],
        deactivatedUsers: [{ userId: 'worker-old' }],
      },
      userErrors: [],
    },
    b: { group: { userIds: ['worker-ann', 'worker-zoe'] }, userErrors: [] },
  });
  expect(stored('east')?.users).toEqual(['worker-ann', 'worker-zoe', 'worker-old']);
  const after = await gateway.ask(`{ domain(name: "demo") {
    group(groupId: "east") { users { userId } } mobileWorkers { nodes { userId groupIds active } } } }`);
  expect(after.data).toEqual({
    domain: {
      group: { users: [{ userId: 'worker-zoe' }, { userId: 'worker-ann' }] },
      mobileWorkers: {
        nodes: [
          { userId: 'worker-ann', groupIds: ['north', 'east'], active: true },
          { userId: 'worker-zoe', groupIds: ['north', 'east'], active: true },
        ],
      },
    },
  });
});

test('what another login has cached is stale at once', async () => {
  const query = '{ domain(name: "demo") { groups { nodes { userIds users { userId } } } } }';
  await gateway.ask(query, { as: 'scoped' });
  await update({ userIds: [] });
  const { data, bill } = await gateway.ask(query, { as: 'scoped' });
  expect(data).toMatchObject({ domain: { groups: { nodes: [{ userIds: ['worker-zoe'] }, { userIds: [] }] } } });
  expect(bill).toEqual(['GET group/v1/?limit=1000', WORKERS]);
});

/** Parallel requests, in the order of their arrival. */
const byPlace = (bill: readonly string[]) => (a: string, b: string) => bill.indexOf(a) - bill.indexOf(b);
