import { redisUrl, storeKeys } from './kinds.js';
import { setting } from './setting.js';

/** Settings of what is kept in Redis. */
export const redisSettings = {
  redisUrl: setting(
    'REDIS_URL',
    redisUrl,
    'a Redis or Valkey server that keeps the cache and the idempotency keys, encrypted, so that they outlive the process; needs STORE_KEY',
  ),
  storeKeys: setting(
    'STORE_KEY',
    storeKeys,
    'the key that encrypts what is in Redis; to replace it, put the new one in front of the old one for at least a day',
  ),
};
