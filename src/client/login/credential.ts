import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { Unauthenticated } from '../../errors.js';

/** How a caller logs in to HQ (authentication.md 1). */
export type Scheme = 'ApiKey' | 'Basic' | 'Bearer';

/** A caller's login to HQ, passed through as it came. It prints as its fingerprint only. */
export interface Credential {
  /** The `Authorization` header for HQ. */
  readonly header: () => string;
  /** Equal for equal credentials, and tells nothing of them: what may be seen is partitioned by it. */
  readonly fingerprint: string;
  readonly scheme: Scheme;
  /** A name and password: HQ counts the wrong ones (authentication.md 3). */
  readonly isPassword: boolean;
}

const SCHEMES = /^(apikey|basic|bearer) +(\S.*)$/i;

/**
 * Reads an `Authorization` header of HQ's own: `ApiKey user:key`, `Basic`, `Bearer` (authentication.md 1).
 * Throws Unauthenticated, which never repeats what was given.
 */
export function readCredential(header: string): Credential {
  const [, scheme = '', rest = ''] = SCHEMES.exec(header.trim()) ?? [];
  if (!scheme)
    throw new Unauthenticated(
      'The authorization header must be "ApiKey <username>:<key>", "Basic ..." or "Bearer ...".',
    );
  if (scheme.toLowerCase() === 'apikey' && !/^[^:]+:.+/.test(rest))
    throw new Unauthenticated('The ApiKey credential must be "<username>:<key>".');
  if (/[\r\n\0]/.test(rest)) throw new Unauthenticated('The authorization header holds control characters.');
  const spelling = SPELLING[scheme.toLowerCase() as keyof typeof SPELLING];
  const text = `${spelling} ${rest}`;
  const fingerprint = createHash('sha256').update(text).digest('base64url');
  return Object.freeze({
    header: () => text,
    fingerprint,
    scheme: spelling,
    isPassword: spelling === 'Basic',
    [inspect.custom]: () => `Credential(${fingerprint.slice(0, 8)})`,
  });
}

const SPELLING = { apikey: 'ApiKey', basic: 'Basic', bearer: 'Bearer' } as const;
