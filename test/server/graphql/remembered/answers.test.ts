import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../../../src/sandbox/world/programme/rows/accounts.js';
import { tinyParts } from '../../../support/sandbox/writableUserWorld.js';
import { account, admin, tinyDomain, tinyWorld } from '../../../support/worlds/tinyWorld.js';
import { apiKey, NOW, startGateway, type GatewayOptions, type TestGateway } from '../../../support/gateway.js';
import { countedStore } from './countedStore.js';

const WORKERS = '{ domain(name: "demo") { mobileWorkers(first: 3) { nodes { username firstName } } } }';
const CASE_ID = 'fb2a064d-2db8-476e-8d01-8dc4d58f4e81';
const CASE = `{ domain(name: "demo") { case(caseId: "${CASE_ID}") { caseName } } }`;
const RENAMED = { variables: { case: { caseId: CASE_ID }, input: { caseName: 'Renamed' } } };
const READ_WORKERS = 'GET user/v1/?limit=1000';
const READ_CASE = `GET case/v2/${CASE_ID}/`;
const UPDATE = `mutation ($case: CaseRefInput!, $input: CaseUpdateInput!) {
  caseUpdate(domain: "demo", case: $case, input: $input) { case { caseName } userErrors { code } } }`;

let gateway: TestGateway;
let reads: () => number;
let lines: string[] = [];

async function start(options: GatewayOptions = {}): Promise<void> {
  const counted = countedStore();
  ({ reads } = counted);
  lines = [];
  gateway = await startGateway({ store: counted.store, logged: line => void lines.push(line), ...options });
}

/** The answer as text and its headers, what it cost at HQ, and whether its operation was executed for it. */
async function send(query: string, headers: Record<string, string> = {}, body: object = {}) {
  gateway.hq.bill.clear();
  const before = reads();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: apiKey('admin'), ...headers },
    body: JSON.stringify({ query, ...body }),
  });
  const text = await response.text();
  return { text, headers: response.headers, bill: gateway.hq.bill.lines(), isExecuted: reads() > before };
}

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/graphql?${String(new URLSearchParams({ query }))}`, {
    headers: { authorization: apiKey('admin'), ...headers },
  });

const withoutCost = (text: string) => text.replace(/,"extensions":.*$/s, '');

afterEach(() => gateway.close());

describe('an answer that the cache has given once', () => {
  beforeEach(() => start());

  test('is given again without an execution, byte for byte; before, it was equal but for its cost', async () => {
    const cold = await send(WORKERS);
    expect(cold.bill).toEqual([READ_WORKERS]);
    const warm = await send(WORKERS);
    expect([warm.bill, warm.isExecuted]).toEqual([[], true]);
    expect(withoutCost(warm.text)).toBe(withoutCost(cold.text));
    const again = await send(WORKERS);
    expect([again.bill, again.isExecuted]).toEqual([[], false]);
    expect(again.text).toBe(warm.text);
    const headers = ({ headers: all }: typeof again) => [...all].filter(([name]) => name !== 'date');
    expect(headers(again)).toEqual(headers(warm));
  });

  test('is logged as each other operation', async () => {
    for (const _ of [1, 2, 3]) await send(`query Workers ${WORKERS}`);
    const logged = lines
      .map(line => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'operation');
    expect(logged).toEqual(
      [1, 0, 0].map(requests => expect.objectContaining({ operation: 'Workers', requests, codes: [] })),
    );
    expect(new Set(logged.map(({ hash }) => hash)).size).toBe(1);
  });

  test('states the budget as it is now, and what the cache saved', async () => {
    for (const _ of [1, 2]) await send(WORKERS);
    await send('{ domain(name: "demo") { groups { nodes { name } } } }');
    const { text, isExecuted } = await send(WORKERS);
    expect(isExecuted).toBe(false);
    const executed = await send(WORKERS, { 'hq-explain': 'calls' });
    expect(executed.isExecuted).toBe(true);
    expect(text).toBe(executed.text.replace(',"calls":[]', ''));
  });

  test('is new after a change by this gateway', async () => {
    for (const _ of [1, 2]) await send(CASE);
    expect((await send(CASE)).isExecuted).toBe(false);
    await gateway.ask(UPDATE, RENAMED);
    const after = await send(CASE);
    expect(after.isExecuted).toBe(true);
    expect(after.text).toContain('"caseName":"Renamed"');
  });

  test('is new after a change by another login', async () => {
    for (const _ of [1, 2]) await send(CASE);
    await gateway.ask(UPDATE, { ...RENAMED, as: 'reader' });
    const after = await send(CASE);
    expect(after.isExecuted).toBe(true);
    expect(after.text).toContain('"caseName":"Renamed"');
  });

  test('is never given to another login, nor to none', async () => {
    for (const _ of [1, 2, 3]) await send(CASE);
    const restricted = await send(CASE, { authorization: apiKey('restricted') });
    expect(restricted.bill).toEqual([READ_CASE]);
    const none = await send(CASE, { authorization: '' });
    expect(none.text).toContain('"code":"UNAUTHENTICATED"');
    expect((await send(CASE)).isExecuted).toBe(false);
  });

  test('expires with the oldest row that it holds', async () => {
    for (const _ of [1, 2, 3]) await send(CASE);
    gateway.clock.pass(59_999);
    expect((await send(CASE)).isExecuted).toBe(false);
    gateway.clock.pass(1);
    expect((await send(CASE)).bill).toEqual([READ_CASE]);
  });

  test('serves @fresh only while its rows are young enough', async () => {
    const fresh = `query @fresh(maxAge: 10) ${CASE}`;
    for (const _ of [1, 2, 3]) await send(fresh);
    gateway.clock.pass(9_999);
    expect((await send(fresh)).isExecuted).toBe(false);
    gateway.clock.pass(1);
    expect((await send(fresh)).bill).toEqual([READ_CASE]);
    const newest = `query @fresh(maxAge: 0) ${CASE}`;
    for (const _ of [1, 2, 3]) expect((await send(newest)).bill).toEqual([READ_CASE]);
  });

  test('belongs to its variables, operation name and headers', async () => {
    const query = `query A($first: Int) { domain(name: "demo") { mobileWorkers(first: $first) { nodes { username } } } }
      query B { domain(name: "demo") { mobileWorkers(first: 3) { nodes { firstName } } } }`;
    const bodies = [{ operationName: 'A', variables: { first: 3 } }, { operationName: 'A' }, { operationName: 'B' }];
    for (const body of bodies) for (const _ of [1, 2, 3]) await send(query, {}, body);
    const texts = await Promise.all(bodies.map(async body => withoutCost((await send(query, {}, body)).text)));
    expect(new Set(texts).size).toBe(3);
    expect((await send(query, {}, bodies[0])).isExecuted).toBe(false);
    const explained = await send(query, { 'hq-explain': 'plan' }, bodies[0]);
    expect(explained.text).toContain('"code":"NOT_EXECUTED"');
    const plain = await send(query, { accept: 'application/json' }, bodies[0]);
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('holds no errors: such an answer is made anew', async () => {
    const missing =
      '{ domain(name: "demo") { case(caseId: "00000000000000000000000000000000") { caseName } cases(first: 100000) { totalCount } } }';
    for (const _ of [1, 2, 3]) expect((await send(missing)).text).toMatch(/^\{"errors"/);
    expect((await send(missing)).isExecuted).toBe(true);
  });
});

describe('an answer to a GET', () => {
  beforeEach(() => start());

  test('has an ETag of its data, and none is sent again to a client that has it', async () => {
    const first = await get(WORKERS);
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const _ of [1, 2, 3]) {
      const answer = await get(WORKERS, { 'if-none-match': `"other", ${etag}` });
      expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, etag, '']);
    }
    const other = await get(WORKERS, { 'if-none-match': '"other"' });
    expect([other.status, withoutCost(await other.text())]).toEqual([200, withoutCost(await first.text())]);
  });

  test('has another ETag after a change', async () => {
    const first = await get(CASE);
    await gateway.ask(UPDATE, RENAMED);
    const after = await get(CASE, { 'if-none-match': first.headers.get('etag')! });
    expect([after.status, await after.text()]).toEqual([200, expect.stringContaining('Renamed')]);
  });

  test('has no ETag with errors, and none as a POST', async () => {
    expect((await get('{ nothing }')).headers.get('etag')).toBeNull();
    expect((await send(WORKERS)).headers.get('etag')).toBeNull();
  });
});

describe('the memory of answers', () => {
  test('gives nothing to a login that HQ has refused since', async () => {
    const { username, key } = CREDENTIALS.admin;
    const keys = [{ key, expires: NOW + 30_000 }];
    const seat = account('admin', { username, keys, memberships: [admin('demo')] });
    await start({ world: tinyWorld([tinyDomain('demo', tinyParts())], [seat]) });
    for (const _ of [1, 2]) await send(WORKERS);
    gateway.clock.pass(30_001);
    // No one has asked HQ since, so no one knows.
    expect((await send(WORKERS)).isExecuted).toBe(false);
    expect((await send('{ domain(name: "demo") { groups { nodes { name } } } }')).text).toContain('UNAUTHENTICATED');
    expect((await send(WORKERS)).text).toContain('UNAUTHENTICATED');
  });

  test('drops the least recently used answers beyond its bound, and keeps none of more than an eighth', async () => {
    // Room for 16 to 19 short answers.
    await start({ answersMb: 0.04 });
    const short = (n: number) =>
      `{ domain(name: "demo") { name${n}: name mobileWorkers(first: 1) { nodes { username } } } }`;
    for (let n = 1; n <= 24; n += 1) for (const _ of [1, 2]) await send(short(n));
    expect((await send(short(24))).isExecuted).toBe(false);
    expect((await send(short(9))).isExecuted).toBe(false);
    expect((await send(short(1))).isExecuted).toBe(true);
    const long =
      '{ domain(name: "demo") { mobileWorkers(first: 200) { nodes { a: username b: username c: username d: username } } } }';
    for (const _ of [1, 2]) await send(long);
    expect((await send(long)).isExecuted).toBe(true);
  });
});
