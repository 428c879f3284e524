import { HqUnavailable } from '../errors.js';
import { digest } from './keys.js';
import type { Store } from './store.js';

/** How far a change in many parts is, in what it changes. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly refused: number;
  readonly unknown: number;
  readonly ended: boolean;
}

/** The same, as it was told last. */
export interface ToldProgress extends Progress {
  /** The mutation, by its name in the answer. */
  readonly mutation: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly updatedAt: number;
}

/**
 * Where long changes tell how far they are while their answer is awaited: under the client's own idempotency key, for the
 * credential that sent it, so that plain HTTP requests beside the long one can ask, on any replica that shares the store.
 */
export interface Progresses {
  /** Does nothing for an operation without a key; a failing store keeps no change from going on. */
  tell(progress: Progress): Promise<void>;
  /** @throws {HqUnavailable} where the store fails. */
  of(key: string): Promise<ToldProgress | undefined>;
}

const DAY = 86_400_000;

/** Progress of all operations; one for each credential in a project space. */
export function createProgresses(store: Store, now: () => number) {
  return (partition: string, key: string | undefined, mutation: () => string): Progresses => {
    const place = (name: string) => `${partition}:progress:${digest(name)}`;
    const begun = new Map<string, number>();

    return {
      async tell(progress) {
        if (key === undefined) return;
        const startedAt = begun.get(mutation()) ?? now();
        begun.set(mutation(), startedAt);
        const value: ToldProgress = { ...progress, mutation: mutation(), startedAt, updatedAt: now() };
        await store.setMany([{ key: place(key), value, ttl: DAY }]).catch(() => undefined);
      },
      async of(name) {
        const [told] = await store.getMany<ToldProgress>([place(name)]).catch(() => {
          throw new HqUnavailable('The store of progress fails; try again.', false);
        });
        return told;
      },
    };
  };
}
