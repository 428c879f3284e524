import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CREDENTIAL, post, startHttpEdge } from '../../support/httpEdge.js';

let gateway: Awaited<ReturnType<typeof startHttpEdge>>;
const limits = { maxBodyKb: 4, maxTokens: 400, maxDepth: 5, maxAliases: 4 };

beforeAll(async () => void (gateway = await startHttpEdge(limits)));
afterAll(() => gateway.close());

const get = (search: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/graphql?${search}`, { headers: { authorization: CREDENTIAL, ...headers } });

describe('an operation over HTTP', () => {
  test('is answered with its data and its cost', async () => {
    const { status, headers, body } = await post(gateway.url, {
      query: 'query Q($name: String) { hello(name: $name) }',
      variables: { name: 'Amina' },
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.data).toEqual({ hello: 'hello Amina' });
    expect(body.extensions?.cost).toMatchObject({ requestedQueryCost: 5, actualQueryCost: 3, savedByMemory: 2 });
  });

  test('hands its context to resolvers without a copy', async () => {
    expect((await post(gateway.url, { query: '{ isItself }' })).body.data).toEqual({ isItself: true });
  });

  test('cannot be a subscription', async () => {
    const { status, body } = await post(gateway.url, { query: 'subscription { cases }' });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      {
        message: 'Subscriptions are not supported. Poll with a query.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('may be a GET, with a header that no plain web form can send', async () => {
    const response = await get('query={hello}', { 'apollo-require-preflight': '1' });
    expect(await response.json()).toMatchObject({ data: { hello: 'hello you' } });
  });

  test('is refused as a GET that another site could make a browser send', async () => {
    const response = await get('query={hello}', { authorization: '' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
  });

  test('changes nothing as a GET', async () => {
    const response = await get('query=mutation{change}', { 'apollo-require-preflight': '1' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('invalid requests', () => {
  const refused = async (body: unknown, headers = {}) => {
    const { status, body: answer } = await post(gateway.url, body, headers);
    return { status, code: answer.errors?.[0]?.extensions.code };
  };

  test('broken JSON', async () => {
    expect(await refused('{"query": ')).toEqual({ status: 400, code: 'BAD_REQUEST' });
  });

  test('an empty body', async () => {
    expect(await refused('')).toEqual({ status: 400, code: 'BAD_REQUEST' });
  });

  test('JSON without a query', async () => {
    expect(await refused({})).toEqual({ status: 400, code: 'BAD_REQUEST' });
  });

  test('a body that is not labelled JSON, which another site could make a browser send', async () => {
    const expected = { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' };
    expect(await refused({ query: '{ hello }' }, { 'content-type': 'text/plain' })).toEqual(expected);
  });

  test('more operations in one request than MAX_BATCH', async () => {
    expect(await refused(Array.from({ length: 21 }, () => ({ query: '{ hello }' })))).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  });

  test('a query that does not fit the schema is an error with its cost', async () => {
    const { status, body } = await post(gateway.url, { query: '{ chang }' });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({
      message: 'Cannot query field "chang" on type "Query".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(body.extensions?.cost).toBeDefined();
  });
});

describe('limits of an operation', () => {
  const refusal = async (query: string) => (await post(gateway.url, { query })).body.errors?.[0]?.message;

  test('a body beyond MAX_BODY_KB is refused, with or without a declared length', async () => {
    const body = JSON.stringify({ query: '{ hello }', padding: 'x'.repeat(1_000_000) });
    const { status, body: answer } = await post(gateway.url, body);
    expect(status).toBe(413);
    expect(answer.errors?.[0]).toMatchObject({
      message: 'The request body is larger than 4 kB, the limit of this gateway (MAX_BODY_KB).',
      extensions: { code: 'PAYLOAD_TOO_LARGE' },
    });
    const headers = { 'content-type': 'application/json', authorization: CREDENTIAL };
    const stream = new Blob([body]).stream();
    const streamed = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body: stream, duplex: 'half' });
    expect(streamed.status).toBe(413);
  });

  test('tokens', async () => {
    expect(await refusal(`{ ${'hello '.repeat(400)} }`)).toBe('The document has more than 400 tokens (MAX_TOKENS).');
  });

  test('depth', async () => {
    expect(await refusal('{ self { self { self { self { hello } } } } }')).toBeUndefined();
    expect(await refusal('{ self { self { self { self { self { hello } } } } } }')).toBe(
      'The operation has 6 levels of fields; at most 5 are allowed (MAX_DEPTH).',
    );
  });

  test('depth inside of fragments', async () => {
    const query =
      '{ ...A } fragment A on Query { self { self { ...B } } } fragment B on Query { self { self { self { hello } } } }';
    expect(await refusal(query)).toContain('6 levels');
  });

  test('aliases, counted where their fragment is spread', async () => {
    expect(await refusal('{ a: hello b: hello c: hello d: hello }')).toBeUndefined();
    const query = '{ self { ...A } more: self { ...A } } fragment A on Query { a: hello b: hello }';
    expect(await refusal(query)).toBe('The operation has 5 aliases; at most 4 are allowed (MAX_ALIASES).');
  });

  test('fragments that spread others twice are measured quickly', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `fragment F${i} on Query { a: self { ...F${i + 1} } b: self { ...F${i + 1} } }`,
    );
    const query = `{ ...F0 } ${bomb.join(' ')} fragment F12 on Query { hello }`;
    const { body } = await post(gateway.url, { query });
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'The operation has 13 levels of fields; at most 5 are allowed (MAX_DEPTH).',
      'The operation has 8190 aliases; at most 4 are allowed (MAX_ALIASES).',
    ]);
  });

  test('circular fragments are refused, not followed', async () => {
    expect(await refusal('{ ...A } fragment A on Query { self { ...A } }')).toContain('within itself');
  });
});
