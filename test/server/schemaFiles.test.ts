import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createSchema } from '../../src/families/schema.js';
import { publishedFiles } from '../../src/graphql/published/files.js';
import { startHttpEdge } from '../support/httpEdge.js';

const schema = createSchema();
let gateway: Awaited<ReturnType<typeof startHttpEdge>>;
beforeAll(async () => void (gateway = await startHttpEdge({ schema, documentsOnly: true })));
afterAll(() => gateway.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${gateway.url}${path}`, { headers, method });

describe.each(['schema.graphql', 'subgraph.graphql'] as const)('/%s', name => {
  test('is the published file, without a login, also where only persisted documents are executed', async () => {
    const response = await get(`/${name}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe(publishedFiles[name](schema));
  });

  test('is sent again only if it has changed', async () => {
    const etag = (await get(`/${name}`)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const same = await get(`/${name}`, { 'if-none-match': known });
      expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, etag, '']);
    }
    expect((await get(`/${name}`, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('answers HEAD, and nothing that writes', async () => {
    const head = await get(`/${name}`, {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await get(`/${name}`, {}, 'POST');
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('the two files have tags of their own, and the first is a schema', async () => {
  const [clients, subgraph] = await Promise.all([get('/schema.graphql'), get('/subgraph.graphql')]);
  expect(clients.headers.get('etag')).not.toBe(subgraph.headers.get('etag'));
  expect(buildSchema(await clients.text()).getQueryType()?.name).toBe('Query');
});
