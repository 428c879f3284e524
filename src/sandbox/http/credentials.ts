import { digestChallenge, verifiesPassword, readDigest } from './digest.js';
import type { Endpoint } from './endpoint.js';
import { cannedError, emptyError, jsonError, Raised } from './refusals.js';
import { queryOf } from './request.js';
import type { HqRequest } from './request.js';
import { loginsOf } from '../world/membership/logins.js';
import type { Account, ApiKey, World } from '../world/model.js';

/** An authenticated user, with the API key or token if one was used. */
export interface Caller {
  readonly account: Account;
  readonly key?: ApiKey;
  /** The project spaces that the OAuth token is bound to; absent: all of the user's (authentication.md 5). */
  readonly tokenDomains?: readonly string[];
}

/**
 * The project spaces that the caller's key or token is bound to; undefined: it is not bound (authentication.md 4 and
 * 5).
 */
export function boundDomains(caller: Caller | undefined): readonly string[] | undefined {
  return caller?.tokenDomains ?? (caller?.key?.domain ? [caller.key.domain] : undefined);
}

/**
 * Authenticates the caller, or raises HQ's 401 or 403 (authentication.md 9). `domain`: the project space of the URL, if
 * any. `now`: ms since the epoch.
 */
export type Authenticate = (request: HqRequest, endpoint: Endpoint, domain: string | undefined, now: number) => Caller;

/** Failed logins until a user is locked out (authentication.md 3). */
const attempts = { web: 5, mobile: 500 };

const basicChallenge = emptyError(401, { 'www-authenticate': 'Basic realm=""' });

/** The credentials of HTTP Basic, split at colons. */
const loginIn = (header: string): readonly string[] =>
  Buffer.from(header.slice('basic '.length), 'base64').toString().split(':');

/** HQ's authentication for the accounts of a world, with counters of failed logins. */
export function createAuthenticate(world: World): Authenticate {
  const failedLogins = new Map<string, number>();

  function named(username: string): Account | undefined {
    return loginsOf(world).find(account => account.username === username);
  }

  /** Basic and Digest. Raises 401 for a locked user; counts a failed login. */
  function byPassword(username: string, proves: (account: Account) => boolean): Account | undefined {
    const account = named(username.toLowerCase());
    if (!account) return undefined;
    const failed = failedLogins.get(account.userId) ?? 0;
    if (failed >= attempts[account.kind]) throw jsonError(401, 'maximum password attempts exceeded');
    const good = account.active && proves(account);
    failedLogins.set(account.userId, good ? 0 : failed + 1);
    return good ? account : undefined;
  }

  /** The password may be an API key; an unusable key counts as a wrong password (authentication.md 3). */
  function basic(header: string, usable: (account: Account, key: string) => ApiKey | undefined): Caller {
    const [username = '', ...rest] = loginIn(header);
    const password = rest.join(':');
    let key: ApiKey | undefined;
    const account = byPassword(username, one => one.password === password || !!(key = usable(one, password)));
    if (!account) throw basicChallenge;
    return { account, ...(key && { key }) };
  }

  function digest(header: string, method: string): Caller {
    const parts = readDigest(header);
    const account = byPassword(parts['username'] ?? '', known => verifiesPassword(parts, method, known.password));
    if (!account) throw digestChallenge();
    return { account };
  }

  function bearer(header: string, domain: string | undefined, now: number): Caller {
    const token = header.slice('bearer '.length).trim();
    for (const account of loginsOf(world)) {
      const good = (account.active ? account.tokens : [])?.find(
        one => one.token === token && one.expires > now && one.scopes.includes('access_apis'),
      );
      if (good) return ofToken(account, good.scopes, domain);
    }
    throw emptyError(401);
  }

  function apiKey({ username, key }: KeyPair, used: KeyUse): Caller {
    const account = named(username);
    const found = account?.active ? usableKey(account, key, used) : undefined;
    if (!account || !found) throw emptyError(401);
    return { account, key: found };
  }

  /** Tries the methods in the order of authentication.md 1. */
  return (request, endpoint, domain, now) => {
    const header = request.headers['authorization'] ?? '';
    const scheme = /^(basic|digest|bearer) /i.exec(header)?.[1]?.toLowerCase();
    const used: KeyUse = { ip: request.ip, domain, now };
    if (endpoint.basicOrKey && (scheme === 'digest' || scheme === 'bearer')) throw cannedError(500);
    if (scheme === 'basic')
      return basic(header, (account, key) => (endpoint.ofPhones ? undefined : usableKey(account, key, used)));
    if (scheme === 'digest') return digest(header, request.method);
    if (scheme === 'bearer') return bearer(header, domain, now);
    if (/^apikey [^:]*$/i.test(header)) {
      throw endpoint.kind === 'tastypie'
        ? cannedError(500)
        : new Raised(400, `Bad HTTP_AUTHORIZATION header ${header}`);
    }
    const inHeader = /^apikey ([^:]*):(.*)$/i.exec(header);
    if (inHeader) return apiKey({ username: inHeader[1] ?? '', key: inHeader[2] ?? '' }, used);
    const inData = keyInData(request);
    if (inData && endpoint.headerCredentialsOnly) throw emptyError(401);
    if (inData) return apiKey(inData, used);
    if (request.headers['x-mac-digest'] !== undefined) throw emptyError(403);
    throw endpoint.basicOrKey ? basicChallenge : digestChallenge();
  };
}

interface KeyPair {
  readonly username: string;
  readonly key: string;
}

/** The client address, project space and time of a key's use. */
interface KeyUse {
  readonly ip: string;
  readonly domain: string | undefined;
  readonly now: number;
}

/**
 * The checks of authentication.md 2, which all fail in the same way. A key of one project space works on URLs without
 * one.
 */
function usableKey({ keys }: Account, key: string, { ip, domain, now }: KeyUse): ApiKey | undefined {
  const found = keys.find(one => one.key === key);
  if (!found || found.active === false || (found.expires ?? Infinity) < now) return undefined;
  if (found.domain && domain !== undefined && found.domain !== domain) return undefined;
  if (found.ipAllowlist?.length && !found.ipAllowlist.includes(ip)) return undefined;
  return found;
}

/**
 * A token may be bound to project spaces by its scopes: 403 on others. URLs without a project space are open to it
 * (authentication.md 5).
 */
function ofToken(account: Account, scopes: readonly string[], domain: string | undefined): Caller {
  const tied = scopes.filter(scope => scope.startsWith(DOMAIN)).map(scope => scope.slice(DOMAIN.length));
  if (tied.length === 0) return { account };
  if (domain !== undefined && !tied.includes(domain)) throw emptyError(403);
  return { account, tokenDomains: tied };
}

const DOMAIN = 'domain:';

/** `username` and `api_key` of the query or of a form body (authentication.md 1). */
function keyInData({ target, headers, body }: HqRequest): KeyPair | undefined {
  const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    ? Buffer.from(body).toString()
    : '';
  for (const data of [queryOf(target), form].map(text => new URLSearchParams(text))) {
    const username = data.get('username');
    const key = data.get('api_key');
    if (username && key) return { username, key };
  }
  return undefined;
}
