import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
  type ConcreteRequest,
} from 'relay-runtime';
import { publishedSchema } from './published.js';
import { apiKey } from '../support/gateway.js';
import { gatewayPerTest } from '../support/gatewayPerTest.js';
import { seededWorld } from '../support/worlds/seededWorld.js';

const gateway = gatewayPerTest({ world: seededWorld().world });

const QUERY = `
  query pagesQuery($first: Int!, $after: String, $type: String!) {
    domain(name: "demo") {
      id
      ...pages_list @arguments(first: $first, after: $after, type: $type)
      cases(first: $first, after: $after, filter: { caseType: [$type] }) @connection(key: "pages_cases") {
        edges {
          node {
            caseId
            owner {
              displayName
            }
          }
        }
      }
    }
  }
`;

/** What a component declares for `usePaginationFragment`. */
const FRAGMENT = `
  fragment pages_list on Domain
  @refetchable(queryName: "pagesNextQuery")
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }, type: { type: "String!" }) {
    groups(first: $first, after: $after) @connection(key: "pages_groups") {
      edges {
        node {
          name
        }
      }
    }
    cases(first: $first, after: $after, filter: { caseType: [$type] }) {
      totalCount
    }
  }
`;

interface Answer {
  readonly domain: {
    readonly cases: {
      readonly edges: readonly { readonly node: { readonly __id?: string; readonly caseId: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

let folder: string;
let query: ConcreteRequest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'schema.graphql'), publishedSchema.sdl);
  writeFileSync(join(folder, 'src', 'pages.js'), `graphql\`${QUERY}\`;\ngraphql\`${FRAGMENT}\`;\n`);
  const config = { src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  execFileSync(resolve('node_modules/.bin/relay-compiler'), ['relay.config.json'], { cwd: folder, stdio: 'pipe' });
  const artifact = join(folder, 'src', '__generated__', 'pagesQuery.graphql.js');
  query = ((await import(pathToFileURL(artifact).href)) as { readonly default: ConcreteRequest }).default;
});
afterAll(() => rmSync(folder, { recursive: true }));

let environment: Environment;
beforeEach(() => {
  environment = new Environment({
    network: Network.create(async ({ text }, variables) => {
      const answer = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { authorization: apiKey('admin'), 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await answer.json()) as never;
    }),
    store: new Store(new RecordSource()),
  });
});

const ask = (variables: object) =>
  fetchQuery<{ response: Answer; variables: object }>(environment, query, variables).toPromise();

test('the compiler writes the query of the next page from the published schema', () => {
  const next = readFileSync(join(folder, 'src', '__generated__', 'pagesNextQuery.graphql.js'), 'utf8');
  expect(next).toContain('node(id: $id)');
});

test('pages of a connection are joined in the store, and an object is stored once, under its global id', async () => {
  const variables = { first: 5, after: null, type: 'mother' };
  const first = (await ask(variables))!.domain.cases;
  expect(first.pageInfo.hasNextPage).toBe(true);
  gateway.hq.bill.clear();
  await ask({ ...variables, after: first.pageInfo.endCursor });
  expect(gateway.hq.bill.lines()).toEqual([
    expect.stringContaining('GET case/v2/?cursor='),
    'GET user/v1/?archived=true&limit=1000',
  ]);
  const stored = environment.lookup(createOperationDescriptor(query, variables).fragment).data as unknown as Answer;
  const ids = stored.domain.cases.edges.map(({ node }) => node.caseId);
  expect(ids.slice(0, 5)).toEqual(first.edges.map(({ node }) => node.caseId));
  expect(new Set(ids).size).toBe(10);
  const cases = Object.values(environment.getStore().getSource().toJSON()).filter(
    record => (record as { readonly __typename?: string })?.__typename === 'Case',
  );
  expect(cases).toHaveLength(10);
});
