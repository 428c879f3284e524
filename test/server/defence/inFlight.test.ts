import { afterEach, expect, test } from '@jest/globals';
import { post, startHttpEdge } from '../../support/httpEdge.js';

let gateway: Awaited<ReturnType<typeof startHttpEdge>>;
afterEach(async () => {
  gateway.gate.resolve('opened');
  await gateway.close();
});

const login = (name: string) => ({ authorization: `ApiKey ${name}:key` });
const hello = (headers: Record<string, string>) => post(gateway.url, { query: '{ hello }' }, headers);

test('a login with too many requests in flight gets 429; others and later ones are answered', async () => {
  gateway = await startHttpEdge({ maxInFlight: 1 });
  const running = post(gateway.url, { query: '{ gate }' }, login('a'));
  await gateway.entered;
  const refused = await hello(login('a'));
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(refused.body.errors?.[0]?.extensions).toEqual({
    code: 'THROTTLED',
    retryAfter: 1,
    limit: 'MAX_IN_FLIGHT',
    max: 1,
  });
  expect(refused.body.extensions?.cost).toMatchObject({ actualQueryCost: 0 });
  expect((await hello(login('b'))).status).toBe(200);
  gateway.gate.resolve('opened');
  await running;
  expect((await hello(login('a'))).status).toBe(200);
});

test('an address with too many requests in flight gets 429, whatever its logins; /health does not count', async () => {
  gateway = await startHttpEdge({ maxInFlightPerAddress: 1 });
  const running = post(gateway.url, { query: '{ gate }' }, login('a'));
  await gateway.entered;
  expect((await hello(login('b'))).body.errors?.[0]?.extensions).toMatchObject({ limit: 'MAX_IN_FLIGHT_PER_ADDRESS' });
  expect((await fetch(`${gateway.url}/files/demo/form/x`)).status).toBe(429);
  expect((await fetch(`${gateway.url}/health`)).status).toBe(200);
  gateway.gate.resolve('opened');
  await running;
});

test('a request that its client abandons no longer counts', async () => {
  gateway = await startHttpEdge({ maxInFlight: 1 });
  const stopped = new AbortController();
  const headers = { ...login('a'), 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ gate }' });
  const running = fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body, signal: stopped.signal });
  await gateway.entered;
  stopped.abort();
  await running.catch(() => undefined);
  for (;;) if ((await hello(login('a'))).status === 200) break;
});

test('a proxy in front of a gateway that believes none is reported once', async () => {
  gateway = await startHttpEdge();
  for (let i = 0; i < 2; i++) await hello({ ...login('a'), 'x-forwarded-for': '1.2.3.4' });
  expect(gateway.lines.filter(line => line.includes('TRUST_PROXY'))).toHaveLength(1);
  expect(gateway.lines.join()).not.toContain('1.2.3.4');
});
