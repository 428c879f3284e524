import type { Clock } from '../../../client/clock.js';
import { inTime } from './inTime.js';
import type { MemoryStore } from '../store/store.js';
import type { SharedStore } from './sharedStore.js';

/** How a shared cache is used that may fail. */
export interface FallbackOptions {
  /** Creates the cache of this process for the time of one outage. */
  readonly createLocal: () => MemoryStore;
  /** Waits in real time. */
  readonly wait: Clock['wait'];
  /** Told once an outage: that it has begun, and that it is over. */
  readonly warn: (message: string) => void;
  readonly info: (message: string) => void;
}

/** A shared cache that falls back to the process. */
export interface ResilientStore extends MemoryStore {
  /** The connection broke: what Redis has answered since may be of another server, which lacks the last writes. */
  lost(): void;
  /** Ends the attempts to reach Redis again. */
  close(): void;
}

/** ms between attempts to reach it again. Meanwhile nothing else is sent. */
const RETRY_MS = 1000;

/**
 * The shared cache; while it fails, a cache of this process that begins empty. Before the shared one is used again its epochs
 * are renewed: what this process has written at HQ meanwhile could not make it stale, and a server that took over may lack
 * what the earlier one had confirmed. What was cached in the process is dropped then, as it knows no changes by others.
 */
export function withFallback(shared: SharedStore, { createLocal, wait, warn, info }: FallbackOptions): ResilientStore {
  let local: MemoryStore | undefined;
  let isClosed = false;

  return {
    isShared: true,
    read: (keys, rows) =>
      tried(
        () => shared.read(keys, rows),
        store => store.read(keys, rows),
      ),
    write: values =>
      tried(
        () => shared.write(values),
        store => store.write(values),
      ),
    keep: page =>
      tried(
        () => shared.keep(page),
        store => store.keep(page),
      ),
    update: (keys, change) =>
      tried(
        () => shared.update(keys, change),
        store => store.update(keys, change),
      ),
    lost: begin,
    close: () => void (isClosed = true),
  };

  async function tried<Result>(
    ask: () => Result | Promise<Result>,
    askLocal: (store: MemoryStore) => Result | Promise<Result>,
  ): Promise<Result> {
    if (local) return askLocal(local);
    try {
      return await inTime(ask(), wait);
    } catch {
      begin();
      return askLocal(local ?? createLocal());
    }
  }

  function begin(): void {
    if (local || isClosed) return;
    local = createLocal();
    warn('Redis does not answer: this process uses a cache of its own until it does.');
    void recovered();
  }

  async function recovered(): Promise<void> {
    for (;;) {
      await wait(RETRY_MS).done;
      if (isClosed) return;
      try {
        await inTime(shared.renew(), wait);
        local = undefined;
        return info('Redis answers again: the cache of all replicas is in use.');
      } catch {
        // It is tried again.
      }
    }
  }
}
