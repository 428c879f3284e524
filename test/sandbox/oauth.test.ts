import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { OAUTH_CLIENTS } from '../../src/sandbox/oauth/clients.js';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { account, admin, tinyDomain, tinyNow, tinyWorld } from '../support/worlds/tinyWorld.js';

type Form = Readonly<Record<string, string>>;

const REDIRECT = 'http://127.0.0.1:7777/callback?of=app';
const VERIFIER = 'a-verifier-that-is-long-enough-for-rfc-7636-0123456789';
const WISH: Form = {
  response_type: 'code',
  client_id: OAUTH_CLIENTS.public.id,
  redirect_uri: REDIRECT,
  scope: 'access_apis',
  state: 's&1',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
};
const LOGIN: Form = { username: 'Chief@example.org', password: 'secret-of-chief', allow: 'Authorize' };
const { confidential } = OAUTH_CLIENTS;

let hq: Sandbox;
let now = tinyNow;
beforeEach(async () => {
  now = tinyNow;
  const memberships = [admin('tiny'), admin('other')];
  const accounts = [account('chief', { memberships }), account('gone', { active: false, memberships })];
  const world = tinyWorld(
    ['tiny', 'other', 'foreign'].map(name => tinyDomain(name)),
    accounts,
  );
  hq = await startSandbox({ world, now: () => now, throttled: false });
});
afterEach(() => hq.close());

const authorizeUrl = (wish: Form) => `${hq.url}/oauth/authorize/?${new URLSearchParams(wish).toString()}`;

/** What the client gets back, or the page with its status. */
async function seen(reply: Response): Promise<Readonly<Record<string, string>>> {
  const location = reply.headers.get('location');
  const page = await reply.text();
  return location === null
    ? { status: String(reply.status), page }
    : { to: location.split('?')[0] ?? '', ...Object.fromEntries(new URL(location).searchParams) };
}

const authorize = async (wish: Form = WISH, form: Form = LOGIN) =>
  seen(await fetch(authorizeUrl(wish), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' }));

async function codeFor(wish?: Form, form?: Form): Promise<string> {
  const { code } = await authorize(wish, form);
  if (code === undefined) throw new Error('no code');
  return code;
}

async function token(form: Form, headers: Form = {}) {
  const reply = await fetch(`${hq.url}/oauth/token/`, { method: 'POST', body: new URLSearchParams(form), headers });
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Record<string, unknown> };
}

const PUBLIC: Form = { client_id: OAUTH_CLIENTS.public.id };
const byCode = (code: string): Form => ({
  ...PUBLIC,
  ...{ grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: VERIFIER },
});
const byRefresh = (refresh_token: unknown, more: Form = {}): Form => ({
  ...PUBLIC,
  ...{ grant_type: 'refresh_token', refresh_token: String(refresh_token) },
  ...more,
});

async function reads(access: unknown, domain = 'tiny'): Promise<number> {
  const headers = { authorization: `Bearer ${String(access)}` };
  return (await fetch(`${hq.url}/a/${domain}/api/group/v1/`, { headers })).status;
}

describe('the authorization code flow with PKCE (authentication.md 5)', () => {
  test('asks the user, sends a code back, and exchanges it for tokens that are good for 15 minutes', async () => {
    const { status: shown, page = '' } = await seen(await fetch(authorizeUrl(WISH)));
    expect([shown, page]).toEqual(['200', expect.stringContaining('Access API data on all your CommCare projects')]);
    const hidden = [...page.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const sent = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!.replaceAll('&amp;', '&')]));
    expect(sent).toEqual(WISH);

    // As the page's form is sent: all in the body.
    const back = await authorize({}, { ...WISH, ...LOGIN });
    expect(back).toEqual({
      to: 'http://127.0.0.1:7777/callback',
      ...{ of: 'app', state: 's&1', code: expect.stringMatching(/^\w{30}$/) },
    });
    const { status, headers, body } = await token(byCode(back['code']!));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      ...{ access_token: expect.any(String), refresh_token: expect.any(String) },
      ...{ expires_in: 900, token_type: 'Bearer', scope: 'access_apis' },
    });
    expect(await reads(body['access_token'])).toBe(200);
    now += 900_001;
    expect(await reads(body['access_token'])).toBe(401);
  });

  test('a refresh token gives a new pair, once, within 15 days; the old access token is revoked', async () => {
    const first = (await token(byCode(await codeFor()))).body;
    const second = await token(byRefresh(first['refresh_token']));
    expect(second).toMatchObject({ status: 200, body: { expires_in: 900, scope: 'access_apis' } });
    expect([await reads(first['access_token']), await reads(second.body['access_token'])]).toEqual([401, 200]);
    expect(await token(byRefresh(first['refresh_token']))).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    now += 1_295_999_000;
    const third = await token(byRefresh(second.body['refresh_token']));
    expect(third.status).toBe(200);
    now += 1_296_000_000;
    expect((await token(byRefresh(third.body['refresh_token']))).body).toEqual({ error: 'invalid_grant' });
  });

  test('a code is good once, for a minute, for its client, verifier and URL', async () => {
    const code = await codeFor();
    const refused = async (change: Form) => (await token({ ...byCode(code), ...change })).body;
    expect(await refused({ code_verifier: 'wrong' })).toEqual({ error: 'invalid_grant' });
    expect(await refused({ code_verifier: '' })).toEqual({
      ...{ error: 'invalid_request', error_description: 'Code verifier required.' },
    });
    expect(await refused({ redirect_uri: 'http://127.0.0.1:7777/' })).toMatchObject({ error: 'invalid_request' });
    expect(await refused({ client_id: confidential.id, client_secret: confidential.secret })).toEqual({
      error: 'invalid_grant',
    });
    expect((await token(byCode(code))).status).toBe(200);
    expect((await token(byCode(code))).body).toEqual({ error: 'invalid_grant' });
    const late = await codeFor();
    now += 60_000;
    expect((await token(byCode(late))).body).toEqual({ error: 'invalid_grant' });
  });

  test('the user may tie the token to project spaces of theirs: the scope names them', async () => {
    const form = new URLSearchParams([...Object.entries(LOGIN), ['domains', 'tiny'], ['domains', 'other']]);
    const reply = await fetch(authorizeUrl(WISH), { method: 'POST', body: form, redirect: 'manual' });
    const { code } = await seen(reply);
    const { body } = await token(byCode(code!));
    expect(body).toMatchObject({ scope: 'access_apis domain:tiny domain:other' });
    expect(await reads(body['access_token'])).toBe(200);
    expect(await authorize({ ...WISH, scope: 'domain:foreign' })).toMatchObject({ error: 'invalid_scope' });
    const narrow = await token(byRefresh(body['refresh_token'], { scope: 'access_apis domain:tiny' }));
    expect(narrow.body).toMatchObject({ scope: 'access_apis domain:tiny' });
    const access = narrow.body['access_token'];
    expect([await reads(access), await reads(access, 'other')]).toEqual([200, 403]);
    const wide = await token(byRefresh(narrow.body['refresh_token'], { scope: 'access_apis domain:other' }));
    expect(wide.body).toEqual({ error: 'invalid_scope' });
  });
});

describe('a client with a secret', () => {
  const wish: Form = { response_type: 'code', client_id: confidential.id, redirect_uri: REDIRECT };
  const grant = (code: string): Form => ({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT });

  test('needs no PKCE, and sends its secret by HTTP Basic or in the form', async () => {
    const basic = { authorization: `Basic ${btoa(`${confidential.id}:${confidential.secret}`)}` };
    const { body } = await token(grant(await codeFor(wish)), basic);
    expect(body).toMatchObject({ scope: 'access_apis reports:view mobile_access sync' });
    const inForm = { client_id: confidential.id, client_secret: confidential.secret };
    expect((await token({ ...grant(await codeFor(wish)), ...inForm })).status).toBe(200);
    for (const secret of ['', 'wrong', `${confidential.secret}:`]) {
      const wrong = { authorization: `Basic ${btoa(`${confidential.id}:${secret}`)}` };
      const { status, headers, body } = await token(grant(await codeFor(wish)), wrong);
      expect([status, body]).toEqual([401, { error: 'invalid_client' }]);
      expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_client"');
    }
  });
});

describe('what is refused', () => {
  test.each<[string, Form, string]>([
    ['an unknown client', { client_id: 'x' }, 'Invalid client_id parameter value.'],
    ['no redirect URI', { redirect_uri: '' }, 'Missing redirect URI.'],
    ['one of another machine', { redirect_uri: 'http://example.org/' }, 'Mismatching redirect URI.'],
    ['one that is no web page', { redirect_uri: 'javascript://127.0.0.1/x' }, 'Mismatching redirect URI.'],
  ])('%s: a page, nothing is sent anywhere', async (_, change, reason) => {
    const reply = await fetch(authorizeUrl({ ...WISH, ...change }), { redirect: 'manual' });
    expect(await seen(reply)).toEqual({ status: '400', page: expect.stringContaining(reason) });
  });

  test.each<[string, Form, Form]>([
    ['no type of response', { response_type: '' }, { error: 'invalid_request' }],
    ['another type', { response_type: 'token' }, { error: 'unsupported_response_type' }],
    [
      'a public client without PKCE',
      { code_challenge: '' },
      { error: 'invalid_request', error_description: 'Code challenge required.' },
    ],
    ['another transform', { code_challenge_method: 'MD5' }, { error: 'invalid_request' }],
    ['an unknown scope', { scope: 'access_apis everything' }, { error: 'invalid_scope' }],
  ])('%s: reported to the client', async (_, change, reported) => {
    const reply = await fetch(authorizeUrl({ ...WISH, ...change }), { redirect: 'manual' });
    expect(await seen(reply)).toMatchObject({ to: 'http://127.0.0.1:7777/callback', state: 's&1', ...reported });
  });

  test('a user who cancels, and one whose login is wrong or deactivated', async () => {
    expect(await authorize(WISH, { username: LOGIN['username']! })).toMatchObject({ error: 'access_denied' });
    const wrong = { ...LOGIN, password: 'wrong-one' };
    for (const login of [wrong, { ...LOGIN, username: 'gone@example.org', password: 'secret-of-gone' }]) {
      const { page } = await authorize({ ...WISH, state: '"><script>' }, login);
      expect(page).toContain('Please enter a correct username and password.');
      expect(page).not.toContain('<script>');
      expect(page).not.toContain(login.password);
    }
  });

  test('a grant that is none, or without its parts', async () => {
    expect((await token({ ...PUBLIC })).body).toEqual({ error: 'unsupported_grant_type' });
    expect((await token({ ...PUBLIC, grant_type: 'authorization_code' })).body).toMatchObject({
      error_description: 'Missing code parameter.',
    });
    expect((await token({ ...PUBLIC, grant_type: 'refresh_token' })).body).toMatchObject({
      error_description: 'Missing refresh token parameter.',
    });
    expect((await fetch(`${hq.url}/oauth/token/`)).status).toBe(405);
  });
});
