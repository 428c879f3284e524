import { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import { versioned } from './dependencies/stores.js';
import type { Versions } from './dependencies/versions.js';

/** What memory needs of a key-value store; Keyv is one, in process or over Redis. */
export interface CacheStore extends Pick<Keyv, 'getMany' | 'setMany'> {
  /** Absent where writes by others go unnoticed: no answer is then given again without executing its operation. */
  readonly versions?: Versions;
}

/** What Keyv hands to its adapter: our value in an object. */
interface Wrapped {
  readonly value: unknown;
}

/**
 * The store in this process. It holds `megabytes` of HQ's JSON and then drops the least recently used entries. Rows stay
 * objects, so a hit costs no parsing.
 */
export function inProcessStore(megabytes: number): CacheStore {
  const lru = new LRUCache<string, Wrapped>({ maxSize: Math.max(1, megabytes * 1_000_000), sizeCalculation: sizeOf });
  const keyv = new Keyv({
    store: adapter(lru),
    serialize: undefined,
    deserialize: undefined,
    useKeyPrefix: false,
    throwOnErrors: true,
  });
  return versioned(keyv);
}

/** An entry states the size of its rows as JSON. The object around them takes about 200 bytes, and a key may hold a caller's id. */
function sizeOf({ value }: Wrapped, key: string): number {
  const bytes = (value as { readonly bytes?: number } | undefined)?.bytes;
  return 200 + key.length + Math.ceil(bytes ?? 0);
}

function adapter(lru: LRUCache<string, Wrapped>) {
  return {
    get: (key: string) => lru.get(key),
    getMany: (keys: readonly string[]) => keys.map(key => lru.get(key)),
    set: (key: string, value: Wrapped) => lru.set(key, value),
    setMany: (entries: readonly { key: string; value: Wrapped }[]) =>
      entries.forEach(({ key, value }) => lru.set(key, value)),
    delete: (key: string) => lru.delete(key),
    clear: () => lru.clear(),
  };
}

/** A store whose writes no one else sees, over one that is only read, each key once. `read`: what was read from it. */
export function layered(store: CacheStore, read = new Map<string, unknown>()): CacheStore {
  const written = new Map<string, unknown>();
  const getMany = async (keys: string[]) => {
    const unread = keys.filter(key => !written.has(key) && !read.has(key));
    const found = unread.length > 0 ? await store.getMany<unknown>(unread) : [];
    unread.forEach((key, i) => read.set(key, found[i]));
    return keys.map(key => (written.has(key) ? written.get(key) : read.get(key)));
  };
  const setMany = async (entries: readonly { key: string; value?: unknown }[]) => {
    for (const { key, value } of entries) written.set(key, value);
    return entries.map(() => true);
  };
  return { getMany, setMany } as CacheStore;
}
