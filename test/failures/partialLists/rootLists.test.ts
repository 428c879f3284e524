import { afterEach, describe, expect, test } from '@jest/globals';
import type { Failure } from '../../../src/sandbox/failures.js';
import type { CaseRecord } from '../../../src/sandbox/world/model.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { workersWorld } from '../../support/worlds/workersWorld.js';
import { inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { startGateway, type Asked, type TestGateway } from '../../support/gateway.js';
import { caseRow } from '../../support/worlds/sampleRows.js';
import { worker } from '../../support/worlds/tinyWorld.js';

type Row = Readonly<Record<string, string>>;
type Answer = { readonly domain: { readonly list: Part<Row> | null } };

const usernames = Array.from({ length: 3500 }, (_, i) => `w${String(i).padStart(5, '0')}`);
const manyWorkers = () => workersWorld(usernames.map(name => worker(name)));
const QUERY = `query ($after: String) { domain(name: "demo") { list: mobileWorkers(first: 5000, after: $after) { ${part('userId')} } } }`;
const FIRST = 'GET user/v1/?limit=1000';
/** Each page repeats the last row of the page before it. */
const pageAt = (offset: number) => `${FIRST}&offset=${offset}`;
const THIRD = /^GET user\/v1\/\?limit=1000&offset=1998$/;

let gateway: TestGateway;
afterEach(() => gateway.close());

const ask = (after: string | null = null, headers: Record<string, string> = {}, query = QUERY) =>
  gateway.ask<Answer>(query, { variables: { after }, headers });
const rows = ({ data }: Asked<Answer>) => data.domain.list!.nodes.map(node => Object.values(node)[0]!);
const codes = ({ errors = [] }: Asked<Answer>) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']]);

describe('a root list that is interrupted after a page has its rows so far, a cursor to continue, and an error with the reason', () => {
  test.each<[string, Failure, number, Record<string, string>]>([
    ['HQ_UNAVAILABLE', { kind: 'cut', when: 'before' }, 3, {}],
    ['THROTTLED', { kind: 'throttled' }, 99, { 'hq-deadline': '2000' }],
  ])('%s: the parts together are the list, and no page is read twice', async (code, failure, times, headers) => {
    gateway = await startGateway({ world: manyWorkers(), workers: 3500 });
    gateway.hq.failures.add(THIRD, failure, times);
    const stopped = await ask(null, headers);
    expect(stopped.status).toBe(200);
    expect(codes(stopped)).toEqual([['domain.list', code]]);
    expect(rows(stopped)).toHaveLength(1999);
    expect(stopped.data.domain.list).toMatchObject({ totalCount: 3500, pageInfo: { hasNextPage: true } });
    expect(stopped.bill.slice(0, 3)).toEqual([FIRST, pageAt(999), pageAt(1998)]);

    gateway.hq.failures.clear();
    gateway.clock.pass(60_000);
    const rest = await ask(stopped.data.domain.list!.pageInfo.endCursor);
    expect(rest.errors).toBeUndefined();
    expect(rest.data.domain.list!.pageInfo.hasNextPage).toBe(false);
    expect([...rows(stopped), ...rows(rest)].sort()).toEqual(usernames.map(name => `worker-${name}`));
    expect(rest.bill).toEqual([pageAt(1998), pageAt(2997)]);
  });

  test('MAX_COST_EXCEEDED: each operation reads as far as it may', async () => {
    gateway = await startGateway({ world: manyWorkers(), workers: 3500, maxRequests: 2 });
    const first = await ask();
    expect(codes(first)).toEqual([['domain.list', 'MAX_COST_EXCEEDED']]);
    expect(first.errors![0]!.extensions).toEqual({ code: 'MAX_COST_EXCEEDED', cost: 3, maxCost: 2 });
    const second = await ask(first.data.domain.list!.pageInfo.endCursor);
    expect(second.errors).toBeUndefined();
    expect([...rows(first), ...rows(second)].sort()).toEqual(usernames.map(name => `worker-${name}`));
    expect([first.bill, second.bill]).toEqual([
      [FIRST, pageAt(999)],
      [pageAt(1998), pageAt(2997)],
    ]);
  });

  test.each([
    ['in its own order', ''],
    ['sorted', ', orderBy: { field: LAST_MODIFIED, direction: ASC }'],
  ])("cases %s, by HQ's own cursors (cases.md 2.4, 4)", async (_, order) => {
    const cases: readonly CaseRecord[] = Array.from({ length: 10_400 }, (_each, i) =>
      caseRow({ id: `c${String(i).padStart(5, '0')}`, when: Date.UTC(2025, 0, 1) + Math.floor(i / 7) * 1000 }),
    );
    gateway = await startGateway({ world: buildWorld({ cases }) });
    const query = `query ($after: String) { domain(name: "demo") { list: cases(first: 11000, after: $after${order}) { ${part('caseId')} } } }`;
    const seen: string[] = [];
    const bills: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const answer: Asked<Answer> = await ask(after, { 'hq-max-cost': '2' }, query);
      expect(codes(answer)).toEqual(
        answer.data.domain.list!.pageInfo.hasNextPage ? [['domain.list', 'MAX_COST_EXCEEDED']] : [],
      );
      seen.push(...rows(answer));
      bills.push(answer.bill.length);
      ({ hasNextPage: more, endCursor: after } = answer.data.domain.list!.pageInfo);
    }
    expect(seen.sort()).toEqual(cases.map(({ id }) => id));
    expect(bills).toEqual([2, 1]);
  });
});

describe('an interrupted list without rows', () => {
  test('is null with the error, on its first page and on the first page after a cursor', async () => {
    gateway = await startGateway({ world: manyWorkers(), workers: 3500 });
    gateway.hq.failures.add('user/v1/', { kind: 'cut', when: 'before' }, 3);
    const none = await ask();
    expect([none.data.domain.list, codes(none)]).toEqual([null, [['domain.list', 'HQ_UNAVAILABLE']]]);
    gateway.hq.failures.add(THIRD, { kind: 'cut', when: 'before' }, 6);
    const some = await ask();
    const still = await ask(some.data.domain.list!.pageInfo.endCursor);
    expect([still.data.domain.list, codes(still)]).toEqual([null, [['domain.list', 'HQ_UNAVAILABLE']]]);
    expect(still.bill).toEqual([pageAt(1998), pageAt(1998), pageAt(1998)]);
  });

  test('an error of the list itself still fails it', async () => {
    gateway = await startGateway({ world: manyWorkers(), workers: 3500 });
    gateway.hq.failures.add(THIRD, { kind: 'forbidden' });
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo('list: mobileWorkers(first: 5000) { nodes { userId } }'),
    );
    expect([data.domain.list, errors?.map(({ extensions }) => extensions['code'])]).toEqual([null, ['FORBIDDEN']]);
    expect(bill).toHaveLength(3);
  });
});
