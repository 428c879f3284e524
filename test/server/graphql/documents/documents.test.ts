import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readManifest } from '../../../../src/server/graphql/documents/manifest.js';
import { CREDENTIAL, type HttpAnswer, post, startHttpEdge } from '../../../support/httpEdge.js';

const HELLO = 'query Hello($name: String) { hello(name: $name) }';
const SELF = '{ self { hello } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const apq = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

const MANIFEST = JSON.stringify({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [
    { id: hashOf(HELLO), name: 'Hello', type: 'query', body: HELLO },
    { id: 'change-1', name: 'Change', type: 'mutation', body: 'mutation Change { change }' },
  ],
});

let gateways: Record<'open' | 'closed' | 'without', Awaited<ReturnType<typeof startHttpEdge>>>;
beforeAll(async () => {
  const documents = readManifest(MANIFEST);
  const [open, closed, without] = await Promise.all([
    startHttpEdge({ documents }),
    startHttpEdge({ documents, documentsOnly: true }),
    startHttpEdge({ apqMb: 0 }),
  ]);
  gateways = { open, closed, without };
});
afterAll(() => Promise.all(Object.values(gateways).map(gateway => gateway.close())));

async function send(to: keyof typeof gateways, body: object) {
  const { status, body: answer } = await post(gateways[to].url, body);
  const { code, message = undefined } = { ...answer.errors?.[0], code: answer.errors?.[0]?.extensions.code };
  return { status, data: answer.data, code, message };
}

async function get(to: keyof typeof gateways, parameters: Record<string, string>) {
  const search = new URLSearchParams(parameters);
  const response = await fetch(`${gateways[to].url}/graphql?${search.toString()}`, {
    headers: { authorization: CREDENTIAL },
  });
  const { data, errors } = (await response.json()) as HttpAnswer;
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

const ADA = { status: 200, data: { hello: 'hello Ada' } };
const ada = { variables: { name: 'Ada' } };

describe('a document of the manifest', () => {
  test.each(['open', 'closed'] as const)('is executed by its id, with variables: %s', async to => {
    expect(await send(to, { documentId: hashOf(HELLO), ...ada })).toMatchObject(ADA);
    expect(await send(to, { documentId: `sha256:${hashOf(HELLO)}`, ...ada })).toMatchObject(ADA);
    expect(await send(to, { documentId: 'change-1', query: null })).toMatchObject({ data: { change: 'changed' } });
  });

  test('is executed by GET', async () => {
    const variables = JSON.stringify(ada.variables);
    expect(await get('closed', { documentId: hashOf(HELLO), variables, operationName: 'Hello' })).toMatchObject(ADA);
    expect(await get('closed', { extensions: JSON.stringify(apq(HELLO)), variables })).toMatchObject(ADA);
  });

  test('changes nothing by GET', async () => {
    expect((await get('open', { documentId: 'change-1' })).status).toBe(405);
  });

  test("is executed by its hash, as Apollo Client's link for manifests sends it", async () => {
    expect(await send('closed', { operationName: 'Hello', ...ada, extensions: apq(HELLO) })).toMatchObject(ADA);
  });

  test.each([
    ['an unknown id', { documentId: 'none' }, 400, 'PERSISTED_QUERY_NOT_FOUND'],
    ['an id that is none', { documentId: 7 }, 400, 'BAD_REQUEST'],
    ['an id and a text', { documentId: 'change-1', query: SELF }, 400, 'BAD_REQUEST'],
  ])('is refused for %s', async (_, body, status, code) => {
    expect(await send('open', body)).toMatchObject({ status, code, data: undefined });
  });
});

describe('a gateway that only executes listed documents', () => {
  const refused = { status: 403, code: 'QUERY_NOT_IN_SAFELIST', data: undefined };

  test.each([
    ['a query', { query: SELF }],
    ['introspection', { query: '{ __typename }' }],
    ['a listed document with another text', { query: `${HELLO} ` }],
    ['an automatic persisted query', { query: SELF, extensions: apq(SELF) }],
  ])('refuses %s', async (_, body) => {
    expect(await send('closed', body)).toMatchObject(refused);
  });

  test('refuses it by GET', async () => {
    expect(await get('closed', { query: '{ hello }' })).toEqual(refused);
  });

  test('executes the text of a listed document', async () => {
    expect(await send('closed', { query: HELLO, ...ada })).toMatchObject(ADA);
  });
});

describe('automatic persisted queries', () => {
  test('are registered by their first request, and then executed by hash', async () => {
    const missing = { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' };
    expect(await send('open', { extensions: apq(SELF) })).toMatchObject(missing);
    const data = { self: { hello: 'hello you' } };
    expect(await send('open', { query: SELF, extensions: apq(SELF) })).toMatchObject({ status: 200, data });
    expect(await send('open', { extensions: apq(SELF) })).toMatchObject({ status: 200, data });
    expect(await get('open', { extensions: JSON.stringify(apq(SELF)) })).toMatchObject({ status: 200, data });
  });

  test('are not registered under the hash of another text', async () => {
    expect(await send('open', { query: '{ told }', extensions: apq(SELF) })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
  });

  test('are bounded in number: the oldest is forgotten', async () => {
    const edge = await startHttpEdge({ apqMb: 1 });
    const texts = Array.from({ length: 25 }, (_, i) => `{ hello } # ${i}${'.'.repeat(50_000)}`);
    const ask = async (text: string, query?: string) => (await post(edge.url, { query, extensions: apq(text) })).body;
    for (const text of texts) await ask(text, text);
    expect((await ask(texts[0]!)).errors).toMatchObject([{ message: 'PersistedQueryNotFound' }]);
    expect((await ask(texts[24]!)).data).toEqual({ hello: 'hello you' });
    await edge.close();
  });

  test('are reported as unsupported where they are switched off, and the text is executed', async () => {
    const message = 'PersistedQueryNotSupported';
    expect(await send('without', { extensions: apq(SELF) })).toMatchObject({ status: 200, message });
    expect((await send('without', { query: SELF, extensions: apq(SELF) })).data).toBeDefined();
    expect(await send('without', { extensions: apq(SELF) })).toMatchObject({ message });
  });

  test('are refused in another form than version 1', async () => {
    const extensions = { persistedQuery: { version: 2, sha256Hash: 'x' } };
    expect(await send('open', { query: SELF, extensions })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});

describe('the file of documents', () => {
  test('may be a JSON object of ids and texts, as the Relay compiler writes it', () => {
    expect([...readManifest(JSON.stringify({ a1: HELLO, b2: SELF }))]).toEqual([
      ['a1', HELLO],
      ['b2', SELF],
    ]);
  });

  test.each([
    ['no JSON', 'query { hello }', /not JSON/],
    ['a list', '[]', /not a JSON object/],
    ['another version', MANIFEST.replace('"version":1', '"version":2'), /format is not known/],
    ['an operation without a text', MANIFEST.replaceAll('"body"', '"text"'), /no id or no text/],
    ['one id with two texts', MANIFEST.replace('change-1', hashOf(HELLO)), /has two texts/],
  ])('is refused with an explanation: %s', (_, text, message) => {
    expect(() => readManifest(text)).toThrow(message);
  });
});
