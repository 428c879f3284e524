import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { Unauthenticated } from '../../errors.js';

/** How a caller logs in to HQ (authentication.md 1). */
export type Scheme = 'ApiKey' | 'Basic' | 'Bearer';

/** A caller's login to HQ, passed through unchanged. It is printed as its fingerprint only. */
export interface Credential {
  /** The `Authorization` header for HQ. */
  readonly header: () => string;
  /** A hash, equal for equal credentials. Caches are partitioned by it. */
  readonly fingerprint: string;
  readonly scheme: Scheme;
  /** HQ's user name, where the scheme states it. */
  readonly username: string | undefined;
  /** It is a user name and password: HQ counts wrong ones (authentication.md 3). */
  readonly isPassword: boolean;
}

const SCHEMES = /^(apikey|basic|bearer) +(\S.*)$/i;

/**
 * Parses an `Authorization` header in one of HQ's schemes: `ApiKey user:key`, `Basic`, `Bearer` (authentication.md 1).
 * @throws {Unauthenticated} without repeating the header.
 */
export function readCredential(header: string | undefined): Credential {
  if (!header) throw new Unauthenticated('Send HQ\'s own authorization header, such as "ApiKey <username>:<key>".');
  const [, scheme = '', secret = ''] = SCHEMES.exec(header.trim()) ?? [];
  if (!scheme)
    throw new Unauthenticated(
      'The authorization header must be "ApiKey <username>:<key>", "Basic ..." or "Bearer ...".',
    );
  if (scheme.toLowerCase() === 'apikey' && !/^[^:]+:.+/.test(secret))
    throw new Unauthenticated('The ApiKey credential must be "<username>:<key>".');
  if (/[\r\n\0]/.test(secret)) throw new Unauthenticated('The authorization header holds control characters.');
  const name = SCHEME_NAMES[scheme.toLowerCase() as keyof typeof SCHEME_NAMES];
  const text = `${name} ${secret}`;
  const fingerprint = createHash('sha256').update(text).digest('base64url');
  return Object.freeze({
    header: () => text,
    fingerprint,
    scheme: name,
    username: usernameOf(name, secret),
    isPassword: name === 'Basic',
    [inspect.custom]: () => `Credential(${fingerprint.slice(0, 8)})`,
  });
}

const SCHEME_NAMES = { apikey: 'ApiKey', basic: 'Basic', bearer: 'Bearer' } as const;

/** The user of a password, for counters. */
interface PasswordOwner {
  /** A hash of the user name as HQ compares it: in lower case (authentication.md 3). */
  readonly digest: string;
  readonly isMobileWorker: boolean;
}

/** The part before the first colon. Without one the text may be a secret that was pasted alone. */
function usernameOf(scheme: Scheme, secret: string): string | undefined {
  const text = scheme === 'Bearer' ? '' : scheme === 'Basic' ? Buffer.from(secret, 'base64').toString() : secret;
  return /^([^:]+):/.exec(text)?.[1];
}

/** Whose password a login of the scheme Basic is. */
export function passwordOwner({ username = '' }: Credential): PasswordOwner {
  const name = username.trim().toLowerCase();
  return {
    digest: createHash('sha256').update(name).digest('base64url'),
    isMobileWorker: name.endsWith('.commcarehq.org'),
  };
}
