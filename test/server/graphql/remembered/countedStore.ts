import { inProcessStore } from '../../../../src/engine/memory/store/inProcess.js';
import type { MemoryStore } from '../../../../src/engine/memory/store/store.js';

/** A store in this process that counts its reads: an answer that was given again without an execution needs none. */
export function countedStore(): { readonly store: MemoryStore; readonly reads: () => number } {
  const store = inProcessStore(200);
  let reads = 0;
  const counted: MemoryStore = {
    ...store,
    read(keys, rows) {
      reads += 1;
      return store.read(keys, rows);
    },
  };
  return { store: counted, reads: () => reads };
}
