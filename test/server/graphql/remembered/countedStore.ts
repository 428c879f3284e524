import { inProcessStore, type CacheStore } from '../../../../src/engine/memory/store.js';

/** A store in this process that counts its reads: an answer that was given again without an execution needs none. */
export function countedStore(): { readonly store: CacheStore; readonly reads: () => number } {
  const store = inProcessStore(200);
  let reads = 0;
  const counted = {
    ...store,
    getMany(keys: string[]) {
      reads += 1;
      return store.getMany<unknown>(keys);
    },
  } as CacheStore;
  return { store: counted, reads: () => reads };
}
