import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AskOptions } from '../../../support/gateway.js';
import { type SmallWorldGateway, startSmallWorld } from '../../../support/worlds/smallWorld.js';

const WORKERS = 'GET user/v1/?limit=1000';
const BULK = 'PATCH group/v1/';
const ERRORS = 'userErrors { field message code }';
const CREATE = `mutation ($inputs: [GroupCreateInput!]!) { groupsCreate(domain: "demo", inputs: $inputs) {
  results { index outcome groupId
  group { groupId name mobileWorkerIds mobileWorkers { nodes { userId groupIds } } } ${ERRORS} } ${ERRORS} } }`;

interface Result {
  readonly index: number;
  readonly outcome: string;
  readonly groupId: string | null;
  readonly group: { readonly groupId: string } | null;
  readonly userErrors: readonly unknown[];
}
interface Created {
  readonly groupsCreate: {
    readonly results: readonly Result[];
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
    expect(data.groupsCreate?.results).toEqual(
      inputs.map(({ name }, index) => ({
        index,
        outcome: 'CREATED',
        groupId: idOf(name),
        group: { groupId: idOf(name), name, mobileWorkerIds: [], mobileWorkers: { nodes: [] } },
        userErrors: [],
      })),
    );
    expect(gateway.demo.groups.get(idOf('Team 2')!)).toMatchObject({ caseSharing: true, reporting: true });
    expect(bill).toEqual([BULK]);
  });

  test('one that HQ rejects has its outcome, and the others are created (users.md 3)', async () => {
    const { data, bill } = await create([
      { name: 'A' },
      { name: 'East' },
      { name: 'B', mobileWorkerIds: ['worker-ann'] },
    ]);
    expect(data.groupsCreate).toMatchObject({
      results: [
        { index: 0, outcome: 'CREATED', groupId: idOf('A'), group: { groupId: idOf('A') }, userErrors: [] },
        {
          index: 1,
          outcome: 'REFUSED',
          groupId: null,
          group: null,
          userErrors: [
            { field: ['inputs', '1', 'name'], message: 'A group with name East already exists', code: 'TAKEN' },
          ],
        },
        {
          index: 2,
          outcome: 'CREATED',
          group: { groupId: idOf('B'), mobileWorkerIds: ['worker-ann'] },
          userErrors: [],
        },
      ],
      userErrors: [],
    });
    expect(bill.slice(0, 3)).toEqual([WORKERS, BULK, `PUT group/v1/${idOf('B')}/`]);
  });

  test('each with members: one more request, and a worker of several is in all of them at once', async () => {
    await gateway.close();
    gateway = await startSmallWorld({}, { lag: 5000 });
    const { data, bill } = await create([
      { name: 'A', mobileWorkerIds: ['worker-ann'] },
      { name: 'B', mobileWorkerIds: ['worker-ann', 'worker-zoe'] },
    ]);
    const all = ['north', idOf('A'), idOf('B')];
    expect(data.groupsCreate?.results).toMatchObject([
      { group: { mobileWorkers: { nodes: [{ userId: 'worker-ann', groupIds: all }] } } },
      { group: { mobileWorkerIds: ['worker-ann', 'worker-zoe'] } },
    ]);
    expect(gateway.demo.workers.get('worker-ann')?.groups).toEqual(all);
    expect(bill.slice(0, 4)).toEqual([WORKERS, BULK, `PUT group/v1/${idOf('A')}/`, `PUT group/v1/${idOf('B')}/`]);
  });

  test('a problem that is visible beforehand rejects all: nothing is created', async () => {
    const { data, bill } = await create([
      { name: 'A', mobileWorkerIds: ['worker-ann', 'nobody'] },
      { name: 'A' },
      { name: '' },
    ]);
    expect(data.groupsCreate).toMatchObject({
      results: [],
      userErrors: [
        { field: ['inputs', '2', 'name'], code: 'REQUIRED' },
        { field: ['inputs', '1', 'name'], message: 'inputs[0] has the same name.', code: 'DUPLICATE' },
      ],
    });
    expect(bill).toEqual([]);
    const unknown = await create([{ name: 'A' }, { name: 'B', mobileWorkerIds: ['worker-ann', 'nobody'] }]);
    expect(unknown.data.groupsCreate).toMatchObject({
      results: [],
      userErrors: [{ field: ['inputs', '1', 'mobileWorkerIds', '1'], code: 'NOT_FOUND' }],
    });
    expect((await create([])).data.groupsCreate?.userErrors).toMatchObject([{ field: ['inputs'], code: 'REQUIRED' }]);
    expect(names()).toEqual(['East', 'North']);
  });

  test('members of one fail: that group is created without them, the rest continues', async () => {
    gateway.hq.failures.add(/^PUT group/, { kind: 'cut', when: 'before' });
    const { data } = await create([
      { name: 'A', mobileWorkerIds: ['worker-ann'] },
      { name: 'B', mobileWorkerIds: ['worker-zoe'] },
    ]);
    expect(data.groupsCreate?.results).toMatchObject([
      {
        outcome: 'CREATED',
        group: { mobileWorkerIds: [] },
        userErrors: [{ field: ['inputs', '0', 'mobileWorkerIds'], code: 'FAILED' }],
      },
      { group: { mobileWorkerIds: ['worker-zoe'] }, userErrors: [] },
    ]);
  });

  test('a cut connection is unknown; a repeat with its key finds those that HQ lists and creates none twice', async () => {
    const headers = { 'idempotency-key': 'k' };
    gateway.hq.failures.add(BULK.slice(6), { kind: 'cut', when: 'after' });
    const inputs = [{ name: 'A' }, { name: 'East' }, { name: 'B' }];
    const cut = await create(inputs, { headers });
    expect(cut.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }]);
    const again = await create(inputs, { headers });
    expect(again.data.groupsCreate?.results).toMatchObject([
      { group: { groupId: idOf('A') } },
      { outcome: 'REFUSED', group: null, userErrors: [{ field: ['inputs', '1'], code: 'FAILED' }] },
      { group: { groupId: idOf('B') } },
    ]);
    expect(again.bill).toEqual(['GET group/v1/?limit=1000']);
    expect(names()).toEqual(['A', 'B', 'East', 'North']);
  });

  test('throttled: waits; a repeat with its key costs nothing and reports partial failures again; forbidden', async () => {
    gateway.hq.failures.add(BULK.slice(6), { kind: 'throttled' });
    const headers = { 'idempotency-key': 'k' };
    const slim = CREATE.replace('mobileWorkers { nodes { userId groupIds } }', '');
    const inputs = [{ name: 'A' }, { name: 'East' }, { name: 'B', mobileWorkerIds: ['worker-ann'] }];
    const first = await gateway.ask<Created>(slim, { variables: { inputs }, headers });
    expect(first.data.groupsCreate?.results).toHaveLength(3);
    const again = await gateway.ask<Created>(slim, { variables: { inputs }, headers });
    expect(again.data).toEqual(first.data);
    expect(again.bill).toEqual([]);
    const { data, errors } = await create([{ name: 'C' }], { as: 'reader' });
    expect(data.groupsCreate).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(names()).toEqual(['A', 'B', 'East', 'North']);
  });
});
