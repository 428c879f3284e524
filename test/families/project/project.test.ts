import { describe, expect, test } from '@jest/globals';
import { limitsOf } from '../../../src/sandbox/limits/throttle.js';
import type { Account } from '../../../src/sandbox/world/model.js';
import { CREDENTIALS } from '../../../src/sandbox/world/programme/rows/accounts.js';
import { NOW, startGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { globalId, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';
import { readAllPages } from '../../support/readAllPages.js';

const IDENTITY = 'GET /api/identity/v1/';
const DOMAINS = 'GET /api/user_domains/v1/';

const { world } = seededWorld();
const accountOf = (login: keyof typeof CREDENTIALS): Account =>
  world.accounts.find(({ username }) => username === CREDENTIALS[login].username)!;

/** The project spaces that HQ lists for an account: all of them, or those that a key is tied to (users.md 6). */
const domainsOf = (login: keyof typeof CREDENTIALS, fits: (name: string) => boolean = () => true) =>
  accountOf(login)
    .memberships.map(({ domain }) => domainIn(world, domain))
    .filter(({ name }) => fits(name) && (accountOf(login).keys[0]?.domain ?? name) === name)
    .map(({ name, projectName }) => ({ id: globalId('Domain', name, name), name, projectName }));

const gateway = gatewayPerTest({ world });

describe('the viewer', () => {
  test.each(['admin', 'reader', 'restricted', 'north', 'scoped'] as const)(
    '%s: the account and its project spaces, neither metered (users.md 5 and 6)',
    async login => {
      const query =
        '{ viewer { userId username firstName lastName email domains(first: 100) { nodes { id name projectName } } } }';
      const { data, errors, bill, extensions } = await gateway.ask<{ viewer: unknown }>(query, { as: login });
      const { userId, username, firstName, lastName, email } = accountOf(login);
      expect(errors).toBeUndefined();
      expect(data.viewer).toEqual({
        userId,
        username,
        firstName,
        lastName,
        email,
        domains: { nodes: domainsOf(login) },
      });
      expect(bill).toEqual([IDENTITY, DOMAINS]);
      expect(gateway.hq.bill.entries.some(({ counted }) => counted)).toBe(false);
      expect(extensions.cost).toMatchObject({ actualQueryCost: 2, unmetered: 2 });
    },
  );

  test('both are cached for minutes, per credential', async () => {
    const query = '{ viewer { username domains { nodes { name } } } domains { nodes { name } } }';
    const first = await gateway.ask(query);
    const again = await gateway.ask(query);
    expect(again.data).toEqual(first.data);
    expect([first.bill.toSorted(), again.bill]).toEqual([[IDENTITY, DOMAINS].toSorted(), []]);
    const other = await gateway.ask<{ viewer: { username: string } }>(query, { as: 'north' });
    expect(other.data.viewer.username).toBe(CREDENTIALS.north.username);
    expect(other.bill).toHaveLength(2);
    gateway.clock.pass(3_600_000);
    expect((await gateway.ask(query)).bill).toHaveLength(2);
  });

  test.each([
    ['a key', { as: 'admin' as const }],
    [
      'a password',
      {
        authorization: `Basic ${Buffer.from(`${CREDENTIALS.admin.username}:${CREDENTIALS.admin.password}`).toString('base64')}`,
      },
    ],
    ['an OAuth token', { authorization: `Bearer ${CREDENTIALS.admin.token}` }],
    [
      'a key, spelled in lower case (authentication.md 1)',
      { authorization: `apikey ${CREDENTIALS.admin.username}:${CREDENTIALS.admin.key}` },
    ],
  ])('HQ accepts %s', async (_, credential) => {
    const { data, errors } = await gateway.ask<{ viewer: unknown }>('{ viewer { username } }', credential);
    expect(errors).toBeUndefined();
    expect(data.viewer).toEqual({ username: CREDENTIALS.admin.username });
  });

  test('empty names are null', async () => {
    const empty = { ...accountOf('north'), firstName: '', lastName: '', email: '' };
    const own = await startGateway({ world: { ...world, accounts: [empty] } });
    const { data } = await own.ask<{ viewer: unknown }>('{ viewer { firstName lastName email } }', { as: 'north' });
    expect(data.viewer).toEqual({ firstName: null, lastName: null, email: null });
    await own.close();
  });
});

describe('project spaces', () => {
  test('by feature flag and by what the account may view; HQ ignores false as a filter (users.md 6)', async () => {
    const { data, errors, bill } = await gateway.ask<Record<string, unknown>>(
      `{ all: domains { totalCount nodes { id name projectName } }
        flagged: domains(filter: { featureFlag: "USER_CONFIGURABLE_REPORTS" }) { nodes { id name projectName } }
        viewing: domains(filter: { canViewReports: true }) { nodes { name } }
        any: domains(filter: { canViewReports: false }) { nodes { name } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.all).toEqual({ totalCount: domainsOf('admin').length, nodes: domainsOf('admin') });
    expect(data.flagged).toEqual({ nodes: domainsOf('admin', name => name === 'demo') });
    expect(data.viewing).toEqual({ nodes: domainsOf('admin').map(({ name }) => ({ name })) });
    expect(data.any).toEqual({ nodes: domainsOf('admin').map(({ name }) => ({ name })) });
    expect(bill.toSorted()).toEqual([
      DOMAINS,
      `${DOMAINS}?can_view_reports=true`,
      `${DOMAINS}?feature_flag=USER_CONFIGURABLE_REPORTS`,
    ]);
  });

  test('in parts, from one request', async () => {
    const { nodes, billPerPage } = await readAllPages<{ name: string }>(
      gateway,
      `query ($after: String) { domains(first: 1, after: $after) { ${part('name')} } }`,
      (data: { domains: Part<{ name: string }> }) => data.domains,
    );
    expect(nodes).toEqual(domainsOf('admin').map(({ name }) => ({ name })));
    expect(nodes.length).toBeGreaterThan(1);
    expect(billPerPage.flat()).toEqual([DOMAINS]);
  });

  test('an unknown flag is an error, and the rest is there', async () => {
    const { data, errors } = await gateway.ask<Record<string, unknown>>(
      '{ a: domains(filter: { featureFlag: "NOBODY" }) { nodes { name } } viewer { username } }',
    );
    expect(data).toEqual({ a: null, viewer: { username: CREDENTIALS.admin.username } });
    expect(errors).toMatchObject([{ path: ['a'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test("its names: the URL name costs nothing, the display name comes from HQ's list and is null where that lacks it", async () => {
    const { data, errors, bill } = await gateway.ask<Record<string, unknown>>(
      '{ a: domain(name: "demo") { __typename id name } b: domain(name: "demo") { projectName } c: domain(name: "demo-south") { projectName } d: domain(name: "nobody") { name projectName } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { __typename: 'Domain', id: globalId('Domain', 'demo'), name: 'demo' },
      b: { projectName: domainIn(world).projectName },
      c: { projectName: domainIn(world, 'demo-south').projectName },
      d: { name: 'nobody', projectName: null },
    });
    expect(bill).toEqual([DOMAINS]);
  });

  test('as a node: no request', async () => {
    const { data, errors, bill } = await gateway.ask<{ node: unknown }>(
      'query ($id: ID!) { node(id: $id) { id ... on Domain { name } } }',
      { variables: { id: globalId('Domain', 'demo') } },
    );
    expect([data.node, errors]).toEqual([{ id: globalId('Domain', 'demo'), name: 'demo' }, undefined]);
    expect(bill).toEqual([]);
  });
});

describe('the budget of a project space', () => {
  interface Budget {
    readonly domain: {
      readonly budget: {
        readonly limits: readonly {
          readonly kind: string;
          readonly windows: readonly {
            readonly period: string;
            readonly limit: number;
            readonly used: number;
            readonly free: number;
            readonly resetsAt: string;
          }[];
        }[];
      };
    };
  }
  const budget = inDemo(
    'budget { domain mobileWorkers reserve queued limits { kind windows { period limit used free resetsAt } } }',
  );

  test("reading it costs nothing; the limits are HQ's for the number of workers (throttling.md 2)", async () => {
    const { data, errors, bill } = await gateway.ask<Budget>(budget);
    expect(errors).toBeUndefined();
    expect(data.domain.budget).toMatchObject({ domain: 'demo', mobileWorkers: 300, reserve: 0.1, queued: 0 });
    const limits = limitsOf(300);
    expect(data.domain.budget.limits[0]!.windows.map(({ period, limit, used }) => ({ period, limit, used }))).toEqual(
      (['day', 'hour', 'minute', 'second'] as const).map(period => ({
        period: period.toUpperCase(),
        limit: limits[period],
        used: 0,
      })),
    );
    for (const { limit, free, resetsAt } of data.domain.budget.limits[0]!.windows) {
      expect(free).toBe(Math.ceil(limit * 0.9));
      expect(Date.parse(resetsAt)).toBe(NOW);
    }
    expect(bill).toEqual([]);
  });

  test('other kinds have HQ’s default limits, a week too, and are not counted here (throttling.md 6)', async () => {
    const { data } = await gateway.ask<Budget>(budget);
    const [api, ...others] = data.domain.budget.limits;
    expect(api!.kind).toBe('API');
    const unknown = { used: null, free: null, resetsAt: null };
    const windowsOf = (limits: readonly number[]) =>
      ['WEEK', 'DAY', 'HOUR', 'MINUTE', 'SECOND'].map((period, i) => ({
        period,
        limit: expect.closeTo(limits[i]!, 6),
        ...unknown,
      }));
    // 300 workers at 46 submissions, 460 case updates and 3 restores a day each, and a constant for each window.
    expect(others).toEqual([
      { kind: 'SUBMISSIONS', windows: windowsOf([69_100, 13_850, 1830, 52, 4]) },
      { kind: 'CASE_UPDATES', windows: windowsOf([691_000, 138_500, 18_300, 520, 40]) },
      { kind: 'RESTORES', windows: windowsOf([4550, 925, 15 + 2700 / 23, 5 + 63 / 23, 1 + 4.5 / 23]) },
    ]);
  });

  test('a request is used in every window until it has faded out (throttling.md 1)', async () => {
    await gateway.ask(inDemo('groups { totalCount }'));
    const { data } = await gateway.ask<Budget>(budget);
    expect(data.domain.budget.limits[0]!.windows.map(({ used }) => used)).toEqual([1, 1, 1, 1]);
    const grains = [21_600, 1200, 30, 1];
    const counts = [4, 3, 2, 1];
    data.domain.budget.limits[0]!.windows.forEach(({ resetsAt }, i) => {
      const grain = grains[i]! * 1000;
      // The grain of the request, as many more as the window has, and no more.
      expect(Date.parse(resetsAt)).toBe((Math.floor(NOW / grain) + counts[i]! + 1) * grain);
    });
    gateway.clock.pass(3_000);
    const later = await gateway.ask<Budget>(budget);
    expect(later.data.domain.budget.limits[0]!.windows.map(({ used }) => used)).toEqual([1, 1, 1, 0]);
  });

  test('each project space has its own; unmetered requests use none of it', async () => {
    await gateway.ask(inDemo('groups { totalCount } projectName'));
    const { data } = await gateway.ask<Record<string, Budget['domain']>>(
      '{ demo: domain(name: "demo") { budget { limits { windows { used } } } } north: domain(name: "demo-north") { budget { limits { windows { used } } } } }',
    );
    expect(data.demo!.budget.limits[0]!.windows.map(({ used }) => used)).toEqual([1, 1, 1, 1]);
    expect(data.north!.budget.limits[0]!.windows.map(({ used }) => used)).toEqual([0, 0, 0, 0]);
  });
});
