import { batchedReads } from './storeReads.js';
import type { CacheStore } from './store.js';

/** An entry of a store; `ttl` in ms. */
interface StoreEntry {
  readonly key: string;
  readonly value: unknown;
  readonly ttl: number;
}

/** A store whose reads and writes never fail. */
export interface NeverFailingStore {
  readonly getMany: <Value>(keys: readonly string[]) => Promise<(Value | undefined)[]>;
  readonly setMany: (entries: readonly StoreEntry[]) => Promise<void>;
}

/** A store that answers as if it were empty where it fails, and warns once. Reads of one turn are sent together. */
export function neverFailing(store: CacheStore, warn: (message: string) => void): NeverFailingStore {
  let healthy = true;
  const fail = (): void => {
    if (healthy) warn('The memory store fails; answers are not remembered until it is back.');
    healthy = false;
  };

  return {
    getMany: batchedReads(async keys => {
      try {
        return await store.getMany<unknown>(keys);
      } catch {
        fail();
        return keys.map(() => undefined);
      }
    }),
    async setMany(entries) {
      try {
        if (entries.length > 0) await store.setMany([...entries]);
      } catch {
        fail();
      }
    },
  };
}
