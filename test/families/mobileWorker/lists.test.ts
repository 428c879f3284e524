import { describe, expect, test } from '@jest/globals';
import { type Asked } from '../../support/gateway.js';
import { startGatewayWithWorkers } from '../../support/worlds/workersWorld.js';
import { inDemo, part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import {
  ACTIVE,
  active,
  type Answer,
  DEACTIVATED,
  deactivated,
  demo,
  type ExpectedWorker,
  world,
} from '../../support/expected/expectedWorkers.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

const ask = (selection: string) => gateway.ask<Answer>(inDemo(selection));

describe('lists', () => {
  const names = ({ data }: Asked<Answer>) => data.domain.mobileWorkers.nodes.map(({ username }) => username);

  test.each([
    ['none', '', active, ACTIVE],
    ['an empty one', 'filter: {}', active, ACTIVE],
    ['active', 'filter: { active: true }', active, ACTIVE],
    ['active null, which is "not said"', 'filter: { active: null }', active, ACTIVE],
    ['deactivated', 'filter: { active: false }', deactivated, DEACTIVATED],
  ])('filter: %s', async (_, filter, expected, request) => {
    const answer = await ask(`mobileWorkers(first: 100 ${filter}) { totalCount nodes { username active } }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.domain.mobileWorkers).toEqual({
      totalCount: expected.length,
      nodes: expected.map(({ username, active }) => ({ username, active })),
    });
    expect(answer.bill).toEqual([request]);
  });

  test('filter: each group has its active members only (users.md 1)', async () => {
    for (const { id, users } of demo.groups) {
      const { data, bill } = await ask(
        `mobileWorkers(first: 100, filter: { groupId: "${id}" }) { totalCount nodes { userId active } }`,
      );
      const members = users.filter(user => demo.workers.get(user)?.active);
      expect(members.length).toBeGreaterThan(1);
      expect(data.domain.mobileWorkers.totalCount).toBe(members.length);
      expect(data.domain.mobileWorkers.nodes).toEqual(members.map(userId => ({ userId, active: true })));
      expect(bill).toEqual([`GET user/v1/?group=${id}&limit=1000`]);
    }
  });

  test('reading in small pages returns every worker once, for one request', async () => {
    const query = `query ($after: String) { domain(name: "demo") { mobileWorkers(first: 7, after: $after) { ${part('username')} } } }`;
    const { nodes, billPerPage } = await readAllPages<{ username: string }>(
      gateway,
      query,
      (data: Answer) => data.domain.mobileWorkers,
    );
    expect(nodes).toEqual(active.map(({ username }) => ({ username })));
    expect(billPerPage.flat()).toEqual([ACTIVE]);
  });

  test("every edge's cursor continues after its row", async () => {
    const { data } = await ask(`mobileWorkers(first: 100) { ${part('username')} }`);
    for (const [i, { cursor }] of data.domain.mobileWorkers.edges.entries()) {
      const answer = await gateway.ask<Answer>(
        `query ($cursor: String) { domain(name: "demo") { mobileWorkers(first: 2, after: $cursor) { ${part('username')} } } }`,
        { variables: { cursor } },
      );
      expect(names(answer)).toEqual(active.slice(i + 1, i + 3).map(({ username }) => username));
      expect(answer.data.domain.mobileWorkers.pageInfo.hasNextPage).toBe(i + 3 < active.length);
      expect(answer.bill).toEqual([]);
    }
  });

  test('first: 0 returns the count alone', async () => {
    const { data, bill } = await ask(`mobileWorkers(first: 0) { ${part('username')} }`);
    expect(data.domain.mobileWorkers).toEqual({
      totalCount: active.length,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(bill).toEqual([ACTIVE]);
  });

  test('an empty project space', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      `{ domain(name: "empty") { mobileWorkers { ${part('username')} } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.mobileWorkers).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(bill).toEqual([ACTIVE]);
  });
});

describe('a project space with more workers than a page (users.md 0)', () => {
  const COUNT = 2_345;
  // A page by offset repeats the last row of the page before it: only so does a shift of the list show.
  const pages = [ACTIVE, 'GET user/v1/?limit=1000&offset=999', 'GET user/v1/?limit=1000&offset=1998'];

  test('each page is read once, and the whole list in one pass', async () => {
    const { gateway: big, close } = await startGatewayWithWorkers(COUNT);
    const query = `query ($after: String) { domain(name: "demo") { mobileWorkers(first: 600, after: $after) { ${part('userId')} } } }`;
    const { nodes, billPerPage } = await readAllPages<{ userId: string }>(
      big,
      query,
      (data: Answer) => data.domain.mobileWorkers,
    );
    expect([nodes.length, new Set(nodes.map(({ userId }) => userId)).size]).toEqual([COUNT, COUNT]);
    expect(billPerPage.flat()).toEqual(pages);
    const all = await big.ask<Answer>(inDemo('mobileWorkers(first: 5000) { totalCount nodes { userId } }'));
    expect(all.data.domain.mobileWorkers.nodes).toEqual(nodes);
    expect(all.bill).toEqual([]);
    await close();
  });

  test('one worker is read alone; only the lists show whether it is active', async () => {
    const { gateway: big, workers: many, close } = await startGatewayWithWorkers(COUNT);
    // The size of the list is known from now on.
    await big.ask(inDemo('mobileWorkers(first: 0) { totalCount }'));
    big.clock.pass(3_600_000);
    const [first, second, third] = [many[1_500]!, many[2_300]!, many.at(-1)!];
    expect(third.active).toBe(false);
    const single = await big.ask<Answer>(inDemo(`mobileWorker(userId: "${first.id}") { username }`));
    expect(single.data.domain.mobileWorker).toEqual({ username: first.username });
    expect(single.bill).toEqual([`GET user/v1/${first.id}/`]);
    const both = await big.ask<{ domain: Record<string, ExpectedWorker> }>(
      inDemo(`a: mobileWorker(userId: "${second.id}") { active } b: mobileWorker(userId: "${third.id}") { active }`),
    );
    expect(both.errors).toBeUndefined();
    expect(both.data.domain).toEqual({ a: { active: true }, b: { active: false } });
    expect(both.bill).toEqual([`GET user/v1/${second.id}/`, `GET user/v1/${third.id}/`, ...pages, DEACTIVATED]);
    await close();
  });

  test('an unknown id is a 400 of the single read, and null (users.md 1)', async () => {
    const { gateway: big, close } = await startGatewayWithWorkers(COUNT);
    await big.ask(inDemo('mobileWorkers(first: 0) { totalCount }'));
    big.clock.pass(3_600_000);
    const { data, errors, bill } = await big.ask<Answer>(inDemo('mobileWorker(userId: "nobody") { username }'));
    expect([data.domain.mobileWorker, errors]).toEqual([null, undefined]);
    expect(bill).toEqual(['GET user/v1/nobody/']);
    await close();
  });
});
