import { describe, expect, test } from '@jest/globals';
import { globalId } from '../../support/expected/expectedFormat.js';
import { startGatewayWithWorkers } from '../../support/worlds/workersWorld.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);

/** Asked for beside each wrong thing: it must be there. */
const REST = 'groups { totalCount }';
const REST_TOLD = { groups: { totalCount: demo.groups.size } };
const REST_BILL = 'GET group/v1/?limit=1000';

const gateway = gatewayPerTest({ world });

describe('arguments that HQ cannot accept are an error at the field, cost no request, and leave the rest of the answer', () => {
  const range = (bounds: string) => `locations(filter: { lastModified: { ${bounds} } })`;
  const at = '"2026-01-01T00:00:00Z"';
  test.each([
    ['mobileWorkers(first: -1)', 'first: -1'],
    ['webUsers(first: 50001)', 'first: 50001'],
    ['groups(first: -2147483648)', 'first: -2147483648'],
    ['locations(first: 2147483647)', 'first: 2147483647'],
    ['mobileWorkers(filter: { active: false, groupId: "x" })', 'filter.groupId'],
    ['mobileWorkers(filter: { groupId: "" })', 'filter.groupId'],
    ['webUsers(filter: { username: "" })', 'filter.username'],
    ['locations(filter: { siteCode: "" })', 'filter.siteCode'],
    ['locations(filter: { name: "" })', 'filter.name'],
    ['locations(filter: { typeCode: "" })', 'filter.typeCode'],
    ['locations(filter: { parentId: "" })', 'filter.parentId'],
    ['locations(filter: { name: "true" })', 'filter.name'],
    ['locations(filter: { siteCode: "None" })', 'filter.siteCode'],
    ['locations(filter: { parentId: "FALSE" })', 'filter.parentId'],
    [range(`gt: ${at}, gte: ${at}`), 'filter.lastModified.gt'],
    [range(`lt: ${at}, lte: ${at}`), 'filter.lastModified.lt'],
    ['mobileWorkers(after: "garbage")', 'after'],
    ['webUsers(after: "e30")', 'after'],
    ['groups(after: "W10")', 'after'],
    ['locations(after: "bnVsbA")', 'after'],
  ])('%s', async (field, named) => {
    const { data, errors, bill, status } = await gateway.ask<{ domain: unknown }>(
      `{ domain(name: "demo") { wrong: ${field} { totalCount } ${REST} } }`,
    );
    expect(data.domain).toEqual({ wrong: null, ...REST_TOLD });
    expect(errors).toMatchObject([{ path: ['domain', 'wrong'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(named);
    expect(bill).toEqual([REST_BILL]);
    expect(status).toBe(200);
  });

  test.each([
    ['no date', 'locations(filter: { lastModified: { gt: "yesterday" } })'],
    ['a day', 'locations(filter: { lastModified: { gt: "2026-01-01" } })'],
    ['no zone', 'locations(filter: { lastModified: { gt: "2026-01-01T00:00:00" } })'],
    ['a day that does not exist', 'locations(filter: { lastModified: { gt: "2026-02-30T00:00:00Z" } })'],
    ['a number', 'locations(filter: { lastModified: { gt: 1767225600 } })'],
    ['an unknown bound', `locations(filter: { lastModified: { eq: ${at} } })`],
    ['an unknown filter', 'locations(filter: { nobody: "x" })'],
    ['an unknown order', 'locations(orderBy: { field: NAME, direction: ASC })'],
    ['an order without direction', 'locations(orderBy: { field: LAST_MODIFIED })'],
    ['a text for a number', 'locations(first: "20")'],
  ])('%s is not a query: the operation is rejected with a message about the query', async (_, field) => {
    const { data, errors, bill, status } = await gateway.ask<unknown>(
      `{ domain(name: "demo") { wrong: ${field} { totalCount } ${REST} } }`,
    );
    expect([data, status, bill]).toEqual([undefined, 400, []]);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('project spaces', () => {
  test.each([
    '',
    '.',
    '..',
    '../demo',
    'demo/',
    'demo/api',
    'demo?x=1',
    'demo#',
    'de mo',
    'demo%2F',
    'd\\u00e9mo',
    '\\n',
    'demo\\u0000',
  ])('the name "%s" cannot be one, and no URL is built from it', async name => {
    const { data, errors, bill } = await gateway.ask(
      `{ wrong: domain(name: "${name}") { ${REST} } domain(name: "demo") { ${REST} } }`,
    );
    expect(data).toEqual({ wrong: null, domain: REST_TOLD });
    expect(errors).toMatchObject([{ path: ['wrong'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(bill).toEqual([REST_BILL]);
  });

  test('an unknown one is an error at each family, and another project space is not affected', async () => {
    const { data, errors, bill } = await gateway.ask(
      `{ wrong: domain(name: "nobody") { name ${REST} webUsers { totalCount } } domain(name: "demo") { ${REST} } }`,
    );
    expect(data).toEqual({ wrong: { name: 'nobody', groups: null, webUsers: null }, domain: REST_TOLD });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      expect.arrayContaining([
        [['wrong', 'groups'], 'FORBIDDEN'],
        [['wrong', 'webUsers'], 'FORBIDDEN'],
      ]),
    );
    expect(errors).toHaveLength(2);
    expect(errors?.[0]?.message).toContain('the project space does not exist');
    expect(bill.toSorted()).toEqual([REST_BILL, REST_BILL, 'GET web-user/v1/?limit=1000']);
  });
});

describe('unknown ids are null without an error', () => {
  const ODD = [
    'nobody',
    '',
    ' ',
    '.',
    '..',
    '../user',
    'a/b',
    'a?b=c',
    'a#b',
    'a;b',
    'a%2fb',
    'a\\\\b',
    'schema',
    'set/a',
    '\u0001',
    'é',
    '中',
    '🦉',
    'constructor',
    '__proto__',
    'x'.repeat(3000),
  ];
  const SINGLE = [
    'mobileWorker(userId: $id) { username }',
    'webUser(userId: $id) { username }',
    'group(groupId: $id) { name }',
    'location(locationId: $id) { name }',
  ];
  const query = `query ($id: ID!) { domain(name: "demo") { ${SINGLE.map((field, i) => `f${i}: ${field}`).join(' ')} byName: mobileWorkerByUsername(username: "nobody") { username } bySite: locationBySiteCode(siteCode: "nobody") { name } } }`;

  test('looked up in lists', async () => {
    for (const id of ODD) {
      const { data, errors } = await gateway.ask<{ domain: Record<string, unknown> }>(query, { variables: { id } });
      expect([id.slice(0, 20), errors, new Set(Object.values(data.domain))]).toEqual([
        id.slice(0, 20),
        undefined,
        new Set([null]),
      ]);
    }
  });

  test('looked up one by one where the list is long: only the URL of the row is requested', async () => {
    const { gateway: big, close } = await startGatewayWithWorkers(1_001);
    await big.ask('{ domain(name: "demo") { mobileWorkers(first: 0) { totalCount } } }');
    big.clock.pass(3_600_000);
    const called: string[] = [];
    for (const id of ODD) {
      const { data, errors, bill } = await big.ask<{ domain: unknown }>(
        'query ($id: ID!) { domain(name: "demo") { mobileWorker(userId: $id) { username } } }',
        { variables: { id } },
      );
      expect([id.slice(0, 20), data.domain, errors]).toEqual([id.slice(0, 20), { mobileWorker: null }, undefined]);
      called.push(...bill);
    }
    expect(called).toEqual(['nobody', 'constructor', '__proto__'].map(id => `GET user/v1/${id}/`));
    await close();
  });
});

describe('global ids', () => {
  const mine = globalId('Group', [...demo.groups][0]!.id);
  test.each([
    ['garbage', 'garbage'],
    ['empty', ''],
    ['an HQ id', [...demo.groups][0]!.id],
    ['padding', `${mine}=`],
    ['a space after it', `${mine} `],
    ['too many parts', Buffer.from('Group\ndemo\na\nb').toString('base64url')],
    ['too few parts', Buffer.from('Group\ndemo').toString('base64url')],
    ['no id in it', globalId('Group', '')],
    ['a project space that is none', globalId('Group', 'x', '../demo')],
    ['no text', Buffer.from([0xff, 0xfe, 0x0a, 0x41, 0x0a, 0x41]).toString('base64url')],
  ])('%s: an error at its place, the others are there', async (_, wrong) => {
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { variables: { ids: [mine, wrong, mine] } },
    );
    expect(data.nodes).toEqual([{ id: mine }, null, { id: mine }]);
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(bill).toEqual([REST_BILL]);
  });

  test('of an unknown type are null and cost no request', async () => {
    const ids = ['Nobody', 'constructor', '__proto__', 'toString', 'RequestBudget', 'HqAccount'].map(type =>
      globalId(type, 'x'),
    );
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { variables: { ids } },
    );
    expect([data.nodes, errors, bill]).toEqual([ids.map(() => null), undefined, []]);
  });
});

describe('request headers', () => {
  test.each([
    ['hq-deadline', '0'],
    ['hq-deadline', '-1'],
    ['hq-deadline', '1.5'],
    ['hq-deadline', 'soon'],
    ['hq-deadline', '3600001'],
    ['hq-priority', 'first'],
    ['hq-explain', 'all'],
  ])('%s: %s rejects the operation and names the header', async (header, value) => {
    const { data, errors, bill, status } = await gateway.ask<unknown>(`{ domain(name: "demo") { ${REST} } }`, {
      headers: { [header]: value },
    });
    expect([data, status, bill]).toEqual([undefined, 400, []]);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(header);
  });
});
