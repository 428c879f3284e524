import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { storeOf } from '../../../../src/sandbox/world/store/store.js';
import { webUserWithoutLocations } from '../../../support/worlds/webUserWithoutLocations.js';
import { startSmallWorld, type SmallWorldGateway } from '../../../support/worlds/smallWorld.js';

const LAG = 5_000;

let gateway: SmallWorldGateway;
beforeEach(async () => {
  gateway = await startSmallWorld({ webUsers: storeOf([webUserWithoutLocations]) }, { lag: LAG });
});
afterEach(() => gateway.close());

/** The answer of the project space; `fresh`: without the cache. */
const see = async (fields: string, fresh = '@fresh(maxAge: 0)', as: 'admin' | 'scoped' = 'admin') => {
  const { data, errors } = await gateway.ask<{ domain: never }>(
    `query ${fresh} { domain(name: "demo") { ${fields} } }`,
    {
      as,
    },
  );
  expect(errors).toBeUndefined();
  return data.domain as Readonly<Record<string, unknown>>;
};

/** Runs a mutation a moment after the last one. */
const change = async (mutation: string, as: 'admin' | 'scoped' = 'admin') => {
  gateway.clock.pass(10);
  const { data, errors } = await gateway.ask<Record<string, { userErrors: unknown[] }>>(
    `mutation { it: ${mutation} { userErrors { message } } }`,
    { as },
  );
  expect([errors, data['it']]).toEqual([undefined, { userErrors: [] }]);
};

const ANN = 'mobileWorker(userId: "worker-ann") { firstName groupIds groups { name } }';
const NORTH = 'group(groupId: "north") { name userIds users { userId } }';
const GROUPS = 'groups { nodes { groupId userIds } }';
const FRESHNESS = ['', '@fresh(maxAge: 0)'];

describe('an earlier write never hides a later one', () => {
  test.each(FRESHNESS)('a location that is updated alone and then among several: %s', async fresh => {
    await change('locationUpdate(domain: "demo", locationId: "reston", input: { name: "one" })');
    await change('locationsSave(domain: "demo", inputs: [{ locationId: "reston", name: "two" }])');
    expect(await see('location(locationId: "reston") { name }', fresh)).toEqual({ location: { name: 'two' } });
    const { locations } = await see('locations { nodes { name } }', fresh);
    expect(locations).toEqual({ nodes: expect.arrayContaining([{ name: 'two' }]) });
  });

  test.each(FRESHNESS)('a web user that is updated and then deactivated: %s', async fresh => {
    await change('webUserUpdate(domain: "demo", userId: "clerk", input: { userData: { chw_id: "7" } })');
    await change('webUserDeactivate(domain: "demo", userId: "clerk")');
    expect(await see('webUser(userId: "clerk") { active }', fresh)).toEqual({ webUser: { active: false } });
  });

  test.each(FRESHNESS)('a group that is deleted leaves its members at once: %s', async fresh => {
    await change('groupUpdate(domain: "demo", groupId: "east", input: { addUserIds: ["worker-ann"] })');
    expect(await see(ANN, fresh)).toMatchObject({ mobileWorker: { groupIds: ['north', 'east'] } });
    await change('groupDelete(domain: "demo", groupId: "east")');
    expect(await see(ANN, fresh)).toMatchObject({ mobileWorker: { groupIds: ['north'], groups: [{ name: 'North' }] } });
    const { mobileWorkers } = await see('mobileWorkers { nodes { userId groupIds } }', fresh);
    expect(mobileWorkers).toEqual({
      nodes: [
        { userId: 'worker-ann', groupIds: ['north'] },
        { userId: 'worker-zoe', groupIds: ['north'] },
      ],
    });
  });

  test.each(FRESHNESS)('a worker who leaves a group is no longer among its members: %s', async fresh => {
    await change('groupUpdate(domain: "demo", groupId: "north", input: { name: "Far North" })');
    await change('mobileWorkerUpdate(domain: "demo", userId: "worker-ann", input: { groupIds: ["east"] })');
    const { group, groups } = (await see(`${NORTH} ${GROUPS}`, fresh)) as {
      group: unknown;
      groups: { nodes: { groupId: string; userIds: string[] }[] };
    };
    expect(group).toEqual({ name: 'Far North', userIds: ['worker-zoe'], users: [{ userId: 'worker-zoe' }] });
    expect(groups.nodes.find(({ groupId }) => groupId === 'north')?.userIds).toEqual(['worker-zoe']);
  });

  test('a worker who is deactivated or deleted is shown in no group', async () => {
    await change('groupUpdate(domain: "demo", groupId: "north", input: { name: "Far North" })');
    await change('mobileWorkerDeactivate(domain: "demo", userId: "worker-ann")');
    expect(await see(NORTH)).toMatchObject({ group: { name: 'Far North', userIds: ['worker-zoe'] } });
    await change('mobileWorkerDelete(domain: "demo", userId: "worker-zoe")');
    expect(await see(NORTH)).toMatchObject({ group: { name: 'Far North', userIds: [] } });
  });

  test('a write that HQ rejects after it has written groups counts as made up to there', async () => {
    expect(await see(NORTH, '')).toMatchObject({ group: { userIds: ['worker-ann', 'worker-zoe'] } });
    const { data } = await gateway.ask<{ it: { userErrors: unknown[] } }>(
      `mutation { it: mobileWorkerUpdate(domain: "demo", userId: "worker-ann",
        input: { groupIds: ["east"], primaryLocationId: "nowhere", locationIds: ["nowhere"] }) { userErrors { code } } }`,
    );
    expect(data.it.userErrors).not.toEqual([]);
    gateway.clock.pass(LAG);
    const users = [...gateway.demo.groups.get('north')!.users].filter(id => id !== 'worker-old');
    expect(users).toEqual(['worker-zoe']);
    expect(await see(NORTH, '')).toMatchObject({ group: { userIds: users } });
  });

  test("only the changed fields are applied to HQ's rows", async () => {
    await see(ANN, '');
    // The worker is changed at HQ itself, unknown to the cache.
    const worker = gateway.demo.workers.get('worker-ann')!;
    gateway.demo.workers.put({ ...worker, firstName: 'Anna' });
    await change('groupUpdate(domain: "demo", groupId: "east", input: { addUserIds: ["worker-ann"] })');
    expect(await see(ANN)).toMatchObject({ mobileWorker: { firstName: 'Anna', groupIds: ['north', 'east'] } });
  });
});

describe('writes of others', () => {
  test("a later write by another login wins over one's own", async () => {
    await change('mobileWorkerUpdate(domain: "demo", userId: "worker-ann", input: { firstName: "Own" })', 'scoped');
    expect(await see(ANN, '', 'scoped')).toMatchObject({ mobileWorker: { firstName: 'Own' } });
    await change('mobileWorkerUpdate(domain: "demo", userId: "worker-ann", input: { firstName: "Other" })');
    gateway.clock.pass(LAG - 15);
    // HQ's state, even if late, but never one that is known to be outdated.
    expect(await see(ANN, '', 'scoped')).not.toMatchObject({ mobileWorker: { firstName: 'Own' } });
    gateway.clock.pass(20);
    expect(await see(ANN, '', 'scoped')).toMatchObject({ mobileWorker: { firstName: 'Other' } });
  });

  test('their writes of other rows do not affect it', async () => {
    await change('mobileWorkerUpdate(domain: "demo", userId: "worker-ann", input: { firstName: "Own" })', 'scoped');
    await change('mobileWorkerUpdate(domain: "demo", userId: "worker-zoe", input: { firstName: "Other" })');
    expect(await see(ANN, '', 'scoped')).toMatchObject({ mobileWorker: { firstName: 'Own' } });
  });
});
