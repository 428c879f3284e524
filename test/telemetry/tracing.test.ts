import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { allEndpoints } from '../../src/sandbox/endpoints/index.js';
import type { AdmittedRequest } from '../../src/sandbox/http/endpoint.js';
import { createTelemetry } from '../../src/telemetry/telemetry.js';
import { startGateway, type TestGateway } from '../support/gateway.js';
import { worker } from '../support/worlds/tinyWorld.js';
import { workersWorld } from '../support/worlds/workersWorld.js';

const GROUPS = 'query Groups { domain(name: "demo") { groups { totalCount } } }';
const READ_GROUPS = 'GET group/v1/?limit=1000';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const OF_CALLER = { traceparent: `00-${TRACE}-${CALLER}-01`, tracestate: 'v=amina', baggage: 'case=amina' };

const exporter = new InMemorySpanExporter();
let gateway: TestGateway;
/** The headers of each request that HQ has received. */
let received: Readonly<Record<string, string | undefined>>[] = [];
const endpoints = allEndpoints.map(endpoint => ({
  ...endpoint,
  handle: (request: AdmittedRequest) => (received.push(request.headers), endpoint.handle(request)),
}));

async function start(toHq = true): Promise<void> {
  received = [];
  const telemetry = createTelemetry({
    ...{ version: '1', spaces: 1, persisted: new Set<string>(), memory: [], host: '127.0.0.1' },
    traceToHq: toHq,
  });
  gateway = await startGateway({ world: workersWorld([worker('amina')]), telemetry, endpoints });
}

/** The spans that have ended, in that order. */
const spans = () => exporter.getFinishedSpans();

afterEach(() => gateway.close());

test('without an SDK, nothing is sent to HQ', async () => {
  await start();
  expect((await gateway.ask(GROUPS, { headers: OF_CALLER })).bill).toEqual([READ_GROUPS]);
  expect(received[0]).not.toHaveProperty('traceparent');
});

describe('with an SDK of OpenTelemetry', () => {
  beforeAll(() => {
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  });
  afterAll(() => {
    trace.disable();
    propagation.disable();
  });
  beforeEach(() => exporter.reset());

  test('an operation is a span below its caller, and each HQ request is a span below it', async () => {
    await start();
    expect((await gateway.ask(GROUPS, { headers: OF_CALLER })).bill).toEqual([READ_GROUPS]);
    const [request, operation] = spans();
    expect([operation?.name, request?.name]).toEqual(['query Groups', 'HQ GET group']);
    expect([operation?.kind, request?.kind]).toEqual([SpanKind.SERVER, SpanKind.CLIENT]);
    expect(operation?.spanContext().traceId).toBe(TRACE);
    expect(operation?.parentSpanContext?.spanId).toBe(CALLER);
    expect(request?.parentSpanContext?.spanId).toBe(operation?.spanContext().spanId);
    expect(operation?.attributes).toEqual({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Groups',
      'commcare_graph.operation.hash': expect.stringMatching(/^[0-9a-f]{16}$/),
      'commcare_graph.hq.requests': 1,
      'commcare_graph.hq.saved': 0,
      'commcare_graph.hq.waited_ms': 0,
      'commcare_graph.answer.repeated': false,
    });
    expect(request?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.response.status_code': 200,
      'commcare_graph.hq.family': 'group',
      'commcare_graph.hq.metered': true,
      'commcare_graph.hq.waited_ms': 0,
    });
  });

  test('HQ is sent the traceparent of its request, but neither tracestate nor baggage', async () => {
    await start();
    await gateway.ask(GROUPS, { headers: OF_CALLER });
    const [headers] = received;
    expect(headers?.['traceparent']).toBe(`00-${TRACE}-${spans()[0]?.spanContext().spanId}-01`);
    expect(headers).not.toHaveProperty('tracestate');
    expect(headers).not.toHaveProperty('baggage');
  });

  test('HQ is sent no traceparent where it is switched off', async () => {
    await start(false);
    await gateway.ask(GROUPS, { headers: OF_CALLER });
    expect(received[0]).not.toHaveProperty('traceparent');
    expect(spans()).toHaveLength(2);
  });

  test('a wait for the budget, a refusal by HQ and an error are in the spans', async () => {
    await start();
    gateway.hq.failures.add('group/v1/', { kind: 'throttled', retryAfter: 3 }, 1);
    expect((await gateway.ask(GROUPS)).errors).toBeUndefined();
    const [refused, sent, operation] = spans();
    expect(refused?.attributes['http.response.status_code']).toBe(429);
    expect(refused?.status.code).toBe(SpanStatusCode.ERROR);
    expect(sent?.attributes['commcare_graph.hq.waited_ms']).toBeGreaterThanOrEqual(3000);
    expect(operation?.attributes['commcare_graph.hq.waited_ms']).toBeGreaterThanOrEqual(3000);
    exporter.reset();
    await gateway.ask('{ domain(name: "demo") { nothing } }');
    expect(
      spans().map(({ name, status, attributes }) => [name, status.code, attributes['commcare_graph.error.codes']]),
    ).toEqual([['query', SpanStatusCode.ERROR, ['GRAPHQL_VALIDATION_FAILED']]]);
  });

  test('an answer that is given again is a span too, and so is a request that is no operation', async () => {
    await start();
    for (const _ of [1, 2, 3]) await gateway.ask(GROUPS);
    expect(spans().map(({ attributes }) => attributes['commcare_graph.answer.repeated'])).toEqual([
      undefined,
      false,
      false,
      true,
    ]);
    exporter.reset();
    await fetch(`${gateway.url}/graphql`, { method: 'POST' });
    await fetch(`${gateway.url}/graphql?query=`, { headers: { 'apollo-require-preflight': '1' } });
    expect(spans().map(({ name }) => name)).toEqual(['graphql']);
  });

  test('spans hold no id, no argument, no login and no content', async () => {
    await start();
    const { data } = await gateway.ask<{ domain: { mobileWorkers: { nodes: { userId: string }[] } } }>(
      'query Workers { domain(name: "demo") { mobileWorkers(first: 1) { nodes { userId username } } } }',
    );
    const [{ userId } = { userId: '' }] = data.domain.mobileWorkers.nodes;
    await gateway.ask(`{ domain(name: "demo") { case(caseId: "${userId}") { caseName } } }`);
    const text = JSON.stringify(
      spans().map(({ name, attributes, events, status }) => [name, attributes, events, status]),
    );
    expect(text).toContain('Workers');
    for (const secret of [userId, 'demo', 'amina', 'admin']) expect(text).not.toContain(secret);
  });
});
