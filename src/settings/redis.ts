import { redisAddress, storeKeys } from './kinds.js';
import { setting } from './setting.js';

/** Settings of what is kept in Redis. */
export const redisSettings = {
  redisAddress: setting(
    'REDIS_URL',
    redisAddress,
    'Redis or Valkey (a server, a cluster, or sentinels), which keeps the cache and the idempotency keys, encrypted, so that they outlive the process; needs STORE_KEY',
  ),
  storeKeys: setting(
    'STORE_KEY',
    storeKeys,
    'the key that encrypts what is in Redis; to replace it, put the new one in front of the old one for at least a day',
  ),
};
