import { redisUrl, storeKeys } from './kinds.js';
import { setting } from './setting.js';

/** Settings of a cache in Redis. */
export const redisSettings = {
  redisUrl: setting(
    'REDIS_URL',
    redisUrl,
    'a Redis or Valkey server that keeps the cache, encrypted, so that it outlives the process; needs STORE_KEY',
  ),
  storeKeys: setting(
    'STORE_KEY',
    storeKeys,
    'the key that encrypts the cache in Redis; to replace it, put the new one in front of the old one',
  ),
};
