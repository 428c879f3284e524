import { expect, test } from '@jest/globals';
import { apiKey } from '../../../support/gateway.js';
import { gatewayPerTest } from '../../../support/gatewayPerTest.js';
import { post } from '../../../support/httpEdge.js';
import { seededWorld } from '../../../support/worlds/seededWorld.js';

const { world } = seededWorld();
const GROUPS = '{ domain(name: "demo") { groups { nodes { name } } } }';

const gateway = gatewayPerTest({ world, workers: 100 });

interface Window {
  readonly period: string;
  readonly free: number;
}

const fetched = (query: string, headers: Record<string, string> = {}) =>
  post(gateway.url, { query }, { authorization: apiKey('admin'), ...headers });

test('an answer has its cost as a header, for gateways that drop the extensions of their subgraphs', async () => {
  const { headers, body } = await fetched(GROUPS);
  const [{ windows }] = body.extensions?.cost?.['throttleStatus'] as [{ readonly windows: readonly Window[] }];
  const free = Math.min(...windows.map(window => window.free));
  const { period } = windows.find(window => window.free === free)!;
  expect(headers.get('hq-cost')).toBe(`spent=1, metered=1, saved=0, waited=0, free=${free};window=${period}`);
  expect(period).toBe('second');
});

test('what the cache saved and what HQ does not meter stands in it', async () => {
  await fetched(GROUPS);
  const again = await fetched(GROUPS);
  expect(again.headers.get('hq-cost')).toMatch(/^spent=0, metered=0, saved=1, waited=0, free=\d+;window=\w+$/);
  const account = await fetched('{ viewer { username } }');
  expect(account.headers.get('hq-cost')).toBe('spent=1, metered=0, saved=0, waited=0');
});

test.each<[string, object, Record<string, string>]>([
  ['a query that does not fit the schema', { query: '{ none }' }, {}],
  ['a request without a query', {}, {}],
  ['a request without a login', { query: GROUPS }, { authorization: '' }],
])('%s has cost nothing', async (_, body, headers) => {
  const refused = await post(gateway.url, body, headers);
  expect(refused.headers.get('hq-cost')).toBe('spent=0, metered=0, saved=0, waited=0');
});
