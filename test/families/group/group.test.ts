import { describe, expect, test } from '@jest/globals';
import type { GroupRecord } from '../../../src/sandbox/world/model.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { byText, globalId, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';
import { expectWholeList } from '../../support/expectWholeList.js';
import { unorderedParameters } from '../../support/expected/unorderedParameters.js';

const LIST = 'GET group/v1/?limit=1000';
const WORKERS = 'GET user/v1/?limit=1000';
const FIELDS = 'id domain groupId name caseSharing reporting metadata mobileWorkerIds';

const { world, demo } = seededWorld();
const anybody = [...demo.workers].filter(({ active }) => active).slice(0, 3);
const nobodyLeft = [...demo.workers].filter(({ active }) => !active);
/** Groups that the seeded world lacks: many of them, one with deactivated members only, one without members, one with metadata null. */
const more: GroupRecord[] = Array.from({ length: 40 }, (_, n) => ({
  id: `extra-${n}`,
  name: n === 0 ? 'aaa lower case is last' : `Extra ${String(n).padStart(2, '0')}`,
  users: n === 1 ? nobodyLeft.map(({ id }) => id) : n === 2 ? [] : anybody.slice(0, 1 + (n % 3)).map(({ id }) => id),
  caseSharing: n % 2 === 0,
  reporting: n % 3 === 0,
  metadata: n === 3 ? (null as unknown as GroupRecord['metadata']) : {},
}));
more.forEach(group => {
  demo.groups.put(group);
  for (const id of group.users) {
    const worker = demo.workers.get(id)!;
    demo.workers.put({ ...worker, groups: [...worker.groups, group.id] });
  }
});
const groups = [...demo.groups].sort((a, b) => byText(a.name, b.name));
const isActive = (id: string) => demo.workers.get(id)?.active === true;

/** A group as `FIELDS` should show it: deactivated members are hidden (users.md 3). */
const seen = (group: GroupRecord) => ({
  id: globalId('Group', group.id),
  domain: 'demo',
  groupId: group.id,
  name: group.name,
  caseSharing: group.caseSharing,
  reporting: group.reporting,
  metadata: (group.metadata as GroupRecord['metadata'] | null) ?? {},
  mobileWorkerIds: group.users.filter(isActive),
});
type Seen = ReturnType<typeof seen>;

interface Answer {
  readonly domain: { readonly groups: Part<Seen>; readonly group: Seen | null };
}

const gateway = gatewayPerTest({ world });

describe('groups', () => {
  test('every field of all groups, by name, upper case first, for one request (users.md 3)', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(inDemo(`groups(first: 100) { ${part(FIELDS)} }`));
    expect(errors).toBeUndefined();
    expectWholeList(data.domain.groups, groups.map(seen));
    expect(groups.some(({ users }) => users.some(id => !isActive(id)))).toBe(true);
    expect(bill).toEqual([LIST]);
  });

  test('by id, unknown ids and ids of other project spaces: one request for all', async () => {
    const [foreign] = domainIn(world, 'demo-north').groups;
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, Seen | null> }>(
      inDemo(
        `a: group(groupId: "extra-1") { ${FIELDS} } b: group(groupId: "nobody") { name } c: group(groupId: "${foreign!.id}") { name }`,
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: seen(more[1]!), b: null, c: null });
    expect(bill).toEqual([LIST]);
  });

  test('as nodes', async () => {
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Group { name } } }',
      {
        variables: { ids: ['extra-2', 'nobody', groups[0]!.id].map(id => globalId('Group', id)) },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      { id: globalId('Group', 'extra-2'), name: 'Extra 02' },
      null,
      { id: globalId('Group', groups[0]!.id), name: groups[0]!.name },
    ]);
    expect(bill).toEqual([LIST]);
  });

  test('reading in small pages returns every group once, for one request; every cursor continues after its row', async () => {
    const query = `query ($after: String) { domain(name: "demo") { groups(first: 7, after: $after) { ${part('groupId')} } } }`;
    const { nodes, cursors, billPerPage } = await readAllPages<{ groupId: string }>(
      gateway,
      query,
      (data: Answer) => data.domain.groups,
    );
    expect(nodes).toEqual(groups.map(({ id }) => ({ groupId: id })));
    expect(billPerPage.flat()).toEqual([LIST]);
    for (const [i, after] of cursors.entries()) {
      const { data, bill } = await gateway.ask<Answer>(query, { variables: { after } });
      expect(data.domain.groups.nodes).toEqual(groups.slice(i + 1, i + 8).map(({ id }) => ({ groupId: id })));
      expect(bill).toEqual([]);
    }
  });
});

describe('links of 44 groups', () => {
  test('members: active ones, for one request of workers', async () => {
    const { data, errors, bill } = await gateway.ask<{
      domain: { groups: Part<{ mobileWorkers: Part<{ userId: string }> }> };
    }>(inDemo('groups(first: 100) { nodes { mobileWorkers(first: 100) { nodes { userId active } } } }'));
    expect(errors).toBeUndefined();
    const sorted = (users: readonly { userId: string }[]) => users.toSorted((a, b) => byText(a.userId, b.userId));
    expect(data.domain.groups.nodes.map(({ mobileWorkers }) => sorted(mobileWorkers.nodes))).toEqual(
      groups.map(({ users }) => sorted(users.filter(isActive).map(userId => ({ userId, active: true })))),
    );
    expect(bill).toEqual([LIST, WORKERS]);
  });

  test("the groups of the members' groups cost nothing more", async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      inDemo(
        'group(groupId: "extra-4") { mobileWorkers { nodes { userId groups { groupId mobileWorkers { nodes { userId } } } } } }',
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain.group).toMatchObject({
      mobileWorkers: {
        nodes: expect.arrayContaining([expect.objectContaining({ userId: anybody[0]!.id })]) as unknown,
      },
    });
    expect(bill).toEqual([LIST, WORKERS]);
  });

  test('a group without active members costs no request of workers', async () => {
    const { data, bill } = await gateway.ask<{ domain: Record<string, unknown> }>(
      inDemo(
        'a: group(groupId: "extra-1") { mobileWorkers { nodes { userId } } } b: group(groupId: "extra-2") { mobileWorkers { totalCount nodes { userId } } }',
      ),
    );
    expect(data.domain).toEqual({
      a: { mobileWorkers: { nodes: [] } },
      b: { mobileWorkers: { totalCount: 0, nodes: [] } },
    });
    expect(bill).toEqual([LIST]);
  });

  test('cases equal those of the world, for one request', async () => {
    const { data, errors, bill } = await gateway.ask<{
      domain: { groups: Part<{ groupId: string; cases: Part<unknown>; closed: Part<unknown> }> };
    }>(inDemo('groups(first: 100) { nodes { groupId cases(first: 1000) { totalCount nodes { caseId } } } }'));
    expect(errors).toBeUndefined();
    for (const { groupId, cases } of data.domain.groups.nodes) {
      const { total, rows } = demo.cases.find({ owners: [groupId] });
      expect(cases).toEqual({ totalCount: total, nodes: rows.map(({ id }) => ({ caseId: id })) });
    }
    expect(data.domain.groups.nodes.some(({ cases }) => cases.nodes.length > 0)).toBe(true);
    expect(unorderedParameters(bill)).toEqual(
      unorderedParameters([LIST, `GET case/v2/?limit=5000&${groups.map(({ id }) => `owner_id=${id}`).join('&')}`]),
    );
  });
});
