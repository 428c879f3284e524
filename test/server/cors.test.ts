import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CREDENTIAL, startGateway } from './gateway.js';

const APP = 'https://app.example.org';
let gateways: Record<'closed' | 'open' | 'listed', Awaited<ReturnType<typeof startGateway>>>;

beforeAll(async () => {
  const [closed, open, listed] = await Promise.all([
    startGateway(),
    startGateway({ corsOrigins: ['*'] }),
    startGateway({ corsOrigins: [APP, 'http://localhost:3000'] }),
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
  test('are kept out unless configured', async () => {
    expect((await ask('closed', APP)).allowed).toBeNull();
    expect(await ask('closed', APP, 'OPTIONS')).toMatchObject({ status: 405, allowed: null });
  });

  test('may call where they are listed, and may read when to come again', async () => {
    const { allowed, headers } = await ask('listed', APP);
    expect(allowed).toBe(APP);
    expect(headers.get('vary')).toBe('origin');
    expect(headers.get('access-control-expose-headers')).toContain('retry-after');
  });

  test('may ask beforehand what they may send', async () => {
    const { status, allowed, headers } = await ask('listed', APP, 'OPTIONS');
    expect({ status, allowed }).toEqual({ status: 204, allowed: APP });
    expect(headers.get('access-control-allow-headers')).toContain('authorization, content-type');
    expect(headers.get('access-control-allow-methods')).toBe('POST, GET');
  });

  test('are told apart from others', async () => {
    expect((await ask('listed', 'https://evil.example')).allowed).toBeNull();
    expect((await ask('listed', `${APP}.evil.example`, 'OPTIONS')).allowed).toBeNull();
  });

  test('may all call where every origin is', async () => {
    expect((await ask('open', 'https://any.example')).allowed).toBe('*');
  });
});
