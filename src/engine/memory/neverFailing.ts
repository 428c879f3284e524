import type { CacheStore } from './store.js';

/** An entry of a store; `ttl` in ms. */
interface StoreEntry {
  readonly key: string;
  readonly value: unknown;
  readonly ttl: number;
}

/** A store that never fails: what it cannot tell is not there, and that it fails is told once. */
export function neverFailing(store: CacheStore, warn: (message: string) => void) {
  let healthy = true;

  return {
    getMany: async <Value>(keys: string[]): Promise<(Value | undefined)[]> => {
      if (keys.length === 0) return [];
      try {
        return await store.getMany<Value>(keys);
      } catch {
        sick();
        return keys.map(() => undefined);
      }
    },
    setMany: async (entries: StoreEntry[]): Promise<void> => {
      try {
        if (entries.length > 0) await store.setMany(entries);
      } catch {
        sick();
      }
    },
  };

  function sick(): void {
    if (healthy) warn('The memory store fails; answers are not remembered until it is back.');
    healthy = false;
  }
}
