import { BadConfig, type Config } from '../config.js';
import { systemClock } from '../client/clock.js';
import { createSealing } from '../engine/memory/shared/sealing.js';
import { sharedStore } from '../engine/memory/shared/sharedStore.js';
import { withFallback } from '../engine/memory/shared/withFallback.js';
import { inProcessStore } from '../engine/memory/store/inProcess.js';
import type { MemoryStore } from '../engine/memory/store/store.js';
import { createIdempotencyKeys, type IdempotencyKeys } from '../engine/write/idempotencyKeys.js';
import { sharedIdempotencyKeys } from '../engine/write/sharedKeys.js';
import { connectRedis, type RedisState } from '../redis/connection.js';
import type { Log } from '../server/log.js';

/** Where the gateway keeps what outlives an operation, and how it lets go of it. */
interface OpenStore {
  /** The cache. */
  readonly store: MemoryStore;
  readonly keys: IdempotencyKeys;
  /** The state of Redis, where it is used. */
  readonly redis?: () => RedisState;
  readonly close: () => void;
}

/** Where the cache and the idempotency keys are kept, and how much of them in this process. */
interface StoreOptions extends Pick<Config, 'redisAddress' | 'storeKeys'> {
  /** MB of the cache that are kept in this process, with Redis too. */
  readonly cacheMb: number;
  /** MB of idempotency keys where there is no Redis. */
  readonly keysMb: number;
}

/**
 * Opens the cache and the idempotency keys: in Redis where REDIS_URL is set, else in this process.
 * @throws {BadConfig} where Redis is to be used without a key: what it keeps is health data.
 */
export async function openStore(
  { redisAddress, storeKeys, cacheMb, keysMb }: StoreOptions,
  log: Log,
): Promise<OpenStore> {
  const now = () => systemClock.now();
  if (redisAddress === undefined)
    return {
      store: inProcessStore(cacheMb),
      keys: createIdempotencyKeys({ megabytes: keysMb, now }),
      close: () => undefined,
    };
  if (storeKeys === undefined)
    throw new BadConfig('REDIS_URL needs STORE_KEY: the cache holds health data and is encrypted in Redis.');
  const redis = await connectRedis(redisAddress);
  const sealing = createSealing(storeKeys);
  const wait = (ms: number) => systemClock.wait(ms);
  const store = withFallback(sharedStore(redis.run, sealing, cacheMb), {
    createLocal: () => inProcessStore(cacheMb),
    wait,
    warn: message => log.warn(message),
    info: message => log.info(message),
  });
  if (!redis.state().isUp) store.lost();
  redis.onLost(() => store.lost());
  return {
    store,
    keys: sharedIdempotencyKeys(redis.run, sealing, wait),
    redis: redis.state,
    close: () => {
      store.close();
      redis.close();
    },
  };
}
