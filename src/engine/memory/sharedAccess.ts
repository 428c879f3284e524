import type { Call, Reply } from '../../client/call.js';
import type { Credential } from '../../client/login/credential.js';
import { isRecent } from '../../client/clock.js';
import { replyError } from '../../client/replyErrors.js';

type Who = Pick<Credential, 'fingerprint' | 'isPassword'>;

/** Whose answers of HQ a credential may be served from memory. */
export interface SharedAccess {
  /** The name of all credentials that share memory with this one in the project space now: its own, or its group's. */
  memberOf(who: Who, domain: string): string;
  /** Learns from what HQ answered the credential there. */
  observe(who: Who, domain: string, call: Call, reply: Reply): void;
}

const HOUR = 3_600_000;

/**
 * `groups`: fingerprints of the credentials that see the same rows, as the operator states. A key may be revoked while the
 * others' answers stay cached. So a member is served these only for an hour after HQ has answered the member itself in the
 * project space, and not after HQ has refused it. Each replica learns that from answers that it has seen itself, also where
 * replicas share a cache: rows of another login are served only by who knows for certain. Outside project spaces HQ's answers depend on the caller, so nothing is
 * shared. Passwords share nothing either, as they could be guessed from their fingerprints.
 */
export function createSharedAccess(groups: readonly (readonly string[])[], now: () => number): SharedAccess {
  const groupOf = new Map(groups.flatMap(group => group.map(member => [member, group.toSorted().join()])));
  const answered = new Map<string, number>();
  const place = ({ fingerprint }: Who, domain: string) => `${fingerprint} ${domain}`;

  return {
    memberOf(who, domain) {
      const group = groupOf.get(who.fingerprint);
      if (group === undefined) return who.fingerprint;
      const at = answered.get(place(who, domain)) ?? -Infinity;
      return isRecent(at, now(), HOUR) ? group : who.fingerprint;
    },
    observe(who, domain, call, reply) {
      const elsewhere = domain === '' || call.path.startsWith('/api/');
      if (!groupOf.has(who.fingerprint) || who.isPassword || call.anonymous) return;
      const code = replyError(call, reply, domain)?.code;
      // A refused key is refused in every project space.
      if (code === 'UNAUTHENTICATED')
        for (const known of answered.keys()) if (known.startsWith(place(who, ''))) answered.delete(known);
      if (elsewhere) return;
      if (code === undefined) answered.set(place(who, domain), now());
      else if (code === 'FORBIDDEN') answered.delete(place(who, domain));
    },
  };
}
