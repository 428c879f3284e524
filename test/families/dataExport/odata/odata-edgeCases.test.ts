import { afterEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import { CREDENTIALS } from '../../../../src/sandbox/world/programme/rows/accounts.js';
import { createWorld } from '../../../../src/sandbox/world/world.js';
import { NOW, startGateway, type AskOptions, type TestGateway } from '../../../support/gateway.js';
import { domainIn } from '../../../support/worlds/demoWorld.js';
import { inDemo } from '../../../support/expected/expectedFormat.js';
import { seededWorld } from '../../../support/worlds/seededWorld.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

const { world } = seededWorld(60);
const named = (name: string, domain = 'demo') =>
  [...domainIn(world, domain).exports!].find(one => one.name === name)!.id;
const mothers = named('Mothers');

interface Feed {
  readonly domain: { readonly odataFeed: { readonly rows: { readonly nodes: readonly { values: unknown }[] } | null } };
}

const ROWS = 'rows(first: 50) { nodes { values } }';
const feed = (id: string, selection = ROWS, more = 'kind: CASE') =>
  inDemo(`odataFeed(${more}, configId: ${JSON.stringify(id)}) { ${selection} }`);
const askedFor = (id: string, kind = 'cases') => `GET odata/${kind}/v1/${id}/feed?limit=2000`;
const problem = async (query: string, options?: AskOptions) => {
  const { data, errors = [], bill } = await gateway.ask<Feed>(query, options);
  return { data, code: errors[0]?.extensions['code'], message: errors[0]?.message, errors: errors.length, bill };
};

describe('invalid feeds', () => {
  test.each([
    ['unknown', 'x'.repeat(32), 'CASE'],
    ['of the other kind', mothers, 'FORM'],
    ["another project's", named('Mothers', 'demo-north'), 'CASE'],
    ['an export that is no feed', named('Antenatal visits'), 'FORM'],
  ])('%s: one error that names the input (exports.md 2)', async (_, id, kind) => {
    gateway = await startGateway({ world });
    const rows = await problem(feed(id, ROWS, `kind: ${kind}`));
    expect(rows).toMatchObject({ code: 'NOT_FOUND', errors: 1, data: { domain: { odataFeed: { rows: null } } } });
    expect(rows.message).toContain(`configId: HQ has no OData feed of kind ${kind} with the id "${id}"`);
    const resource = kind === 'CASE' ? 'cases' : 'forms';
    expect(rows.bill).toEqual([askedFor(id, resource)]);
    const columns = await problem(feed(id, 'columns { heading }', `kind: ${kind}`));
    expect(columns).toMatchObject({ code: 'NOT_FOUND', message: rows.message, errors: 1 });
    expect(columns.bill).toEqual([`GET odata/${resource}/v1/${id}/$metadata`]);
  });

  test('deleted at HQ: cached rows are served while they are fresh, then the error', async () => {
    const own = createWorld({ now: NOW, cases: 60 });
    gateway = await startGateway({ world: own });
    expect((await problem(feed(mothers))).errors).toBe(0);
    domainIn(own).exports!.delete(mothers);
    expect(await problem(feed(mothers))).toMatchObject({ errors: 0, bill: [] });
    gateway.clock.pass(301_000);
    expect(await problem(feed(mothers))).toMatchObject({ code: 'NOT_FOUND', bill: [askedFor(mothers)] });
  });

  test.each([
    ['../../user/v1', ''],
    ['..', ''],
    ['', ''],
    [mothers, 'tableNumber: -1, '],
  ])('configId %j %s is refused before HQ is asked', async (id, table) => {
    gateway = await startGateway({ world });
    const { code, bill } = await problem(feed(id, ROWS, `${table}kind: CASE`));
    expect([code, bill]).toEqual(['BAD_USER_INPUT', []]);
  });

  test('a table that the feed lacks has no rows (exports.md 2)', async () => {
    gateway = await startGateway({ world });
    const { data, bill } = await problem(feed(mothers, ROWS, 'kind: CASE, tableNumber: 7'));
    expect(data.domain.odataFeed.rows!.nodes).toEqual([]);
    expect(bill).toEqual([`GET odata/cases/v1/${mothers}/7/feed?limit=10000`]);
  });

  test('a column that the feed lacks is an error, not an empty value', async () => {
    gateway = await startGateway({ world });
    const { code, message, bill } = await problem(feed(mothers, 'rows(first: 1) { nodes { value(column: "Name") } }'));
    expect([code, message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringContaining('no column "Name". Its columns: caseid, name,'),
    ]);
    expect(bill).toEqual([askedFor(mothers), `GET odata/cases/v1/${mothers}/$metadata`]);
  });
});

describe('feeds that this caller may not read (exports.md 2)', () => {
  test('without the permission', async () => {
    gateway = await startGateway({ world });
    expect(await problem(feed(mothers), { as: 'reader' })).toMatchObject({
      code: 'FORBIDDEN',
      errors: 1,
      bill: [askedFor(mothers)],
    });
  });

  test('under a plan without feeds', async () => {
    gateway = await startGateway({ world });
    const id = named('Mothers', 'restricted-plan');
    for (const selection of [ROWS, 'columns { heading }']) {
      const { code, message, bill } = await problem(feed(id, selection).replace('"demo"', '"restricted-plan"'));
      expect([code, message]).toEqual(['FORBIDDEN', expect.stringContaining('plan does not include odata/cases')]);
      expect(bill).toHaveLength(1);
    }
  });

  test('with an OAuth token, which HQ does not accept here: the error names the credential to use (authentication.md 3)', async () => {
    gateway = await startGateway({ world });
    const { code, message, bill } = await problem(feed(mothers), {
      authorization: `Bearer ${CREDENTIALS.admin.token}`,
    });
    expect([code, message]).toEqual(['HQ_UNEXPECTED', expect.stringContaining('accept HTTP Basic and API keys')]);
    expect(bill).toEqual([askedFor(mothers)]);
  });
});

/** An HQ whose feed answers so, whatever is asked. */
const odd = (body: (query: URLSearchParams) => unknown, properties = '', type = 'application/xml') => {
  const answer = { kind: 'view', methods: ['GET'], metered: false } as const;
  return [
    {
      ...answer,
      paths: ['api/odata/cases/v1/{config_id}/feed'],
      handle: ({ query }) => ({ status: 200, body: body(query) }),
    },
    {
      ...answer,
      paths: ['api/odata/cases/v1/{config_id}/$metadata'],
      handle: () => ({
        status: 200,
        headers: { 'content-type': type },
        body: `<Edmx><Schema><EntityType Name="feed">${properties}</EntityType></Schema></Edmx>`,
      }),
    },
  ] satisfies Endpoint[];
};

describe('unusual answers of HQ', () => {
  test("links are followed on the configured server only, by their parameters; HQ's smaller pages are accepted", async () => {
    gateway = await startGateway({
      world,
      endpoints: odd(query => {
        const offset = Number(query.get('offset') ?? 0);
        const link = `https://elsewhere.example/a/demo/steal?limit=2&offset=${offset + 2}&key=1`;
        return { value: [{ n: offset }, { n: offset + 1 }], ...(offset < 4 && { '@odata.nextLink': link }) };
      }),
    });
    const { data, bill, errors } = await problem(feed('x1', 'rows(first: 5000) { nodes { values } }'));
    expect(errors).toBe(0);
    expect(data.domain.odataFeed.rows!.nodes.map(({ values }) => values)).toEqual([0, 1, 2, 3, 4, 5].map(n => ({ n })));
    expect(bill).toEqual([
      'GET odata/cases/v1/x1/feed?limit=5000',
      'GET odata/cases/v1/x1/feed?limit=4998&offset=2',
      'GET odata/cases/v1/x1/feed?limit=4996&offset=4',
      'GET odata/cases/v1/x1/$metadata',
    ]);
  });

  test.each([
    ['no rows', {}, 'HQ_UNEXPECTED'],
    ['rows that are no objects', { value: ['x'] }, 'HQ_UNEXPECTED'],
    ['a link that leads nowhere', { value: [], '@odata.nextLink': 'https://hq/feed' }, 'HQ_UNEXPECTED'],
    ['a link that leads back', { value: [], '@odata.nextLink': 'https://hq/feed?limit=2&offset=0' }, 'HQ_UNEXPECTED'],
    ['an error with status 200', { error: { code: '404', message: 'This OData feed does not exist' } }, 'NOT_FOUND'],
  ])('%s is an error, not an empty feed', async (_, body, code) => {
    gateway = await startGateway({ world, endpoints: odd(() => body) });
    expect(await problem(feed('x1'))).toMatchObject({ code, errors: 1, bill: [askedFor('x1')] });
  });

  test('numbers, booleans and instants follow the declared types; a text that is not one stays text', async () => {
    const typed = { n: 'Int64', d: 'Double', b: 'Boolean', t: 'DateTimeOffset', s: 'String' };
    const properties = Object.entries(typed).map(([name, type]) => `<Property Name="${name}" Type="Edm.${type}"/>`);
    const value = [
      { n: '12', d: '3.50', b: 'True', t: '2026-01-02 03:04:05', s: '7', more: 5 },
      { n: '12 kg', d: '', b: 'maybe', t: 'soon', s: '', more: false },
      { n: '---', d: '---', b: '---', t: '---', s: '---', more: '---' },
      { n: '12345678901234567890', d: '-1e3', b: false, t: '2026-01-02T03:04:05+02:00', s: null },
    ];
    gateway = await startGateway({ world, endpoints: odd(() => ({ value }), properties.join('')) });
    const { data } = await problem(feed('x1'));
    expect(data.domain.odataFeed.rows!.nodes.map(({ values }) => values)).toEqual([
      { n: 12, d: 3.5, b: true, t: '2026-01-02T03:04:05.000000Z', s: '7', more: 5 },
      { n: '12 kg', d: '', b: 'maybe', t: 'soon', s: '', more: false },
      { n: null, d: null, b: null, t: null, s: null, more: null },
      { n: '12345678901234567890', d: -1000, b: false, t: '2026-01-02T01:04:05.000000Z', s: null },
    ]);
  });

  test("column names with all XML escapes, and with the names of JavaScript's own properties", async () => {
    const properties = ['a&#233;&#x1F600;&amp;lt;', '  padded  ', '__proto__', 'constructor', ''];
    const names = ['aé😀&lt;', '  padded  ', '__proto__', 'constructor', ''];
    const row = JSON.parse(`{"__proto__": "1", "constructor": "---", "": "e", "  padded  ": "p"}`) as unknown;
    gateway = await startGateway({
      world,
      endpoints: odd(
        () => ({ value: [row] }),
        properties.map(name => `<Property Name="${name}" Type="Edm.String"/>`).join(''),
      ),
    });
    const asked = names.map((name, n) => `v${n}: value(column: ${JSON.stringify(name)})`).join(' ');
    const { data, bill } = await problem(feed('x1', `columns { heading } rows { nodes { ${asked} } }`));
    expect(data.domain.odataFeed).toEqual({
      columns: names.map(heading => ({ heading })),
      rows: { nodes: [{ v0: null, v1: 'p', v2: '1', v3: null, v4: 'e' }] },
    });
    expect(bill.toSorted()).toEqual(['GET odata/cases/v1/x1/$metadata', askedFor('x1')]);
  });

  test.each([
    ['half a document', '<Property Name="n" ', 'application/xml'],
    ['a page', '', 'text/html'],
  ])('%s in place of the types is an error, not text for every value', async (_, properties, type) => {
    gateway = await startGateway({ world, endpoints: odd(() => ({ value: [{ n: '1' }] }), properties, type) });
    const { code, errors, data } = await problem(feed('x1'));
    expect([code, errors]).toEqual([type === 'text/html' ? 'FORBIDDEN' : 'HQ_UNEXPECTED', 1]);
    expect(data.domain.odataFeed.rows!.nodes).toEqual([{ values: null }]);
  });
});
