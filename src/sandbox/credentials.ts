import { digestChallenge, provesPassword, readDigest } from './digest.js';
import { Raised } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { bare, canned, refused } from './refusals.js';
import { queryOf } from './request.js';
import type { HqRequest } from './request.js';
import { loginsOf } from './world/logins.js';
import type { Account, ApiKey, World } from './world/model.js';

/** Somebody whose credentials are good; the key, if it was one that proved it. */
export interface Caller {
  readonly account: Account;
  readonly key?: ApiKey;
}

/** Finds out who calls, or raises HQ's 401 of authentication.md 9. `now` is in ms since the epoch. */
export type Authenticate = (request: HqRequest, endpoint: Endpoint, now: number) => Caller;

/** Failed logins after which a user is locked out (authentication.md 3). */
const attempts = { web: 5, mobile: 500 };

const basicChallenge = bare(401, { 'www-authenticate': 'Basic realm=""' });

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
  function byPassword(username: string, proves: (password: string) => boolean): Account | undefined {
    const account = named(username.toLowerCase());
    if (!account) return undefined;
    const failed = failedLogins.get(account.userId) ?? 0;
    if (failed >= attempts[account.kind]) throw refused(401, 'maximum password attempts exceeded');
    const good = account.active && proves(account.password);
    failedLogins.set(account.userId, good ? 0 : failed + 1);
    return good ? account : undefined;
  }

  function basic(header: string): Caller {
    const [username = '', ...password] = loginIn(header);
    const account = byPassword(username, known => known === password.join(':'));
    if (!account) throw basicChallenge;
    return { account };
  }

  function digest(header: string, method: string): Caller {
    const parts = readDigest(header);
    const account = byPassword(parts['username'] ?? '', known => provesPassword(parts, method, known));
    if (!account) throw digestChallenge();
    return { account };
  }

  function bearer(header: string, now: number): Caller {
    const token = header.slice('bearer '.length).trim();
    const account = loginsOf(world).find(({ active, tokens }) => {
      return (
        active && tokens?.some(one => one.token === token && one.expires > now && one.scopes.includes('access_apis'))
      );
    });
    if (!account) throw bare(401);
    return { account };
  }

  /** The steps of authentication.md 2, which look alike from outside. */
  function apiKey({ username, key }: KeyPair, ip: string, now: number): Caller {
    const account = named(username);
    const found = account?.active ? account.keys.find(one => one.key === key) : undefined;
    if (!account || !found || found.active === false || (found.expires ?? Infinity) < now) throw bare(401);
    if (found.ipAllowlist?.length && !found.ipAllowlist.includes(ip)) throw bare(401);
    return { account, key: found };
  }

  /** HTTP Basic whose password is an API key after all (authentication.md 3). */
  function keyAsPassword(header: string, ip: string, now: number): Caller | undefined {
    const [username = '', ...key] = loginIn(header);
    const known = named(username)?.keys.some(one => one.key === key.join(':'));
    return known ? apiKey({ username, key: key.join(':') }, ip, now) : undefined;
  }

  /** The order of authentication.md 1. */
  return (request, endpoint, now) => {
    const header = request.headers['authorization'] ?? '';
    const scheme = /^(basic|digest|bearer) /i.exec(header)?.[1]?.toLowerCase();
    if (endpoint.basicOrKey && (scheme === 'digest' || scheme === 'bearer')) throw canned(500);
    if (scheme === 'basic') return (endpoint.basicOrKey && keyAsPassword(header, request.ip, now)) || basic(header);
    if (scheme === 'digest') return digest(header, request.method);
    if (scheme === 'bearer') return bearer(header, now);
    if (/^apikey [^:]*$/i.test(header)) {
      throw endpoint.kind === 'tastypie' ? canned(500) : new Raised(400, `Bad HTTP_AUTHORIZATION header ${header}`);
    }
    const inHeader = /^apikey ([^:]*):(.*)$/i.exec(header);
    if (inHeader) return apiKey({ username: inHeader[1] ?? '', key: inHeader[2] ?? '' }, request.ip, now);
    const inData = keyInData(request);
    if (inData && endpoint.headerCredentialsOnly) throw bare(401);
    if (inData) return apiKey(inData, request.ip, now);
    if (request.headers['x-mac-digest'] !== undefined) throw bare(403);
    throw endpoint.basicOrKey ? basicChallenge : digestChallenge();
  };
}

interface KeyPair {
  readonly username: string;
  readonly key: string;
}

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
