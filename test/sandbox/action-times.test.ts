import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actionTimeEndpointsOf } from '../../src/sandbox/endpoints/actionTime/actionTime.js';
import { pageViewsOf } from '../../src/sandbox/endpoints/actionTime/pageViews.js';
import { startSandbox, type Sandbox } from '../../src/sandbox/http/server.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { createWorld } from '../../src/sandbox/world/world.js';
import { domainIn } from '../support/worlds/demoWorld.js';
import {
  account,
  admin,
  keyHeader,
  member,
  tinyDomain,
  tinyNow,
  tinyWorld,
  worker,
} from '../support/worlds/tinyWorld.js';

const ada = worker('ada');
const gone = 'gone@example.org';
const views = [
  [ada.username, '2026-01-03T05:00:00Z'],
  [ada.username, '2026-01-02T23:30:00.250Z'],
  [ada.username, '2026-01-02T08:00:00Z'],
  [gone, '2026-01-02T09:00:00Z'],
].map(([username, at]) => ({ username: username!, at: Date.parse(at!) }));

const world = tinyWorld(
  [tinyDomain('tiny', { workers: storeOf([ada]) }), tinyDomain('other')],
  [
    account('admin', { memberships: [admin('tiny')] }),
    account('viewer', { memberships: [member('tiny', 'access_api', 'view_web_users')] }),
    account('editor', { memberships: [member('tiny', 'access_api', 'edit_web_users', 'edit_data')] }),
  ],
);

let hq: Sandbox;
beforeEach(async () => {
  const endpoints = actionTimeEndpointsOf(({ name }) => (name === 'tiny' ? views : []));
  hq = await startSandbox({ world, now: () => tinyNow, endpoints });
});
afterEach(() => hq.close());

interface Body {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly objects: readonly Readonly<Record<string, unknown>>[];
}
async function get(query = '', who = 'admin', path = 'api/action_times/v1/') {
  const reply = await fetch(`${hq.url}/a/tiny/${path}${query}`, { headers: keyHeader(who) });
  const text = await reply.text();
  return { status: reply.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as Body };
}
const days = ({ body }: { body: Body }) => body.objects.map(row => [row['local_date'], row['user']]);

describe('action times (errors-and-paging.md 2)', () => {
  it('are days of a user with the first and last view, sorted by day and name, under both URLs', async () => {
    const { status, body } = await get();
    expect(status).toBe(200);
    expect(body.objects).toEqual([
      {
        local_date: '2026-01-02',
        UTC_start_time: '2026-01-02T08:00:00+00:00',
        UTC_end_time: '2026-01-02T23:30:00.250000+00:00',
        user: ada.username,
        user_id: ada.id,
      },
      {
        local_date: '2026-01-02',
        UTC_start_time: '2026-01-02T09:00:00+00:00',
        UTC_end_time: '2026-01-02T09:00:00+00:00',
        user: gone,
        user_id: null,
      },
      expect.objectContaining({ local_date: '2026-01-03', user: ada.username }),
    ]);
    expect(body.meta).toMatchObject({ limit: 10_000, next: null, total_count: 3, local_date_timezone: 'UTC' });
    expect((await get('', 'admin', 'api/v0.5/action_times/')).body).toEqual(body);
  });

  it('are days of the time zone that is asked for', async () => {
    const { body } = await get('?local_timezone=Asia/Kolkata');
    expect(days({ body })).toEqual([
      ['2026-01-02', ada.username],
      ['2026-01-02', gone],
      ['2026-01-03', ada.username],
    ]);
    expect(body.objects[2]).toMatchObject({
      UTC_start_time: '2026-01-02T23:30:00.250000+00:00',
      UTC_end_time: '2026-01-03T05:00:00+00:00',
    });
    expect(body.meta).toMatchObject({ local_date_timezone: 'Asia/Kolkata' });
  });

  it('are narrowed by user, day and first view', async () => {
    expect(days(await get(`?users=${gone}&users=nobody`))).toEqual([['2026-01-02', gone]]);
    expect(days(await get('?local_date.gte=2026-01-03'))).toEqual([['2026-01-03', ada.username]]);
    expect(days(await get('?local_date.lt=2026-01-03&UTC_start_time_start=2026-01-02T09:00:00Z'))).toEqual([
      ['2026-01-02', gone],
    ]);
    expect(days(await get('?UTC_start_time_end=2026-01-02T08:00:00'))).toEqual([['2026-01-02', ada.username]]);
  });

  it('come in pages behind a cursor, which holds the whole query; the total counts from there on', async () => {
    const first = await get('?limit=1&local_date.lte=2026-01-02');
    expect(days(first)).toEqual([['2026-01-02', ada.username]]);
    expect(first.body.meta).toMatchObject({ limit: 1, total_count: 2 });
    const next = first.body.meta['next'] as string;
    const held = Buffer.from(new URLSearchParams(next).get('cursor')!, 'base64').toString();
    expect(Object.fromEntries(new URLSearchParams(held))).toEqual({
      limit: '1',
      'local_date.lte': '2026-01-02',
      cursor_local_date: '2026-01-02',
      cursor_user: ada.username,
    });
    const second = await get(next);
    expect(days(second)).toEqual([['2026-01-02', gone]]);
    expect(second.body.meta).toMatchObject({ limit: 1, total_count: 1, next: null });
  });

  it('need the permission and, after all else, the flag of the user', async () => {
    expect(await get('', 'editor')).toEqual({ status: 403, body: '' });
    expect(await get('', 'viewer')).toEqual({
      status: 403,
      body: { error: "You don't have permission to access this API" },
    });
    expect(await get('?limit=x', 'viewer')).toMatchObject({ status: 400 });
    expect((await get('1/')).status).toBe(405);
  });

  it('refuse a bad limit with 400 and fail on every other bad parameter', async () => {
    const refusals = ['x', '-1', '10001'].map(async limit => (await get(`?limit=${limit}`)).body);
    expect(await Promise.all(refusals)).toEqual([
      ...Array<unknown>(2).fill({ error: 'limit must be a positive integer.' }),
      { error: 'Limit may not exceed 10000.' },
    ]);
    expect((await get('?limit=0')).body.meta).toMatchObject({ limit: 10_000 });
    const failing = ['offset=1', 'local_date.on=2026-01-02', 'local_date.gt=soon', 'local_timezone=Mars/Base'];
    for (const query of failing) expect([query, (await get(`?${query}`)).status]).toEqual([query, 500]);
  });

  it('count against no limit', async () => {
    await get();
    expect(hq.bill.entries.map(({ metered, counted }) => [metered, counted])).toEqual([[false, false]]);
  });
});

describe('the page views of the sandbox’s own worlds', () => {
  const demo = domainIn(createWorld({ now: tinyNow, cases: 60 }));

  it('are the same for the same day, lie before now, and hold a user who is deleted', () => {
    const found = pageViewsOf(demo, tinyNow);
    expect(found.length).toBeGreaterThan(100);
    expect(found.every(({ at }) => at <= tinyNow && at > tinyNow - 31 * 86_400_000)).toBe(true);
    const known = new Set([...demo.webUsers, ...demo.workers].map(({ username }) => username));
    expect(new Set(found.map(({ username }) => username).filter(name => !known.has(name))).size).toBe(1);
    const later = new Set(pageViewsOf(demo, tinyNow + 3_600_000).map(view => JSON.stringify(view)));
    expect(found.filter(view => !later.has(JSON.stringify(view)))).toEqual([]);
  });

  it('are none where nobody is', () => {
    expect(pageViewsOf(tinyDomain('empty'), tinyNow)).toEqual([]);
  });
});
