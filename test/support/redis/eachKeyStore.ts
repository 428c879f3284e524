import { afterAll, beforeAll, describe } from '@jest/globals';
import { systemClock } from '../../../src/client/clock.js';
import { createSealing } from '../../../src/engine/memory/shared/sealing.js';
import type { IdempotencyKeys } from '../../../src/engine/write/idempotencyKeys.js';
import { sharedIdempotencyKeys } from '../../../src/engine/write/sharedKeys.js';
import { describeWithRedis } from './describeWithRedis.js';
import { type RedisConnection, type RedisServer, startRedis } from './redisServer.js';

/** Opens empty idempotency keys; undefined: those of the process. */
export type OpenKeys = () => Promise<IdempotencyKeys | undefined>;

/** The same tests over idempotency keys in the process and in Redis. */
export function describeEachKeyStore(name: string, body: (open: OpenKeys) => void): void {
  describe(`${name} (in the process)`, () => body(async () => undefined));

  describeWithRedis(`${name} (in Redis)`, () => {
    let redis: RedisServer;
    let connection: RedisConnection;
    beforeAll(async () => {
      redis = await startRedis();
      connection = await redis.connect();
    });
    afterAll(() => redis.close());
    body(async () => {
      await connection.send('FLUSHALL');
      return sharedIdempotencyKeys(connection.run, createSealing([Buffer.alloc(32, 7)]), ms => systemClock.wait(ms));
    });
  });
}
