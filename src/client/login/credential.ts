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

/** Whose password a login of the scheme Basic is. */
export function passwordOwner({ header }: Credential): PasswordOwner {
  const [name = ''] = Buffer.from(header().replace(/^Basic +/, ''), 'base64')
    .toString()
    .toLowerCase()
    .split(':');
  return {
    digest: createHash('sha256').update(name).digest('base64url'),
    isMobileWorker: name.endsWith('.commcarehq.org'),
  };
}
