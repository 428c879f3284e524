import type { MemoryStore } from '../store/store.js';
import type { Dependencies } from './dependencies.js';
import { createVersions, groupOf } from './versions.js';

/** The store with versions: each write raises the versions of the groups that it wrote to, once it has taken effect. */
export function versioned(store: MemoryStore): MemoryStore {
  const versions = createVersions();
  const raising = (keys: readonly string[], written: void | Promise<void>): void | Promise<void> => {
    const raise = () => new Set(keys.map(groupOf)).forEach(group => versions.raise(group));
    return written ? written.finally(raise) : raise();
  };
  return {
    ...store,
    versions,
    write: values =>
      raising(
        values.map(({ key }) => key),
        store.write(values),
      ),
    keep: page => raising([page.group, ...page.answers.map(({ key }) => key)], store.keep(page)),
    async update(keys, change) {
      try {
        return await store.update(keys, change);
      } finally {
        await raising(keys, undefined);
      }
    },
  };
}

/** The store as one operation reads it. */
export const tracked = (store: MemoryStore, dependencies: Pick<Dependencies, 'readKeys'>): MemoryStore => ({
  ...store,
  read(keys, rows) {
    dependencies.readKeys(keys);
    if (rows) dependencies.readKeys([rows.group]);
    return store.read(keys, rows);
  },
});
