import { LRUCache } from 'lru-cache';

/** Counts attempts by name (an address, a user name) in windows that start with the first attempt of a name. */
export interface Attempts {
  /** Counts one attempt. Returns the ms until the window ends where the name has no attempt left: it is not counted then. */
  take(name: string): number | undefined;
  /** Takes one attempt back: it was none. */
  giveBack(name: string): void;
}

interface Window {
  count: number;
  readonly ends: number;
}

/** Names that are counted at the same time. Above this number the least recently used one is forgotten. */
const MAX_NAMES = 50_000;

/** At most `max` attempts by one name in `windowMs`. */
export function createAttempts(max: number, windowMs: number, now: () => number): Attempts {
  const windows = new LRUCache<string, Window>({ max: MAX_NAMES });
  const current = (name: string) => {
    const window = windows.get(name);
    return window && window.ends > now() ? window : undefined;
  };
  return {
    take(name) {
      const window = current(name) ?? { count: 0, ends: now() + windowMs };
      if (window.count >= max) return window.ends - now();
      window.count += 1;
      windows.set(name, window);
      return undefined;
    },
    giveBack(name) {
      const window = current(name);
      if (window && window.count > 0) window.count -= 1;
    },
  };
}
