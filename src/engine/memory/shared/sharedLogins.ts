import type { SharedLogins } from '../../../client/login/acceptedLogins.js';
import { digest } from '../keys.js';
import type { MemoryStore } from '../store/store.js';

const HOUR = 3_600_000;

/**
 * What replicas know of the logins to an HQ server, in the store that they share; undefined where they share none. The names
 * are random, never the login's.
 */
export function createSharedLogins(store: MemoryStore, server: string): SharedLogins | undefined {
  if (!store.isShared) return undefined;
  const keyOf = (fingerprint: string) => `${digest(JSON.stringify([server, fingerprint]))}:login`;
  return {
    async nameOf(fingerprint) {
      const { values } = await store.read([keyOf(fingerprint)]);
      return nameIn(values[0]);
    },
    async accept(fingerprint, name) {
      const key = keyOf(fingerprint);
      const { agreed } = await store.update([key], ([found]) => {
        const kept = nameIn(found) ?? name;
        return { agreed: kept, stored: [{ key, value: kept, ttl: HOUR }] };
      });
      return agreed;
    },
    async refuse(fingerprint) {
      const key = keyOf(fingerprint);
      await store.update([key], () => ({ stored: [{ key, value: REFUSED, ttl: HOUR }] }));
    },
  };
}

/** Stands where the name was. */
const REFUSED = '';

const nameIn = (stored: unknown): string | undefined =>
  typeof stored === 'string' && stored !== REFUSED ? stored : undefined;
