import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpAnswer, CREDENTIAL, startHttpEdge } from '../../support/httpEdge.js';

let gateway: Awaited<ReturnType<typeof startHttpEdge>>;
beforeAll(async () => void (gateway = await startHttpEdge()));
afterAll(() => gateway.close());

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
const URQL =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
const GRAPHQL_ANSWER = { accept: GRAPHQL_TYPE };
const APOLLO = 'application/graphql-response+json,application/json;q=0.9';

interface Sent {
  readonly path?: string;
  readonly query?: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
}

async function send({ path = '/graphql', query = '{ hello }', method = 'POST', headers = {} }: Sent) {
  const url = `${gateway.url}${path}${method === 'GET' ? `?query=${encodeURIComponent(query)}` : ''}`;
  const type = method === 'POST' && { 'content-type': 'application/json' };
  const response = await fetch(url, {
    method,
    headers: { authorization: CREDENTIAL, ...type, ...headers },
    ...(method === 'POST' && { body: JSON.stringify({ query }) }),
  });
  const body = await response.text();
  const answer = body.startsWith('{') ? (JSON.parse(body) as HttpAnswer) : undefined;
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    data: answer?.data,
    code: answer?.errors?.[0]?.extensions.code,
  };
}

const hello = { status: 200, data: { hello: 'hello you' } };

describe('a query as clients send it by default', () => {
  test.each<[string, Sent, string]>([
    ['urql, by GET with a login', { method: 'GET', headers: { accept: URQL } }, GRAPHQL_TYPE],
    ['urql, by POST', { headers: { accept: URQL } }, GRAPHQL_TYPE],
    ['Apollo Client', { headers: { accept: APOLLO, 'apollographql-client-name': 'web' } }, GRAPHQL_TYPE],
    ['Apollo Client 3', { headers: { accept: '*/*' } }, JSON_TYPE],
    [
      'Apollo Client, by GET',
      { method: 'GET', headers: { accept: APOLLO, 'content-type': 'application/json' } },
      GRAPHQL_TYPE,
    ],
    [
      'graphql-request',
      { headers: { accept: 'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8' } },
      GRAPHQL_TYPE,
    ],
    [
      'Relay',
      { headers: { accept: 'application/json', 'content-type': 'application/json; charset=UTF-8' } },
      JSON_TYPE,
    ],
    ['a client told of the address with a slash', { path: '/graphql/' }, JSON_TYPE],
  ])('%s', async (_, sent, type) => {
    expect(await send(sent)).toMatchObject({ ...hello, type });
  });
});

test('a POST may have an empty operation name', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { authorization: CREDENTIAL, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ hello }', operationName: '', variables: null }),
  });
  expect(((await response.json()) as HttpAnswer).data).toEqual(hello.data);
});

describe('a GET', () => {
  test.each(['operationName=', 'variables=', 'variables=null&extensions=null', 'variables={}&extensions={}'])(
    'may have empty parameters: %s',
    async rest => {
      const headers = { authorization: CREDENTIAL };
      const response = await fetch(`${gateway.url}/graphql?query={hello}&${rest}`, { headers });
      expect([response.status, ((await response.json()) as HttpAnswer).data]).toEqual([200, hello.data]);
    },
  );

  test('has variables and an operation name', async () => {
    const search = new URLSearchParams({
      query: 'query A($name: String) { hello(name: $name) } query B { told }',
      variables: '{"name":"Ada"}',
      operationName: 'A',
    });
    const response = await fetch(`${gateway.url}/graphql?${search.toString()}`, {
      headers: { authorization: CREDENTIAL },
    });
    expect(((await response.json()) as HttpAnswer).data).toEqual({ hello: 'hello Ada' });
  });

  test('changes nothing, whatever its credential', async () => {
    expect((await send({ method: 'GET', query: 'mutation { change }' })).status).toBe(405);
  });

  test('without a login is refused where another site could make a browser send it', async () => {
    const response = await fetch(`${gateway.url}/graphql?query={hello}`, { headers: { accept: URQL } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
  });
});

describe('invalid requests (GraphQL over HTTP)', () => {
  test.each<[string, Sent, number, string]>([
    ['a query that cannot be parsed', { query: '{', headers: GRAPHQL_ANSWER }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['the same, answered as plain JSON', { query: '{' }, 200, 'GRAPHQL_PARSE_FAILED'],
    [
      'a query that does not fit the schema',
      { query: '{ none }', headers: GRAPHQL_ANSWER },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['the same, answered as plain JSON', { query: '{ none }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
    ['a query without a login', { headers: { authorization: '' } }, 401, 'UNAUTHENTICATED'],
    [
      'JSON that is not UTF-8',
      { headers: { 'content-type': 'application/json; charset=utf-16' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['an answer that there is not', { headers: { accept: 'text/html' } }, 406, 'BAD_REQUEST'],
  ])('%s', async (_, sent, status, code) => {
    expect(await send(sent)).toMatchObject({ status, code });
  });

  test('a failed field does not change the status of the rest', async () => {
    const answer = await send({ query: '{ hello unavailable }', headers: { accept: APOLLO } });
    expect(answer).toMatchObject({ status: 200, type: GRAPHQL_TYPE, code: 'HQ_UNAVAILABLE' });
  });
});
