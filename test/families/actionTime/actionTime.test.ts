import { afterEach, describe, expect, test } from '@jest/globals';
import { actionTimeEndpointsOf } from '../../../src/sandbox/endpoints/actionTime/actionTime.js';
import { type PageView, pageViewsOf } from '../../../src/sandbox/endpoints/actionTime/pageViews.js';
import { createWorld } from '../../../src/sandbox/world/world.js';
import { NOW, startGateway, type AskOptions, type TestGateway } from '../../support/gateway.js';
import { priceOf } from '../../support/priceOf.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { account, keyHeader, member, tinyWorld } from '../../support/worlds/tinyWorld.js';
import { byText, dateTime, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';

const world = createWorld({ now: NOW, cases: 60 });
const demo = domainIn(world);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const ALL = 'domain username userId localDate startTime endTime timeZone';
interface Day {
  readonly username: string;
  readonly localDate: string;
}
interface Answer<Node = Day> {
  readonly domain: { readonly actionTimes: Part<Node> };
}

/** Days as `ALL` should show them, in UTC or in a zone so many hours ahead of it. */
function daysSeen(views: readonly PageView[], timeZone = 'UTC', ahead = 0) {
  const userIds = new Map([...demo.webUsers, ...demo.workers].map(({ username, id }) => [username, id]));
  const localDay = (at: number) => new Date(at + ahead * HOUR).toISOString().slice(0, 10);
  const times = new Map<string, number[]>();
  for (const { username, at } of views) {
    const key = `${localDay(at)} ${username}`;
    times.set(key, [...(times.get(key) ?? []), at]);
  }
  return [...times]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, ofDay]) => ({
      domain: 'demo',
      username: key.slice(11),
      userId: userIds.get(key.slice(11)) ?? null,
      localDate: key.slice(0, 10),
      startTime: dateTime(Math.min(...ofDay)),
      endTime: dateTime(Math.max(...ofDay)),
      timeZone,
    }));
}

/** The parameters in HQ's cursor of a request. */
const cursorOf = (line: string) => {
  const cursor = new URLSearchParams(line.split('?')[1]).get('cursor');
  return Object.fromEntries(new URLSearchParams(Buffer.from(cursor ?? '', 'base64').toString()));
};
const list = (args: string, fields = 'username localDate') => inDemo(`actionTimes(${args}) { ${part(fields)} }`);

let gateway: TestGateway;
const start = async (viewsOf?: (now: number) => readonly PageView[]) => {
  const endpoints = viewsOf && actionTimeEndpointsOf((_, now) => viewsOf(now));
  gateway = await startGateway({ world, endpoints });
};
afterEach(() => gateway.close());

describe('days', () => {
  test('every field of every day, oldest first, for one request that HQ does not meter; none again', async () => {
    await start();
    const days = daysSeen(pageViewsOf(demo, NOW));
    const query = list('first: 2000', ALL);
    const { data, errors, bill, extensions } = await gateway.ask<Answer<unknown>>(query);
    expect(errors).toBeUndefined();
    expect(data.domain.actionTimes).toMatchObject({
      nodes: days,
      totalCount: days.length,
      pageInfo: { hasNextPage: false },
    });
    expect(days.length).toBeGreaterThan(100);
    expect(days.some(({ userId }) => userId === null)).toBe(true);
    expect(days.some(({ startTime, endTime }) => startTime < endTime)).toBe(true);
    expect(bill).toEqual(['GET action_times/v1/?limit=2000']);
    expect(extensions.cost).toMatchObject({ actualQueryCost: 1, unmetered: 1 });
    const again = await gateway.ask<Answer<unknown>>(query);
    expect([again.data, again.bill]).toEqual([data, []]);
  });

  test('the users behind the days: a request for the workers, one for the web users', async () => {
    await start();
    const fields = 'username userId user { __typename ... on MobileWorker { username } ... on WebUser { username } }';
    const { data, errors, bill } = await gateway.ask<Answer<unknown>>(list('first: 2000', fields));
    expect(errors).toBeUndefined();
    const workers = new Set([...demo.workers].map(({ username }) => username));
    const expected = daysSeen(pageViewsOf(demo, NOW)).map(({ username, userId }) => ({
      username,
      userId,
      user: userId && { __typename: workers.has(username) ? 'MobileWorker' : 'WebUser', username },
    }));
    expect(data.domain.actionTimes.nodes).toEqual(expected);
    expect(bill).toEqual(['GET action_times/v1/?limit=2000', 'GET user/v1/?limit=1000', 'GET web-user/v1/?limit=1000']);
  });

  test('are priced without a request to HQ, as unmetered', async () => {
    await start();
    const { plan, bill } = await priceOf(gateway, inDemo('actionTimes(first: 100) { nodes { username } }'));
    expect([plan, bill]).toMatchObject([{ unmetered: 1 }, []]);
  });
});

describe('reading in pages', () => {
  /** Three users on each of 1,000 days before today. */
  const past = Array.from({ length: 3_000 }, (_, n) => ({
    username: `user ${n % 3}+ä@example.org`,
    at: NOW - (1 + Math.floor(n / 3)) * DAY,
  }));
  const days = daysSeen(past).map(({ username, localDate }) => ({ username, localDate }));
  const QUERY = `query ($after: String) { domain(name: "demo") { actionTimes(first: 700, filter: { firstDay: "2020-01-01" }, after: $after) { ${part('username localDate')} } } }`;
  const read = ({ domain }: Answer) => domain.actionTimes;

  test("of 700 returns every day once; HQ's cursor holds the whole query", async () => {
    await start(() => past);
    const { nodes, billPerPage } = await readAllPages<Day>(gateway, QUERY, read);
    expect(nodes).toEqual(days);
    const [first, ...others] = billPerPage.flat();
    expect(first).toBe('GET action_times/v1/?limit=1000&local_date.gte=2020-01-01');
    expect(others.map(cursorOf)).toEqual(
      [1000, 2000].map(rows => ({
        limit: '1000',
        'local_date.gte': '2020-01-01',
        cursor_local_date: days[rows - 1]!.localDate,
        cursor_user: days[rows - 1]!.username,
      })),
    );
  });

  test('continues after a row, also when days were added meanwhile and the pages are no longer cached', async () => {
    await start(now => (now > NOW ? [...past, { username: 'new', at: NOW + 1 }] : past));
    const first = await gateway.ask<Answer>(QUERY);
    const { endCursor } = first.data.domain.actionTimes.pageInfo;
    gateway.clock.pass(HOUR);
    const { data, errors, bill } = await gateway.ask<Answer>(QUERY.replace('700', '5000'), {
      variables: { after: endCursor },
    });
    expect(errors).toBeUndefined();
    const nodes = [...first.data.domain.actionTimes.nodes, ...data.domain.actionTimes.nodes];
    expect(nodes).toEqual([...days, { username: 'new', localDate: '2026-06-17' }]);
    expect(bill.map(cursorOf)).toMatchObject([{ cursor_user: days[699]!.username, limit: '5000' }]);
  });

  test('more than one HQ page at once, without a filter', async () => {
    const many = Array.from({ length: 12_000 }, (_, n) => ({
      username: `u${n % 12}`,
      at: NOW - Math.floor(n / 12) * DAY,
    }));
    await start(() => many);
    const { data, errors, bill } = await gateway.ask<Answer>(list('first: 12000'));
    expect(errors).toBeUndefined();
    expect(data.domain.actionTimes).toMatchObject({ totalCount: 12_000, pageInfo: { hasNextPage: false } });
    expect(new Set(data.domain.actionTimes.nodes.map(node => JSON.stringify(node))).size).toBe(12_000);
    expect(bill[0]).toBe('GET action_times/v1/?limit=10000');
    expect(bill.slice(1).map(cursorOf)).toMatchObject([{ limit: '2000', cursor_user: 'u11' }]);
  });
});

describe('filters', () => {
  const at = (text: string) => Date.parse(`${text}Z`);
  const views = [
    { username: 'ada', at: at('2026-06-15T08:00:00') },
    { username: 'ada', at: at('2026-06-15T23:00:00') },
    { username: 'bob', at: at('2026-06-15T09:30:00') },
    { username: 'ada', at: at('2026-06-16T10:00:00') },
  ];
  const page = (more: string) => `GET action_times/v1/?limit=1000${more}`;

  test.each([
    ['usernames: ["bob", "eve"]', ['15 bob'], '&users=bob&users=eve'],
    ['firstDay: "2026-06-16"', ['16 ada'], '&local_date.gte=2026-06-16'],
    ['lastDay: "2026-06-15"', ['15 ada', '15 bob'], '&local_date.lte=2026-06-15'],
    [
      'startTime: { gt: "2026-06-15T08:00:00Z", lte: "2026-06-15T09:30:00Z" }',
      ['15 bob'],
      '&UTC_start_time_start=2026-06-15T08:00:00.000001Z&UTC_start_time_end=2026-06-15T09:30:00.000000Z',
    ],
    [
      'startTime: { gte: "2026-06-15T08:00:00Z", lt: "2026-06-15T09:30:00Z" }',
      ['15 ada'],
      '&UTC_start_time_start=2026-06-15T08:00:00.000000Z&UTC_start_time_end=2026-06-15T09:29:59.999999Z',
    ],
  ])('%s', async (filter, found, more) => {
    await start(() => views);
    const { data, errors, bill } = await gateway.ask<Answer>(list(`filter: { ${filter} }`));
    expect(errors).toBeUndefined();
    const { nodes } = data.domain.actionTimes;
    expect(nodes.map(({ localDate, username }) => `${localDate.slice(-2)} ${username}`)).toEqual(found);
    expect(bill.map(line => decodeURIComponent(line).split(/[?&]/).sort())).toEqual([page(more).split(/[?&]/).sort()]);
  });

  test('a time zone gives other days, which are read and cached apart from those of the project space', async () => {
    await start(() => views);
    const query = inDemo(
      `utc: actionTimes { nodes { ${ALL} } } kolkata: actionTimes(filter: { timeZone: "Asia/Kolkata" }) { nodes { ${ALL} } }`,
    );
    const { data, errors, bill } = await gateway.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      domain: { utc: { nodes: daysSeen(views) }, kolkata: { nodes: daysSeen(views, 'Asia/Kolkata', 5.5) } },
    });
    expect(bill.toSorted()).toEqual([page(''), page('&local_timezone=Asia%2FKolkata')]);
    expect((await gateway.ask(query)).bill).toEqual([]);
  });

  test.each([
    ['usernames: []', 'filter.usernames is empty'],
    ['usernames: ["ada", ""]', 'filter.usernames[1] is empty'],
    [
      `usernames: [${Array.from({ length: 120 }, (_, n) => `"user${n}@demo.commcarehq.org"`).join()}]`,
      'filter is too long',
    ],
    ['timeZone: "Mars/Base"', 'filter.timeZone: "Mars/Base" is no time zone'],
    ['timeZone: "+05:30"', 'filter.timeZone: "+05:30" is no time zone'],
    ['timeZone: ""', 'filter.timeZone is empty'],
    ['startTime: { gt: "2026-06-15T08:00:00Z", gte: "2026-06-15T08:00:00Z" }', 'exclude each other'],
  ])('refused before HQ is asked: %s', async (filter, message) => {
    await start(() => views);
    const { errors, bill } = await gateway.ask(list(`filter: { ${filter} }`));
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(bill).toEqual([]);
  });

  test('as many names as the description says fit in a cursor as well', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `user${n}@demo.commcarehq.org`);
    await start(() => names.map(username => ({ username, at: NOW })));
    const usernames = names.map(name => `"${name}"`).join();
    const query = `query ($after: String) { domain(name: "demo") { actionTimes(first: 59, filter: { usernames: [${usernames}] }, after: $after) { ${part('username')} } } }`;
    const first = await gateway.ask<Answer>(query);
    gateway.clock.pass(HOUR);
    const variables = { after: first.data.domain.actionTimes.pageInfo.endCursor };
    const { data, errors, bill } = await gateway.ask<Answer>(query, { variables });
    expect(errors).toBeUndefined();
    expect(data.domain.actionTimes.nodes).toHaveLength(1);
    expect(bill.map(line => Object.keys(cursorOf(line)))).toEqual([
      expect.arrayContaining(['users', 'cursor_user', 'cursor_local_date', 'limit']),
    ]);
  });
});

describe('refused by HQ', () => {
  test.each<[string, AskOptions, string]>([
    ['a role without the permission', { as: 'reader' }, 'FORBIDDEN'],
    ['a mobile worker', { as: 'worker' }, 'FORBIDDEN'],
    ['an unknown key', { authorization: 'ApiKey admin@example.org:0' }, 'UNAUTHENTICATED'],
  ])('%s', async (_, options, code) => {
    await start();
    const { data, errors } = await gateway.ask<Answer>(list('first: 5'), options);
    expect(data).toEqual({ domain: { actionTimes: null } });
    expect(errors).toMatchObject([{ path: ['domain', 'actionTimes'], extensions: { code } }]);
  });

  test('a user without the flag, whatever the role allows', async () => {
    const viewer = account('viewer', { memberships: [member('demo', 'access_api', 'view_web_users')] });
    gateway = await startGateway({ world: tinyWorld([demo], [viewer]) });
    const { errors, bill } = await gateway.ask<Answer>(list('first: 5'), keyHeader('viewer'));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(bill).toEqual(['GET action_times/v1/?limit=1000']);
  });
});
