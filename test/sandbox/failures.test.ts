import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ConnectionCut } from '../../src/sandbox/http/request.js';
import type { Sandbox } from '../../src/sandbox/http/server.js';
import { keyHeader } from '../support/worlds/tinyWorld.js';
import { startTinyUsers } from '../support/sandbox/userWorld.js';

let hq: Sandbox;

beforeEach(async () => {
  hq = await startTinyUsers();
});
afterEach(() => hq.close());

async function call(path: string) {
  const response = await fetch(`${hq.url}/a/tiny/api/${path}`, { headers: keyHeader('chief') });
  const { status, headers } = response;
  return {
    status,
    text: await response.text(),
    type: headers.get('content-type'),
    retryAfter: headers.get('retry-after'),
  };
}

describe('failure switches', () => {
  test('429 as often as asked, with or without a hint, and only on the path', async () => {
    hq.failures.add('user/', { kind: 'throttled' }, 2);
    expect((await call('group/v1/')).status).toBe(200);
    expect(await call('user/v1/')).toMatchObject({ status: 429, text: '', retryAfter: null });
    hq.failures.add(/limit=7/, { kind: 'throttled', retryAfter: 17.6 });
    expect(await call('group/v1/?limit=7')).toMatchObject({ status: 429, retryAfter: '17.6' });
    expect((await call('user/v1/')).status).toBe(429);
    expect((await call('user/v1/')).status).toBe(200);
  });

  test('500, canned and as a page', async () => {
    hq.failures.add('user/', { kind: 'broken' });
    hq.failures.add('user/', { kind: 'broken', html: true });
    expect(await call('user/v1/')).toMatchObject({ status: 500, type: 'application/json; charset=utf-8' });
    expect(await call('user/v1/')).toMatchObject({ status: 500, type: 'text/html; charset=utf-8' });
    expect(hq.bill.entries.map(({ counted }) => counted)).toEqual([false, false]);
  });

  test('held until released', async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const arrived = new Promise<void>(resolve => {
      hq.failures.add('user/', { kind: 'wait', until: () => (resolve(), held) });
    });
    const answer = call('user/v1/');
    await arrived;
    expect((await call('group/v1/')).status).toBe(200);
    expect(hq.bill.entries.map(({ path, status }) => [path, status])).toEqual([
      ['user/v1/', 0],
      ['group/v1/', 200],
    ]);
    release?.();
    expect((await answer).status).toBe(200);
  });

  test.each([
    ['before', false],
    ['after', true],
  ] as const)('the connection is cut %s the request took effect', async (when, counted) => {
    hq.failures.add('user/', { kind: 'cut', when });
    await expect(call('user/v1/')).rejects.toThrow();
    expect(hq.bill.entries).toMatchObject([{ status: 0, counted }]);
  });

  test.each(['noise', 'truncated'] as const)('%s is no JSON under a JSON type', async as => {
    hq.failures.add('user/', { kind: 'garbage', as });
    const { status, text, type } = await call('user/v1/');
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  test('a page instead of JSON, and JSON under another name', async () => {
    hq.failures.add('user/', { kind: 'garbage', as: 'html' });
    expect(await call('user/v1/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    hq.failures.add('user/', { kind: 'mislabelled', contentType: 'text/plain' });
    const { text, type } = await call('user/v1/');
    expect([type, JSON.parse(text)]).toEqual([
      'text/plain',
      expect.objectContaining({ objects: expect.any(Array) as unknown }),
    ]);
  });

  test('cleared switches do nothing', async () => {
    hq.failures.add('user/', { kind: 'broken' }, Infinity);
    hq.failures.clear();
    expect((await call('user/v1/')).status).toBe(200);
  });
});

describe('the bill', () => {
  test('lines in the order of coming, queries as received', async () => {
    await call('user/v1/?limit=1000&archived=true');
    await call('v0.5/group/');
    await fetch(`${hq.url}/api/identity/v1/`, { headers: keyHeader('chief') });
    expect(hq.bill.lines()).toEqual([
      'GET user/v1/?limit=1000&archived=true',
      'GET v0.5/group/',
      'GET /api/identity/v1/',
    ]);
    expect(hq.bill.entries[0]).toMatchObject({
      domain: 'tiny',
      status: 200,
      metered: true,
      counted: true,
      user: 'chief@example.org',
    });
    expect(hq.bill.entries[2]).toMatchObject({ metered: false, counted: false });
    hq.bill.clear();
    expect(hq.bill.lines()).toEqual([]);
  });

  test('it holds no credentials', async () => {
    await call('user/v1/?limit=1&username=chief@example.org&api_key=secret');
    expect(hq.bill.lines()).toEqual(['GET user/v1/?limit=1']);
    expect(JSON.stringify(hq.bill.entries)).not.toMatch(/secret|chiefchief/);
  });
});

test('the same HQ answers in process, on one bill', async () => {
  const request = {
    method: 'GET',
    target: '/a/tiny/api/group/v1/',
    body: new Uint8Array(),
    ip: '',
    origin: 'http://hq',
  };
  const { status, body } = await hq.answer({ ...request, headers: keyHeader('chief') });
  expect([status, JSON.parse(Buffer.from(body).toString())]).toEqual([
    200,
    expect.objectContaining({ meta: expect.anything() as unknown }),
  ]);
  hq.failures.add('group/', { kind: 'cut', when: 'before' });
  await expect(hq.answer({ ...request, headers: {} })).rejects.toThrow(ConnectionCut);
  expect(hq.bill.lines()).toEqual(['GET group/v1/', 'GET group/v1/']);
});
