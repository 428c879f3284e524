import { afterEach, describe, expect, it } from '@jest/globals';
import { SECURE_SUBMISSIONS } from '../../src/sandbox/endpoints/receiver/receiverAccess.js';
import type { Account, ApplicationRecord } from '../../src/sandbox/world/model.js';
import type { CaseFormWorldParts } from '../support/sandbox/caseFormWorld.js';
import { block, callerKey, create, formId, formXml, submitForm } from '../support/sandbox/submissionClient.js';
import type { Submission } from '../support/sandbox/submissionClient.js';
import { worker } from '../support/worlds/tinyWorld.js';
import { objectsOf, startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
afterEach(() => hq.stop());

const basicOf = (username: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
});
const basic = basicOf('caller@example.com', 'secret');
const status = async (sending: Submission, xml = formXml()) => (await submitForm(hq, xml, sending)).status;
const as = (permissions: readonly ('access_api' | 'edit_data' | 'access_mobile_endpoints')[]): CaseFormWorldParts => ({
  caller: { admin: false, permissions },
});

describe('receiver/api/ (forms.md 4)', () => {
  const path = 'receiver/api/';

  it('takes API auth with Edit Data and Access APIs: a mobile worker’s password, too', async () => {
    hq = await startWritableCaseWorld({
      caller: { kind: 'mobile', admin: false, permissions: ['access_api', 'edit_data'] },
    });
    expect([await status({ path, headers: basic }), await status({ path, headers: callerKey })]).toEqual([201, 201]);
  });

  it('rejects callers without a login with a challenge, and callers without the permission with a page', async () => {
    hq = await startWritableCaseWorld(as(['access_api']));
    const nobody = await submitForm(hq, formXml(), { path, headers: {} });
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Digest')]);
    const { status: refused, text } = await submitForm(hq, formXml(), { path });
    expect([refused, text]).toEqual([403, expect.stringContaining('<html')]);
  });

  it('does not tag an application', async () => {
    hq = await startWritableCaseWorld();
    await submitForm(hq, formXml(), { path });
    expect(objectsOf(await hq.get('form/v1/'))).toMatchObject([{ app_id: null, build_id: null }]);
  });

  it('answers 406, not 401, to HTTP Basic of a deactivated worker', async () => {
    const gone = worker('gone', { active: false, username: 'gone@clinic.commcarehq.org' });
    hq = await startWritableCaseWorld({ workers: [gone] });
    for (const way of [path, 'receiver/secure/']) {
      const reply = await submitForm(hq, formXml(), { path: way, headers: basicOf(gone.username, 'any') });
      expect([reply.status, Object.keys(JSON.parse(reply.text) as object)]).toEqual([
        406,
        ['error', 'default_response'],
      ]);
      expect(await status({ path: way, headers: basicOf('nobody', 'any') })).toBe(401);
    }
  });
});

describe('receiver/ and receiver/{app_id}/ (forms.md 4)', () => {
  it('accept forms without a login, at every URL, unless the project has enabled secure submissions', async () => {
    hq = await startWritableCaseWorld();
    const paths = ['receiver/', 'receiver/submission', 'receiver/submission/', 'receiver/app1/'];
    for (const path of paths) expect(await status({ path, headers: {} })).toBe(201);
    await hq.stop();
    hq = await startWritableCaseWorld({ toggles: [SECURE_SUBMISSIONS] });
    for (const path of paths) expect(await status({ path, headers: {} })).toBe(401);
    expect(await status({ path: 'receiver/app1/', headers: basic })).toBe(201);
  });

  it('need no plan with API access', async () => {
    hq = await startWritableCaseWorld();
    Object.assign(hq.domain.plan, { apiAccess: false });
    expect(await status({ path: 'receiver/', headers: {} })).toBe(201);
  });

  it('tag the application: the master, and the build if the URL names one', async () => {
    hq = await startWritableCaseWorld();
    const build = { id: 'build2', version: 2, builtOn: 0, comment: null, released: true };
    const app: ApplicationRecord = { id: 'app1', name: 'App', version: 2, created: 0, modules: [], builds: [build] };
    (hq.domain.applications as ApplicationRecord[]).push(app);
    for (const id of ['app1', 'build2', 'unknown']) {
      await submitForm(hq, formXml({ id: `by-${id}` }), { path: `receiver/${id}/`, headers: {} });
    }
    const tags = async (id: string) => (await hq.get(`form/v1/by-${id}/`)).body;
    expect(await tags('app1')).toMatchObject({ app_id: 'app1', build_id: null });
    expect(await tags('build2')).toMatchObject({ app_id: 'app1', build_id: 'build2' });
    expect(await tags('unknown')).toMatchObject({ app_id: 'unknown', build_id: null });
  });
});

describe('receiver/secure/ (forms.md 4)', () => {
  const path = 'receiver/secure/';

  it('detects how the caller logs in, basic by default', async () => {
    hq = await startWritableCaseWorld();
    const nobody = await submitForm(hq, formXml(), { path, headers: {} });
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Basic realm=""']);
    for (const headers of [basic, callerKey]) expect(await status({ path, headers })).toBe(201);
  });

  it('accepts only the login that authtype states', async () => {
    hq = await startWritableCaseWorld();
    expect(await status({ path: `${path}?authtype=basic`, headers: basic })).toBe(201);
    expect(await status({ path: `${path}?authtype=basic`, headers: callerKey })).toBe(401);
    expect(await status({ path: `${path}?authtype=api_key`, headers: basic })).toBe(401);
    const digest = await submitForm(hq, formXml(), { path: `${path}?authtype=digest`, headers: {} });
    expect(digest.headers.get('www-authenticate')).toMatch(/^Digest /);
    const odd = await submitForm(hq, formXml(), { path: `${path}?authtype=magic` });
    expect([odd.status, odd.text]).toEqual([400, 'authtype must be one of: digest,basic,noauth,api_key,oauth2']);
  });

  it('by API key with an app id tags the app', async () => {
    hq = await startWritableCaseWorld();
    expect(await status({ path: `${path}app1/?authtype=api_key` })).toBe(201);
    expect((await hq.get(`form/v1/${formId}/`)).body).toMatchObject({ app_id: 'app1' });
  });

  it('needs mobile access by password, Edit Data and Access APIs by key: else 403 without a body', async () => {
    hq = await startWritableCaseWorld(as(['access_mobile_endpoints']));
    expect(await status({ path, headers: basic })).toBe(201);
    const byKey = await submitForm(hq, formXml(), { path });
    expect([byKey.status, byKey.text]).toEqual([403, '']);
    await hq.stop();
    hq = await startWritableCaseWorld(as(['access_api', 'edit_data']));
    expect([await status({ path, headers: basic }), await status({ path })]).toEqual([403, 201]);
  });

  it('takes a token of the scope sync', async () => {
    hq = await startWritableCaseWorld();
    const scopes = ['access_apis', 'sync'];
    const token = (name: string, all: readonly string[]) => ({ token: name, scopes: all, expires: Infinity });
    const [account] = hq.world.accounts as [Account];
    Object.assign(account, { tokens: [token('good', scopes), token('other', ['access_apis'])] });
    expect(await status({ path, headers: { authorization: 'Bearer good' } })).toBe(201);
    expect(await status({ path, headers: { authorization: 'Bearer other' } })).toBe(401);
  });

  it('without a login takes device logs and forms of the demo user, else 403; practice forms are ignored', async () => {
    hq = await startWritableCaseWorld();
    const noauth = { path: `${path}?authtype=noauth`, headers: {} };
    const demo = formXml({ id: 'demo', userId: 'demo_user', inside: block('d', create(), 'demo_user') });
    expect(await status(noauth, demo)).toBe(201);
    expect(await status(noauth)).toBe(403);
    expect(await status(noauth, formXml({ userId: 'demo_user', inside: block('e', create()) }))).toBe(403);
    const log = formXml({
      id: 'log',
      root: 'device_report',
      attributes: 'xmlns="http://code.javarosa.org/devicereport"',
    });
    expect(await status(noauth, log)).toBe(201);
    expect(await submitForm(hq, formXml(), { ...noauth, path: `${noauth.path}&submit_mode=demo` })).toMatchObject({
      status: 201,
      nature: 'submit_success',
      message: '√ (this submission was ignored)',
      formId: null,
    });
    expect(objectsOf(await hq.get('form/v1/')).map(form => form['id'])).toEqual(['demo']);
  });

  it('ignores the demo user where the project does', async () => {
    hq = await startWritableCaseWorld({ toggles: ['IGNORE_ALL_DEMO_USER_SUBMISSIONS'] });
    expect((await submitForm(hq, formXml({ userId: 'demo_user' }))).message).toBe('√ (this submission was ignored)');
    expect(hq.domain.forms.size).toBe(0);
  });
});
