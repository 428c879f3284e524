import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Client, fetchExchange, gql, type TypedDocumentNode } from '@urql/core';
import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { printedByClient, mapValues, published, publishedSchema } from './published.js';
import { apiKey } from '../support/gateway.js';
import { gatewayPerTest } from '../support/gatewayPerTest.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const gateway = gatewayPerTest({ world: seededWorld().world });

/** As docs/clients.md sets it up, with the schema, so that graphcache warns where it knows too little. */
function createClient() {
  const { keys, connections } = published;
  const cache = cacheExchange({
    schema: publishedSchema.introspection as CacheExchangeOpts['schema'],
    keys: Object.fromEntries(Object.entries(keys).flatMap(([type, key]) => (key ? [] : [[type, () => null] as const]))),
    resolvers: mapValues(connections, fields => mapValues(fields, () => relayPagination())),
    updates: {
      Mutation: {
        groupDelete({ groupDelete }, _, store) {
          const { deletedId } = groupDelete as { readonly deletedId: string };
          store.invalidate({ __typename: 'Group', id: deletedId });
        },
      },
    },
  });
  return new Client({
    url: `${gateway.url}/graphql`,
    exchanges: [cache, fetchExchange],
    fetchOptions: { headers: { authorization: apiKey('admin') } },
    preferGetMethod: false,
  });
}

const bill = () => {
  const lines = gateway.hq.bill.lines();
  gateway.hq.bill.clear();
  return lines;
};

let client: Client;
let printed: ReturnType<typeof printedByClient>;
beforeEach(() => {
  printed = printedByClient();
  client = createClient();
});
afterEach(() => printed.restore());

interface Cases {
  readonly domain: {
    readonly cases: {
      readonly edges: readonly { readonly node: { readonly caseId: string } }[];
      readonly pageInfo: { readonly endCursor: string | null };
    };
  };
}
const CASES: TypedDocumentNode<Cases, { after: string | null; type: string }> = gql`
  query ($after: String, $type: String!) {
    domain(name: "demo") {
      id
      cases(first: 5, after: $after, filter: { caseType: [$type] }) {
        edges {
          node {
            id
            caseId
            properties
            openedBy {
              ... on Node {
                id
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

interface Groups {
  readonly domain: {
    readonly groups: {
      readonly nodes: readonly { readonly id: string; readonly groupId: string; readonly name: string }[];
    };
  };
}
const GROUPS: TypedDocumentNode<Groups, object> = gql`
  {
    domain(name: "demo") {
      id
      groups(first: 100) {
        nodes {
          id
          groupId
          name
        }
      }
    }
  }
`;
const RENAME: TypedDocumentNode<object, { groupId: string }> = gql`
  mutation ($groupId: ID!) {
    groupUpdate(domain: "demo", groupId: $groupId, input: { name: "Renamed" }) {
      group {
        id
        name
      }
    }
  }
`;
const DELETE: TypedDocumentNode<object, { groupId: string }> = gql`
  mutation ($groupId: ID!) {
    groupDelete(domain: "demo", groupId: $groupId) {
      deletedId
    }
  }
`;

const casesOf = async (after: string | null, type = 'mother') => {
  const { data, error } = await client.query(CASES, { after, type });
  expect(error).toBeUndefined();
  return data!.domain.cases;
};

test('pages of a connection are joined, and another filter is another list', async () => {
  const first = await casesOf(null);
  expect(first.edges).toHaveLength(5);
  const joined = await casesOf(first.pageInfo.endCursor);
  expect(joined.edges.slice(0, 5)).toEqual(first.edges);
  expect(new Set(joined.edges.map(({ node }) => node.caseId)).size).toBe(10);
  expect((await casesOf(null, 'child')).edges).toHaveLength(5);
  bill();
  expect((await casesOf(first.pageInfo.endCursor)).edges).toHaveLength(10);
  expect(bill()).toEqual([]);
  expect(printed.warnings).toEqual([]);
});

test('a mutation updates every list that shows the object', async () => {
  const [group] = (await client.query(GROUPS, {})).data!.domain.groups.nodes;
  await client.mutation(RENAME, { groupId: group!.groupId });
  bill();
  const after = (await client.query(GROUPS, {})).data!.domain.groups.nodes;
  expect(after.find(({ id }) => id === group!.id)?.name).toBe('Renamed');
  expect(bill()).toEqual([]);
  expect(printed.warnings).toEqual([]);
});

test('a deleted object is dropped by the global id that the mutation returns', async () => {
  const all = (await client.query(GROUPS, {})).data!.domain.groups.nodes;
  await client.mutation(DELETE, { groupId: all[0]!.groupId });
  const left = (await client.query(GROUPS, {})).data!.domain.groups.nodes;
  expect(left.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
  expect(printed.warnings).toEqual([]);
});
