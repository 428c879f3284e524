import { digestChallenge, verifiesPassword, readDigest } from './digest.js';
import type { Endpoint } from './endpoint.js';
import { cannedError, emptyError, jsonError, Raised } from './refusals.js';
import { queryOf } from './request.js';
import type { HqRequest } from './request.js';
import { loginsOf } from '../world/membership/logins.js';
import type { Account, ApiKey, World } from '../world/model.js';

/** A user whose credentials are good; the key or token, if it was one that proved it. */
export interface Caller {
  readonly account: Account;
  readonly key?: ApiKey;
  /** The project spaces that the user has tied the OAuth token to; absent = all of the user's (authentication.md 5). */
  readonly tokenDomains?: readonly string[];
}

/** The project spaces that the key or token of a caller is tied to; none = it is not (authentication.md 4 and 5). */
export function tiedTo(caller: Caller | undefined): readonly string[] | undefined {
  return caller?.tokenDomains ?? (caller?.key?.domain ? [caller.key.domain] : undefined);
}

/**
 * Finds out who calls, or raises HQ's 401 or 403 of authentication.md 9. `domain` is the project space of the URL, if it
 * names one; `now` is in ms since the epoch.
 */
export type Authenticate = (request: HqRequest, endpoint: Endpoint, domain: string | undefined, now: number) => Caller;

/** Failed logins after which a user is locked out (authentication.md 3). */
const attempts = { web: 5, mobile: 500 };

const basicChallenge = emptyError(401, { 'www-authenticate': 'Basic realm=""' });

/** What HTTP Basic says, cut at its colons. */
const loginIn = (header: string): readonly string[] =>
  Buffer.from(header.slice('basic '.length), 'base64').toString().split(':');

/** HQ's login for the accounts of a world, with its counters of failed logins. */
export function createAuthenticate(world: World): Authenticate {
  const failedLogins = new Map<string, number>();

  function named(username: string): Account | undefined {
    return loginsOf(world).find(account => account.username === username);
  }

  /** Basic and Digest: locked out, or right, or one failed login more. */
  function byPassword(username: string, proves: (account: Account) => boolean): Account | undefined {
    const account = named(username.toLowerCase());
    if (!account) return undefined;
    const failed = failedLogins.get(account.userId) ?? 0;
    if (failed >= attempts[account.kind]) throw jsonError(401, 'maximum password attempts exceeded');
    const good = account.active && proves(account);
    failedLogins.set(account.userId, good ? 0 : failed + 1);
    return good ? account : undefined;
  }

  /** The password may be an API key, by the rules of one; a bad key is a wrong password (authentication.md 3). */
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

  /** The order of authentication.md 1. */
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

/** From where, on which project space's URL and when a key is used. */
interface KeyUse {
  readonly ip: string;
  readonly domain: string | undefined;
  readonly now: number;
}

/** The steps of authentication.md 2, which look alike from outside. A key of one project space is good on URLs without one. */
function usableKey({ keys }: Account, key: string, { ip, domain, now }: KeyUse): ApiKey | undefined {
  const found = keys.find(one => one.key === key);
  if (!found || found.active === false || (found.expires ?? Infinity) < now) return undefined;
  if (found.domain && domain !== undefined && found.domain !== domain) return undefined;
  if (found.ipAllowlist?.length && !found.ipAllowlist.includes(ip)) return undefined;
  return found;
}

/** The scopes of a token may tie it to project spaces: elsewhere 403, where the URL names none all is well (authentication.md 5). */
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
