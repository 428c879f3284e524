import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { type AskOptions, NOW, startGateway, type TestGateway } from '../../support/gateway.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';
import { errorCodes } from '../../support/errorCodes.js';

const { world, demo } = seededWorld(60);
const { username } = CREDENTIALS.admin;
const basic = (name: string, secret: string) => `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;

const DOMAINS = 'GET /api/user_domains/v1/';
const FAMILIES = '{ domain(name: "demo") { groups { totalCount } cases { totalCount } } }';

let gateway: TestGateway;
afterEach(() => gateway.close());

describe('keys and tokens tied to project spaces (authentication.md 4 and 5)', () => {
  /** A token of the administrator's that is good in two project spaces. */
  const TOKEN = 'sandbox-tied-token';
  const TWO =
    '{ here: domain(name: "demo") { groups { totalCount } } there: domain(name: "demo-south") { groups { totalCount } cases { totalCount } } }';
  const GROUPS = 'GET group/v1/?limit=1000';
  const CASES = 'GET case/v2/?limit=20';

  beforeEach(async () => {
    const scopes = ['access_apis', 'domain:demo', 'domain:demo-north'];
    const accounts = world.accounts.map(account =>
      account.username === username
        ? { ...account, tokens: [{ token: TOKEN, scopes, expires: NOW + 86_400_000 }] }
        : account,
    );
    gateway = await startGateway({ world: { ...world, accounts } });
  });

  test.each<[string, AskOptions, string[], 401 | 403]>([
    ['a key', { as: 'scoped' }, ['demo'], 401],
    ['a token', { authorization: `Bearer ${TOKEN}` }, ['demo', 'demo-north'], 403],
  ])(
    '%s: FORBIDDEN elsewhere, naming where it is valid, for one unmetered request',
    async (_, login, names, status) => {
      const answer = await gateway.ask<Record<'here' | 'there', unknown>>(TWO, login);
      expect(answer.data).toEqual({
        here: { groups: { totalCount: demo.groups.size } },
        there: { groups: null, cases: null },
      });
      expect(errorCodes(answer)).toEqual(
        new Map([
          ['there.groups', 'FORBIDDEN'],
          ['there.cases', 'FORBIDDEN'],
        ]),
      );
      for (const { message } of answer.errors ?? []) {
        expect(message).toContain('restricted to other project spaces');
        expect(message).toContain(`"demo-south"`);
        expect(message).toContain(`valid in: ${names.map(name => `"${name}"`).join(', ')}.`);
        expect(message).not.toMatch(/permission|expired/);
      }
      expect(answer.bill.toSorted()).toEqual([DOMAINS, CASES, GROUPS, GROUPS]);
      const refused = gateway.hq.bill.entries.filter(entry => entry.status >= 400);
      expect(refused.map(entry => entry.status)).toEqual([status, status]);
      // The login itself is valid: what it has read where it has access stays cached.
      const again = await gateway.ask('{ domain(name: "demo") { groups { totalCount } } }', login);
      expect([again.data, again.bill]).toEqual([{ domain: { groups: { totalCount: demo.groups.size } } }, []]);
    },
  );

  test('`domains` lists the project spaces they are tied to', async () => {
    const names = async (login: AskOptions) =>
      (
        await gateway.ask<{ domains: { nodes: { name: string }[] } }>('{ domains { nodes { name } } }', login)
      ).data.domains.nodes.map(({ name }) => name);
    expect(await names({ as: 'scoped' })).toEqual(['demo']);
    expect(await names({ authorization: `Bearer ${TOKEN}` })).toEqual(['demo', 'demo-north']);
  });

  test('a mutation elsewhere gets the same error, and a missing permission is still a missing permission', async () => {
    const change = (domain: string) =>
      `mutation { groupCreate(domain: "${domain}", input: { name: "New" }) { group { name } userErrors { code } } }`;
    const answer = await gateway.ask(change('demo-north'), { as: 'scoped' });
    expect(errorCodes(answer)).toEqual(new Map([['groupCreate', 'FORBIDDEN']]));
    expect(answer.errors?.[0]?.message).toContain('restricted to other project spaces');
    expect(answer.bill).toEqual(['POST group/v1/', DOMAINS]);
    const reader = await gateway.ask(change('demo'), { as: 'reader' });
    expect(reader.errors?.[0]?.message).toContain('permission');
    expect(reader.bill).toEqual(['POST group/v1/']);
  });

  test('a key used as a password and tied elsewhere costs one attempt, because HQ locks logins', async () => {
    const { username: name, key: secret } = CREDENTIALS.scoped;
    const here = await gateway.ask<{ domain: unknown }>(FAMILIES, { authorization: basic(name, secret) });
    expect(here.data.domain).toMatchObject({ groups: { totalCount: demo.groups.size } });
    const answer = await gateway.ask(TWO, { authorization: basic(name, secret) });
    expect(errorCodes(answer).get('there.groups')).toBe('UNAUTHENTICATED');
    expect(answer.errors?.[0]?.message).toContain('restricted to other project spaces');
    expect(answer.bill).not.toContain(DOMAINS);
  });
});
