import { STAMP_BYTES } from './sealing.js';

/** A script with its keys and arguments, all in one slot. Replies have buffers for texts, and null for what is missing. */
export type RunScript = (
  script: string,
  keys: readonly string[],
  args: readonly (string | Buffer)[],
) => Promise<unknown>;

/*
 * Marks are random texts that always exist: the epoch of a space first, then versions of groups. A mark that Redis has lost
 * begins with a text that it never had.
 */

/**
 * Reads marks and values. KEYS: marks, then values. ARGV: the number of marks, a new mark, ms that marks live; then for each
 * value the beginning of the one that the caller has, or ''. A value that the caller has is not sent again: it is 1.
 */
export const READ = `
local marks = tonumber(ARGV[1])
local found = {}
for i = 1, #KEYS do
  if i <= marks then
    local mark = redis.call('GET', KEYS[i])
    if not mark then
      mark = ARGV[2]
      redis.call('SET', KEYS[i], mark, 'PX', ARGV[3])
    end
    found[i] = mark
  else
    local known = ARGV[3 + i - marks]
    if known ~= '' and redis.call('GETRANGE', KEYS[i], 0, #known - 1) == known then
      found[i] = 1
    else
      found[i] = redis.call('GET', KEYS[i])
    end
  end
end
return found`;

/** Writes values, then renews marks. KEYS: marks, then values. ARGV as for READ; then each value and the ms that it lives. */
export const WRITE = `
local marks = tonumber(ARGV[1])
for i = marks + 1, #KEYS do
  local at = 2 + 2 * (i - marks)
  redis.call('SET', KEYS[i], ARGV[at], 'PX', ARGV[at + 1])
end
for i = 1, marks do
  redis.call('SET', KEYS[i], ARGV[2], 'PX', ARGV[3])
end
return 1`;

/**
 * Writes values where nothing has changed since they were read, then renews marks; else it returns 0. KEYS: the epoch, marks,
 * values that were read. ARGV: the number of marks, a new mark, ms that marks live, the epoch that was read; then for each
 * value the beginning of what was read, the new value or '', and the ms that it lives.
 */
export const UPDATE = `
local marks = tonumber(ARGV[1])
if redis.call('GET', KEYS[1]) ~= ARGV[4] then return 0 end
for i = marks + 2, #KEYS do
  local at = 5 + 3 * (i - marks - 2)
  if redis.call('GETRANGE', KEYS[i], 0, ${STAMP_BYTES - 1}) ~= ARGV[at] then return 0 end
end
for i = marks + 2, #KEYS do
  local at = 5 + 3 * (i - marks - 2)
  if ARGV[at + 1] ~= '' then redis.call('SET', KEYS[i], ARGV[at + 1], 'PX', ARGV[at + 2]) end
end
for i = 2, marks + 1 do
  redis.call('SET', KEYS[i], ARGV[2], 'PX', ARGV[3])
end
return 1`;
