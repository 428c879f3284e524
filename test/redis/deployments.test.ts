import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/client/clock.js';
import { createSealing } from '../../src/engine/memory/shared/sealing.js';
import { sharedStore } from '../../src/engine/memory/shared/sharedStore.js';
import { sharedIdempotencyKeys } from '../../src/engine/write/sharedKeys.js';
import type { RedisAddress } from '../../src/redis/address.js';
import { connectRedis, type RedisConnection } from '../../src/redis/connection.js';
import { startGateway, type TestGateway } from '../support/gateway.js';
import { NEW_CASE } from '../support/mutations/caseMutations.js';
import { describeWithRedis } from '../support/redis/describeWithRedis.js';
import { freePort, type RedisProcess, startRedisProcess } from '../support/redis/redisProcess.js';
import { seededWorld } from '../support/worlds/seededWorld.js';
import { domainIn } from '../support/worlds/demoWorld.js';

const WORKERS = '{ domain(name: "demo") { mobileWorkers(first: 3) { nodes { username } } } }';
const CREATE = `mutation ($input: CaseCreateInput!) {
  caseCreate(domain: "demo", input: $input) { case { caseId } userErrors { code message } } }`;
const POST = 'POST case/v2/';

const guide = readFileSync('docs/operations.md', 'utf8');
/** What the operations guide lets a user of Redis do. */
const RIGHTS = /ACL SETUSER \w+ on >\S+ ([^`]+)`/.exec(guide)?.[1];
const MORE_OF_A_CLUSTER = /A cluster needs `([^`]+)` too/.exec(guide)?.[1];

describeWithRedis('Redis of several processes', () => {
  let world: ReturnType<typeof seededWorld>['world'];
  let connections: RedisConnection[];
  let one: TestGateway;
  let two: TestGateway;

  async function start(address: RedisAddress): Promise<void> {
    ({ world } = seededWorld(40));
    connections = [await connectRedis(address), await connectRedis(address)];
    const sealing = createSealing([Buffer.alloc(32, 7)]);
    const [first, second] = connections.map(({ run }) => ({
      store: sharedStore(run, sealing, 20),
      keys: sharedIdempotencyKeys(run, sealing, ms => systemClock.wait(ms)),
    }));
    one = await startGateway({ world, ...first! });
    two = await startGateway({ ...second!, beside: one });
  }
  async function stop(): Promise<void> {
    await two.close();
    await one.close();
    for (const connection of connections) connection.close();
  }

  const create = (gateway: TestGateway, key: string) =>
    gateway.ask<{ caseCreate: { case: object | null } | null }>(CREATE, {
      variables: { input: { ...NEW_CASE, externalId: key } },
      headers: { 'idempotency-key': key },
    });
  const count = (externalId: string) =>
    [...domainIn(world).cases].filter(found => found.externalId === externalId).length;

  describe('a cluster of three', () => {
    let nodes: RedisProcess[];
    beforeAll(async () => {
      const settings = [
        'cluster-enabled yes',
        'cluster-announce-ip 127.0.0.1',
        'save ""',
        `user graph on >a-secret ${RIGHTS} ${MORE_OF_A_CLUSTER}`,
      ];
      const buses = [await freePort(), await freePort(), await freePort()];
      nodes = await Promise.all(buses.map(bus => startRedisProcess([...settings, `cluster-port ${bus}`])));
      const slots = [0, 5461, 10_923, 16_384];
      for (const [i, node] of nodes.entries()) {
        await node.send('CLUSTER', 'ADDSLOTSRANGE', `${slots[i]!}`, `${slots[i + 1]! - 1}`);
        if (i > 0) await node.send('CLUSTER', 'MEET', '127.0.0.1', `${nodes[0]!.port}`, `${buses[0]!}`);
      }
      for (const node of nodes)
        while (!String(await node.send('CLUSTER', 'INFO')).includes('cluster_state:ok')) continue;
    });
    afterAll(() => Promise.all(nodes.map(node => node.kill())));
    beforeEach(() =>
      start({ kind: 'cluster', urls: nodes.map(({ port }) => `redis://graph:a-secret@127.0.0.1:${port}`) }),
    );
    afterEach(stop);

    test('keeps the cache and the keys of two gateways, on all of its nodes', async () => {
      expect((await one.ask(WORKERS)).bill).toHaveLength(1);
      expect((await two.ask(WORKERS)).bill).toEqual([]);
      for (let i = 0; i < 20; i++) {
        const first = await create(one, `k${i}`);
        const again = await create(two, `k${i}`);
        expect([first.bill, again.bill, again.data]).toEqual([[POST], [], first.data]);
        expect(count(`k${i}`)).toBe(1);
      }
      for (const node of nodes) expect(await node.send('DBSIZE')).toBeGreaterThan(0);
    });
  });

  describe('a user with no more rights than the operations guide names', () => {
    let server: RedisProcess;
    beforeAll(async () => {
      server = await startRedisProcess(['save ""', `user graph on >a-secret ${RIGHTS}`]);
      await start({ kind: 'server', url: `redis://graph:a-secret@127.0.0.1:${server.port}` });
    });
    afterAll(async () => {
      await stop();
      await server.kill();
    });

    test('is enough for the cache and the keys', async () => {
      expect((await one.ask(WORKERS)).bill).toHaveLength(1);
      expect((await two.ask(WORKERS)).bill).toEqual([]);
      expect((await create(one, 'k')).bill).toEqual([POST]);
      expect((await create(two, 'k')).bill).toEqual([]);
      expect(count('k')).toBe(1);
    });
  });

  describe('two servers and a sentinel', () => {
    let servers: RedisProcess[];
    let sentinel: RedisProcess;
    beforeAll(async () => {
      const main = await startRedisProcess(['save ""']);
      const standby = await startRedisProcess([
        'save ""',
        `replicaof 127.0.0.1 ${main.port}`,
        'repl-diskless-sync-delay 0',
      ]);
      servers = [main, standby];
      while (!String(await standby.send('INFO', 'replication')).includes('master_link_status:up')) continue;
      sentinel = await startRedisProcess(
        [
          `sentinel monitor main 127.0.0.1 ${main.port} 1`,
          'sentinel down-after-milliseconds main 500',
          'sentinel failover-timeout main 2000',
        ],
        { isSentinel: true, ready: '+monitor' },
      );
      while (!String(await sentinel.send('SENTINEL', 'REPLICAS', 'main')).includes(String(standby.port))) continue;
    });
    afterAll(() => Promise.all([...servers.slice(1), sentinel].map(server => server.kill())));
    beforeEach(() =>
      start({ kind: 'sentinel', name: 'main', nodes: [{ host: '127.0.0.1', port: sentinel.port }], tls: false }),
    );
    afterEach(stop);

    test('go on when one takes over: a change that was recorded is not made again', async () => {
      const first = await create(one, 'k');
      expect(first.bill).toEqual([POST]);
      await servers[0]!.send('WAIT', '1', '1000');
      await servers[0]!.kill();
      const during = await create(two, 'k');
      expect(during.bill).toEqual([]);
      let again = during;
      while (again.errors) again = await create(two, 'k');
      expect([again.bill, again.data]).toEqual([[], first.data]);
      expect(count('k')).toBe(1);
      expect((await create(two, 'other')).bill).toEqual([POST]);
    }, 30_000);
  });
});
