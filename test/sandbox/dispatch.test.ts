import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../src/sandbox/http/endpoint.js';
import { badRequest, notFoundAnswer, Raised } from '../../src/sandbox/http/refusals.js';
import { startSandbox } from '../../src/sandbox/http/server.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { account, admin, keyHeader, tinyDomain, tinyNow, tinyWorld } from '../support/worlds/tinyWorld.js';

/** What a probe answers is named in its URL. */
const outcomes: Readonly<Record<string, Endpoint['handle']>> = {
  ok: ({ method, params }) => ({ status: 200, body: { z: 1, method, a: { y: 1, b: params['outcome'] } } }),
  'not-there': () => notFoundAnswer,
  bad: () => {
    throw badRequest('no <b>');
  },
  crash: () => {
    throw new Error('a fault of the probe');
  },
  raised404: () => {
    throw new Raised(404);
  },
};

const handle: Endpoint['handle'] = ask => (outcomes[ask.params['outcome'] ?? ''] ?? (() => notFoundAnswer))(ask);
const probe = { kind: 'tastypie', metered: true, handle } as const;

const endpoints: readonly Endpoint[] = [
  { ...probe, paths: ['api/probe/v1/{outcome}/', 'api/v0.5/probe/{outcome}/'], methods: ['GET'] },
  { ...probe, paths: ['api/probe/v1/{outcome}/'], methods: ['POST'], permission: 'edit_data' },
  { ...probe, kind: 'view', paths: ['api/view/v1/{outcome}/'], methods: ['GET', 'POST'] },
  { ...probe, paths: ['api/free/v1/{outcome}/'], methods: ['GET'], metered: false },
  { ...probe, paths: ['api/probe/v1/literal/'], methods: ['GET'], handle: () => ({ status: 200, body: 'literal' }) },
];

const tiny = tinyDomain('tiny', { plan: { apiAccess: true, locations: true, includedUsers: 0 } });
const noPlan = tinyDomain('free', { plan: { ...tiny.plan, apiAccess: false } });
const world = tinyWorld([tiny, noPlan], [account('admin', { memberships: [admin('tiny'), admin('free')] })]);

let hq: Sandbox;
let now = tinyNow;
let faults: unknown[];

beforeEach(async () => {
  now = tinyNow;
  faults = [];
  hq = await startSandbox({ world, endpoints, now: () => now, onFault: fault => faults.push(fault) });
});
afterEach(() => hq.close());

async function call(path: string, init: RequestInit = {}) {
  const response = await fetch(`${hq.url}/a/tiny/api/${path}`, {
    headers: keyHeader('admin'),
    redirect: 'manual',
    ...init,
  });
  const { status, headers } = response;
  return { status, text: await response.text(), header: (name: string) => headers.get(name) };
}

/** Each second the whole grain is free again for one request without workers (throttling.md 5, E1b). */
const later = () => (now += 2000);

describe('URLs (errors-and-paging.md 1)', () => {
  test('without the slash: a redirect that keeps the query, for POST too', async () => {
    const { status, header } = await call('probe/v1/ok?limit=1');
    expect([status, header('location')]).toEqual([301, '/a/tiny/api/probe/v1/ok/?limit=1']);
    expect((await call('probe/v1/ok', { method: 'POST' })).status).toBe(301);
  });

  test('an unknown URL is an HTML 404, a literal one wins over an id', async () => {
    const { status, header } = await call('nothing/v1/');
    expect([status, header('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect((await call('probe/v1/literal/')).text).toBe('literal');
  });

  test('a request line that HQ would not take is a 414', async () => {
    expect((await call(`probe/v1/${'a'.repeat(4100)}/`)).status).toBe(414);
  });
});

describe('what is sent (errors-and-paging.md 7)', () => {
  test('tastypie sorts its keys, plain views do not', async () => {
    const sorted = await call('probe/v1/ok/');
    expect(sorted.text).toBe('{"a":{"b":"ok","y":1},"method":"GET","z":1}');
    expect(sorted.header('content-type')).toBe('application/json; charset=utf-8');
    later();
    const plain = await call('view/v1/ok/');
    expect(plain.text).toBe('{"z":1,"method":"GET","a":{"y":1,"b":"ok"}}');
    expect(plain.header('content-type')).toBe('application/json');
  });

  test('every response names an OpenRosa version; CORS only where the handler was reached', async () => {
    const good = await call('probe/v1/ok/');
    expect([good.header('http_x_openrosa_version'), good.header('access-control-allow-origin')]).toEqual(['3.0', '*']);
    const refused = await call('probe/v1/ok/', { headers: {} });
    expect([refused.header('http_x_openrosa_version'), refused.header('access-control-allow-origin')]).toEqual([
      '3.0',
      null,
    ]);
    expect((await call('view/v1/ok/', { headers: {} })).header('access-control-allow-origin')).toBe('*');
  });

  test('errors: a 400 with escaped markup, canned and HTML 500s', async () => {
    expect(await call('probe/v1/bad/')).toMatchObject({ status: 400, text: '{"error":"no &lt;b&gt;"}' });
    expect(await call('probe/v1/crash/')).toMatchObject({
      status: 500,
      text: '{"error_message":"Sorry, this request could not be processed. Please try again later."}',
    });
    expect((await call('view/v1/crash/')).header('content-type')).toBe('text/html; charset=utf-8');
    expect(faults).toHaveLength(2);
  });
});

describe('methods (errors-and-paging.md 3 and 4)', () => {
  test('405 of tastypie needs no credentials and lists what is allowed', async () => {
    const refused = await call('probe/v1/ok/', { method: 'DELETE', headers: {} });
    expect([refused.status, refused.text, refused.header('allow')]).toEqual([405, 'GET, POST', 'GET, POST']);
    expect(await call('v0.5/probe/ok/', { method: 'POST' })).toMatchObject({ status: 405, text: 'GET' });
    expect((await call('probe/v1/ok/', { method: 'HEAD' })).status).toBe(405);
  });

  test('405 of a plain view comes after the credentials, and counts', async () => {
    expect((await call('view/v1/ok/', { method: 'DELETE', headers: {} })).status).toBe(401);
    const refused = await call('view/v1/ok/', { method: 'DELETE' });
    expect(refused).toMatchObject({ status: 405, text: '{"error":"Request method not allowed"}' });
    expect(hq.bill.entries.map(({ counted }) => counted)).toEqual([false, true]);
  });

  test('X-HTTP-Method-Override on tastypie', async () => {
    const headers = { ...keyHeader('admin'), 'x-http-method-override': 'POST' };
    expect((await call('probe/v1/ok/', { headers })).text).toContain('"method":"POST"');
  });

  test('OPTIONS needs no credentials, but on tastypie the plan', async () => {
    const asked = await call('probe/v1/ok/', { method: 'OPTIONS', headers: {} });
    expect([asked.status, asked.text, asked.header('access-control-allow-methods')]).toEqual([
      200,
      'GET, POST',
      'GET, POST',
    ]);
    const free = await fetch(`${hq.url}/a/free/api/probe/v1/ok/`, { method: 'OPTIONS' });
    expect(free.status).toBe(401);
    expect((await fetch(`${hq.url}/a/free/api/view/v1/ok/`, { method: 'OPTIONS' })).status).toBe(200);
  });
});

describe('the throttle (throttling.md 4)', () => {
  test('tastypie counts what its handler returned, not what it raised', async () => {
    for (const outcome of ['bad', 'raised404', 'crash', 'not-there']) await call(`probe/v1/${outcome}/`);
    expect(hq.bill.entries.map(({ status, counted }) => [status, counted])).toEqual([
      [400, false],
      [404, false],
      [500, false],
      [404, true],
    ]);
    expect((await call('probe/v1/bad/')).status).toBe(429);
  });

  test('a plain view counts whatever reaches its handler', async () => {
    for (const outcome of ['bad', 'crash', 'raised404']) {
      await call(`view/v1/${outcome}/`);
      later();
    }
    expect(hq.bill.entries.map(({ status, counted }) => [status, counted])).toEqual([
      [400, true],
      [500, true],
      [404, true],
    ]);
  });

  test('refused: empty, and only plain views say when to come back; nothing is counted', async () => {
    now = tinyNow + 600;
    await call('probe/v1/ok/');
    const tastypie = await call('probe/v1/ok/');
    expect([tastypie.status, tastypie.text, tastypie.header('retry-after')]).toEqual([429, '', null]);
    expect(tastypie.header('access-control-allow-origin')).toBeNull();
    const view = await call('view/v1/ok/');
    expect([view.status, view.text, Number(view.header('retry-after'))]).toEqual([429, '', expect.closeTo(0.4, 6)]);
    expect(view.header('access-control-allow-origin')).toBe('*');
    now = tinyNow + 1000;
    expect((await call('view/v1/ok/')).header('retry-after')).toBe('1.0');
    expect(hq.bill.entries.filter(({ counted }) => counted)).toHaveLength(1);
  });

  test('both kinds share one budget; what is not metered is free; credentials come before it', async () => {
    await call('view/v1/ok/');
    expect((await call('probe/v1/ok/')).status).toBe(429);
    expect((await call('free/v1/ok/')).status).toBe(200);
    expect((await call('probe/v1/ok/', { headers: {} })).status).toBe(401);
  });

  test('switched off it records all the same', async () => {
    hq.throttled = false;
    await call('probe/v1/ok/');
    await call('probe/v1/ok/');
    hq.throttled = true;
    expect((await call('probe/v1/ok/')).status).toBe(429);
  });
});
