import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CASE_CONTENT, CREDENTIAL, post, startHttpEdge } from '../../support/httpEdge.js';

let gateway: Awaited<ReturnType<typeof startHttpEdge>>;

beforeAll(async () => void (gateway = await startHttpEdge()));
afterAll(() => gateway.close());

const ask = (query: string) => post(gateway.url, { query });

describe('errors of fields', () => {
  test('known ones keep code, message and details, beside the data and the cost', async () => {
    const { status, body } = await ask('{ hello throttled unavailable refused(name: "Zoe") }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ hello: 'hello you', throttled: null, unavailable: null, refused: null });
    expect(body.errors).toMatchObject([
      { message: 'HQ is spent.', path: ['throttled'], extensions: { code: 'THROTTLED', retryAfter: 12.3 } },
      { message: 'HQ is away.', path: ['unavailable'], extensions: { code: 'HQ_UNAVAILABLE' } },
      { message: 'There is no Zoe.', path: ['refused'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(body.extensions?.cost).toMatchObject({ actualQueryCost: 3 });
  });

  test('unexpected ones are an id for the client, and the place for the log', async () => {
    gateway.lines.length = 0;
    const { body } = await ask('{ alias: broken }');
    const [error] = body.errors ?? [];
    const id = String(error?.extensions.id);
    expect(error?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(error?.message).toBe(`Internal error. The gateway's log has the details under id ${id}.`);
    expect(JSON.stringify(body)).not.toContain(CASE_CONTENT);
    const line = gateway.lines.find(text => text.includes(id));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 50, id, fields: 'alias', error: 'TypeError' });
    expect(line).toContain('httpEdge.ts');
  });

  test('a value that a scalar cannot hold is not quoted', async () => {
    const { body } = await ask('query Q { hello(name: 5) }');
    expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe("where HQ's quota is exhausted", () => {
  test('and nothing was answered, a header says when to retry, in whole seconds', async () => {
    const { status, headers } = await ask(
      '{ throttled(seconds: 2.1) more: throttled(seconds: 40.2) self { throttled } }',
    );
    expect(status).toBe(200);
    expect(headers.get('retry-after')).toBe('41');
  });

  test('and something was answered, only the errors say it', async () => {
    const { headers } = await ask('{ throttled self { hello } }');
    expect(headers.get('retry-after')).toBeNull();
  });
});

describe('errors outside the graph', () => {
  test.each([
    ['GET', '/nowhere', 404, 'NOT_FOUND'],
    ['GET', '/graphql//', 404, 'NOT_FOUND'],
    ['GET', '/graphql/more', 404, 'NOT_FOUND'],
    ['GET', '/explorer/../../package.json', 404, 'NOT_FOUND'],
    ['GET', '/explorer/%2e%2e%2fpackage.json', 404, 'NOT_FOUND'],
    ['PUT', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/', 405, 'METHOD_NOT_ALLOWED'],
    ['OPTIONS', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
    ['HEAD', '/graphql', 405, null],
  ])('%s %s is %i', async (method, path, status, code) => {
    const response = await fetch(`${gateway.url}${path}`, { method, headers: { authorization: CREDENTIAL } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const text = await response.text();
    expect(text).toContain(code ?? '');
    expect(text === '').toBe(code === null);
  });

  test('a wrong method lists the allowed ones', async () => {
    const response = await fetch(`${gateway.url}/graphql`, { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('POST, GET');
  });

  test('an internal error of the server itself is masked too', async () => {
    const broken = await startHttpEdge({
      contextOf: () => {
        throw new TypeError(CASE_CONTENT);
      },
    });
    const { status, body } = await post(broken.url, { query: '{ hello }' });
    await broken.close();
    expect(status).toBe(500);
    expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(body) + broken.lines.join('')).not.toContain(CASE_CONTENT);
  });
});
