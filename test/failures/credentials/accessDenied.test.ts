import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { type AskOptions, startGateway, type TestGateway } from '../../support/gateway.js';
import { errorCodes } from '../../support/errorCodes.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);
const { username, password, key } = CREDENTIALS.admin;
const basic = (name: string, secret: string) => `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;

const DOMAINS = 'GET /api/user_domains/v1/';
const FAMILIES = '{ domain(name: "demo") { groups { totalCount } cases { totalCount } } }';

const secrets = [key, password, CREDENTIALS.reader.key, CREDENTIALS.expired.key, 'not-the-key', 'not-the-password'];

function expectNoSecret(answer: unknown): void {
  const text = JSON.stringify(answer);
  for (const secret of [...secrets, ...secrets.map(one => Buffer.from(one).toString('base64'))])
    expect(text).not.toContain(secret);
}

let gateway: TestGateway;
afterEach(() => gateway.close());

describe('credentials that HQ rejects (authentication.md 9)', () => {
  beforeEach(async () => {
    gateway = await startGateway({ world });
  });

  test.each<[string, AskOptions]>([
    ['an unknown user', { authorization: `ApiKey nobody@example.org:${key}` }],
    ['a wrong key', { authorization: `ApiKey ${username}:not-the-key` }],
    ['an expired key', { as: 'expired' }],
    ['an inactive user', { as: 'inactive' }],
    ['a bad token', { authorization: 'Bearer not-the-key' }],
  ])('%s: UNAUTHENTICATED at each field', async (_, credential) => {
    const answer = await gateway.ask<{ domain: unknown }>(FAMILIES, credential);
    expect(answer.data.domain).toEqual({ groups: null, cases: null });
    expect(errorCodes(answer)).toEqual(
      new Map([
        ['domain.groups', 'UNAUTHENTICATED'],
        ['domain.cases', 'UNAUTHENTICATED'],
      ]),
    );
    // A key may be valid elsewhere: HQ is asked once, unmetered. The status distinguishes an invalid token from a tied one.
    const found = credential.authorization?.startsWith('Bearer') ? [] : [DOMAINS];
    expect(answer.bill.toSorted()).toEqual([...found, 'GET case/v2/?limit=20', 'GET group/v1/?limit=1000']);
    expect(answer.extensions.cost.unmetered).toBe(found.length);
    expectNoSecret([answer.errors, answer.data]);
  });

  test.each([
    ['none', {}],
    ['another scheme', { authorization: 'Digest username="x"' }],
    ['a key without a name', { authorization: 'ApiKey not-the-key' }],
    ['a key that is empty', { authorization: 'ApiKey admin@example.org:' }],
    ['a scheme alone', { authorization: 'Basic' }],
  ])('%s: the operation is rejected before HQ is asked', async (_, headers) => {
    const answer = await gateway.ask<unknown>(FAMILIES, { as: null, headers });
    expect([answer.status, answer.data, answer.bill]).toEqual([401, undefined, []]);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expectNoSecret(answer);
  });

  test.each([
    ['a wrong password', basic(username, 'not-the-password')],
    ['no name and password at all', 'Basic !!!'],
  ])(
    '%s: UNAUTHENTICATED at each field for one attempt, because HQ locks logins (authentication.md 3)',
    async (_, authorization) => {
      const fields =
        'groups { totalCount } cases { totalCount } forms { totalCount } locations { totalCount } webUsers { totalCount } reports { title }';
      const answer = await gateway.ask<{ domain: object }>(`{ domain(name: "demo") { ${fields} } }`, { authorization });
      expect(new Set(Object.values(answer.data.domain))).toEqual(new Set([null]));
      expect(errorCodes(answer).size).toBe(6);
      expect(new Set(errorCodes(answer).values())).toEqual(new Set(['UNAUTHENTICATED']));
      expect(answer.bill).toHaveLength(1);
      expect(answer.extensions.cost.actualQueryCost).toBe(1);
      expectNoSecret([answer.errors, answer.data]);
    },
  );

  test('a correct password is tried alone once, then its requests run in parallel', async () => {
    const authorization = basic(username, password);
    const first = await gateway.ask<unknown>(FAMILIES, { authorization });
    expect([first.errors, first.data]).toEqual([
      undefined,
      { domain: { groups: { totalCount: demo.groups.size }, cases: { totalCount: demo.cases.size } } },
    ]);
    expect(first.bill.toSorted()).toEqual(['GET case/v2/?limit=20', 'GET group/v1/?limit=1000']);
    let waiting = 0;
    let both: () => void = () => undefined;
    const met = new Promise<void>(resolve => (both = resolve));
    gateway.clock.pass(3_600_000);
    // Each is held until the other has come too.
    gateway.hq.failures.add('', { kind: 'wait', until: () => (++waiting === 2 && both(), met) }, 2);
    const again = await gateway.ask<unknown>(FAMILIES, { authorization });
    expect(again.data).toEqual(first.data);
  });

  test('a password that is no longer correct costs one attempt again', async () => {
    const account = world.accounts.find(one => one.username === username)!;
    await gateway.ask(FAMILIES, { authorization: basic(username, password) });
    gateway.clock.pass(3_600_000);
    Object.assign(account, { password: 'changed' });
    try {
      for (let i = 0; i < 2; i++) {
        const answer = await gateway.ask(
          '{ domain(name: "demo") { groups { totalCount } cases { totalCount } forms { totalCount } } }',
          { authorization: basic(username, password) },
        );
        expect(new Set(errorCodes(answer).values())).toEqual(new Set(['UNAUTHENTICATED']));
        expect(answer.bill).toHaveLength(i === 0 ? 3 : 1);
      }
    } finally {
      Object.assign(account, { password });
    }
  });

  test('a locked login is reported as locked (authentication.md 3)', async () => {
    for (let i = 0; i < 5; i++) await gateway.ask(FAMILIES, { authorization: basic(username, 'not-the-password') });
    const answer = await gateway.ask(FAMILIES, { authorization: basic(username, password) });
    expect(new Set(errorCodes(answer).values())).toEqual(new Set(['UNAUTHENTICATED']));
    expect(answer.errors?.[0]?.message).toContain('locked');
  });

  test('a rejection is not cached: an account that is allowed again is accepted at once', async () => {
    const account = world.accounts.find(one => one.username === CREDENTIALS.inactive.username)!;
    const refused = await gateway.ask(FAMILIES, { as: 'inactive' });
    expect(errorCodes(refused).size).toBe(2);
    Object.assign(account, { active: true });
    try {
      const { data, errors } = await gateway.ask<{ domain: unknown }>(FAMILIES, { as: 'inactive' });
      expect(errors).toBeUndefined();
      expect(data.domain).toMatchObject({ groups: { totalCount: demo.groups.size } });
    } finally {
      Object.assign(account, { active: false });
    }
  });
});

describe('callers with limited access', () => {
  beforeEach(async () => {
    gateway = await startGateway({ world });
  });

  test('a role without some families: those are FORBIDDEN, the others are there (authentication.md 8)', async () => {
    const answer = await gateway.ask<{ domain: Record<string, unknown> }>(
      '{ domain(name: "demo") { groups { totalCount } locations { totalCount } locationTypes { code } mobileWorkers { totalCount } webUsers { totalCount } cases(first: 1) { totalCount nodes { owner { __typename } } } forms { totalCount } } viewer { username } }',
      { as: 'reader' },
    );
    expect(answer.data).toMatchObject({
      domain: {
        groups: null,
        locations: null,
        locationTypes: null,
        mobileWorkers: null,
        webUsers: null,
        cases: { totalCount: demo.cases.size, nodes: [{ owner: null }] },
        forms: {},
      },
      viewer: { username: CREDENTIALS.reader.username },
    });
    const families = ['groups', 'locations', 'locationTypes', 'mobileWorkers', 'webUsers', 'cases.nodes.0.owner'];
    expect(errorCodes(answer)).toEqual(new Map(families.map(family => [`domain.${family}`, 'FORBIDDEN'])));
    for (const { message } of answer.errors ?? []) expect(message).toContain('"demo"');
  });

  test('a caller restricted to locations reads its own cases, and not the families that HQ bars (locations.md 1)', async () => {
    const answer = await gateway.ask<{ domain: { cases: { totalCount: number } } }>(
      '{ domain(name: "demo") { cases { totalCount } groups { totalCount } locations { totalCount } } }',
      { as: 'restricted' },
    );
    expect(answer.data.domain).toMatchObject({ groups: null, locations: null });
    expect(answer.data.domain.cases.totalCount).toBeGreaterThan(0);
    expect(answer.data.domain.cases.totalCount).toBeLessThan(demo.cases.size);
    expect(errorCodes(answer)).toEqual(
      new Map([
        ['domain.groups', 'FORBIDDEN'],
        ['domain.locations', 'FORBIDDEN'],
      ]),
    );
  });

  test.each<[string, AskOptions, string]>([
    ['no member', { as: 'north' }, 'demo'],
    ['a mobile worker (authentication.md 0)', { as: 'worker' }, 'demo'],
  ])('%s: FORBIDDEN', async (_, credential, name) => {
    const answer = await gateway.ask<{ domain: unknown }>(
      `{ domain(name: "${name}") { groups { totalCount } } }`,
      credential,
    );
    expect(answer.data.domain).toEqual({ groups: null });
    expect(errorCodes(answer)).toEqual(new Map([['domain.groups', 'FORBIDDEN']]));
    expect(answer.bill).toEqual(['GET group/v1/?limit=1000']);
  });

  test('a mobile worker has no access outside its project space, and the error explains that (users.md 5)', async () => {
    const answer = await gateway.ask<unknown>('{ viewer { username } domain(name: "demo") { cases { totalCount } } }', {
      as: 'worker',
    });
    expect(answer.data).toEqual({ viewer: null, domain: { cases: { totalCount: demo.cases.size } } });
    expect(errorCodes(answer)).toEqual(new Map([['viewer', 'UNAUTHENTICATED']]));
    expect(answer.errors?.[0]?.message).toContain('mobile worker');
  });
});
