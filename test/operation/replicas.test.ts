import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSealing } from '../../src/engine/memory/shared/sealing.js';
import { sharedStore } from '../../src/engine/memory/shared/sharedStore.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { NOW, startGateway, type TestGateway } from '../support/gateway.js';
import { describeWithRedis } from '../support/redis/describeWithRedis.js';
import { startRedis, type RedisConnection, type RedisServer } from '../support/redis/redisServer.js';
import { tinyParts } from '../support/sandbox/writableUserWorld.js';
import { seededWorld } from '../support/worlds/seededWorld.js';
import { account, admin, tinyDomain, tinyWorld } from '../support/worlds/tinyWorld.js';

/** Reads and writes of the random run. */
const OPERATIONS = 150;

const CASE = 'query ($id: ID!) { domain(name: "demo") { case(caseId: $id) { caseName } } }';
const CASES = '{ domain(name: "demo") { cases(first: 5) { nodes { caseId caseName } } } }';
const WORKERS = '{ domain(name: "demo") { mobileWorkers(first: 3) { nodes { username } } } }';
const GROUPS = '{ domain(name: "demo") { groups { nodes { name } } } }';
const UPDATE = `mutation ($id: ID!, $name: String!) {
  caseUpdate(domain: "demo", case: {caseId: $id}, input: {caseName: $name}) { userErrors { message } } }`;

describeWithRedis('replicas', () => {
  let redis: RedisServer;
  let connections: RedisConnection[];
  let replicas: readonly [TestGateway, TestGateway];
  beforeAll(async () => {
    redis = await startRedis();
    connections = [await redis.connect(), await redis.connect()];
  });
  afterAll(() => redis.close());

  const storeOf = ({ run }: RedisConnection) => sharedStore(run, createSealing([Buffer.alloc(32, 7)]), 20);

  async function start(world = seededWorld(40).world): Promise<void> {
    await connections[0]!.send('FLUSHALL');
    const first = await startGateway({ world, store: storeOf(connections[0]!) });
    replicas = [first, await startGateway({ world, store: storeOf(connections[1]!), beside: first })];
  }
  afterEach(async () => {
    for (const replica of [...replicas].reverse()) await replica.close();
  });

  describe('two gateways on one Redis', () => {
    beforeEach(() => start());

    test('remember together: what one has read costs the other nothing, for the same login alone', async () => {
      const [one, two] = replicas;
      expect((await one.ask(WORKERS)).bill).toHaveLength(1);
      expect((await two.ask(WORKERS)).bill).toEqual([]);
      expect((await two.ask(WORKERS, { as: 'reader' })).bill).toHaveLength(1);
    });

    test('need at most three requests to Redis for a warm operation', async () => {
      const [, two] = replicas;
      const { nodes } = (await two.ask<{ domain: { cases: { nodes: { caseId: string }[] } } }>(CASES)).data.domain
        .cases;
      const variables = { id: nodes[0]!.caseId };
      await two.ask(CASE, { variables });
      for (const [query, most] of [
        [CASES, 2],
        [CASE, 2],
        [WORKERS, 2],
      ] as const) {
        await two.ask(query, { variables });
        const before = connections[1]!.commands();
        expect((await two.ask(query, { variables })).bill).toEqual([]);
        expect(connections[1]!.commands() - before).toBeLessThanOrEqual(most);
      }
    });

    test('see each write at once: no read is stale after random writes on either', async () => {
      interface Listed {
        readonly domain: { readonly cases: { readonly nodes: readonly { caseId: string; caseName: string }[] } };
      }
      const { nodes } = (await replicas[0].ask<Listed>(CASES)).data.domain.cases;
      const names = new Map(nodes.map(({ caseId, caseName }) => [caseId, caseName]));
      const ids = [...names.keys()].slice(0, 3);
      const steps = fc.sample(
        fc.record({
          on: fc.nat(1),
          id: fc.constantFrom(...ids),
          kind: fc.constantFrom('write', 'read', 'read', 'list'),
        }),
        { numRuns: OPERATIONS, seed: 13 },
      );
      let stale = 0;
      let fromMemory = 0;
      for (const [i, { on, id, kind }] of steps.entries()) {
        const replica = replicas[on as 0 | 1];
        if (kind === 'write') {
          names.set(id, `Name ${i}`);
          const { data, errors } = await replica.ask(UPDATE, { variables: { id, name: `Name ${i}` } });
          expect([errors, data]).toEqual([undefined, { caseUpdate: { userErrors: [] } }]);
        } else if (kind === 'read') {
          const { data, bill } = await replica.ask<{ domain: { case: { caseName: string } } }>(CASE, {
            variables: { id },
          });
          if (data.domain.case.caseName !== names.get(id)) stale += 1;
          if (bill.length === 0) fromMemory += 1;
        } else {
          const { data } = await replica.ask<Listed>(CASES);
          // A case that changes moves to the end of the list.
          for (const { caseId, caseName } of data.domain.cases.nodes)
            if ((names.get(caseId) ?? caseName) !== caseName) stale += 1;
        }
      }
      expect(stale).toBe(0);
      expect(fromMemory).toBeGreaterThan(10);
    });
  });

  test('a login that HQ has refused on one replica is served nothing on any, after ten seconds', async () => {
    const { username, key } = CREDENTIALS.admin;
    const seat = account('admin', {
      username,
      keys: [{ key, expires: NOW + 30_000 }],
      memberships: [admin('demo')],
    });
    await start(tinyWorld([tinyDomain('demo', tinyParts())], [seat]));
    const [one, two] = replicas;
    for (const replica of replicas) await replica.ask(WORKERS);
    one.clock.pass(25_000);
    expect((await two.ask(WORKERS)).bill).toEqual([]);
    one.clock.pass(5001);
    expect((await one.ask(GROUPS)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    // Until then it is as old as what a replica knows of a login may be.
    expect((await two.ask(WORKERS)).errors).toBeUndefined();
    one.clock.pass(10_000);
    expect((await two.ask(WORKERS)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
