import { afterEach, describe, expect, test } from '@jest/globals';
import { createTelemetry, type TelemetryOptions } from '../../src/telemetry/telemetry.js';
import type { MetricsServer } from '../../src/telemetry/metricsServer.js';
import { type GatewayOptions, startGateway, type TestGateway } from '../support/gateway.js';
import { worker } from '../support/worlds/tinyWorld.js';
import { workersWorld } from '../support/worlds/workersWorld.js';

const GROUPS = '{ domain(name: "demo") { groups { totalCount } } }';
const READ_GROUPS = 'GET group/v1/?limit=1000';

let gateway: TestGateway;
let metrics: MetricsServer;

async function start(options: GatewayOptions = {}, telemetry: Partial<TelemetryOptions> = {}): Promise<void> {
  const made = createTelemetry({
    version: '1.2.3',
    spaces: 50,
    persisted: new Set(),
    memory: [{ name: 'rows', used: () => 7, limit: 100 }],
    traceToHq: true,
    host: '127.0.0.1',
    port: 0,
    ...telemetry,
  });
  const served = await made.listen();
  if (!served) throw new Error('There are no metrics.');
  metrics = served;
  gateway = await startGateway({ world: workersWorld([worker('amina')]), ...options, telemetry: made });
}

const scrape = async () => (await fetch(metrics.url)).text();

/** The samples of a metric by their labels. */
async function samples(name: string): Promise<Readonly<Record<string, number>>> {
  const lines = (await scrape()).split('\n').map(line => /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line));
  return Object.fromEntries(
    lines.flatMap(found => (found?.[1] === `commcare_graph_${name}` ? [[found[2] ?? '', Number(found[3])]] : [])),
  );
}

afterEach(async () => {
  await gateway.close();
  await metrics.close();
});

describe('the metrics of operations and HQ requests', () => {
  test('count operations by source, HQ requests by family and status, saved requests and errors', async () => {
    await start();
    const bills = [];
    for (const _ of [1, 2, 3]) bills.push((await gateway.ask(GROUPS)).bill);
    expect(bills).toEqual([[READ_GROUPS], [], []]);
    await gateway.ask('{ domain(name: "demo") { nothing } }');
    expect(await samples('operation_duration_seconds_count')).toEqual({
      'hash="other",source="hq"': 1,
      'hash="other",source="cache"': 2,
      'hash="other",source="answer"': 1,
    });
    expect(await samples('hq_requests_total')).toEqual({ 'family="group",status="200",metered="true"': 1 });
    expect(await samples('hq_request_duration_seconds_count')).toEqual({ 'family="group"': 1 });
    expect(await samples('hq_requests_saved_total')).toEqual({ '': 2 });
    expect(await samples('operation_errors_total')).toEqual({ 'code="GRAPHQL_VALIDATION_FAILED"': 1 });
    expect(await samples('memory_bytes')).toEqual({ 'cache="rows"': 7 });
    expect(await samples('info')).toEqual({ 'version="1.2.3"': 1 });
    expect(await samples('redis_up')).toEqual({});
  });

  test('an operation has its hash as a label from its tenth success on', async () => {
    await start();
    for (let i = 0; i < 12; i++) await gateway.ask(GROUPS);
    const counts = Object.entries(await samples('operation_duration_seconds_count'));
    const named = counts.filter(([labels]) => !labels.includes('hash="other"'));
    expect(named).toEqual([[expect.stringMatching(/^hash="[0-9a-f]{16}",source="answer"$/), 3]]);
  });

  test('where documents are persisted, no other operation has a label', async () => {
    await start({}, { persisted: new Set(['0123456789abcdef']) });
    for (let i = 0; i < 12; i++) await gateway.ask(GROUPS);
    expect(Object.keys(await samples('operation_duration_seconds_count')).join()).not.toMatch(/hash="(?!other")/);
  });

  test('hold no login, no id, no content and no name that a client has made up', async () => {
    await start();
    const { data } = await gateway.ask<{ domain: { mobileWorkers: { nodes: { userId: string }[] } } }>(
      'query Amina { domain(name: "demo") { mobileWorkers(first: 1) { nodes { userId username } } } }',
    );
    const [{ userId } = { userId: '' }] = data.domain.mobileWorkers.nodes;
    await gateway.ask(`{ domain(name: "demo") { mobileWorker(userId: "${userId}") { username } } }`, {
      authorization: 'ApiKey amina@example.org:key-4711',
    });
    await gateway.ask('{ domain(name: "diallo") { groups { totalCount } } }');
    const text = await scrape();
    expect(userId).not.toBe('');
    for (const secret of [userId, 'Amina', 'amina', '4711', 'diallo', 'admin@']) expect(text).not.toContain(secret);
    expect(Object.keys(await samples('budget_requests_total'))).toEqual(['domain="demo"']);
  });
});

describe('the metrics of the budgets', () => {
  test('count what was spent, refused by HQ and refused before it was sent, and show the free windows', async () => {
    await start({ throttled: true, workers: 1 });
    gateway.hq.failures.add('group/v1/', { kind: 'throttled', retryAfter: 1 }, 1);
    expect((await gateway.ask(GROUPS)).bill).toEqual([READ_GROUPS, READ_GROUPS]);
    expect(await samples('budget_requests_total')).toEqual({ 'domain="demo"': 1 });
    expect(await samples('hq_requests_total')).toMatchObject({ 'family="group",status="429",metered="true"': 1 });
    const free = await samples('budget_free');
    expect(Object.keys(free).map(labels => /window="(\w+)"/.exec(labels)?.[1])).toEqual(
      expect.arrayContaining(['day', 'hour', 'minute', 'second']),
    );
    expect(Object.keys(await samples('budget_limit'))).toEqual(Object.keys(free));
    gateway.hq.failures.add('web-user/v1/', { kind: 'throttled', retryAfter: 3000 }, 1);
    const { errors } = await gateway.ask('{ domain(name: "demo") { webUsers { totalCount } } }');
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['THROTTLED']);
    expect(await samples('budget_refusals_total')).toEqual({
      'domain="other",by="hq"': 1,
      'domain="demo",by="hq"': 1,
      'domain="demo",by="budget"': 1,
    });
    // The project space has the workers that are configured, and nothing was spent: others must have spent it.
    expect(await samples('budget_unexpected_refusals_total')).toEqual({ 'domain="other"': 1, 'domain="demo"': 1 });
    expect(await samples('operation_errors_total')).toEqual({ 'code="THROTTLED"': 1 });
    expect(await samples('budget_queue_length')).toEqual({ 'priority="interactive"': 0, 'priority="bulk"': 0 });
    expect((await samples('budget_wait_seconds_count'))['priority="interactive"']).toBe(3);
  });

  test('name at most so many project spaces', async () => {
    await start({}, { spaces: 0 });
    await gateway.ask(GROUPS);
    expect(await samples('budget_requests_total')).toEqual({ 'domain="other"': 1 });
    expect(await samples('budget_free')).toEqual({});
  });
});

describe('the server of the metrics', () => {
  test('serves /metrics by GET alone, and the gateway itself does not serve them', async () => {
    await start({}, { redis: () => ({ isUp: true, latencyMs: 5 }) });
    const statusOf = async (url: string, method = 'GET') => (await fetch(url, { method })).status;
    expect(await statusOf(metrics.url, 'POST')).toBe(405);
    expect(await statusOf(new URL('/', metrics.url).href)).toBe(404);
    expect(await statusOf(`${gateway.url}/metrics`)).toBe(404);
    expect((await fetch(metrics.url)).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await samples('redis_up')).toEqual({ '': 1 });
    expect(await samples('redis_latency_seconds')).toEqual({ '': 0.005 });
    expect(await samples('memory_limit_bytes')).toEqual({ 'cache="rows"': 100 });
  });
});
