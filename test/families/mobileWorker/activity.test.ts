import { describe, expect, test } from '@jest/globals';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { startGateway } from '../../support/gateway.js';
import { worker } from '../../support/worlds/tinyWorld.js';
import { workersWorld } from '../../support/worlds/workersWorld.js';
import { byText, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import {
  ACTIVE,
  active,
  type Answer,
  DEACTIVATED,
  deactivated,
  demo,
  world,
} from '../../support/expected/expectedWorkers.js';

const gateway = gatewayPerTest({ world });

const ask = (selection: string) => gateway.ask<Answer>(inDemo(selection));
const everybody = [...active, ...deactivated];
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => ({ userId: id }));
const QUERY = `query ($after: String, $first: Int) { domain(name: "demo") {
  mobileWorkers(filter: { activity: ALL }, first: $first, after: $after) { ${part('userId')} } } }`;
const workersIn = (data: Answer) => data.domain.mobileWorkers;

describe('activity: ALL is one list over both lists of HQ', () => {
  test('whole, for a request of each: the active ones first, each with its activity', async () => {
    const { data, errors, bill } = await ask(
      'mobileWorkers(first: 1000, filter: { activity: ALL }) { totalCount nodes { userId active } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain.mobileWorkers).toEqual({
      totalCount: everybody.length,
      nodes: everybody.map(({ id, active }) => ({ userId: id, active })),
    });
    expect(bill).toEqual([ACTIVE, DEACTIVATED]);
  });

  test.each([1, 7, active.length, everybody.length - 1])(
    'a walk in parts of %i sees every worker once, with one total, for a request of each list',
    async first => {
      const { nodes, billPerPage } = await readAllPages<{ userId: string }>(gateway, QUERY, workersIn, {
        variables: { first },
      });
      expect(nodes).toEqual(ids(everybody));
      expect(billPerPage.flat()).toEqual([ACTIVE, DEACTIVATED]);
    },
  );

  test("every edge's cursor goes on after its row, at another gateway too", async () => {
    const { cursors } = await readAllPages(gateway, QUERY, workersIn, { variables: { first: 100 } });
    const other = await startGateway({ world });
    for (const [i, after] of cursors.entries()) {
      const { data, errors } = await other.ask<Answer>(QUERY, { variables: { first: 3, after } });
      expect(errors).toBeUndefined();
      expect(data.domain.mobileWorkers.nodes).toEqual(ids(everybody.slice(i + 1, i + 4)));
      expect(data.domain.mobileWorkers.pageInfo.hasNextPage).toBe(i + 4 < everybody.length);
    }
    await other.close();
  });

  test('a cursor of another list, or of another project space, is refused', async () => {
    const { data } = await ask(`mobileWorkers(first: 2) { ${part('userId')} }`);
    const all = await ask(`mobileWorkers(first: 2, filter: { activity: ALL }) { ${part('userId')} }`);
    const [one, joined] = [data, all.data].map(({ domain }) => domain.mobileWorkers.pageInfo.endCursor);
    for (const text of [
      `demo") { mobileWorkers(after: "${one}", filter: { activity: ALL })`,
      `demo") { mobileWorkers(after: "${joined}")`,
      `demo") { mobileWorkers(after: "${joined}", filter: { activity: DEACTIVATED })`,
      `empty") { mobileWorkers(after: "${joined}", filter: { activity: ALL })`,
      'demo") { mobileWorkers(after: "eyJhIjoxfQ", filter: { activity: ALL })',
    ]) {
      const { errors, bill } = await gateway.ask(`{ domain(name: "${text} { totalCount } } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(bill).toEqual([]);
    }
  });

  test('an HQ that fails at the second list: the rows of the first come, with the error and a cursor that goes on', async () => {
    gateway.hq.failures.add(/archived=true/, { kind: 'broken' }, 100);
    const { data, errors } = await gateway.ask<Answer>(QUERY, { variables: { first: 1000 } });
    const { nodes, pageInfo } = data.domain.mobileWorkers;
    expect([nodes, pageInfo.hasNextPage]).toEqual([ids(active), true]);
    expect(errors).toMatchObject([{ path: ['domain', 'mobileWorkers'], extensions: { code: 'HQ_UNEXPECTED' } }]);
    gateway.hq.failures.clear();
    gateway.clock.pass(60_000);
    const rest = await gateway.ask<Answer>(QUERY, { variables: { first: 1000, after: pageInfo.endCursor } });
    expect(rest.data.domain.mobileWorkers.nodes).toEqual(ids(deactivated));
  });

  test('a worker who leaves the second list before it is read is not lost without an error', async () => {
    const tiny = workersWorld([worker('ann'), worker('old', { active: false }), worker('zoe', { active: false })]);
    const here = await startGateway({ world: tiny });
    const first = await here.ask<Answer>(QUERY, { variables: { first: 1 } });
    const { workers } = tiny.domains.get('demo')!;
    workers.put({ ...workers.get('worker-old')!, active: true });
    here.clock.pass(3_600_000);
    const after = first.data.domain.mobileWorkers.pageInfo.endCursor;
    const { data, errors } = await here.ask<Answer>(QUERY, { variables: { first: 5, after } });
    expect(data.domain.mobileWorkers.nodes.length).toBeGreaterThan(0);
    expect(errors).toMatchObject([{ path: ['domain', 'mobileWorkers'], extensions: { code: 'HQ_UNEXPECTED' } }]);
    await here.close();
  });
});

describe('groups', () => {
  const [one, two] = [...demo.groups].filter(({ users }) => users.some(id => demo.workers.get(id)?.active));
  const inGroups = (groupIds: readonly string[], rows: typeof active) =>
    rows
      .filter(({ groups }) => groups.some(id => groupIds.includes(id)))
      .toSorted((a, b) => byText(a.username, b.username));

  test.each([
    ['several groups', '', active],
    ['deactivated members', ', activity: DEACTIVATED', deactivated],
    ['all members', ', activity: ALL', everybody],
  ])('%s: read in full, for a request of each list', async (_, more, rows) => {
    const groupIds = [one!.id, two!.id];
    const { data, errors, bill } = await ask(
      `mobileWorkers(first: 1000, filter: { groupId: ${JSON.stringify(groupIds)}${more} }) { totalCount nodes { userId } }`,
    );
    expect(errors).toBeUndefined();
    const expected = inGroups(groupIds, rows);
    expect(data.domain.mobileWorkers).toEqual({ totalCount: expected.length, nodes: ids(expected) });
    expect(bill).toEqual([ACTIVE, DEACTIVATED].filter((_, i) => rows === everybody || (rows === active) === (i === 0)));
  });

  interface Members {
    readonly domain: { readonly group: Readonly<Record<string, Part<{ readonly userId: string }>>> };
  }

  test('members of a group: active, deactivated, all, those who are also in another group', async () => {
    const { data, errors, bill } = await gateway.ask<Members>(
      inDemo(`group(groupId: "${one!.id}") {
        active: mobileWorkers(first: 1000) { nodes { userId } }
        off: mobileWorkers(first: 1000, filter: { activity: DEACTIVATED }) { nodes { userId } }
        all: mobileWorkers(first: 1000, filter: { activity: ALL }) { totalCount nodes { userId } }
        both: mobileWorkers(first: 1000, filter: { groupId: ["${two!.id}"] }) { nodes { userId } } }`),
    );
    expect(errors).toBeUndefined();
    const all = inGroups([one!.id], everybody);
    expect(data.domain.group).toEqual({
      active: { nodes: ids(inGroups([one!.id], active)) },
      off: { nodes: ids(inGroups([one!.id], deactivated)) },
      all: { totalCount: all.length, nodes: ids(all) },
      both: { nodes: ids(inGroups([one!.id], active).filter(({ groups }) => groups.includes(two!.id))) },
    });
    expect(bill.toSorted()).toEqual(['GET group/v1/?limit=1000', DEACTIVATED, ACTIVE].toSorted());
  });

  test('members of a group in parts', async () => {
    const query = `query ($after: String) { domain(name: "demo") { group(groupId: "${one!.id}") {
      mobileWorkers(first: 2, after: $after) { ${part('userId')} } } } }`;
    const { nodes, billPerPage } = await readAllPages<{ userId: string }>(
      gateway,
      query,
      ({ domain }: { domain: { group: { mobileWorkers: Part<{ userId: string }> } } }) => domain.group.mobileWorkers,
    );
    expect(nodes).toEqual(ids(inGroups([one!.id], active)));
    expect(billPerPage.flat().length).toBeLessThanOrEqual(2);
  });
});
