import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import {
  account,
  admin,
  keyHeader,
  keyOf,
  member,
  tinyDomain,
  tinyNow,
  tinyWorld,
} from '../support/worlds/tinyWorld.js';

const noPlan = { apiAccess: false, locations: false, includedUsers: 0 };
const noLocations = { apiAccess: true, locations: false, includedUsers: 0 };

const domains = [
  tinyDomain('tiny'),
  tinyDomain('other'),
  tinyDomain('free', { plan: noPlan }),
  tinyDomain('flat', { plan: noLocations }),
  tinyDomain('black', { toggles: new Set(['API_BLACKLIST']) }),
];

const memberships = domains.map(({ name }) => admin(name));
const all = { memberships };

const token = (name: string, scopes: readonly string[], expires: number) => ({
  ...all,
  tokens: [{ token: name, scopes, expires }],
});

const accounts = [
  account('admin', { ...all, tokens: [{ token: 'good', scopes: ['access_apis'], expires: tinyNow + 1 }] }),
  account('scopeless', token('scopeless', ['sync'], tinyNow + 1)),
  account('late', token('late', ['access_apis'], tinyNow - 1)),
  account('gone', { ...all, active: false }),
  account('off', { ...all, keys: [{ key: keyOf('off'), active: false }] }),
  account('old', { ...all, keys: [{ key: keyOf('old'), expires: tinyNow - 1 }] }),
  account('far', { ...all, keys: [{ key: keyOf('far'), ipAllowlist: ['10.0.0.1'] }] }),
  account('near', { ...all, keys: [{ key: keyOf('near'), ipAllowlist: ['127.0.0.1'] }] }),
  account('scoped', { ...all, keys: [{ key: keyOf('scoped'), domain: 'other' }] }),
  account('left', { memberships: [admin('tiny')], keys: [{ key: keyOf('left'), domain: 'other' }] }),
  account('tied', token('tied', ['access_apis', 'domain:other', 'domain:flat'], tinyNow + 1)),
  account('narrow', {
    ...all,
    keys: [{ key: keyOf('narrow'), role: { domain: 'tiny', permissions: ['access_api'] } }],
  }),
  account('stranger', { memberships: [admin('other')] }),
  account('reader', { memberships: [member('tiny', 'access_api')] }),
  account('offline', { memberships: [member('tiny', 'edit_data', 'edit_commcare_users')] }),
  account('local', { memberships: [{ ...admin('tiny'), restrictedTo: ['somewhere'] }] }),
  account('phone', { kind: 'mobile', memberships: [member('tiny', 'access_api', 'edit_data', 'edit_commcare_users')] }),
];

const tastypie = '/a/tiny/api/user/v1/';
const view = '/a/tiny/api/messaging-event/v1/';
const headerOnlyView = '/a/tiny/api/case/v2/';

const digestChallenge = expect.stringMatching(/^Digest .*nonce="/) as unknown as string;
const htmlPage = expect.stringMatching(/^<!DOCTYPE html>/) as unknown as string;
const basic = (name: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});
const bearer = (name: string) => ({ authorization: `Bearer ${name}` });
const inQuery = (name: string) => `?username=${name}@example.org&api_key=${keyOf(name)}`;
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

let hq: Sandbox;

beforeAll(async () => {
  hq = await startSandbox({ world: tinyWorld(domains, accounts), now: () => tinyNow, throttled: false });
});
afterAll(() => hq.close());

type Headers = Readonly<Record<string, string>>;

async function outcome(path: string, headers: Headers = {}) {
  const response = await fetch(hq.url + path, { headers, redirect: 'manual' });
  return { status: response.status, body: await response.text(), challenge: response.headers.get('www-authenticate') };
}

const empty = (status: number) => ({ status, body: '', challenge: null });
const json = (status: number, error: string) => ({ status, body: JSON.stringify({ error }), challenge: null });
const challenged = { status: 401, body: '', challenge: digestChallenge };
const badBasic = { status: 401, body: '', challenge: 'Basic realm=""' };
const forbiddenPage = { status: 403, body: htmlPage, challenge: null };

describe('failures (authentication.md 9)', () => {
  test.each<[what: string, path: string, headers: Headers, expected: object]>([
    ['no credentials: a Digest challenge (1, 3)', tastypie, {}, challenged],
    ['no credentials on a view', view, {}, challenged],
    ['bad Digest', tastypie, { authorization: 'Digest username="admin@example.org", response="no"' }, challenged],
    ['bad Basic (3)', tastypie, basic('admin@example.org', 'no'), badBasic],
    ['Basic that is no base64', tastypie, { authorization: 'Basic ???' }, badBasic],
    ['Basic of a deactivated user', tastypie, basic('gone@example.org', 'secret-of-gone'), badBasic],
    ['unknown user with a key (2)', tastypie, keyHeader('nobody'), empty(401)],
    ['wrong key', tastypie, { authorization: `ApiKey admin@example.org:${keyOf('x')}` }, empty(401)],
    [
      'no fold of case in the username',
      tastypie,
      { authorization: `ApiKey Admin@example.org:${keyOf('admin')}` },
      empty(401),
    ],
    ['deactivated user', tastypie, keyHeader('gone'), empty(401)],
    ['deactivated key', tastypie, keyHeader('off'), empty(401)],
    ['expired key', tastypie, keyHeader('old'), empty(401)],
    ['address not on the list', tastypie, keyHeader('far'), empty(401)],
    ['unknown Bearer (5)', tastypie, bearer('no'), empty(401)],
    ['expired Bearer', tastypie, bearer('late'), empty(401)],
    ['Bearer without the scope', tastypie, bearer('scopeless'), empty(401)],
    [
      'ApiKey without a colon, view: its text (1)',
      view,
      { authorization: 'ApiKey abc' },
      { status: 400, body: 'Bad HTTP_AUTHORIZATION header ApiKey abc' },
    ],
    ['ApiKey without a colon, tastypie: canned (1)', tastypie, { authorization: 'ApiKey abc' }, { status: 500 }],
    ['Formplayer without leave (1)', tastypie, { 'x-mac-digest': 'x' }, empty(403)],
    ['credentials in the query of case v2 (2)', headerOnlyView + inQuery('admin'), {}, empty(401)],
    ['not a member (6)', tastypie, keyHeader('stranger'), empty(403)],
    ['not a member, view', view, keyHeader('stranger'), empty(403)],
    ['mobile worker on tastypie (0)', tastypie, basic('phone@example.org', 'secret-of-phone'), empty(403)],
    ['no permission on tastypie (8)', tastypie, keyHeader('reader'), empty(403)],
    ['no permission on a view', view, keyHeader('reader'), forbiddenPage],
    ['permission without access_api', tastypie, keyHeader('offline'), empty(403)],
    ['key of another domain: no key at all (4)', tastypie, keyHeader('scoped'), empty(401)],
    ['key of another domain on a view', view, keyHeader('scoped'), empty(401)],
    ['key of another domain in the query', tastypie + inQuery('scoped'), {}, empty(401)],
    ['key of another domain as a password (3)', view, basic('scoped@example.org', keyOf('scoped')), badBasic],
    ['deactivated key as a password', tastypie, basic('off@example.org', keyOf('off')), badBasic],
    ['expired key as a password', tastypie, basic('old@example.org', keyOf('old')), badBasic],
    ['key as a password, address not on the list', tastypie, basic('far@example.org', keyOf('far')), badBasic],
    [
      'key as a password whose role lacks the permission',
      tastypie,
      basic('narrow@example.org', keyOf('narrow')),
      empty(403),
    ],
    [
      'key as a password where phones log in',
      '/a/tiny/phone/restore/',
      basic('admin@example.org', keyOf('admin')),
      badBasic,
    ],
    ['token tied to other project spaces (5)', tastypie, bearer('tied'), empty(403)],
    ['token tied to other project spaces, view', view, bearer('tied'), empty(403)],
    ['key whose role lacks the permission (4)', tastypie, keyHeader('narrow'), empty(403)],
    ['restricted to locations, tastypie (8)', tastypie, keyHeader('local'), empty(403)],
    ['restricted to locations, view', view, keyHeader('local'), forbiddenPage],
    [
      'a domain that does not exist, tastypie: no plan (6)',
      '/a/nowhere/api/user/v1/',
      keyHeader('admin'),
      json(401, 'Your current subscription does not have access to this feature'),
    ],
    ['a domain that does not exist, view (6)', '/a/nowhere/api/case/v2/', keyHeader('admin'), empty(403)],
    [
      'no plan, tastypie, before credentials (7)',
      '/a/free/api/user/v1/',
      {},
      json(401, 'Your current subscription does not have access to this feature'),
    ],
    [
      'no plan, view: a page with 200 (7)',
      '/a/free/api/messaging-event/v1/',
      keyHeader('admin'),
      { status: 200, body: htmlPage, challenge: null },
    ],
    ['no plan, view, credentials come first', '/a/free/api/messaging-event/v1/', {}, challenged],
    [
      'blacklisted (7)',
      '/a/black/api/user/v1/',
      keyHeader('admin'),
      json(
        401,
        'API access has been temporarily cut off due to too many requests.  To re-enable, please contact support.',
      ),
    ],
    ['no LOCATIONS privilege (7)', '/a/flat/api/location/v2/', keyHeader('admin'), empty(403)],
    ['identity: any failure is 401 empty (5)', '/api/identity/v1/', {}, empty(401)],
    [
      'identity: a mobile worker too (users.md 5)',
      '/api/identity/v1/',
      basic('phone@example.org', 'secret-of-phone'),
      empty(401),
    ],
    [
      'user_domains: 401 in words (users.md 6)',
      '/api/user_domains/v1/',
      keyHeader('gone'),
      { status: 401, body: 'Username or API Key is incorrect, expired or deactivated', challenge: null },
    ],
  ])('%s', async (_, path, headers, expected) => {
    expect(await outcome(path, headers)).toMatchObject(expected);
  });

  test('locked out after five failed logins; an API key still works (3)', async () => {
    const tries = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      tries.push(await outcome(tastypie, basic('near@example.org', 'no')));
    expect(tries.slice(0, 5)).toEqual(Array(5).fill(badBasic));
    expect(tries[5]).toEqual(json(401, 'maximum password attempts exceeded'));
    expect(await outcome(tastypie, basic('near@example.org', 'secret-of-near'))).toEqual(tries[5]);
    expect(await outcome(tastypie, keyHeader('near'))).toMatchObject({ status: 200 });
  });
});

describe('ways in (authentication.md 0 to 5)', () => {
  test.each<[what: string, path: string, headers: Headers]>([
    ['ApiKey header', tastypie, keyHeader('admin')],
    ['apikey in lower case', tastypie, { authorization: `apikey admin@example.org:${keyOf('admin')}` }],
    ['key in the query', tastypie + inQuery('admin'), {}],
    ['key in the query of a view that allows it', view + inQuery('admin'), {}],
    ['Basic, username in any case', tastypie, basic('Admin@Example.org', 'secret-of-admin')],
    ['Bearer', tastypie, bearer('good')],
    ['address on the list', tastypie, keyHeader('near')],
    ['mobile worker on a view', view, basic('phone@example.org', 'secret-of-phone')],
    ['key of this domain (4)', '/a/other/api/user/v1/', keyHeader('scoped')],
    ['key of a domain on a URL without one (4)', '/api/identity/v1/', keyHeader('scoped')],
    ['key as a password (3)', tastypie, basic('Admin@Example.org', keyOf('admin'))],
    ['key as a password on a view', headerOnlyView, basic('admin@example.org', keyOf('admin'))],
    ['token tied to this project space (5)', '/a/other/api/user/v1/', bearer('tied')],
    ['token tied to project spaces on a URL without one', '/api/identity/v1/', bearer('tied')],
    ['location-safe view for a restricted caller (cases.md 1)', headerOnlyView, keyHeader('local')],
    ['identity', '/api/identity/v1/', keyHeader('reader')],
  ])('%s', async (_, path, headers) => {
    expect(await outcome(path, headers)).toMatchObject({ status: 200 });
  });

  test.each<[what: string, headers: Headers, domains: readonly string[]]>([
    ['a key tied to one, of a user of many', keyHeader('scoped'), ['other']],
    ['a key tied to one that its owner has left', keyHeader('left'), ['other']],
    ['a token tied to two', bearer('tied'), ['other', 'flat']],
    ['the rest', keyHeader('admin'), domains.map(({ name }) => name)],
  ])('user_domains tells %s its own project spaces (users.md 6)', async (_, headers, names) => {
    const { status, body } = await outcome('/api/user_domains/v1/', headers);
    const { objects } = JSON.parse(body) as { objects: readonly { domain_name: string }[] };
    expect([status, objects.map(one => one.domain_name)]).toEqual([200, names]);
  });

  test('Digest, answering the challenge', async () => {
    const { challenge } = await outcome(tastypie);
    const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(challenge ?? '')?.[1] ?? '';
    const secret = md5(`admin@example.org:${part('realm')}:secret-of-admin`);
    const response = md5(`${secret}:${part('nonce')}:00000001:c:auth:${md5(`GET:${tastypie}`)}`);
    const fields = {
      username: 'admin@example.org',
      realm: part('realm'),
      nonce: part('nonce'),
      uri: tastypie,
      cnonce: 'c',
      response,
    };
    const quoted = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
    const authorization = `Digest ${[...quoted, 'qop=auth', 'nc=00000001'].join(', ')}`;
    expect(await outcome(tastypie, { authorization })).toMatchObject({ status: 200 });
  });
});
