import { afterEach, describe, expect, test } from '@jest/globals';
import { passwordHash } from '../../src/sandbox/endpoints/restore/restoreAccess.js';
import { CLOSES_WHAT_LEFT } from '../../src/sandbox/endpoints/restore/restore.js';
import { stateHash } from '../../src/sandbox/endpoints/restore/restoreLog.js';
import { RESTORE_GATE } from '../../src/sandbox/limits/restoreLimiter.js';
import { limitsOf, restoreFeature } from '../../src/sandbox/limits/throttle.js';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { domainIn } from '../support/worlds/demoWorld.js';
import { caseRow } from '../support/worlds/sampleRows.js';
import { ANNAS, basic, HOSTILE, restoreWorld } from '../support/worlds/restoreWorld.js';
import type { RestoreParts } from '../support/worlds/restoreWorld.js';
import { keyHeader } from '../support/worlds/tinyWorld.js';
import { xmlObject } from '../support/sandbox/xmlObject.js';

type Xml = Readonly<Record<string, unknown>>;

let hq: Sandbox;
let now = Date.UTC(2026, 0, 5);
afterEach(() => hq.close());

async function start(parts: RestoreParts = {}) {
  now = Date.UTC(2026, 0, 5);
  hq = await startSandbox({ world: restoreWorld(parts), now: () => now });
}

async function get(query = '', headers: Readonly<Record<string, string>> = basic('anna'), path = 'restore/') {
  const reply = await fetch(`${hq.url}/a/demo/phone/${path}${query && `?${query}`}`, { headers });
  const text = await reply.text();
  const root = reply.headers.get('content-type')?.startsWith('text/xml')
    ? (xmlObject(text, ['case', 'fixture', 'data'])['OpenRosaResponse'] as Xml)
    : {};
  const {
    case: cases = [],
    fixture = [],
    Sync = {},
    message,
  } = root as {
    case?: readonly Xml[];
    fixture?: readonly Xml[];
    Sync?: { restore_id?: string; progress?: Xml };
    message?: Xml;
  };
  return { status: reply.status, reply, text, root, cases, fixture, sync: Sync, nature: message?.['@nature'] };
}

const ids = (cases: readonly Xml[]) => cases.map(row => row['@case_id']);

describe('a full restore (cases.md 6.1 and 6.2)', () => {
  test('what a worker sees: the own, what it points at, what extends it, the groups', async () => {
    await start();
    const { status, reply, root, cases, fixture, sync, nature } = await get('items=true');
    expect([status, reply.headers.get('content-type'), nature]).toEqual([
      200,
      'text/xml; charset=utf-8',
      'ota_restore_success',
    ]);
    expect(Number(reply.headers.get('content-length'))).toBeGreaterThan(1000);
    expect(Object.keys(root).filter(name => !name.startsWith('@'))).toEqual([
      'message',
      'Sync',
      'Registration',
      'fixture',
      'case',
    ]);
    expect(sync.restore_id).toMatch(/^[0-9a-f]{32}$/);
    expect(ids(cases)).toEqual(ANNAS);
    // Message, Sync, Registration and the rest.
    expect(root['@items']).toBe(String(3 + fixture.length + cases.length));
    expect(fixture.map(one => one['@id'])).toEqual(['user-groups', 'locations', 'item-list:villages']);
    const visit = cases.at(-1)!;
    expect(visit).toMatchObject({
      '@xmlns': 'http://commcarehq.org/case/transaction/v2',
      '@date_modified': '2021-06-01T12:00:00.000000Z',
      '@user_id': 'worker-anna',
      create: { case_type: 'patient', case_name: 'Amina <& Co>', owner_id: 'worker-anna' },
      update: { external_id: 'ext-1', markup: HOSTILE.markup, emoji: HOSTILE.emoji, spaces: HOSTILE.spaces, empty: '' },
      index: { parent: { '@case_type': 'household', '#text': 'house' } },
      attachment: { photo: { '@from': 'remote', '@src': `${hq.url}/a/demo/api/case/attachment/visit/photo` } },
    });
    expect(cases[1]).toMatchObject({ index: { host: { '@relationship': 'extension', '#text': 'visit' } } });
    expect((await get()).root['@items']).toBeUndefined();
  });

  test('the registration holds the hash of the password, and sorted user data', async () => {
    await start();
    const { root } = await get();
    expect(root['Registration']).toMatchObject({
      username: 'anna',
      password: passwordHash('secret-of-anna'),
      uuid: 'worker-anna',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const data = (root['Registration'] as { user_data: { data: Xml[] } }).user_data.data;
    expect(data.map(one => one['@key'])).toEqual(data.map(one => one['@key'] as string).toSorted());
    expect(data).toContainEqual({ '@key': 'ward', '#text': 'A & <B>' });
    expect(data).toContainEqual({ '@key': 'commcare_profile' });
  });

  test('is on no API meter, and holds 50 MB', async () => {
    const blob = 'x'.repeat(100_000);
    await start({
      rows: Array.from({ length: 500 }, (_, i) =>
        caseRow({ id: `c${i}`, ownerId: 'worker-anna', properties: { blob } }),
      ),
    });
    const { reply, status } = await get();
    expect([status, Number(reply.headers.get('content-length')) > 50_000_000]).toEqual([200, true]);
    expect(hq.bill.entries).toMatchObject([
      { path: '/a/demo/phone/restore/', metered: false, counted: false, status: 200 },
    ]);
  });
});

describe('an incremental restore (cases.md 6.1, since)', () => {
  test('returns changed, new and closed cases; cases that the user no longer gets are omitted or closed (cases.md 9)', async () => {
    for (const toggles of [new Set<string>(), new Set([CLOSES_WHAT_LEFT])]) {
      await start({ toggles });
      const { cases } = domainIn(hq.world);
      const first = await get();
      const since = first.sync.restore_id!;
      now += 60_000;
      expect((await get(`since=${since}`)).cases).toEqual([]);
      cases.put({ ...cases.get('house')!, name: 'New name', serverModified: now });
      cases.put({ ...cases.get('simple')!, closed: now, serverModified: now });
      cases.put({ ...cases.get('shared')!, ownerId: 'worker-ben', serverModified: now });
      cases.put(caseRow({ id: 'new', ownerId: 'worker-anna', when: now }));
      now += 1000;
      const next = await get(`since=${since}`);
      expect(ids(next.cases)).toEqual(['house', 'new', 'simple', ...(toggles.size > 0 ? ['shared'] : [])]);
      const [house, fresh, simple, left] = next.cases;
      expect([house!['create'], house!['update']]).toEqual([
        undefined,
        { case_type: 'household', case_name: 'New name', owner_id: 'somebody' },
      ]);
      expect(fresh!['create']).toBeDefined();
      expect(simple).toHaveProperty('close');
      if (toggles.size > 0) expect(Object.keys(left!).filter(name => !name.startsWith('@'))).toEqual(['close']);
      expect(next.sync.restore_id).not.toBe(since);
      await hq.close();
    }
    await start();
  });

  test('skip_fixtures counts with since only', async () => {
    await start();
    const full = await get('skip_fixtures=true');
    expect(full.fixture).toHaveLength(3);
    const more = await get(`skip_fixtures=true&since=${full.sync.restore_id}`);
    expect([more.status, more.fixture]).toEqual([200, []]);
  });

  test('412: since unknown or of another user, another state, another user_id, a version that is none', async () => {
    await start();
    const since = (await get()).sync.restore_id!;
    const bens = (await get('', basic('ben'))).sync.restore_id!;
    const refused = ['since=none', `since=${bens}`, `since=${since}&state=ccsh:0`, 'user_id=worker-ben', 'version=9.0'];
    for (const query of refused) {
      const { status, nature } = await get(query);
      expect([query, status, nature]).toEqual([query, 412, 'ota_restore_error']);
    }
    // Before anything is said of `as`.
    expect((await get('user_id=worker-ben&as=nobody')).text).toContain('Attempt to sync with invalid user.');
    const state = stateHash(new Set(ANNAS));
    const good = [
      `since=${since}&state=${state}`,
      `since=${since}&state=ccsh:0&device_id=WebAppsLogin*x`,
      'user_id=worker-anna',
      'version=3.0&unknown=1',
    ];
    for (const query of good) expect([query, (await get(query)).status]).toEqual([query, 200]);
    expect((await get(`since=${since}&state=ccsh:0`)).text).toContain(`5 cases`);
  });
});

describe('who may (cases.md 6.1, authentication.md)', () => {
  test('basic by default, keys, tokens with the scope sync, never digest', async () => {
    await start();
    const nobody = await get('', {});
    expect([nobody.status, nobody.reply.headers.get('www-authenticate')]).toEqual([401, 'Basic realm=""']);
    expect((await get('', { authorization: 'Digest username="x"' })).status).toBe(401);
    expect((await get('', basic('anna', 'wrong'))).status).toBe(401);
    expect((await get('', { authorization: 'Bearer for-phones' })).status).toBe(200);
    expect((await get('', { authorization: 'Bearer for-apis' })).status).toBe(401);
    expect((await get('', basic('anna'), 'restore/app-1/')).status).toBe(200);
  });

  test('406 for a deactivated worker, 401 text for a stranger, 403 without the permission, 404 without a user', async () => {
    await start();
    const gone = await get('', basic('gone'));
    expect([gone.status, JSON.parse(gone.text)]).toEqual([
      406,
      { error: 'user.deactivated', default_response: expect.any(String) },
    ]);
    const stranger = await get('', keyHeader('stranger'));
    expect([stranger.status, stranger.text]).toEqual([401, expect.stringContaining('not in the domain')]);
    expect((await get('', keyHeader('reader'))).status).toBe(403);
    const nobody = await get('', keyHeader('supervisor'));
    expect([nobody.status, nobody.text]).toEqual([404, 'Could not find user']);
  });
});

describe('not now', () => {
  test('202 with Retry-After behind the flag, for clients that support it; then the stored answer (cases.md 6.1)', async () => {
    await start({ toggles: new Set(['ASYNC_RESTORE']) });
    expect((await get()).status).toBe(200);
    const asked = 'openrosa_version=3.0';
    const pending = await get(asked);
    expect([pending.status, pending.reply.headers.get('retry-after'), pending.nature]).toEqual([
      202,
      '30',
      'ota_restore_pending',
    ]);
    expect(pending.root['message']).toMatchObject({ '#text': 'Asynchronous restore under way for anna' });
    expect(pending.sync.progress).toMatchObject({ '@total': '100', '@retry-after': '30' });
    now += 29_999;
    expect((await get(asked)).status).toBe(202);
    now += 1;
    const done = await get(asked);
    expect(done.status).toBe(200);
    now += 3_599_000;
    expect((await get(asked)).sync.restore_id).toBe(done.sync.restore_id);
    expect((await get(`${asked}&overwrite_cache=true`)).status).toBe(202);
    now += 3_700_000;
    expect((await get('', { ...basic('anna'), 'x-openrosa-version': '3.0' })).status).toBe(202);
  });

  test('429 without a body, never a Retry-After; 503 while the project moves (throttling.md 6, authentication.md 6)', async () => {
    await start({ toggles: new Set(['BLOCK_RESTORES']) });
    const blocked = await get();
    expect([blocked.status, blocked.text, blocked.reply.headers.get('retry-after')]).toEqual([429, '', null]);
    await hq.close();
    await start({ toggles: new Set(['DATA_MIGRATION']) });
    expect((await get()).status).toBe(503);
    await hq.close();
    await start({ toggles: new Set(['RATE_LIMIT_RESTORES', RESTORE_GATE]) });
    expect(limitsOf(0, restoreFeature)).toEqual({ week: 50, day: 25, hour: 15, minute: 5, second: 1 });
    // Two active workers: 1.0013 a second admits two.
    expect([(await get()).status, (await get()).status, (await get()).status]).toEqual([200, 200, 429]);
  });

  test('a connection that breaks in the middle of the body', async () => {
    await start();
    hq.failures.add('/a/demo/phone/', { kind: 'cut', when: 'middle' });
    const reply = await fetch(`${hq.url}/a/demo/phone/restore/`, { headers: basic('anna') });
    expect(reply.status).toBe(200);
    await expect(reply.text()).rejects.toThrow();
  });
});
