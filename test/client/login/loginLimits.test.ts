import { afterEach, describe, expect, test } from '@jest/globals';
import { createLoginLimits, type LoginLimitOptions } from '../../../src/client/login/loginLimits.js';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { type Asked, type AskOptions, startGateway, type TestGateway } from '../../support/gateway.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world } = seededWorld(60);
const { username, password } = CREDENTIALS.admin;
const basic = (name: string, secret: string) => `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
const wrongKey = (n: number) => `ApiKey ${username}:wrong-${n}`;

const CASES = '{ domain(name: "demo") { cases(first: 1) { totalCount } } }';
const MINUTE = 60_000;

let gateway: TestGateway;
afterEach(() => gateway.close());

async function start(limits: Partial<LoginLimitOptions> = {}, options: Parameters<typeof startGateway>[0] = {}) {
  const loginLimits = (now: () => number) => createLoginLimits({ perAddress: 3, perSpace: 0, now, ...limits });
  gateway = await startGateway({ world, loginLimits, ...options });
}

const cases = (options: AskOptions) => gateway.ask<{ domain: { cases: unknown } }>(CASES, options);
const errorOf = ({ errors = [] }: Pick<Asked<unknown>, 'errors'>) => errors[0]?.extensions;
const codeOf = (answer: Pick<Asked<unknown>, 'errors'>) => errorOf(answer)?.['code'];

describe('a login that HQ has refused', () => {
  test('is not asked about again for half a minute', async () => {
    await start();
    expect((await cases({ authorization: wrongKey(1) })).bill).toHaveLength(2);
    for (let i = 0; i < 5; i++) {
      const again = await cases({ authorization: wrongKey(1) });
      expect([codeOf(again), again.bill]).toEqual(['UNAUTHENTICATED', []]);
    }
    gateway.clock.pass(31_000);
    expect((await cases({ authorization: wrongKey(1) })).bill).toHaveLength(2);
  });

  test('counts as one failed login, however long a forgotten client sends it', async () => {
    await start();
    for (let i = 0; i < 30; i++) {
      expect(codeOf(await cases({ authorization: wrongKey(1) }))).toBe('UNAUTHENTICATED');
      gateway.clock.pass(MINUTE);
    }
    expect((await cases({})).errors).toBeUndefined();
  });

  test('sends a few requests at most, of an operation with fifty', async () => {
    await start();
    const fields = Array.from({ length: 50 }, (_, i) => `c${i}: case(caseId: "${i}") { caseName }`).join(' ');
    const lists = ['groups', 'webUsers', 'mobileWorkers', 'forms', 'cases', 'locations', 'applications'];
    const query = `{ domain(name: "demo") { ${fields} ${lists.map(name => `${name} { totalCount }`).join(' ')} } }`;
    const refused = await gateway.ask(query.replace('applications { totalCount }', 'applications { name }'), {
      authorization: wrongKey(1),
    });
    expect(new Set(refused.errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['UNAUTHENTICATED']));
    expect(refused.bill.filter(line => !line.includes('user_domains')).length).toBeLessThanOrEqual(4);
  });
});

describe('a client address with many failed logins', () => {
  test('gets 429 for new logins without an HQ request; accepted logins work on', async () => {
    await start();
    expect((await cases({ as: 'reader' })).errors).toBeUndefined();
    for (let i = 0; i < 3; i++) expect(codeOf(await cases({ authorization: wrongKey(i) }))).toBe('UNAUTHENTICATED');
    const refused = await cases({ authorization: wrongKey(3) });
    expect(errorOf(refused)).toEqual({ code: 'THROTTLED', retryAfter: 600, limit: 'MAX_FAILED_LOGINS', max: 3 });
    expect(refused.bill).toEqual([]);
    // Also a correct login that HQ has not accepted yet.
    expect(codeOf(await cases({ as: 'admin' }))).toBe('THROTTLED');
    const known = await gateway.ask(`query @fresh(maxAge: 0) ${CASES}`, {
      as: 'reader',
    });
    expect([known.errors, known.bill.length]).toEqual([undefined, 1]);
    gateway.clock.pass(10 * MINUTE);
    expect((await cases({ as: 'admin' })).errors).toBeUndefined();
  });

  test('has Retry-After and the status 429', async () => {
    await start({ perAddress: 1 });
    await cases({ authorization: wrongKey(1) });
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { authorization: wrongKey(2), 'content-type': 'application/json' },
      body: JSON.stringify({ query: CASES }),
    });
    expect(response.headers.get('retry-after')).toBe('600');
    const file = await fetch(`${gateway.url}/files/demo/form/x/form.xml`, { headers: { authorization: wrongKey(2) } });
    expect([file.status, file.headers.get('retry-after')]).toEqual([429, '600']);
  });

  test('does not count correct logins, however many', async () => {
    await start({ perAddress: 1 });
    for (const as of ['admin', 'reader', 'expired', 'admin'] as const) await cases({ as });
    expect(codeOf(await cases({ authorization: wrongKey(1) }))).toBe('THROTTLED');
  });

  test('is one of several behind a trusted proxy; the part that a client writes is not believed', async () => {
    await start({ perAddress: 1 }, { trustProxy: 1 });
    const from = (address: string, n: number) =>
      cases({ authorization: wrongKey(n), headers: { 'x-forwarded-for': address } });
    expect(codeOf(await from('6.6.6.6, 10.0.0.1', 1))).toBe('UNAUTHENTICATED');
    expect(codeOf(await from('7.7.7.7, 10.0.0.1', 2))).toBe('THROTTLED');
    expect(codeOf(await from('6.6.6.6, 10.0.0.2', 3))).toBe('UNAUTHENTICATED');
  });

  test('cannot guess passwords by the mutation that checks them', async () => {
    await start();
    const check = (n: number) =>
      gateway.ask(
        `mutation { userSignIn(domain: "demo", username: "${username}", password: "no-${n}") { userErrors { code } } }`,
      );
    for (let i = 0; i < 3; i++) expect((await check(i)).bill).toEqual(['POST sso/v1/']);
    const refused = await check(3);
    expect([codeOf(refused), refused.bill]).toEqual(['THROTTLED', []]);
  });
});

describe('passwords (authentication.md 3: HQ locks a web user at five wrong ones)', () => {
  test('a stranger cannot lock an account: the fourth wrong password is not sent, whatever its address', async () => {
    await start({ perAddress: 0 });
    for (let i = 0; i < 10; i++) {
      const answer = await cases({ authorization: basic(username.toUpperCase(), `wrong-${i}`) });
      expect([codeOf(answer), answer.bill.length]).toEqual(i < 3 ? ['UNAUTHENTICATED', 1] : ['THROTTLED', 0]);
    }
    gateway.clock.pass(24 * 60 * MINUTE);
    expect((await cases({ authorization: basic(username, password) })).errors).toBeUndefined();
  });

  test('a password that HQ has accepted works while others are guessed', async () => {
    await start({ perAddress: 0 });
    await cases({ authorization: basic(username, password) });
    for (let i = 0; i < 5; i++) await cases({ authorization: basic(username, `wrong-${i}`) });
    const answer = await gateway.ask('{ domain(name: "demo") { webUsers { totalCount } } }', {
      authorization: basic(username, password),
    });
    expect(answer.errors).toBeUndefined();
  });

  test('the same wrong password counts each time, because HQ counts it', async () => {
    await start({ perAddress: 0 });
    const authorization = basic(username, 'wrong');
    for (let i = 0; i < 5; i++) {
      const answer = await cases({ authorization });
      expect([codeOf(answer), answer.bill.length]).toEqual(i < 3 ? ['UNAUTHENTICATED', 1] : ['THROTTLED', 0]);
      gateway.clock.pass(MINUTE);
    }
  });
});

test('a project space refuses new logins where too many have failed, whatever their addresses', async () => {
  await start({ perAddress: 0, perSpace: 2 });
  for (let i = 0; i < 2; i++) await cases({ authorization: wrongKey(i) });
  expect(errorOf(await cases({ authorization: wrongKey(2) }))).toMatchObject({
    code: 'THROTTLED',
    limit: 'MAX_FAILED_LOGINS_PER_PROJECT',
  });
});

test('a new password counts no workers before HQ has accepted it: the count would wait for its own request', async () => {
  gateway = await startGateway({ world, workers: null });
  // HQ refuses for five seconds, so that the next request is due for a count.
  gateway.hq.failures.add('case/v2/', { kind: 'throttled', retryAfter: 5 });
  const busy = await cases({ as: 'reader', headers: { 'hq-deadline': '1000' } });
  expect(codeOf(busy)).toBe('THROTTLED');
  const answer = await cases({ authorization: basic(username, password), headers: { 'hq-deadline': '60000' } });
  expect(answer.errors).toBeUndefined();
});
