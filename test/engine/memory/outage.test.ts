import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { realWait } from '../../../src/client/clock.js';
import { createMemory } from '../../../src/engine/memory/memory.js';
import { createSealing } from '../../../src/engine/memory/shared/sealing.js';
import { sharedStore } from '../../../src/engine/memory/shared/sharedStore.js';
import { withFallback, type ResilientStore } from '../../../src/engine/memory/shared/withFallback.js';
import { inProcessStore } from '../../../src/engine/memory/store/inProcess.js';
import { describeWithRedis } from '../../support/redis/describeWithRedis.js';
import { startRedis, type RedisServer } from '../../support/redis/redisServer.js';
import { asFetches, id, P, row, workers } from './workers.js';

const NOW = 1_790_000_000_000;

/** A replica, its log, and the moments at which it finds Redis again. */
interface Replica {
  readonly store: ResilientStore;
  readonly memory: ReturnType<typeof asFetches>;
  readonly log: string[];
  readonly recovered: () => Promise<unknown>;
}

describeWithRedis('an outage of Redis', () => {
  let redis: RedisServer;
  let one: Replica;
  let other: Replica;
  beforeEach(async () => {
    redis = await startRedis();
    [one, other] = [await startReplica(), await startReplica()];
  });
  afterEach(async () => {
    one.store.close();
    other.store.close();
    await redis.close();
  });

  async function startReplica(): Promise<Replica> {
    const { run } = await redis.connect();
    const log: string[] = [];
    let found: () => void = () => undefined;
    const store = withFallback(sharedStore(run, createSealing([Buffer.alloc(32, 7)]), 10), {
      createLocal: () => inProcessStore(10),
      wait: realWait,
      warn: message => void log.push(message),
      info: message => {
        log.push(message);
        found();
      },
    });
    const memory = asFetches(createMemory({ store, now: () => NOW, lag: 0 }, P, 'o'));
    return { store, memory, log, recovered: () => new Promise<void>(resolve => (found = resolve)) };
  }

  const keep = ({ memory }: Replica, group: string) =>
    memory.keep(workers, NOW, [{ want: id('u1'), answer: { rows: [row('u1', group)], complete: true } }]);
  const seen = async ({ memory }: Replica) => (await memory.recall(workers, [id('u1')]))[0]?.rows[0]?.group[0];
  const change = ({ memory }: Replica) => memory.invalidate(workers, { unknown: 'any' });

  test('is not over before Redis has answered, where a process has used no project space yet', async () => {
    const gone = async () => Promise.reject(new Error('gone'));
    await expect(sharedStore(gone, createSealing([Buffer.alloc(32, 7)]), 10).renew()).rejects.toThrow('gone');
  });

  describe('while Redis does not answer', () => {
    test('memory is that of the process; afterwards nothing is valid that a change meanwhile could not make stale', async () => {
      await keep(one, 'before');
      expect(await seen(other)).toBe('before');
      redis.pause();
      const back = Promise.all([one.recovered(), other.recovered()]);
      expect(await seen(other)).toBeUndefined();
      await change(one);
      await keep(one, 'meanwhile');
      expect([await seen(one), await seen(other)]).toEqual(['meanwhile', undefined]);
      redis.resume();
      await back;
      expect([await seen(one), await seen(other)]).toEqual([undefined, undefined]);
      await keep(other, 'after');
      expect([await seen(one), await seen(other)]).toEqual(['after', 'after']);
      expect(one.log).toEqual([expect.stringContaining('does not answer'), expect.stringContaining('answers again')]);
    });

    test('a change by a process that has not used its project space before counts too', async () => {
      await keep(other, 'before');
      redis.pause();
      const back = one.recovered();
      await change(one);
      redis.resume();
      await back;
      expect(await seen(other)).toBeUndefined();
    });
  });

  test('a server that took over and lacks the last changes makes nothing valid again', async () => {
    const admin = await redis.connect();
    await keep(one, 'before');
    const keys = (await admin.send('KEYS', '*')) as string[];
    // A replica of Redis as it was before the change.
    for (const key of keys) await admin.send('COPY', key, key, 'DB', '1', 'REPLACE');
    await change(one);
    await admin.send('SWAPDB', '0', '1');
    const back = one.recovered();
    one.store.lost();
    await back;
    expect([await seen(one), await seen(other)]).toEqual([undefined, undefined]);
  });
});
