import { afterEach, describe, expect, test } from '@jest/globals';
import type { Failure } from '../../../src/sandbox/failures.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo, part } from '../../support/expected/expectedFormat.js';
import { startGateway, type Asked, type GatewayOptions, type TestGateway } from '../../support/gateway.js';
import { priceOf } from '../../support/priceOf.js';
import { caseRow } from '../../support/worlds/sampleRows.js';
import { worker } from '../../support/worlds/tinyWorld.js';
import {
  codes,
  COUNT,
  CUT,
  idsOf,
  LIST,
  only,
  page,
  rows,
  WORKERS,
  workersWithManyForms,
  type Answer,
} from './workersWithManyForms.js';

const HOUR = 3_600_000;
const of = (list: string, name = 'a') =>
  `query ($after: String) ${inDemo(`of: mobileWorker(userId: "worker-${name}") { ${list} }`)}`;
const QUERY = of(LIST);

let gateway: TestGateway;
afterEach(() => gateway.close());
const start = async (options: GatewayOptions = {}) =>
  void (gateway = await startGateway({ world: workersWithManyForms(), ...options }));
const ask = (after: string | null = null, headers: Record<string, string> = {}, query = QUERY) =>
  gateway.ask<Answer>(query, { variables: { after }, headers });
const fail = (line: string, times = 3, failure = CUT) => gateway.hq.failures.add(only(line), failure, times);
const endOf = ({ data }: Asked<Answer>) => data.domain.of.list!.pageInfo.endCursor;
const stoppedAt = async (n: number) => {
  fail(page('a', n));
  return ask();
};

describe('a nested list that is interrupted after a page has its rows so far, a cursor to continue, and an error with the reason', () => {
  test.each<[string, Failure, number, Record<string, string>, object]>([
    ['HQ_UNAVAILABLE', CUT, 3, {}, {}],
    ['THROTTLED', { kind: 'throttled' }, 99, { 'hq-deadline': '2000' }, { retryAfter: expect.any(Number) }],
  ])('%s: hours later the rest costs the remaining pages', async (code, failure, times, headers, told) => {
    await start();
    fail(page('a', 3), times, failure);
    const stopped = await ask(null, headers);
    expect(stopped.status).toBe(200);
    expect(stopped.errors).toMatchObject([{ path: ['domain', 'of', 'list'], extensions: { code, ...told } }]);
    expect(stopped.errors).toHaveLength(1);
    const { list } = stopped.data.domain.of;
    expect(list).toMatchObject({ totalCount: COUNT, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(list!.edges.at(-1)!.cursor).toBe(list!.pageInfo.endCursor);
    expect(stopped.bill.slice(0, 4)).toEqual([WORKERS, ...[1, 2, 3].map(n => page('a', n))]);

    gateway.hq.failures.clear();
    gateway.clock.pass(5 * HOUR);
    const rest = await ask(endOf(stopped));
    expect(rest.errors).toBeUndefined();
    expect(rest.data.domain.of.list).toMatchObject({ totalCount: COUNT, pageInfo: { hasNextPage: false } });
    expect(rest.bill).toEqual([WORKERS, page('a', 3), page('a', 4)]);
    expect(rows(stopped.data.domain.of)).toHaveLength(1998);
    expect([...rows(stopped.data.domain.of), ...rows(rest.data.domain.of)].sort()).toEqual(idsOf('a'));
  });

  test('MAX_COST_EXCEEDED: each operation reads as far as it may', async () => {
    await start({ maxRequests: 3 });
    const first = await ask();
    expect(first.errors).toMatchObject([{ extensions: { code: 'MAX_COST_EXCEEDED', cost: 4, maxCost: 3 } }]);
    const second = await ask(endOf(first));
    expect(second.errors).toBeUndefined();
    expect([...rows(first.data.domain.of), ...rows(second.data.domain.of)].sort()).toEqual(idsOf('a'));
    expect([first.bill, second.bill]).toEqual([
      [WORKERS, page('a', 1), page('a', 2)],
      [page('a', 3), page('a', 4)],
    ]);
  });

  test("cases, by HQ's own cursor (cases.md 2.4)", async () => {
    const cases = Array.from({ length: 10_400 }, (_, i) =>
      caseRow({ id: `c${String(i).padStart(5, '0')}`, ownerId: 'worker-a' }),
    );
    await start({ world: buildWorld({ workers: storeOf([worker('a')]), cases }) });
    const query = of(`list: cases(first: 11000, after: $after) { ${part('caseId')} }`);
    const stopped = await ask(null, { 'hq-max-cost': '2' }, query);
    expect(codes(stopped)).toEqual([['domain.of.list', 'MAX_COST_EXCEEDED']]);
    gateway.clock.pass(HOUR);
    const rest = await ask(endOf(stopped), {}, query);
    expect(rest.errors).toBeUndefined();
    expect([rows(stopped.data.domain.of).length, rest.bill.length]).toEqual([5000, 3]);
    expect([...rows(stopped.data.domain.of), ...rows(rest.data.domain.of)].sort()).toEqual(cases.map(({ id }) => id));
  });

  test('of several lists in one answer, each interrupted one has its own error and cursor', async () => {
    await start();
    const each = (after = '') =>
      `query { domain(name: "demo") { workers: mobileWorkers { nodes { list: forms(first: 5000${after}) { ${part('formId')} } } } } }`;
    fail(page('b', 3));
    fail(page('c', 1));
    const { data, errors, bill } = await gateway.ask<Answer>(each());
    const [a, b, c] = data.domain.workers.nodes;
    expect(errors).toHaveLength(2);
    expect(errors).toEqual(
      expect.arrayContaining(
        [1, 2].map(n =>
          expect.objectContaining({
            path: ['domain', 'workers', 'nodes', n, 'list'],
            extensions: { code: 'HQ_UNAVAILABLE' },
          }),
        ),
      ),
    );
    expect([rows(a!).toSorted(), a!.list!.pageInfo.hasNextPage]).toEqual([idsOf('a'), false]);
    expect([rows(b!).length, b!.list!.pageInfo.hasNextPage, c!.list]).toEqual([1998, true, null]);
    expect(bill.filter(line => line.includes('worker-a'))).toEqual([1, 2, 3, 4].map(n => page('a', n)));
    const rest = await ask(b!.list!.pageInfo.endCursor, {}, of(LIST, 'b'));
    expect([...rows(b!), ...rows(rest.data.domain.of)].sort()).toEqual(idsOf('b'));
    expect(rest.bill).toEqual([page('b', 3), page('b', 4)]);
  });

  test('a list under two aliases has its error at both; a shorter one that was complete has none', async () => {
    await start();
    fail(page('a', 2));
    const query = inDemo(
      `of: mobileWorker(userId: "worker-a") { ${LIST.replace(', after: $after', '')} again: forms(first: 5000) { totalCount } full: forms(first: 1000) { pageInfo { hasNextPage } } }`,
    );
    const { data, errors } = await gateway.ask<Answer>(query);
    expect(errors!.map(({ path }) => path!.at(-1)).sort()).toEqual(['again', 'list']);
    expect(data.domain.of).toMatchObject({ again: { totalCount: COUNT }, full: { pageInfo: { hasNextPage: true } } });
  });
});

describe('continuing', () => {
  test('may be interrupted again, with or without rows', async () => {
    await start();
    const stopped = await stoppedAt(2);
    fail(page('a', 2));
    const none = await ask(endOf(stopped));
    expect([none.data.domain.of.list, codes(none)]).toEqual([null, [['domain.of.list', 'HQ_UNAVAILABLE']]]);
    fail(page('a', 4));
    const some = await ask(endOf(stopped));
    expect(codes(some)).toEqual([['domain.of.list', 'HQ_UNAVAILABLE']]);
    const rest = await ask(endOf(some));
    expect(rest.errors).toBeUndefined();
    expect([stopped, some, rest].flatMap(({ data }) => rows(data.domain.of)).sort()).toEqual(idsOf('a'));
  });

  test('works from the cursor of any row: from the cache, and later from the start of the list', async () => {
    await start();
    const stopped = await stoppedAt(3);
    const { edges } = stopped.data.domain.of.list!;
    const query = of(LIST.replace('5000', '20'));
    const near = await ask(edges[99]!.cursor, {}, query);
    expect([near.bill, rows(near.data.domain.of)]).toEqual([[], rows(stopped.data.domain.of).slice(100, 120)]);
    gateway.clock.pass(HOUR);
    const far = await ask(edges[99]!.cursor);
    expect(rows(far.data.domain.of).toSorted()).toEqual(idsOf('a').slice(100));
    expect(far.bill).toEqual([WORKERS, ...[1, 2, 3, 4].map(n => page('a', n))]);
  });

  test.each([999, 1499])('that is interrupted before it reaches its cursor reports the reason (%i)', async row => {
    await start();
    const { edges } = (await ask()).data.domain.of.list!;
    gateway.clock.pass(HOUR);
    fail(page('a', 2));
    const stopped = await ask(edges[row]!.cursor);
    expect([stopped.data.domain.of.list, codes(stopped)]).toEqual([null, [['domain.of.list', 'HQ_UNAVAILABLE']]]);
  });

  test('costs what its price says', async () => {
    await start();
    const stopped = await stoppedAt(3);
    gateway.clock.pass(HOUR);
    const variables = { after: endOf(stopped) };
    const { plan } = await priceOf(gateway, QUERY, { variables });
    const { bill } = await gateway.ask<Answer>(QUERY, { variables });
    expect(bill).toHaveLength(3);
    expect(plan.requests).toMatchObject({ least: 3, expected: 3 });
  });

  test('with the cursor of another worker is rejected and costs nothing', async () => {
    await start();
    const stopped = await stoppedAt(3);
    const other = await ask(endOf(stopped), {}, of(LIST, 'b'));
    expect([other.data.domain.of.list, codes(other), other.bill]).toEqual([
      null,
      [['domain.of.list', 'BAD_USER_INPUT']],
      [],
    ]);
  });
});
