import { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';

/** What memory needs of a key-value store; Keyv is one, in process or over Redis. */
export type CacheStore = Pick<Keyv, 'getMany' | 'setMany'>;

/** What Keyv hands to its adapter: our value, wrapped. */
interface Wrapped {
  readonly value: unknown;
}

/**
 * The store in this process: the least recently used entries go when `megabytes` of HQ's JSON are held. Rows stay live
 * objects, so a hit costs no parsing.
 */
export function inProcessStore(megabytes: number): CacheStore {
  const lru = new LRUCache<string, Wrapped>({ maxSize: Math.max(1, megabytes * 1_000_000), sizeCalculation: weight });
  return new Keyv({
    store: adapter(lru),
    serialize: undefined,
    deserialize: undefined,
    useKeyPrefix: false,
    throwOnErrors: true,
  });
}

/** An entry says what its rows weigh as JSON; the bookkeeping weighs about 200 bytes more, and a key may hold a caller's id. */
function weight({ value }: Wrapped, key: string): number {
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

/** A store whose changes nobody else sees, over one that is only read, and each key once: `under` is what was read. */
export function layered(store: CacheStore, under = new Map<string, unknown>()): CacheStore {
  const over = new Map<string, unknown>();
  const getMany = async (keys: string[]) => {
    const unread = keys.filter(key => !over.has(key) && !under.has(key));
    const found = unread.length > 0 ? await store.getMany<unknown>(unread) : [];
    unread.forEach((key, i) => under.set(key, found[i]));
    return keys.map(key => (over.has(key) ? over.get(key) : under.get(key)));
  };
  const setMany = async (entries: readonly { key: string; value?: unknown }[]) => {
    for (const { key, value } of entries) over.set(key, value);
    return entries.map(() => true);
  };
  return { getMany, setMany } as CacheStore;
}
