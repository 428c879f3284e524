import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AskOptions } from '../../../support/gateway.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const WORKERS = 'GET user/v1/?limit=1000';
const BULK = 'PATCH group/v1/';
const ERRORS = 'userErrors { field message code }';
const CREATE = `mutation ($inputs: [GroupCreateInput!]!) { groupsCreate(domain: "demo", inputs: $inputs) {
  outcomes { group { groupId name userIds users { userId groupIds } } ${ERRORS} } ${ERRORS} } }`;

interface Outcome {
  readonly group: { readonly groupId: string } | null;
  readonly userErrors: readonly unknown[];
}
interface Created {
  readonly groupsCreate: {
    readonly outcomes: readonly Outcome[] | null;
    readonly userErrors: readonly unknown[];
  } | null;
}

let gateway: SmallWorldGateway;
beforeEach(async () => {
  gateway = await startSmallWorld();
});
afterEach(() => gateway.close());

const create = (inputs: readonly object[], options: AskOptions = {}) =>
  gateway.ask<Created>(CREATE, { variables: { inputs }, ...options });
const names = () => [...gateway.demo.groups].map(({ name }) => name).toSorted();
const idOf = (name: string) => [...gateway.demo.groups].find(group => group.name === name)?.id;

describe('groupsCreate', () => {
  test('many in one request, in input order (users.md 3)', async () => {
    const inputs = Array.from({ length: 30 }, (_, n) => ({ name: `Team ${n}`, caseSharing: n % 2 === 0 }));
    const { data, errors, bill } = await create(inputs);
    expect(errors).toBeUndefined();
    expect(data.groupsCreate?.outcomes).toEqual(
      inputs.map(({ name }) => ({ group: { groupId: idOf(name), name, userIds: [], users: [] }, userErrors: [] })),
    );
    expect(gateway.demo.groups.get(idOf('Team 2')!)).toMatchObject({ caseSharing: true, reporting: true });
    expect(bill).toEqual([BULK]);
  });

  test('one that HQ rejects has its outcome, and the others are created (users.md 3)', async () => {
    const { data, bill } = await create([{ name: 'A' }, { name: 'East' }, { name: 'B', userIds: ['worker-ann'] }]);
    expect(data.groupsCreate).toMatchObject({
      outcomes: [
        { group: { groupId: idOf('A') }, userErrors: [] },
        {
          group: null,
          userErrors: [
            { field: ['inputs', '1', 'name'], message: 'A group with name East already exists', code: 'TAKEN' },
          ],
        },
        { group: { groupId: idOf('B'), userIds: ['worker-ann'] }, userErrors: [] },
      ],
      userErrors: [],
    });
    expect(bill.slice(0, 3)).toEqual([WORKERS, BULK, `PUT group/v1/${idOf('B')}/`]);
  });

  test('each with members: one more request, and a worker of several is in all of them at once', async () => {
    await gateway.close();
    gateway = await startSmallWorld({}, { lag: 5000 });
    const { data, bill } = await create([
      { name: 'A', userIds: ['worker-ann'] },
      { name: 'B', userIds: ['worker-ann', 'worker-zoe'] },
    ]);
    const all = ['north', idOf('A'), idOf('B')];
    expect(data.groupsCreate?.outcomes).toMatchObject([
      { group: { users: [{ userId: 'worker-ann', groupIds: all }] } },
      { group: { userIds: ['worker-ann', 'worker-zoe'] } },
    ]);
    expect(gateway.demo.workers.get('worker-ann')?.groups).toEqual(all);
    expect(bill.slice(0, 4)).toEqual([WORKERS, BULK, `PUT group/v1/${idOf('A')}/`, `PUT group/v1/${idOf('B')}/`]);
  });

  test('a problem that is visible beforehand rejects all: nothing is created', async () => {
    const { data, bill } = await create([
      { name: 'A', userIds: ['worker-ann', 'nobody'] },
      { name: 'A' },
      { name: '' },
    ]);
    expect(data.groupsCreate).toMatchObject({
      outcomes: null,
      userErrors: [
        { field: ['inputs', '2', 'name'], code: 'REQUIRED' },
        { field: ['inputs', '1', 'name'], message: 'inputs[0] has the same name.', code: 'DUPLICATE' },
      ],
    });
    expect(bill).toEqual([]);
    const unknown = await create([{ name: 'A' }, { name: 'B', userIds: ['worker-ann', 'nobody'] }]);
    expect(unknown.data.groupsCreate).toMatchObject({
      outcomes: null,
      userErrors: [{ field: ['inputs', '1', 'userIds', '1'], code: 'NOT_FOUND' }],
    });
    expect((await create([])).data.groupsCreate?.userErrors).toMatchObject([{ field: ['inputs'], code: 'REQUIRED' }]);
    expect(names()).toEqual(['East', 'North']);
  });

  test('members of one fail: that group is created without them, the rest continues', async () => {
    gateway.hq.failures.add(/^PUT group/, { kind: 'cut', when: 'before' });
    const { data } = await create([
      { name: 'A', userIds: ['worker-ann'] },
      { name: 'B', userIds: ['worker-zoe'] },
    ]);
    expect(data.groupsCreate?.outcomes).toMatchObject([
      { group: { userIds: [] }, userErrors: [{ field: ['inputs', '0', 'userIds'], code: 'FAILED' }] },
      { group: { userIds: ['worker-zoe'] }, userErrors: [] },
    ]);
  });

  test('a cut connection is unknown; a repeat with its key finds those that HQ lists and creates none twice', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(BULK.slice(6), { kind: 'cut', when: 'after' });
    const inputs = [{ name: 'A' }, { name: 'East' }, { name: 'B' }];
    const cut = await create(inputs, { headers });
    expect(cut.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
    const again = await create(inputs, { headers });
    expect(again.data.groupsCreate?.outcomes).toMatchObject([
      { group: { groupId: idOf('A') } },
      { group: null, userErrors: [{ field: ['inputs', '1'], code: 'FAILED' }] },
      { group: { groupId: idOf('B') } },
    ]);
    expect(again.bill).toEqual(['GET group/v1/?limit=1000']);
    expect(names()).toEqual(['A', 'B', 'East', 'North']);
  });

  test('throttled: waits; a repeat with its key costs nothing and reports partial failures again; forbidden', async () => {
    gateway.hq.failures.add(BULK.slice(6), { kind: 'throttled' });
    const headers = { 'idempotency-key': 'k' };
    const slim = CREATE.replace('users { userId groupIds }', '');
    const inputs = [{ name: 'A' }, { name: 'East' }, { name: 'B', userIds: ['worker-ann'] }];
    const first = await gateway.ask<Created>(slim, { variables: { inputs }, headers });
    expect(first.data.groupsCreate?.outcomes).toHaveLength(3);
    const again = await gateway.ask<Created>(slim, { variables: { inputs }, headers });
    expect(again.data).toEqual(first.data);
    expect(again.bill).toEqual([]);
    const { data, errors } = await create([{ name: 'C' }], { as: 'reader' });
    expect(data.groupsCreate).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(names()).toEqual(['A', 'B', 'East', 'North']);
  });
});
