import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mapValues, printedByClient, published } from './published.js';
import { apiKey } from '../support/gateway.js';
import { gatewayPerTest } from '../support/gatewayPerTest.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const gateway = gatewayPerTest({ world: seededWorld().world });

/** As docs/clients.md sets it up. */
function createClient() {
  const { possibleTypes, typePolicies, connections } = published;
  const cache = new InMemoryCache({ possibleTypes: mapValues(possibleTypes, names => [...names]), typePolicies });
  cache.policies.addTypePolicies(
    mapValues(connections, fields => ({ fields: mapValues(fields, args => relayStylePagination([...args])) })),
  );
  const link = new HttpLink({ uri: `${gateway.url}/graphql`, headers: { authorization: apiKey('admin') } });
  return new ApolloClient({ cache, link, devtools: { enabled: false } });
}

const bill = () => {
  const lines = gateway.hq.bill.lines();
  gateway.hq.bill.clear();
  return lines;
};

let client: ReturnType<typeof createClient>;
let printed: ReturnType<typeof printedByClient>;
beforeEach(() => {
  printed = printedByClient();
  client = createClient();
});
afterEach(() => {
  client.stop();
  printed.restore();
});

interface Edges {
  readonly domain: {
    readonly cases: {
      readonly edges: readonly { readonly node: { readonly caseId: string; readonly properties: object } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}
const CASES: TypedDocumentNode<Edges, { first: number; after?: string | null; type: string }> = gql`
  query ($first: Int!, $after: String, $type: String!) {
    domain(name: "demo") {
      id
      cases(first: $first, after: $after, filter: { caseType: [$type] }) {
        edges {
          cursor
          node {
            id
            caseId
            properties
            owner {
              __typename
              ... on MobileWorker {
                id
                username
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

interface Group {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
}
interface Groups {
  readonly domain: { readonly groups: { readonly nodes: readonly Group[] } };
}
const GROUPS: TypedDocumentNode<Groups> = gql`
  {
    domain(name: "demo") {
      id
      groups {
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
const DELETE: TypedDocumentNode<{ readonly groupDelete: { readonly deletedId: string | null } }, { groupId: string }> =
  gql`
    mutation ($groupId: ID!) {
      groupDelete(domain: "demo", groupId: $groupId) {
        deletedId
      }
    }
  `;

test('pages of a connection are joined, and another filter is another list', async () => {
  const variables = { first: 5, type: 'mother' };
  const first = (await client.query({ query: CASES, variables })).data!.domain.cases;
  bill();
  const list = client.watchQuery({ query: CASES, variables });
  const watching = list.subscribe(() => undefined);
  await list.fetchMore({ variables: { after: first.pageInfo.endCursor } });
  watching.unsubscribe();
  const joined = client.cache.readQuery({ query: CASES, variables })!.domain.cases;
  expect(joined.edges.slice(0, 5)).toEqual(first.edges);
  expect(new Set(joined.edges.map(({ node }) => node.caseId)).size).toBe(10);
  expect(bill().length).toBeGreaterThan(0);
  await client.query({ query: CASES, variables: { first: 5, type: 'child' } });
  expect(client.cache.readQuery({ query: CASES, variables })!.domain.cases.edges).toHaveLength(10);
  expect(printed.warnings).toEqual([]);
});

test('an object is stored once, under its global id', async () => {
  const { data } = await client.query({ query: CASES, variables: { first: 3, type: 'mother' } });
  const stored = client.cache.extract() as Readonly<Record<string, { readonly __typename?: string }>>;
  const cases = Object.entries(stored).filter(([, { __typename }]) => __typename === 'Case');
  expect(cases.map(([key]) => key).every(key => key.startsWith('Case:'))).toBe(true);
  expect(cases).toHaveLength(data!.domain.cases.edges.length);
  const again = await client.query({ query: CASES, variables: { first: 3, type: 'mother' } });
  expect(again.data).toEqual(data);
});

test('a mutation updates every list that shows the object', async () => {
  const before = await client.query({ query: GROUPS });
  const [group] = before.data!.domain.groups.nodes;
  await client.mutate({ mutation: RENAME, variables: { groupId: group!.groupId } });
  bill();
  const after = await client.query({ query: GROUPS });
  expect(after.data!.domain.groups.nodes.find(({ id }) => id === group!.id)?.name).toBe('Renamed');
  expect(bill()).toEqual([]);
  expect(printed.warnings).toEqual([]);
});

test('a deleted object is evicted by the global id that the mutation returns, and its list lacks it', async () => {
  const before = await client.query({ query: GROUPS });
  const all = before.data!.domain.groups.nodes;
  const { data } = await client.mutate({
    mutation: DELETE,
    variables: { groupId: all[0]!.groupId },
    update: (cache, { data: answer }) => {
      cache.evict({ id: cache.identify({ __typename: 'Group', id: answer!.groupDelete.deletedId! }) });
      cache.gc();
    },
  });
  expect(data!.groupDelete.deletedId).toBe(all[0]!.id);
  expect(client.cache.readQuery({ query: GROUPS })!.domain.groups.nodes).toEqual(all.slice(1));
  expect(printed.warnings).toEqual([]);
});
