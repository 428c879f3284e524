import { HqUnavailable } from '../../errors.js';
import type { Clock } from '../../client/clock.js';
import { inTime } from '../memory/shared/inTime.js';
import type { RunScript } from '../memory/shared/scripts.js';
import { STAMP_BYTES, type Sealing } from '../memory/shared/sealing.js';
import { type IdempotencyKeys, type KeyScope, withoutUnsent } from './idempotencyKeys.js';
import type { KeyState, PreviousAttempt } from './keyState.js';
import { createSharedTurns } from './sharedTurns.js';

/*
 * An idempotency key is one hash in Redis: a field `head`, and a field for each change that was sent under it. So a mutation
 * of many parts does not move all of them with each one.
 */

/** Reads fields. KEYS: the hash. ARGV: their names. */
const READ_KEY = `return redis.call('HMGET', KEYS[1], unpack(ARGV))`;

/**
 * Writes fields where nothing has changed since they were read; else it returns 0. KEYS: the hash. ARGV: the ms that a new
 * hash lives; then for each field its name, the beginning of what was read or '', and the new value, or '' to remove it.
 */
const CHANGE_KEY = `
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

const DAY_MS = String(86_400_000);

/** Times that a change is tried again because another replica's came first. */
const MAX_TRIES = 100;

/** What the field `head` of a key holds: all but the changes themselves. */
interface Head extends Pick<KeyState, 'digests' | 'progress'> {
  /** Names of the changes that have a field of their own. */
  readonly sent: readonly string[];
}

const EMPTY: Head = { digests: {}, sent: [] };

/** Stands for a change that was sent and whose content was not read. */
const UNREAD: PreviousAttempt = { at: 0 };

/** The operations of this process that use a key now, and the project spaces that it was used in. */
interface Hold {
  operations: number;
  readonly used: Map<string, KeyScope>;
}

/** A value as it was read, with the beginning of its sealed form; that is empty where there is none. */
interface Found<Value> {
  readonly stamp: Buffer | '';
  readonly value: Value | undefined;
}

/**
 * Idempotency keys in Redis, for a day by its clock: they outlive the process, and all replicas see them. Where Redis fails,
 * a change under a key is refused before it is sent, because it may have been made before. `wait` waits in real time.
 */
export function sharedIdempotencyKeys(run: RunScript, sealing: Sealing, wait: Clock['wait']): IdempotencyKeys {
  const holds = new Map<string, Hold>();

  return {
    async read(scope, part) {
      const { head, attempt } = await readNow(scope, part);
      return head.value && stateOf(head.value, part, attempt.value);
    },
    async change(scope, change, part) {
      holds.get(holdName(scope))?.used.set(scope.space, scope);
      await changeNow(scope, change, part);
    },
    async during(scope, work) {
      const hold = holds.get(holdName(scope)) ?? { operations: 0, used: new Map<string, KeyScope>() };
      holds.set(holdName(scope), hold);
      hold.operations++;
      try {
        return await work();
      } finally {
        hold.operations--;
        if (hold.operations === 0) {
          holds.delete(holdName(scope));
          // Where Redis fails, what was not sent is forgotten after a day.
          for (const used of hold.used.values()) await changeNow(used, withoutUnsent).catch(() => undefined);
        }
      }
    },
    alone: createSharedTurns(ask, sealing, wait),
  };

  async function ask(...[script, keys, args]: Parameters<RunScript>): Promise<unknown> {
    try {
      return await inTime(run(script, keys, args), wait);
    } catch {
      throw new HqUnavailable(
        'Redis, which keeps the idempotency keys, does not answer. Nothing was sent. Send the change again later.',
        false,
      );
    }
  }

  async function changeNow(scope: KeyScope, change: (state: KeyState) => KeyState, part?: string): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { name, head, attempt } = await readNow(scope, part);
      const next = change(stateOf(head.value ?? EMPTY, part, attempt.value));
      const args = fieldArgs(name, HEAD, head.stamp, headOf(next));
      if (part !== undefined) args.push(...fieldArgs(name, fieldOf(part), attempt.stamp, next.parts[part]));
      if ((await ask(CHANGE_KEY, [name], [DAY_MS, ...args])) === 1) return;
    }
    throw new HqUnavailable('Other replicas use this idempotency key at the same time. Nothing was sent.', false);
  }

  async function readNow(scope: KeyScope, part: string | undefined) {
    const name = `commcare-graph:key:${sealing.name(`key ${scope.login} ${scope.space} ${scope.key}`)}`;
    const fields = part === undefined ? [HEAD] : [HEAD, fieldOf(part)];
    const [head, attempt] = (await ask(READ_KEY, [name], fields)) as (Buffer | null)[];
    return {
      name,
      head: opened<Head>(name, HEAD, head),
      attempt: opened<PreviousAttempt>(name, fields[1] ?? '', attempt),
    };
  }

  function opened<Value>(name: string, field: string, sealed: Buffer | null | undefined): Found<Value> {
    if (!sealed) return { stamp: '', value: undefined };
    const value = sealing.open(name, sealed, field) as Value | undefined;
    // A record that cannot be read does not prove that nothing was sent.
    if (value === undefined)
      throw new HqUnavailable(
        'The record of this idempotency key cannot be read: it was encrypted with another STORE_KEY. Nothing was sent. Check at HQ, then use a new key.',
        false,
      );
    return { stamp: sealed.subarray(0, STAMP_BYTES), value };
  }

  function fieldArgs(name: string, field: string, stamp: Buffer | '', value: unknown): (string | Buffer)[] {
    return [field, stamp, value === undefined ? '' : sealing.seal(name, value, field)];
  }

  /** The name of a change may be as long as its caller wants. */
  function fieldOf(part: string): string {
    return sealing.name(`part ${part}`);
  }
}

const HEAD = 'head';

const holdName = ({ login, key }: Pick<KeyScope, 'login' | 'key'>): string => `${login} ${key}`;

/** The state of a key, with the content of one change alone. */
const stateOf = (
  { digests, progress, sent }: Head,
  part: string | undefined,
  attempt: PreviousAttempt | undefined,
): KeyState => ({
  digests,
  parts: Object.fromEntries(sent.map(name => [name, (name === part && attempt) || UNREAD])),
  ...(progress && { progress }),
});

/** What `head` holds after a change; undefined where nothing of the key is to be kept. */
function headOf({ digests, parts, progress }: KeyState): Head | undefined {
  const sent = Object.keys(parts);
  return sent.length + Object.keys(digests).length > 0 ? { digests, sent, ...(progress && { progress }) } : undefined;
}
