import { STAMP_BYTES } from '../memory/shared/sealing.js';

/*
 * An idempotency key is one hash in Redis: a field `head`, and a field for each change that was sent under it. So a mutation
 * of many parts does not move all of them with each one.
 */

/** Reads fields. KEYS: the hash. ARGV: their names. */
export const READ_KEY = `return redis.call('HMGET', KEYS[1], unpack(ARGV))`;

/**
 * Writes fields where nothing has changed since they were read; else it returns 0. KEYS: the hash. ARGV: the ms that a new
 * hash lives; then for each field its name, the beginning of what was read or '', and the new value, or '' to remove it.
 */
export const CHANGE_KEY = `
for i = 2, #ARGV, 3 do
  local value = redis.call('HGET', KEYS[1], ARGV[i]) or ''
  if string.sub(value, 1, ${STAMP_BYTES}) ~= ARGV[i + 1] then return 0 end
end
for i = 2, #ARGV, 3 do
  if ARGV[i + 2] == '' then
    redis.call('HDEL', KEYS[1], ARGV[i])
  else
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 2])
  end
end
if redis.call('PTTL', KEYS[1]) == -1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return 1`;

/** Takes a lease that nobody holds. KEYS: the lease. ARGV: the holder, the ms that it lasts. Returns 0 where it is held. */
export const TAKE_LEASE = `
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
return 0`;

/** Prolongs a lease that its holder still has. KEYS and ARGV as for TAKE_LEASE. */
export const RENEW_LEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0`;

/** Gives back a lease that its holder still has. KEYS: the lease. ARGV: the holder. */
export const RETURN_LEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;
