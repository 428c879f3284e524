import { describe, expect, test } from '@jest/globals';
import { byText, part, type Part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld(60);
const REST = { groups: { totalCount: demo.groups.size } };
const names = [...demo.workers]
  .filter(({ active }) => active)
  .map(({ username }) => username)
  .sort(byText);

interface Answer {
  readonly domain: { readonly list: Part<unknown> | null };
}

const gateway = gatewayPerTest({ world });

const ask = (list: string, after: string, name = 'demo') =>
  gateway.ask<Answer>(
    `query ($after: String) { domain(name: "${name}") { list: ${list.replace(')', ', after: $after)')} { ${part('id')} } groups { totalCount } } }`,
    { variables: { after } },
  );

/** The cursor after the first row of a list of `demo`. */
async function cursorOf(list: string): Promise<string> {
  const { data, errors } = await gateway.ask<Answer>(`{ domain(name: "demo") { list: ${list} { ${part('id')} } } }`);
  expect(errors).toBeUndefined();
  return data.domain.list!.edges[0]!.cursor;
}

async function expectRefused(list: string, cursor: string): Promise<void> {
  const { data, errors, bill } = await ask(list, cursor);
  expect(data.domain).toEqual({ list: null, ...REST });
  expect(errors).toMatchObject([{ path: ['domain', 'list'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors?.[0]?.message).toContain('after');
  expect(bill.filter(line => !line.startsWith('GET group/'))).toEqual([]);
}

describe('a cursor is valid for its own list with its own arguments', () => {
  const LISTS = [
    'mobileWorkers(first: 2)',
    'mobileWorkers(first: 2, filter: { active: false })',
    `mobileWorkers(first: 2, filter: { groupId: "${[...demo.groups][0]!.id}" })`,
    'webUsers(first: 2)',
    'locations(first: 2)',
    'locations(first: 2, filter: { typeCode: "village" })',
    'locations(first: 2, orderBy: { field: LAST_MODIFIED, direction: DESC })',
  ];

  test('every other list rejects it', async () => {
    const cursors = new Map<string, string>();
    for (const list of LISTS) cursors.set(list, await cursorOf(list));
    for (const [list, cursor] of cursors) {
      const { data, errors } = await ask(list, cursor);
      expect([list, errors, data.domain.list?.pageInfo.hasPreviousPage]).toEqual([list, undefined, true]);
      for (const other of LISTS) if (other !== list) await expectRefused(other, cursor);
    }
  });

  test('another project space rejects it', async () => {
    const { data, errors } = await ask(
      'mobileWorkers(first: 2)',
      await cursorOf('mobileWorkers(first: 2)'),
      'demo-north',
    );
    expect(data.domain.list).toBeNull();
    expect(errors).toMatchObject([{ path: ['domain', 'list'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('any caller may use it, and sees only what HQ shows that caller', async () => {
    const cursor = await cursorOf('mobileWorkers(first: 2)');
    const { data, errors } = await gateway.ask<Answer>(
      'query ($after: String) { domain(name: "demo") { list: mobileWorkers(after: $after) { totalCount } } }',
      { variables: { after: cursor }, as: 'reader' },
    );
    expect(data.domain.list).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('a nested list accepts it for its own parent only', async () => {
    const [root, other] = [...demo.locations]
      .filter(({ archived }) => !archived)
      .filter(({ id }) => [...demo.locations].some(({ parent }) => parent === id));
    const of = (id: string, after = '') =>
      `{ domain(name: "demo") { location(locationId: "${id}") { list: children(first: 1${after}) { ${part('id')} } } } }`;
    const { data } = await gateway.ask<{ domain: { location: { list: Part<unknown> } } }>(of(root!.id));
    const cursor = data.domain.location.list.edges[0]!.cursor;
    const { data: told, errors } = await gateway.ask<{ domain: { location: unknown } }>(
      of(other!.id, `, after: "${cursor}"`),
    );
    expect(told.domain.location).toEqual({ list: null });
    expect(errors).toMatchObject([{ path: ['domain', 'location', 'list'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a forged cursor', () => {
  interface Mark {
    list: unknown;
    position: { query: Record<string, unknown>; seen?: unknown; anchors?: unknown; skip?: unknown; more?: unknown };
    page: { position: { query: Record<string, unknown> }; rows: unknown; id: unknown };
    past: unknown;
    total?: unknown;
    startedAt: unknown;
  }
  const changes: readonly [string, (mark: Mark) => unknown][] = [
    ['another parameter', mark => (mark.position.query.archived = true)],
    ['another format', mark => (mark.position.query.format = 'xml')],
    ["somebody else's login", mark => Object.assign(mark.position.query, { username: 'x', api_key: 'y' })],
    ['a list for a number', mark => (mark.position.query.limit = ['1', '2'])],
    ['a text for a number', mark => (mark.position.query.limit = '1000&archived=true')],
    ['an object for a number', mark => (mark.position.query.offset = { a: 1 })],
    ['a negative offset', mark => (mark.position.query.offset = -5)],
    ['a broken offset', mark => (mark.position.query.offset = 1.5)],
    ["a limit of 0, which is HQ's most", mark => (mark.position.query.limit = 0)],
    ['something else in the place', mark => (mark.position.more = true)],
    ['rows to leave out that are no list', mark => (mark.position.seen = 17)],
    ['rows before it that are no list', mark => (mark.position.anchors = 17)],
    ['too many rows before it', mark => (mark.position.anchors = Array.from({ length: 11 }, () => 'x'))],
    ['no place', mark => delete (mark as Partial<Mark>).position],
    ['a negative number of rows to pass over', mark => (mark.position.skip = -1)],
    ['another parameter in its page', mark => (mark.page.position.query.archived = true)],
    ['a text for the rows of its page', mark => (mark.page.rows = '1')],
    ['no past', mark => delete (mark as Partial<Mark>).past],
    ['no beginning', mark => delete (mark as Partial<Mark>).startedAt],
    ['a broken total', mark => (mark.total = 'many')],
    ['a list for an id', mark => (mark.page.id = ['a'])],
  ];

  test.each(changes)('%s: rejected, or without effect', async (_, change) => {
    const list = 'mobileWorkers(first: 2)';
    const mark = JSON.parse(Buffer.from(await cursorOf(list), 'base64url').toString()) as Mark;
    change(mark);
    gateway.clock.pass(3_600_000);
    await expectRefused(list, Buffer.from(JSON.stringify(mark)).toString('base64url'));
    const { data } = await gateway.ask<Answer>(
      '{ domain(name: "demo") { list: mobileWorkers(first: 100) { totalCount nodes { username } } } }',
    );
    expect(data.domain.list).toEqual({ totalCount: names.length, nodes: names.map(username => ({ username })) });
  });

  test('with preceding rows that are not in the list is rejected once the list was read', async () => {
    const list = 'mobileWorkers(first: 2)';
    const { position, list: name } = JSON.parse(Buffer.from(await cursorOf(list), 'base64url').toString()) as Mark;
    const forged = { list: name, position: { query: position.query, anchors: ['x'] }, past: 1, startedAt: 1 };
    const after = Buffer.from(JSON.stringify(forged)).toString('base64url');
    gateway.clock.pass(3_600_000);
    const { data, errors, bill } = await ask(list, after);
    expect(data.domain).toEqual({ list: null, ...REST });
    expect(errors).toMatchObject([{ path: ['domain', 'list'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(bill.filter(line => !line.startsWith('GET group/'))).toEqual(['GET user/v1/?limit=1000']);
  });

  test.each(['{}', '[]', 'null', '17', '"x"', '{"list":1}', '{"__proto__":{"list":"x"}}', '{'])(
    '%s is not a cursor',
    async text => {
      await expectRefused('mobileWorkers(first: 2)', Buffer.from(text).toString('base64url'));
    },
  );
});
