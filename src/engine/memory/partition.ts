import type { AcceptedLogins } from '../../client/login/acceptedLogins.js';
import type { Credential } from '../../client/login/credential.js';
import { digest } from './keys.js';
import type { SharedAccess } from './sharedAccess.js';

/** Whose cache it is, in one project space of a server. Each name begins with that of the project space, and a dot. */
export interface Partition {
  /** The project space itself, without a dot: changes made there concern every credential. */
  readonly space: string;
  /** This credential's alone, accepted by HQ or not. Holds what HQ refuses to it, and no rows. */
  readonly own: string;
  /**
   * All credentials that see the same rows now. Holds HQ's answers and recent writes. It changes when HQ accepts or refuses
   * the login: what was cached under an earlier name is then out of reach.
   */
  shared(): string;
  /** Learns from other replicas whether HQ accepts the login. Undefined where that is known, or there are none. */
  settle?(): Promise<void> | undefined;
}

/** Who asks, and what decides whose answers the credential may be served. */
export interface PartitionOptions {
  /** HQ's base URL. */
  readonly server: string;
  readonly credential: Pick<Credential, 'fingerprint' | 'isPassword'>;
  readonly operation: string;
  readonly logins: Pick<AcceptedLogins, 'memoryOf' | 'settle'>;
  readonly sharedAccess: Pick<SharedAccess, 'memberOf'>;
}

/** The partition of one credential in one project space. A login that HQ has not accepted shares with no other operation. */
export function createPartition(
  domain: string,
  { server, credential, operation, logins, sharedAccess }: PartitionOptions,
): Partition {
  const space = digest(JSON.stringify([server, domain]));
  const names = new Map<string, string>();
  const nameOf = (who: string): string => {
    const name = names.get(who) ?? `${space}.${digest(JSON.stringify([server, domain, who]))}`;
    names.set(who, name);
    return name;
  };
  return {
    space,
    own: nameOf(credential.fingerprint),
    settle: () => logins.settle(credential),
    shared() {
      const accepted = logins.memoryOf(credential);
      if (accepted === undefined) return nameOf(operation);
      const group = sharedAccess.memberOf(credential, domain);
      return nameOf(group === credential.fingerprint ? accepted : group);
    },
  };
}
