import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Failure } from '../../src/sandbox/failures.js';
import { CREDENTIALS } from '../../src/sandbox/world/programme/rows/accounts.js';
import { workersWorld } from '../support/worlds/workersWorld.js';
import { startGateway, type TestGateway } from '../support/gateway.js';
import { worker } from '../support/worlds/tinyWorld.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);
const HOUR = 3_600_000;

/** Every family of people and places at once, each read its own way: a list, a whole list, unmetered ones. */
const QUERY = `{
  viewer { username }
  domain(name: "demo") {
    mobileWorkers(first: 100) { totalCount nodes { username active } }
    deactivated: mobileWorkers(filter: { active: false }) { nodes { username } }
    webUsers { nodes { username } }
    groups { nodes { name users { username } } }
    locations(first: 100) { nodes { name path externalId type { name } } }
    locationTypes { name }
    projectName
  }
}`;

/** The requests of the families, and the fields that need them. */
const REQUESTS: readonly [string, RegExp][] = [
  ['user/v1/?limit=1000', /^domain\.(mobileWorkers|groups\.nodes\.\d+\.users)$/],
  ['user/v1/?archived=true', /^domain\.deactivated$/],
  ['web-user/v1/', /^domain\.webUsers$/],
  ['group/v1/', /^domain\.groups$/],
  ['location/v2/', /^domain\.locations$/],
  ['location/v1/', /^domain\.locations\.nodes\.\d+\.externalId$/],
  ['location_type/v1/', /^domain\.(locationTypes|locations\.nodes\.\d+\.type)$/],
  ['/api/identity/v1/', /^viewer$/],
  ['/api/user_domains/v1/', /^domain\.projectName$/],
];

/** What goes wrong, and how its fields say so. */
const FAILURES: readonly [string, Failure, string][] = [
  ['500, canned', { kind: 'broken' }, 'HQ_UNEXPECTED'],
  ['500, a page', { kind: 'broken', html: true }, 'HQ_UNEXPECTED'],
  ['403, a page', { kind: 'forbidden' }, 'FORBIDDEN'],
  ['noise', { kind: 'garbage', as: 'noise' }, 'HQ_UNEXPECTED'],
  ['half of the body', { kind: 'garbage', as: 'truncated' }, 'HQ_UNEXPECTED'],
  ['a page with 200', { kind: 'garbage', as: 'html' }, 'FORBIDDEN'],
  ['another type', { kind: 'mislabelled', contentType: 'text/plain' }, 'HQ_UNEXPECTED'],
  ['a cut connection', { kind: 'cut', when: 'before' }, 'HQ_UNAVAILABLE'],
  ['a connection cut after the work', { kind: 'cut', when: 'after' }, 'HQ_UNAVAILABLE'],
];

const line = (path: string) => new RegExp(`^GET ${path.replaceAll(/[/?.]/g, '\\$&')}`);
const logged: string[] = [];
let gateway: TestGateway;
beforeEach(async () => {
  logged.length = 0;
  gateway = await startGateway({ world, logged: text => void logged.push(text) });
});
afterEach(() => gateway.close());

describe('a request that keeps failing is an error at its fields; all others are there, and nothing wrong is cached', () => {
  test.each(FAILURES)(
    '%s',
    async (_, failure, code) => {
      const whole = await gateway.ask<{ domain: object }>(QUERY);
      expect(whole.errors).toBeUndefined();
      for (const [path, fields] of REQUESTS) {
        gateway.clock.pass(3 * HOUR);
        gateway.hq.failures.add(line(path), failure, Infinity);
        const { data, errors = [], status } = await gateway.ask<{ viewer: unknown; domain: object }>(QUERY);
        gateway.hq.failures.clear();
        const places = errors.map(({ path: at }) => at!.join('.'));
        expect([path, errors.length > 0, places.filter(at => !fields.test(at))]).toEqual([path, true, []]);
        expect([path, new Set(errors.map(({ extensions }) => extensions['code']))]).toEqual([path, new Set([code])]);
        // A field without an error equals that of the complete answer.
        expect(data).toEqual(
          without(
            whole.data,
            errors.map(({ path: at }) => at!),
          ),
        );
        expect(status).toBe(200);
        const after = await gateway.ask(QUERY);
        expect([path, after.errors, after.data]).toEqual([path, undefined, whole.data]);
        expect(JSON.stringify(errors)).not.toMatch(/<html|Traceback|\bat .*\.ts/);
      }
      for (const secret of [CREDENTIALS.admin.key, CREDENTIALS.admin.username, '<html', 'Log In'])
        expect(logged.join('\n')).not.toContain(secret);
    },
    60_000,
  );

  /** A copy with null at these places. */
  function without(data: unknown, places: readonly (readonly (string | number)[])[]): unknown {
    const copy = structuredClone(data) as Record<string | number, unknown>;
    for (const place of places) {
      let at = copy;
      for (const step of place.slice(0, -1)) at = at[step] as typeof copy;
      at[place.at(-1)!] = null;
    }
    return copy;
  }
});

describe('a failure that passes within the deadline is not visible', () => {
  test.each<[string, Failure]>([
    ['a cut connection', { kind: 'cut', when: 'before' }],
    ['a connection cut after the work', { kind: 'cut', when: 'after' }],
    ['429 without Retry-After, as of tastypie (throttling.md 4)', { kind: 'throttled' }],
    ['429 with Retry-After, as of plain views', { kind: 'throttled', retryAfter: 17.600000143 }],
  ])('%s', async (_, failure) => {
    const whole = await gateway.ask(QUERY);
    for (const [path] of REQUESTS) {
      gateway.clock.pass(3 * HOUR);
      gateway.hq.failures.add(line(path), failure, 1);
      const { data, errors, bill, extensions } = await gateway.ask<unknown>(QUERY);
      expect([path, errors, data]).toEqual([path, undefined, whole.data]);
      expect(bill.filter(request => line(path).test(request))).toHaveLength(2);
      expect(extensions.cost.actualQueryCost).toBe(bill.length);
    }
  });
});

describe('429s that last', () => {
  test('THROTTLED with the time to retry, at once where that lies beyond the deadline; the rest is there', async () => {
    gateway.hq.failures.add(line('group/v1/'), { kind: 'throttled', retryAfter: 1200 }, Infinity);
    const began = gateway.clock.now();
    const { data, errors, status } = await gateway.ask<{ domain: unknown }>(
      '{ viewer { username } domain(name: "demo") { groups { totalCount } projectName } }',
      { headers: { 'hq-deadline': '10000' } },
    );
    expect(data).toMatchObject({ viewer: { username: CREDENTIALS.admin.username }, domain: { groups: null } });
    expect(errors).toMatchObject([{ path: ['domain', 'groups'], extensions: { code: 'THROTTLED' } }]);
    expect(Number(errors?.[0]?.extensions['retryAfter'])).toBeGreaterThanOrEqual(1200);
    expect(gateway.clock.now() - began).toBeLessThanOrEqual(10_000);
    expect(status).toBe(200);
    gateway.hq.failures.clear();
    // The project space is closed for that long for every caller; unmetered requests are not.
    const shut = await gateway.ask<unknown>(
      '{ domain(name: "demo") { webUsers { totalCount } } viewer { username } }',
      { headers: { 'hq-deadline': '10000' } },
    );
    expect(shut.errors).toMatchObject([{ path: ['domain', 'webUsers'], extensions: { code: 'THROTTLED' } }]);
    expect(shut.bill).toEqual([]);
    gateway.clock.pass(1_201_000);
    const open = await gateway.ask('{ domain(name: "demo") { groups { totalCount } } }');
    expect(open.errors).toBeUndefined();
  });
});

describe('an HQ that does not answer', () => {
  const groups = '{ domain(name: "demo") { groups { totalCount } } viewer { username } }';

  /** Holds the next request for groups; the release lets HQ answer it. */
  function held(): () => void {
    let release: () => void = () => undefined;
    const until = new Promise<void>(resolve => (release = resolve));
    gateway.hq.failures.add(line('group/v1/'), { kind: 'wait', until: () => until }, 1);
    return release;
  }
  /** Both requests of the query are with HQ. */
  const sent = async () => {
    const isSent = (path: string) => gateway.hq.bill.lines().some(request => line(path).test(request));
    while (!isSent('group/v1/') || !isSent('/api/identity/v1/')) await new Promise(setImmediate);
  };
  const whole = { domain: { groups: { totalCount: demo.groups.size } } };

  test('is not awaited beyond the deadline; a caller with more time that shares the request gets the answer', async () => {
    const release = held();
    const short = gateway.ask<unknown>(groups, { headers: { 'hq-deadline': '2500' } });
    await sent();
    const long = gateway.ask<unknown>('{ domain(name: "demo") { groups { totalCount } } }');
    const { data, errors } = await short;
    expect(data).toEqual({ domain: { groups: null }, viewer: { username: CREDENTIALS.admin.username } });
    expect(errors).toMatchObject([{ path: ['domain', 'groups'], extensions: { code: 'HQ_UNAVAILABLE' } }]);
    release();
    const answer = await long;
    expect([answer.errors, answer.data]).toEqual([undefined, whole]);
    expect(gateway.hq.bill.lines().filter(request => line('group/v1/').test(request))).toHaveLength(0);
  });

  test('a caller that joins a request of another one waits until its own deadline only', async () => {
    const release = held();
    const long = gateway.ask<unknown>(groups);
    await sent();
    const { errors, bill } = await gateway.ask<unknown>('{ domain(name: "demo") { groups { totalCount } } }', {
      headers: { 'hq-deadline': '300' },
    });
    expect(errors).toMatchObject([{ path: ['domain', 'groups'], extensions: { code: 'HQ_UNAVAILABLE' } }]);
    expect(bill).toEqual([]);
    release();
    const answer = await long;
    expect([answer.errors, answer.data]).toMatchObject([undefined, whole]);
  });
});

interface Paged {
  readonly domain: { readonly mobileWorkers: { nodes: unknown[]; pageInfo: { hasNextPage: boolean } } | null };
}

describe('a list of several pages', () => {
  const COUNT = 2_500;
  const many = workersWorld(Array.from({ length: COUNT }, (_, i) => worker(`w${i}`)));
  const list =
    '{ domain(name: "demo") { mobileWorkers(first: 5000) { totalCount nodes { username } pageInfo { hasNextPage } } } }';
  const nested =
    '{ domain(name: "demo") { a: mobileWorkerByUsername(username: "w1") { username } b: mobileWorkerByUsername(username: "nobody") { username } } }';

  test.each(FAILURES)('whose second page fails is never taken for a shorter list: %s', async (_, failure, code) => {
    const big = await startGateway({ world: many });
    try {
      big.hq.failures.add(/offset=999/, failure, Infinity);
      const paged = await big.ask<Paged>(list);
      expect(paged.errors).toMatchObject([{ path: ['domain', 'mobileWorkers'], extensions: { code } }]);
      const { mobileWorkers } = paged.data.domain;
      // An interruption leaves the rows read so far and reports that there are more.
      expect(mobileWorkers && [mobileWorkers.nodes.length, mobileWorkers.pageInfo.hasNextPage]).toEqual(
        code === 'HQ_UNAVAILABLE' ? [1000, true] : null,
      );
      big.clock.pass(HOUR);
      const found = await big.ask<{ domain: { b: unknown } }>(nested);
      // No owner is reported as unknown while a page is missing.
      expect(found.data.domain.b).toBeNull();
      expect(found.errors?.map(({ path }) => path?.join('.'))).toContain('domain.b');
      big.hq.failures.clear();
      const after = await big.ask<{ domain: { mobileWorkers: { nodes: unknown[] } } }>(list);
      expect([after.errors, after.data.domain.mobileWorkers.nodes.length]).toEqual([undefined, COUNT]);
      const again = await big.ask<{ domain: unknown }>(nested);
      expect([again.errors, again.data.domain]).toEqual([
        undefined,
        { a: { username: 'w1@tiny.commcarehq.org' }, b: null },
      ]);
    } finally {
      await big.close();
    }
  });
});
