import { expect, test } from '@jest/globals';
import type { SubgraphSource } from '../../examples/supergraph/neighbour/serve.js';
import { seededWorld } from '../support/worlds/seededWorld.js';
import { startSupergraph } from './supergraph.js';

const { world, demo } = seededWorld(60);
const [one] = demo.cases.find({ types: ['mother'], take: 1 }).rows;
const [worker] = [...demo.workers];

const LINK = (...imports: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(['@key', ...imports])})`;

const CASE = { domain: 'demo', caseId: one!.id };

/** A query through the gateway of a supergraph with this neighbour. */
async function askWith(neighbour: SubgraphSource, query: string) {
  const supergraph = await startSupergraph(neighbour, { world });
  try {
    return await supergraph.ask<unknown>(query);
  } finally {
    await supergraph.close();
  }
}

test('@override: the neighbour answers a field that was ours; the others stay ours: 1 HQ request', async () => {
  const { data, errors, bill } = await askWith(
    {
      sdl: `${LINK('@override')} type Query { hello: String }
        type Case @key(fields: "domain caseId") { domain: ID! caseId: ID! caseName: String @override(from: "commcare") }`,
      resolvers: { Case: { caseName: () => 'hidden' } },
    },
    `{ domain(name: "demo") { case(caseId: "${one!.id}") { caseName caseType } } }`,
  );
  expect([errors, data]).toEqual([undefined, { domain: { case: { caseName: 'hidden', caseType: one!.type } } }]);
  expect(bill).toHaveLength(1);
});

test('@provides: the neighbour brings a field of ours along, and nothing is asked of HQ', async () => {
  const { data, errors, bill } = await askWith(
    {
      sdl: `${LINK('@external', '@provides')} type Query { latest: Case @provides(fields: "caseType") }
        type Case @key(fields: "domain caseId") { domain: ID! caseId: ID! caseType: String @external }`,
      resolvers: { Query: { latest: () => ({ ...CASE, caseType: 'mother' }) } },
    },
    '{ latest { caseId caseType } }',
  );
  expect([errors, data]).toEqual([undefined, { latest: { caseId: one!.id, caseType: 'mother' } }]);
  expect(bill).toEqual([]);
});

// Hive Gateway 2.12 fetches such a field of rows that the neighbour names, and leaves it null below our own rows.
test('@interfaceObject: a user of any kind by the key of the interface, with its own fields: 1 HQ request', async () => {
  const { data, errors, bill } = await askWith(
    {
      sdl: `${LINK('@interfaceObject')} type Query { onCall: ProjectUser }
        type ProjectUser @key(fields: "domain userId") @interfaceObject { domain: ID! userId: ID! badge: String }`,
      resolvers: {
        Query: { onCall: () => ({ domain: 'demo', userId: worker!.id }) },
        ProjectUser: { badge: () => 'green' },
      },
    },
    '{ onCall { badge __typename ... on MobileWorker { username } } }',
  );
  expect([errors, data]).toEqual([
    undefined,
    { onCall: { badge: 'green', __typename: 'MobileWorker', username: worker!.username } },
  ]);
  expect(bill).toHaveLength(1);
});

test('@inaccessible: a field of the neighbour that only its own fields use is not in the graph of clients', async () => {
  const neighbour = {
    sdl: `${LINK('@inaccessible')} type Query { hello: String }
      type Case @key(fields: "domain caseId") { domain: ID! caseId: ID! secret: String @inaccessible open: String }`,
    resolvers: { Case: { open: () => 'yes', secret: () => 'no' } },
  };
  const query = (field: string) => `{ domain(name: "demo") { case(caseId: "${one!.id}") { ${field} } } }`;
  expect(await askWith(neighbour, query('open'))).toMatchObject({ data: { domain: { case: { open: 'yes' } } } });
  expect((await askWith(neighbour, query('secret'))).errors?.[0]?.message).toMatch(/Cannot query field "secret"/);
});
