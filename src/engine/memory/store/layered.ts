import { rowKey } from './keyValue.js';
import type { MemoryStore, StoredRow } from './store.js';

/** A store whose writes no one else sees, over one that is only read, each key once. `read`: what was read from it. */
export function layered(store: MemoryStore, read = new Map<string, unknown>()): MemoryStore {
  const written = new Map<string, unknown>();
  const isUnread = (key: string) => !written.has(key) && !read.has(key);
  const valueOf = (key: string) => (written.has(key) ? written.get(key) : read.get(key));

  const layer: MemoryStore = {
    async read(keys, { group, ids } = { group: '', ids: [] }) {
      const unread = { keys: keys.filter(isUnread), ids: ids.filter(id => isUnread(rowKey(group, id))) };
      if (unread.keys.length + unread.ids.length > 0) {
        const found = await store.read(unread.keys, { group, ids: unread.ids });
        unread.keys.forEach((key, i) => read.set(key, found.values[i]));
        unread.ids.forEach((id, i) => read.set(rowKey(group, id), found.rows[i]));
      }
      return {
        values: keys.map(valueOf),
        rows: ids.map(id => valueOf(rowKey(group, id)) as StoredRow<unknown> | undefined),
      };
    },
    write(values) {
      for (const { key, value } of values) written.set(key, value);
    },
    keep({ group, rows, answers }) {
      for (const { key, value } of answers) written.set(key, value);
      for (const { ids, rows: some, mark } of rows)
        ids.forEach((id, i) => written.set(rowKey(group, id), { row: some[i], mark } satisfies StoredRow<unknown>));
    },
    async update(keys, change) {
      const result = change((await layer.read(keys)).values);
      void layer.write(result.stored);
      return result;
    },
  };
  return layer;
}
