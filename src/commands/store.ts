import { BadConfig, type Config } from '../config.js';
import { systemClock } from '../client/clock.js';
import { createSealing } from '../engine/memory/shared/sealing.js';
import { sharedStore } from '../engine/memory/shared/sharedStore.js';
import { withFallback } from '../engine/memory/shared/withFallback.js';
import { inProcessStore } from '../engine/memory/store/inProcess.js';
import type { MemoryStore } from '../engine/memory/store/store.js';
import { connectRedis, type RedisState } from '../redis/connection.js';
import type { Log } from '../server/log.js';

/** Where the gateway caches, and how it lets go of it. */
interface OpenStore {
  readonly store: MemoryStore;
  /** The state of Redis, where it is used. */
  readonly redis?: () => RedisState;
  readonly close: () => void;
}

/**
 * Opens the cache: in Redis where REDIS_URL is set, else in this process. `megabytes` of it are kept in this process in
 * both cases.
 * @throws {BadConfig} where Redis is to be used without a key: what it keeps is health data.
 */
export async function openStore(
  { redisUrl, storeKeys }: Pick<Config, 'redisUrl' | 'storeKeys'>,
  megabytes: number,
  log: Log,
): Promise<OpenStore> {
  if (redisUrl === undefined) return { store: inProcessStore(megabytes), close: () => undefined };
  if (storeKeys === undefined)
    throw new BadConfig('REDIS_URL needs STORE_KEY: the cache holds health data and is encrypted in Redis.');
  const redis = await connectRedis(redisUrl);
  const store = withFallback(sharedStore(redis.run, createSealing(storeKeys), megabytes), {
    createLocal: () => inProcessStore(megabytes),
    wait: ms => systemClock.wait(ms),
    warn: message => log.warn(message),
    info: message => log.info(message),
  });
  if (!redis.state().isUp) store.lost();
  redis.onLost(() => store.lost());
  return {
    store,
    redis: redis.state,
    close: () => {
      store.close();
      redis.close();
    },
  };
}
