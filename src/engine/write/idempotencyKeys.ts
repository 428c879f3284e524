import { HqUnavailable } from '../../errors.js';
import type { KeyState } from './keyState.js';
import { createTurns, type Turns } from './turns.js';

/** A key of a credential in a project space. */
export interface KeyScope {
  /** Fingerprint of the credential. */
  readonly login: string;
  readonly key: string;
  /** Partition of the project space. */
  readonly space: string;
}

/**
 * The idempotency keys of all credentials, for a day. When the space is full, the credential with the most bytes loses
 * its oldest key. A key is stored only after a change was sent under it that HQ did not refuse: a credential that HQ
 * refuses needs no space.
 */
export interface IdempotencyKeys {
  /** The state of a key. `part`: the name of the change whose content is needed; that of others may be missing. */
  read(scope: KeyScope, part?: string): Promise<KeyState | undefined>;
  /**
   * Updates the state of a key atomically. `part`: the name of the change whose content is read or changed.
   * @throws {HqUnavailable} where it cannot be recorded: there is no space for more keys in use, or Redis does not answer. The
   * change must not be sent then.
   */
  change(scope: KeyScope, change: (state: KeyState) => KeyState, part?: string): Promise<void>;
  /** Holds a key while `work` runs: a key in use is never removed. */
  during<Result>(scope: LoginKey, work: () => Promise<Result>): Promise<Result>;
  /** Runs `work` when no other runs under this name. */
  readonly alone: Turns;
}

interface KeyEntry {
  /** ms since the epoch of the first use. */
  readonly at: number;
  /** By project space. */
  spaces: ReadonlyMap<string, KeyState>;
  /** Number of operations that hold the key. */
  users: number;
  bytes: number;
}

type LoginKey = Pick<KeyScope, 'login' | 'key'>;

/** The keys of one credential by digest, the least recently used first. */
interface LoginKeys {
  readonly entries: Map<string, KeyEntry>;
  /** Bytes of the entries that are not in use. */
  bytes: number;
}

const DAY = 86_400_000;
const EMPTY: KeyState = { digests: {}, parts: {} };
/** Bytes of bookkeeping for an entry, a project space, a digest and a part, besides the replies' JSON. */
const OVERHEAD_BYTES = 300;

/**
 * Keys in this process, lost when it exits. `megabytes` of HQ's JSON are stored for keys that are not in use, and as
 * much again for keys in use. `logins` bounds the number of credentials with keys.
 */
export function createIdempotencyKeys({
  megabytes,
  logins: maxLogins = 10_000,
  now,
}: {
  readonly megabytes: number;
  readonly logins?: number;
  readonly now: () => number;
}): IdempotencyKeys {
  const limit = megabytes * 1_000_000;
  const keysOfLogins = new Map<string, LoginKeys>();
  let idleBytes = 0;
  let usedBytes = 0;

  return {
    async read(scope) {
      return findEntry(scope)?.spaces.get(scope.space);
    },
    async change(scope, change) {
      const entry = findEntry(scope) ?? addEntry(scope);
      const state = entry.spaces.get(scope.space) ?? EMPTY;
      const next = change(state);
      const spaces = new Map(entry.spaces).set(scope.space, next);
      const bytes = sizeOfAll(spaces);
      // Only a new change or part is refused, before it is sent. What was sent is recorded even if the space is full.
      const isNew = countRecords(next) > countRecords(state);
      if (isNew && entry.users > 0 && usedBytes - entry.bytes + bytes > limit) throw noSpaceError();
      updateEntry(scope.login, entry, { spaces, bytes });
      if (entry.users === 0) release(scope, entry);
    },
    async during(scope, work) {
      const entry = findEntry(scope) ?? addEntry(scope);
      updateEntry(scope.login, entry, { users: entry.users + 1 });
      try {
        return await work();
      } finally {
        updateEntry(scope.login, entry, { users: entry.users - 1 });
        if (entry.users === 0) release(scope, entry);
      }
    },
    alone: createTurns(),
  };

  function findEntry({ login, key }: LoginKey): KeyEntry | undefined {
    const entry = keysOfLogins.get(login)?.entries.get(key);
    if (!entry || entry.users > 0 || now() - entry.at < DAY) return entry;
    remove(login, key);
    return undefined;
  }

  function addEntry({ login, key }: LoginKey): KeyEntry {
    const keysOfLogin = keysOfLogins.get(login) ?? { entries: new Map<string, KeyEntry>(), bytes: 0 };
    const entry: KeyEntry = { at: now(), spaces: new Map(), users: 0, bytes: 0 };
    keysOfLogin.entries.set(key, entry);
    keysOfLogins.set(login, keysOfLogin);
    return entry;
  }

  /** Updates an entry and the totals that it counts in. */
  function updateEntry(
    login: string,
    entry: KeyEntry,
    next: Partial<Pick<KeyEntry, 'spaces' | 'users' | 'bytes'>>,
  ): void {
    addToTotals(-1);
    Object.assign(entry, next);
    addToTotals(1);

    function addToTotals(sign: 1 | -1): void {
      const bytes = sign * entry.bytes;
      if (entry.users > 0) usedBytes += bytes;
      else {
        idleBytes += bytes;
        keysOfLogins.get(login)!.bytes += bytes;
      }
    }
  }

  /**
   * Stores a key that is no longer in use, as the most recently used, with the changes that may have been executed under
   * it.
   */
  function release({ login, key }: LoginKey, entry: KeyEntry): void {
    if ([...entry.spaces.values()].every(({ parts }) => Object.keys(parts).length === 0)) return remove(login, key);
    const spaces = new Map([...entry.spaces].map(([space, state]) => [space, withoutUnsent(state)]));
    updateEntry(login, entry, { spaces, bytes: sizeOfAll(spaces) });
    const keysOfLogin = keysOfLogins.get(login)!;
    keysOfLogin.entries.delete(key);
    keysOfLogin.entries.set(key, entry);
    keysOfLogins.delete(login);
    keysOfLogins.set(login, keysOfLogin);
    while (keysOfLogins.size > maxLogins && removeLogin()) continue;
    while (idleBytes > limit && removeOldest(entry)) continue;
  }

  /** Removes the keys of the least recently active credential. */
  function removeLogin(): boolean {
    const idle = [...keysOfLogins].find(([, { entries }]) => [...entries.values()].every(({ users }) => users === 0));
    for (const key of [...(idle?.[1].entries.keys() ?? [])]) remove(idle![0], key);
    return idle !== undefined;
  }

  /** Removes the oldest key of the credential with the most bytes, except `spared`. */
  function removeOldest(spared: KeyEntry): boolean {
    const [login, keysOfLogin] = [...keysOfLogins].reduce((largest, one) =>
      one[1].bytes > largest[1].bytes ? one : largest,
    );
    const oldest = [...keysOfLogin.entries].find(([, entry]) => entry.users === 0 && entry !== spared);
    if (oldest) remove(login, oldest[0]);
    return oldest !== undefined;
  }

  function remove(login: string, key: string): void {
    const keysOfLogin = keysOfLogins.get(login)!;
    updateEntry(login, keysOfLogin.entries.get(key)!, { bytes: 0 });
    keysOfLogin.entries.delete(key);
    if (keysOfLogin.entries.size === 0) keysOfLogins.delete(login);
  }
}

/** The state without the digests of changes that were not sent. */
export function withoutUnsent(state: KeyState): KeyState {
  const parts = Object.keys(state.parts);
  const sent = Object.entries(state.digests).filter(([scope]) => parts.some(part => part.startsWith(scope)));
  return { ...state, digests: Object.fromEntries(sent) };
}

const countRecords = ({ digests, parts }: KeyState) => Object.keys(digests).length + Object.keys(parts).length;

const sizeOf = (state: KeyState) =>
  (2 + countRecords(state)) * OVERHEAD_BYTES +
  Object.values(state.parts).reduce((sum, { reply }) => sum + (reply?.bytes ?? 0), 0);

const sizeOfAll = (spaces: ReadonlyMap<string, KeyState>) =>
  [...spaces.values()].reduce((sum, state) => sum + sizeOf(state), 0);

const noSpaceError = () =>
  new HqUnavailable(
    'The space for idempotency keys in use is full (an eighth of MEMORY_MB). Nothing was sent. Try again, or send fewer changes in one operation.',
    false,
  );
