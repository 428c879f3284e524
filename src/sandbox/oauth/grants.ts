import { createHash, randomBytes } from 'node:crypto';
import { loginsOf, putLogin } from '../world/membership/logins.js';
import type { World } from '../world/model.js';

/**
 * Lifetimes of HQ's codes, access tokens and refresh tokens, in seconds (authentication.md 5; codes: the library's
 * default).
 */
const LIFETIMES = { code: 60, access: 900, refresh: 1_296_000 } as const;

/** The largest number of stored codes or refresh tokens. The oldest is dropped first. */
const MAX_STORED = 10_000;

/** The consent of a user: to which client, for which scopes. */
export interface Consent {
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
}

/** The grant of an authorization code that has not been exchanged. */
export interface AuthorizationCode extends Consent {
  readonly redirectUri: string;
  /** The PKCE challenge. */
  readonly challenge?: { readonly value: string; readonly method: string };
}

/** The grant of a refresh token, with the access token that was issued with it. */
export interface RefreshGrant extends Consent {
  readonly accessToken: string;
}

/** The body of a successful answer of the token endpoint. */
export interface TokenBody {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly token_type: 'Bearer';
  readonly scope: string;
  readonly refresh_token: string;
}

interface Stored<T> {
  readonly value: T;
  /** ms since the epoch. */
  readonly expires: number;
}

interface Grants {
  readonly codes: Map<string, Stored<AuthorizationCode>>;
  readonly refreshes: Map<string, Stored<RefreshGrant>>;
}

const grants = new WeakMap<World, Grants>();

function grantsOf(world: World): Grants {
  const own = grants.get(world) ?? { codes: new Map(), refreshes: new Map() };
  grants.set(world, own);
  return own;
}

/** A random secret as long as HQ's. */
const secret = (): string => randomBytes(15).toString('hex');

function store<T>(remaining: Map<string, Stored<T>>, value: T, seconds: number, now: number): string {
  for (const [name, { expires }] of remaining)
    if (expires <= now || remaining.size >= MAX_STORED) remaining.delete(name);
  const name = secret();
  remaining.set(name, { value, expires: now + seconds * 1000 });
  return name;
}

function unexpired<T>(remaining: Map<string, Stored<T>>, name: string, now: number): T | undefined {
  const found = remaining.get(name);
  return found && found.expires > now ? found.value : undefined;
}

/** Issues a code that can be exchanged for tokens. `now` in ms. */
export const issueCode = (world: World, code: AuthorizationCode, now: number): string =>
  store(grantsOf(world).codes, code, LIFETIMES.code, now);

/** The grant of a code; undefined if it has expired or has been exchanged. */
export const findCode = (world: World, name: string, now: number): AuthorizationCode | undefined =>
  unexpired(grantsOf(world).codes, name, now);

/** The grant of a refresh token; undefined if it has expired or has been used. */
export const findRefreshToken = (world: World, name: string, now: number): RefreshGrant | undefined =>
  unexpired(grantsOf(world).refreshes, name, now);

/** Does the verifier match the challenge (RFC 7636)? */
export function matchesChallenge(
  { value, method }: NonNullable<AuthorizationCode['challenge']>,
  verifier: string,
): boolean {
  return value === (method === 'S256' ? createHash('sha256').update(verifier).digest('base64url') : verifier);
}

/**
 * Exchanges a code or a refresh token for a new pair of tokens. It cannot be used again, and the access token that was
 * issued with a refresh token is revoked. Undefined if the user has been deleted. `now` in ms.
 */
export function exchange(
  world: World,
  used: string,
  consent: Consent | RefreshGrant,
  now: number,
): TokenBody | undefined {
  const { codes, refreshes } = grantsOf(world);
  const account = loginsOf(world).find(({ userId }) => userId === consent.userId);
  if (!account) return undefined;
  codes.delete(used);
  refreshes.delete(used);
  const revoked = 'accessToken' in consent ? consent.accessToken : undefined;
  const { clientId, scopes, userId } = consent;
  const access = { token: secret(), scopes, expires: now + LIFETIMES.access * 1000 };
  const others = (account.tokens ?? []).filter(({ token, expires }) => token !== revoked && expires > now);
  putLogin(world, { ...account, tokens: [...others, access].slice(-MAX_STORED) });
  const next: RefreshGrant = { clientId, scopes, userId, accessToken: access.token };
  return {
    access_token: access.token,
    expires_in: LIFETIMES.access,
    token_type: 'Bearer',
    scope: scopes.join(' '),
    refresh_token: store(refreshes, next, LIFETIMES.refresh, now),
  };
}
