import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createWorld } from '../../src/sandbox/world/world.js';
import type { Worker } from '../../src/sandbox/world/model.js';
import { NOW, startGateway, type Asked, type TestGateway } from '../gateway.js';
import { domainIn } from '../sandbox/demoWorld.js';
import { startManyWorkers } from './manyWorkers.js';
import { byText, globalId, inDemo, part, type Part } from './spelling.js';

const world = createWorld({ now: NOW, cases: 300 });
const demo = domainIn(world);
const workers = [...demo.workers].sort((a, b) => byText(a.username, b.username));
const active = workers.filter(worker => worker.active);
const deactivated = workers.filter(worker => !worker.active);
const amina = active.find(({ username }) => username.startsWith('amina@'))!;
const gone = deactivated[0]!;

const ACTIVE = 'GET user/v1/?limit=1000';
const DEACTIVATED = 'GET user/v1/?archived=true&limit=1000';
const GROUPS = 'GET group/v1/?limit=1000';
const LOCATIONS = 'GET location/v2/?limit=5000&order_by=last_modified';

const FIELDS = `id domain userId username firstName lastName email phoneNumbers defaultPhoneNumber language role active
  userData groupIds locationIds primaryLocationId`;

/** A worker as `FIELDS` should show it: empty texts are none (users.md 1). */
const seen = (worker: Worker) => ({
  id: globalId('MobileWorker', worker.id),
  domain: 'demo',
  userId: worker.id,
  username: worker.username,
  firstName: worker.firstName || null,
  lastName: worker.lastName || null,
  email: worker.email || null,
  phoneNumbers: worker.phoneNumbers,
  defaultPhoneNumber: worker.phoneNumbers[0] ?? null,
  language: worker.language,
  role: worker.role,
  active: worker.active,
  userData: worker.userData,
  groupIds: worker.groups,
  locationIds: worker.locations,
  primaryLocationId: worker.primaryLocation,
});

interface Answer {
  readonly domain: {
    readonly mobileWorkers: Part<Seen>;
    readonly mobileWorker: Seen | null;
    readonly mobileWorkerByUsername: Seen | null;
  };
}
type Seen = ReturnType<typeof seen>;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
});
afterEach(() => gateway.close());

const ask = (selection: string, variables?: Record<string, unknown>) =>
  gateway.ask<Answer>(inDemo(selection), { variables });

describe('fields', () => {
  test('every field of the active workers, in order of user names, for one request (users.md 1)', async () => {
    const { data, errors, bill } = await ask(`mobileWorkers(first: 100) { ${part(FIELDS)} }`);
    expect(errors).toBeUndefined();
    expect(data.domain.mobileWorkers.nodes).toEqual(active.map(seen));
    expect(data.domain.mobileWorkers.edges.map(({ node }) => node)).toEqual(active.map(seen));
    expect(data.domain.mobileWorkers).toMatchObject({
      totalCount: active.length,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
    expect(bill).toEqual([ACTIVE]);
  });

  test('user data: some of it, a datum, and what is not set; the system keys are there (users.md 1)', async () => {
    const { data, bill } = await gateway.ask<{ domain: { mobileWorker: Record<string, unknown> } }>(
      inDemo(`mobileWorker(userId: "${amina.id}") {
        some: userData(names: ["cadre", "commcare_location_ids", "nobody", "toString"]) none: userData(names: [])
        cadre: userDatum(name: "cadre") profile: userDatum(name: "commcare_profile") unset: userDatum(name: "nobody") proto: userDatum(name: "constructor")
      }`),
    );
    const { cadre, commcare_location_ids } = amina.userData;
    expect(data.domain.mobileWorker).toEqual({
      some: { cadre, commcare_location_ids },
      none: {},
      cadre,
      profile: '',
      unset: null,
      proto: null,
    });
    expect(bill).toEqual([ACTIVE]);
  });

  test('a profile id is a number at HQ (users.md 1): the datum is its text, the data keep the number', async () => {
    const worker = { ...amina, userData: { ...amina.userData, commcare_profile: 17 as unknown as string } };
    demo.workers.put(worker);
    try {
      const { data, errors } = await ask(
        `mobileWorker(userId: "${amina.id}") { userData userDatum(name: "commcare_profile") }`,
      );
      expect(errors).toBeUndefined();
      expect(data.domain.mobileWorker).toEqual({ userData: worker.userData, userDatum: '17' });
    } finally {
      demo.workers.put(amina);
    }
  });
});

describe('one worker', () => {
  test('by id: active, deactivated and nobody, all for two requests', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, Seen | null> }>(
      inDemo(
        `a: mobileWorker(userId: "${amina.id}") { ${FIELDS} } b: mobileWorker(userId: "${gone.id}") { ${FIELDS} } c: mobileWorker(userId: "nobody") { username }`,
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: seen(amina), b: seen(gone), c: null });
    expect(bill).toEqual([ACTIVE, DEACTIVATED]);
  });

  test.each([
    ['the full name', amina.username, amina, [ACTIVE]],
    ['the name before the @', 'amina', amina, [ACTIVE]],
    ['upper case', amina.username.toUpperCase(), amina, [ACTIVE]],
    ['a deactivated worker', gone.username, gone, [ACTIVE, DEACTIVATED]],
    ['nobody', 'nobody', undefined, [ACTIVE, DEACTIVATED]],
    ['a web user', 'reader@example.org', undefined, [ACTIVE, DEACTIVATED]],
    ['another project space', 'amina@demo-north.commcarehq.org', undefined, [ACTIVE, DEACTIVATED]],
    ['no name', '', undefined, [ACTIVE, DEACTIVATED]],
  ])('by user name: %s', async (_, username, worker, expected) => {
    const { data, errors, bill } = await gateway.ask<Answer>(
      `query ($username: String!) { domain(name: "demo") { mobileWorkerByUsername(username: $username) { ${FIELDS} } } }`,
      { variables: { username } },
    );
    expect(errors).toBeUndefined();
    expect(data.domain.mobileWorkerByUsername).toEqual(worker ? seen(worker) : null);
    expect(bill).toEqual(expected);
  });

  test('a web user or a worker of another project space is no worker here', async () => {
    const [webUser] = demo.webUsers;
    const [foreign] = domainIn(world, 'demo-north').workers;
    const { data, bill } = await ask(
      `a: mobileWorker(userId: "${webUser!.id}") { username } b: mobileWorker(userId: "${foreign!.id}") { username }`,
    );
    expect(data.domain).toEqual({ a: null, b: null });
    expect(bill).toEqual([ACTIVE, DEACTIVATED]);
  });

  test('as a node', async () => {
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[]; node: unknown }>(
      `query ($ids: [ID!]!, $id: ID!) { node(id: $id) { id ... on MobileWorker { username } } nodes(ids: $ids) { __typename ... on MobileWorker { ${FIELDS} } } }`,
      {
        variables: {
          id: globalId('MobileWorker', amina.id),
          ids: [gone, amina, { id: 'nobody' }].map(({ id }) => globalId('MobileWorker', id)),
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.node).toEqual({ id: globalId('MobileWorker', amina.id), username: amina.username });
    expect(data.nodes).toEqual([
      { __typename: 'MobileWorker', ...seen(gone) },
      { __typename: 'MobileWorker', ...seen(amina) },
      null,
    ]);
    expect(bill).toEqual([ACTIVE, DEACTIVATED]);
  });
});

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

  test('a walk in small parts sees every worker once, for one request', async () => {
    const bills: string[] = [];
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const answer: Asked<Answer> = await gateway.ask<Answer>(
        `query ($after: String) { domain(name: "demo") { mobileWorkers(first: 7, after: $after) { ${part('username')} } } }`,
        { variables: { after } },
      );
      const { pageInfo, totalCount, edges } = answer.data.domain.mobileWorkers;
      expect([totalCount, pageInfo.hasPreviousPage, pageInfo.startCursor, pageInfo.endCursor]).toEqual([
        active.length,
        after !== null,
        edges[0]!.cursor,
        edges.at(-1)!.cursor,
      ]);
      walked.push(...names(answer));
      bills.push(...answer.bill);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(walked).toEqual(active.map(({ username }) => username));
    expect(bills).toEqual([ACTIVE]);
  });

  test("every edge's cursor goes on after its row", async () => {
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

  test('no rows asked for: the count alone', async () => {
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

describe('links', () => {
  interface Linked {
    readonly userId: string;
    readonly groups: readonly { readonly groupId: string }[];
    readonly locations: readonly { readonly locationId: string }[];
    readonly primaryLocation: { readonly locationId: string } | null;
    readonly usercase: { readonly caseType: string; readonly externalId: string } | null;
    readonly cases: Part<{ readonly caseId: string }>;
    readonly forms: Part<{ readonly formId: string }>;
  }

  test('groups and locations of all workers: one request each; archived locations are left out', async () => {
    const archived = [...demo.locations].find(place => place.archived)!;
    demo.workers.put({ ...amina, locations: [archived.id, ...amina.locations] });
    try {
      const { data, errors, bill } = await gateway.ask<{ domain: { mobileWorkers: Part<Linked> } }>(
        inDemo(
          'mobileWorkers(first: 100) { nodes { userId groups { groupId } locations { locationId } primaryLocation { locationId } } }',
        ),
      );
      expect(errors).toBeUndefined();
      expect(data.domain.mobileWorkers.nodes).toEqual(
        active.map(({ id, groups, locations, primaryLocation }) => ({
          userId: id,
          groups: groups.map(groupId => ({ groupId })),
          locations: locations.map(locationId => ({ locationId })),
          primaryLocation: primaryLocation && { locationId: primaryLocation },
        })),
      );
      expect(bill).toEqual([ACTIVE, GROUPS, LOCATIONS]);
    } finally {
      demo.workers.put(amina);
    }
  });

  test('the usercases of active and deactivated workers: one request', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, Part<Linked>> }>(
      inDemo(
        'a: mobileWorkers(first: 100) { nodes { userId usercase { caseType externalId } } } b: mobileWorkers(filter: { active: false }) { nodes { userId usercase { caseType externalId } } }',
      ),
    );
    expect(errors).toBeUndefined();
    for (const { userId, usercase } of [...data.domain.a!.nodes, ...data.domain.b!.nodes])
      expect(usercase).toEqual({ caseType: 'commcare-user', externalId: userId });
    expect(bill.toSorted()).toEqual([ACTIVE, DEACTIVATED, 'POST case/v2/bulk-fetch/'].toSorted());
  });

  test('the cases of all workers: one request, each list as the world has it', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { mobileWorkers: Part<Linked> } }>(
      inDemo('mobileWorkers(first: 100) { nodes { userId cases(first: 1000) { totalCount nodes { caseId } } } }'),
    );
    expect(errors).toBeUndefined();
    for (const { userId, cases } of data.domain.mobileWorkers.nodes) {
      const { rows } = demo.cases.find({ owners: [userId] });
      expect(cases.totalCount).toBe(rows.length);
      expect(cases.nodes).toEqual(rows.map(({ id }) => ({ caseId: id })));
    }
    const owners = active.map(({ id }) => `owner_id=${id}`).join('&');
    expect(bill).toEqual([ACTIVE, `GET case/v2/?limit=5000&${owners}`]);
  });

  test('some of the cases: open ones of a type, in parts', async () => {
    const owner = active.find(
      ({ id }) => demo.cases.find({ owners: [id], types: ['mother'], closed: false }).total > 3,
    )!;
    const { rows } = demo.cases.find({ owners: [owner.id], types: ['mother'], closed: false });
    const query = `query ($id: ID!, $after: String) { domain(name: "demo") { mobileWorker(userId: $id) { cases(filter: { caseType: ["mother"], closed: false }, first: 3, after: $after) { ${part('caseId')} } } } }`;
    const first = await gateway.ask<{ domain: { mobileWorker: Linked } }>(query, { variables: { id: owner.id } });
    expect(first.data.domain.mobileWorker.cases.nodes).toEqual(rows.slice(0, 3).map(({ id }) => ({ caseId: id })));
    expect(first.bill).toEqual([ACTIVE, `GET case/v2/?case_type=mother&closed=false&limit=100&owner_id=${owner.id}`]);
    const second = await gateway.ask<{ domain: { mobileWorker: Linked } }>(query, {
      variables: { id: owner.id, after: first.data.domain.mobileWorker.cases.pageInfo.endCursor },
    });
    expect(second.data.domain.mobileWorker.cases.nodes).toEqual(rows.slice(3, 6).map(({ id }) => ({ caseId: id })));
    expect(second.bill).toEqual([]);
  });

  test('the forms of all workers: the size of the list, then the list, newest first', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { mobileWorkers: Part<Linked> } }>(
      inDemo('mobileWorkers(first: 100) { nodes { userId forms(first: 1000) { totalCount nodes { formId } } } }'),
    );
    expect(errors).toBeUndefined();
    for (const { userId, forms } of data.domain.mobileWorkers.nodes) {
      const { rows } = demo.forms.find({ userId });
      expect(forms).toEqual({ totalCount: rows.length, nodes: rows.map(({ id }) => ({ formId: id })) });
    }
    expect(bill).toEqual([ACTIVE, 'GET form/v1/?limit=1', 'GET form/v1/?limit=1000']);
  });
});

describe('a project space with more workers than a page (users.md 0)', () => {
  const COUNT = 2_345;
  const pages = [ACTIVE, 'GET user/v1/?limit=1000&offset=1000', 'GET user/v1/?limit=1000&offset=2000'];

  test('a walk reads each page once, and the whole list is one walk', async () => {
    const { gateway: big, close } = await startManyWorkers(COUNT);
    const walked: string[] = [];
    const bills: (readonly string[])[] = [];
    let after: string | null = null;
    do {
      const answer: Asked<Answer> = await big.ask<Answer>(
        `query ($after: String) { domain(name: "demo") { mobileWorkers(first: 600, after: $after) { ${part('userId')} } } }`,
        { variables: { after } },
      );
      walked.push(...answer.data.domain.mobileWorkers.nodes.map(({ userId }) => userId));
      bills.push(answer.bill);
      const { pageInfo, totalCount } = answer.data.domain.mobileWorkers;
      expect(totalCount).toBe(COUNT);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect([walked.length, new Set(walked).size]).toEqual([COUNT, COUNT]);
    expect(bills.flat()).toEqual(pages);
    const all = await big.ask<Answer>(inDemo('mobileWorkers(first: 5000) { totalCount nodes { userId } }'));
    expect(all.data.domain.mobileWorkers.nodes.map(({ userId }) => userId)).toEqual(walked);
    expect(all.bill).toEqual([]);
    await close();
  });

  test('one worker is read singly; whether it is active only the lists tell', async () => {
    const { gateway: big, workers: many, close } = await startManyWorkers(COUNT);
    // The size of the list is known from now on.
    await big.ask(inDemo('mobileWorkers(first: 0) { totalCount }'));
    big.clock.pass(3_600_000);
    const [first, second, third] = [many[1_500]!, many[2_300]!, many.at(-1)!];
    expect(third.active).toBe(false);
    const single = await big.ask<Answer>(inDemo(`mobileWorker(userId: "${first.id}") { username }`));
    expect(single.data.domain.mobileWorker).toEqual({ username: first.username });
    expect(single.bill).toEqual([`GET user/v1/${first.id}/`]);
    const both = await big.ask<{ domain: Record<string, Seen> }>(
      inDemo(`a: mobileWorker(userId: "${second.id}") { active } b: mobileWorker(userId: "${third.id}") { active }`),
    );
    expect(both.errors).toBeUndefined();
    expect(both.data.domain).toEqual({ a: { active: true }, b: { active: false } });
    expect(both.bill).toEqual([`GET user/v1/${second.id}/`, `GET user/v1/${third.id}/`, ...pages, DEACTIVATED]);
    await close();
  });

  test('an unknown id is a 400 of the single read, and nobody (users.md 1)', async () => {
    const { gateway: big, close } = await startManyWorkers(COUNT);
    await big.ask(inDemo('mobileWorkers(first: 0) { totalCount }'));
    big.clock.pass(3_600_000);
    const { data, errors, bill } = await big.ask<Answer>(inDemo('mobileWorker(userId: "nobody") { username }'));
    expect([data.domain.mobileWorker, errors]).toEqual([null, undefined]);
    expect(bill).toEqual(['GET user/v1/nobody/']);
    await close();
  });
});
