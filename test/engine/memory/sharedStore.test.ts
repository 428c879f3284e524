import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { createSealing } from '../../../src/engine/memory/shared/sealing.js';
import { sharedStore } from '../../../src/engine/memory/shared/sharedStore.js';
import type { MemoryStore } from '../../../src/engine/memory/store/store.js';
import { asFetches, id, P, row, workers } from './workers.js';
import { describeWithRedis } from '../../support/redis/describeWithRedis.js';
import { startRedis, type RedisConnection, type RedisServer } from '../../support/redis/redisServer.js';

const [KEY, NEW] = [1, 2].map(byte => Buffer.alloc(32, byte)) as [Buffer, Buffer];
const NOW = 1_790_000_000_000;
const ROWS = Array.from({ length: 1200 }, (_, i) => row(`u${i}`, 'Amina Yusuf'));
const SET = { by: 'group', value: 'Amina Yusuf' };

describeWithRedis('a cache in Redis', () => {
  let redis: RedisServer;
  let connection: RedisConnection;
  beforeAll(async () => {
    redis = await startRedis();
    connection = await redis.connect();
  });
  beforeEach(() => connection.send('FLUSHALL'));
  afterAll(() => redis.close());

  const storeWith = (...keys: Buffer[]) => sharedStore(connection.run, createSealing(keys), 10);
  const memoryOf = (store: MemoryStore) => asFetches(createMemory({ store, now: () => NOW, lag: 0 }, P, 'o'));
  const keep = (store: MemoryStore) =>
    memoryOf(store).keep(workers, NOW, [
      { answer: { rows: ROWS, complete: true } },
      { want: SET, answer: { rows: ROWS, complete: true } },
    ]);
  const found = async (store: MemoryStore) =>
    (await memoryOf(store).recall(workers, [id('u7'), SET])).map(answer => answer?.rows.length);

  describe('what Redis holds', () => {
    test('shows nothing of rows, ids and names, in its keys neither', async () => {
      await keep(storeWith(KEY));
      const keys = (await connection.send('KEYS', '*')) as string[];
      expect(keys.length).toBeGreaterThan(1200);
      for (const key of keys) expect(key).toMatch(/^commcare-graph:\{[\w-]{16}\}:(version:)?([\w-]{32}|epoch)$/);
      const values = (await connection.send('MGET', ...keys)) as string[];
      expect(values.filter(value => /Amina|username/.test(value))).toEqual([]);
    });

    test('is bound to live for a limited time', async () => {
      await keep(storeWith(KEY));
      const keys = (await connection.send('KEYS', '*')) as string[];
      const times = await Promise.all(keys.map(key => connection.send('TTL', key)));
      expect(times.filter(seconds => !(Number(seconds) > 0 && Number(seconds) <= 8 * 86_400))).toEqual([]);
    });

    test('is nothing to a replica with another key, which breaks nothing by it', async () => {
      const [one, stranger] = [storeWith(KEY), storeWith(NEW)];
      await keep(one);
      expect(await found(stranger)).toEqual([undefined, undefined]);
      await keep(stranger);
      expect([await found(one), await found(stranger)]).toEqual([
        [1, 1200],
        [1, 1200],
      ]);
    });

    test('is read by replicas with the old key and a new one before it', async () => {
      await keep(storeWith(KEY));
      const between = storeWith(NEW, KEY);
      expect(await found(between)).toEqual([1, 1200]);
      await memoryOf(between).invalidate(workers, { unknown: 'any' });
      expect(await found(storeWith(KEY))).toEqual([undefined, undefined]);
    });

    test('cannot be moved to another key', async () => {
      const store = storeWith(KEY);
      const ttl = 60_000;
      await store.write([
        { key: 'demo.a:Case:1', value: 'one', ttl },
        { key: 'demo.b:Case:1', value: 'two', ttl },
      ]);
      const keys = ((await connection.send('KEYS', '*')) as string[]).filter(key => !/epoch|version/.test(key));
      await connection.send('COPY', keys[0]!, keys[1]!, 'REPLACE');
      const { values } = await storeWith(KEY).read(['demo.a:Case:1', 'demo.b:Case:1']);
      expect(values.filter(value => value !== undefined)).toHaveLength(1);
    });
  });

  describe('an epoch', () => {
    test('that is renewed makes invalid what any replica has stored before, and what arrives late', async () => {
      const [one, other] = [storeWith(KEY), storeWith(KEY)];
      await keep(one);
      expect(await found(other)).toEqual([1, 1200]);
      const late = await memoryOf(other).open(workers);
      await one.renew();
      await late.keep(NOW, [{ want: id('u7'), answer: { rows: [row('u7')], complete: true } }]);
      expect([await found(one), await found(other)]).toEqual([
        [undefined, undefined],
        [undefined, undefined],
      ]);
      await keep(other);
      expect(await found(one)).toEqual([1, 1200]);
    });

    test('is lost with all else where Redis is emptied, and memory begins anew', async () => {
      const [one, other] = [storeWith(KEY), storeWith(KEY)];
      await keep(one);
      await connection.send('FLUSHALL');
      expect([await found(one), await found(other)]).toEqual([
        [undefined, undefined],
        [undefined, undefined],
      ]);
      await keep(other);
      expect([await found(one), await found(other)]).toEqual([
        [1, 1200],
        [1, 1200],
      ]);
    });
  });

  describe('the requests to Redis', () => {
    const counted = async (work: () => Promise<unknown>) => {
      const before = connection.commands();
      await work();
      return connection.commands() - before;
    };

    test('are one to open a fetch and one for its answers, however many rows', async () => {
      const store = storeWith(KEY);
      await keep(store);
      const other = storeWith(KEY);
      await found(other);
      const open = await memoryOf(store).open(workers);
      expect(await counted(() => found(other))).toBe(2);
      expect(await counted(() => open.recall(ROWS.map(({ id: value }) => id(value))))).toBe(1);
      expect(await counted(() => Promise.all([memoryOf(other).open(workers), memoryOf(other).open(workers)]))).toBe(1);
    });

    test('bring a value once: while it stands, Redis only says so', async () => {
      await keep(storeWith(KEY));
      const other = storeWith(KEY);
      const bytes = async () => {
        const stats = (await connection.send('INFO', 'stats')) as string;
        return Number(/total_net_output_bytes:(\d+)/.exec(stats)![1]);
      };
      const sent: number[] = [];
      for (const _ of [1, 2]) {
        const before = await bytes();
        await found(other);
        sent.push((await bytes()) - before);
      }
      expect(sent[1]).toBeLessThan(sent[0]! / 2);
    });
  });
});
