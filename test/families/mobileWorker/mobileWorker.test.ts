import { describe, expect, test } from '@jest/globals';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { globalId, inDemo, part } from '../../support/expected/expectedFormat.js';
import {
  ACTIVE,
  active,
  amina,
  type Answer,
  DEACTIVATED,
  deactivated,
  demo,
  FIELDS,
  type ExpectedWorker,
  expectedWorker,
  world,
} from '../../support/expected/expectedWorkers.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { expectWholeList } from '../../support/expectWholeList.js';

const gone = deactivated[0]!;

const gateway = gatewayPerTest({ world });

const ask = (selection: string) => gateway.ask<Answer>(inDemo(selection));

describe('fields', () => {
  test('every field of the active workers, in order of user names, for one request (users.md 1)', async () => {
    const { data, errors, bill } = await ask(`mobileWorkers(first: 100) { ${part(FIELDS)} }`);
    expect(errors).toBeUndefined();
    expectWholeList(data.domain.mobileWorkers, active.map(expectedWorker));
    expect(bill).toEqual([ACTIVE]);
  });

  test('user data: some of it, a single value, and unset ones; the system keys are there (users.md 1)', async () => {
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

  test('a profile id is a number at HQ (users.md 1): the single value is text, the data keep the number', async () => {
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
  test('by id: active, deactivated and unknown, two requests for all', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, ExpectedWorker | null> }>(
      inDemo(
        `a: mobileWorker(userId: "${amina.id}") { ${FIELDS} } b: mobileWorker(userId: "${gone.id}") { ${FIELDS} } c: mobileWorker(userId: "nobody") { username }`,
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual({ a: expectedWorker(amina), b: expectedWorker(gone), c: null });
    expect(bill).toEqual([ACTIVE, DEACTIVATED]);
  });

  test('by a list of ids: in their order, null where HQ has none, two requests for all', async () => {
    const query = 'query ($ids: [ID!]!) { domain(name: "demo") { mobileWorkersById(userIds: $ids) { userId } } }';
    const ids = [gone.id, 'nobody', amina.id, gone.id];
    const { data, errors, bill } = await gateway.ask(query, { variables: { ids } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      domain: { mobileWorkersById: ids.map(userId => (userId === 'nobody' ? null : { userId })) },
    });
    expect(bill).toEqual([ACTIVE, DEACTIVATED]);
    const over = await gateway.ask(query, { variables: { ids: Array.from({ length: 1001 }, (_, i) => `none-${i}`) } });
    expect([over.status, over.bill]).toEqual([400, []]);
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
    expect(data.domain.mobileWorkerByUsername).toEqual(worker ? expectedWorker(worker) : null);
    expect(bill).toEqual(expected);
  });

  test('a web user or a worker of another project space is null', async () => {
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
      { __typename: 'MobileWorker', ...expectedWorker(gone) },
      { __typename: 'MobileWorker', ...expectedWorker(amina) },
      null,
    ]);
    expect(bill).toEqual([ACTIVE, DEACTIVATED]);
  });
});
