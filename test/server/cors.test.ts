import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CREDENTIAL, startHttpEdge } from '../support/httpEdge.js';

const APP = 'https://app.example.org';
let gateways: Record<'closed' | 'open' | 'listed', Awaited<ReturnType<typeof startHttpEdge>>>;

beforeAll(async () => {
  const [closed, open, listed] = await Promise.all([
    startHttpEdge(),
    startHttpEdge({ corsOrigins: ['*'] }),
    startHttpEdge({ corsOrigins: [APP, 'http://localhost:3000'] }),
  ]);
  gateways = { closed, open, listed };
});
afterAll(async () => {
  await Promise.all(Object.values(gateways).map(gateway => gateway.close()));
});

async function ask(gateway: keyof typeof gateways, origin: string, method = 'POST') {
  const { status, headers } = await fetch(`${gateways[gateway].url}/graphql`, {
    method,
    headers: { origin, authorization: CREDENTIAL, 'content-type': 'application/json' },
    body: method === 'POST' ? '{"query": "{ hello }"}' : undefined,
  });
  return { status, allowed: headers.get('access-control-allow-origin'), headers };
}

describe('web pages of other origins', () => {
  test('are refused unless configured', async () => {
    expect((await ask('closed', APP)).allowed).toBeNull();
    expect(await ask('closed', APP, 'OPTIONS')).toMatchObject({ status: 405, allowed: null });
  });

  test('are allowed where they are listed, and may read when to retry', async () => {
    const { allowed, headers } = await ask('listed', APP);
    expect(allowed).toBe(APP);
    expect(headers.get('vary')).toBe('Origin, Accept-Encoding');
    expect(headers.get('access-control-expose-headers')).toBe(
      'retry-after,hq-cost,content-disposition,www-authenticate',
    );
  });

  test('may send preflight requests', async () => {
    const { status, allowed, headers } = await ask('listed', APP, 'OPTIONS');
    expect({ status, allowed }).toEqual({ status: 204, allowed: APP });
    expect(headers.get('access-control-allow-methods')).toBe('GET,HEAD,POST');
    expect(headers.get('access-control-max-age')).toBe('86400');
  });

  test('may send every header in README, and those of GraphQL clients and tracers', async () => {
    const { headers } = await ask('listed', APP, 'OPTIONS');
    const allowed = headers.get('access-control-allow-headers')?.split(',') ?? [];
    const table = readFileSync('README.md', 'utf8').matchAll(/^\| `([a-z-]+)(?:: [^`]+)?` +\|/gm);
    const named = [...table].map(([, name]) => name!);
    expect(named).toEqual(expect.arrayContaining(['idempotency-key', 'hq-fresh']));
    expect(allowed).toEqual(expect.arrayContaining(named));
    expect(allowed).toEqual(
      expect.arrayContaining([
        'content-type',
        'content-encoding',
        'traceparent',
        'tracestate',
        'apollographql-client-name',
        'apollographql-client-version',
        'apollo-require-preflight',
        'x-apollo-operation-name',
      ]),
    );
  });

  test('may read errors too, wherever they come from', async () => {
    const refusal = (path: string) => fetch(`${gateways.listed.url}${path}`, { headers: { origin: APP } });
    const refused = await Promise.all(['/nowhere', '/files/demo/form', '/graphql?query={hello}'].map(refusal));
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 400]);
    expect(refused.map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual([APP, APP, APP]);
  });

  test('vary by origin', async () => {
    expect((await ask('listed', 'https://evil.example')).allowed).toBeNull();
    expect((await ask('listed', `${APP}.evil.example`, 'OPTIONS')).allowed).toBeNull();
  });

  test('are all allowed where every origin is', async () => {
    expect((await ask('open', 'https://any.example')).allowed).toBe('*');
  });
});
