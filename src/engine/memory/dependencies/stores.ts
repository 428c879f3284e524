import type { CacheStore } from '../store.js';
import type { Dependencies } from './dependencies.js';
import { createVersions, groupOf } from './versions.js';

/** The store with versions: each write raises the versions of the groups that it wrote to, once it has taken effect. */
export function versioned(store: CacheStore): CacheStore {
  const versions = createVersions();
  const setMany: CacheStore['setMany'] = async entries => {
    try {
      return await store.setMany(entries);
    } finally {
      for (const group of new Set(entries.map(({ key }) => groupOf(key)))) versions.raise(group);
    }
  };
  return { getMany: store.getMany.bind(store), setMany, versions };
}

/** The store as one operation reads it. */
export function tracked(store: CacheStore, dependencies: Pick<Dependencies, 'readKeys'>): CacheStore {
  const getMany = (keys: string[]) => {
    dependencies.readKeys(keys);
    return store.getMany<unknown>(keys);
  };
  return { getMany, setMany: store.setMany.bind(store) } as CacheStore;
}
