import { afterEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import type { DataSourceRecord, DataSourceRowRecord, DomainRecord } from '../../../../src/sandbox/world/model.js';
import { startGateway, type TestGateway } from '../../../support/gateway.js';
import { account, member, tinyDomain, tinyWorld, keyHeader } from '../../../support/worlds/tinyWorld.js';
import { buildWorld } from '../../../support/worlds/buildWorld.js';
import { inDemo, uncounted, type Uncounted } from '../../../support/expected/expectedFormat.js';

const FLAGS = ['EXPORT_DATA_SOURCE_DATA', 'USER_CONFIGURABLE_REPORTS'];
const row = (docId: string, second: number, columns: DataSourceRowRecord['columns'] = {}): DataSourceRowRecord => ({
  docId,
  insertedAt: Date.UTC(2026, 0, 1) + second * 1000,
  columns,
});
/** A data source over rows that the test may change meanwhile. */
const sourceOf = (held: DataSourceRowRecord[]): DataSourceRecord => ({
  id: 'd1',
  name: 'Visits',
  filter: {},
  indicators: [],
  rows: {
    get size() {
      return held.length;
    },
    at: n => held[n] ?? row('none', 0),
  },
});
const cursorBehind = ({ docId, insertedAt }: DataSourceRowRecord, document = docId) =>
  encodeURIComponent(
    Buffer.from(
      new URLSearchParams({
        last_doc_id: document,
        last_inserted_at: new Date(insertedAt).toISOString().slice(0, 19),
      }).toString(),
    ).toString('base64'),
  );
const first = (limit: number) => `GET ucr/v1/?data_source_id=d1&limit=${limit}`;
const later = (limit: number, behind: DataSourceRowRecord, document?: string) =>
  `GET ucr/v1/?cursor=${cursorBehind(behind, document)}&data_source_id=d1&limit=${limit}`;

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

interface Answer {
  readonly domain: {
    readonly dataSource: {
      readonly rows: Uncounted<{ docId: string; values: Readonly<Record<string, unknown>> }> | null;
      readonly definition: unknown;
    };
  };
}

async function start(held: DataSourceRowRecord[], endpoints: readonly Endpoint[] = []) {
  gateway = await startGateway({
    world: buildWorld({ dataSources: [sourceOf(held)], toggles: new Set(FLAGS) }),
    endpoints,
  });
}
const rowsQuery = (rows: number, after?: string | null) =>
  inDemo(
    `dataSource(dataSourceId: "d1") { rows(first: ${rows}${after ? `, after: "${after}"` : ''}) { ${uncounted('docId values')} } }`,
  );
async function rowsOf(rows: number, after?: string | null) {
  const answer = await gateway!.ask<Answer>(rowsQuery(rows, after));
  return { ...answer, rows: answer.data.domain.dataSource.rows };
}
const ids = (rows: Uncounted<{ docId: string }> | null) => rows?.nodes.map(({ docId }) => docId).join(' ');

describe('reading new rows (reports.md 4)', () => {
  test('the last cursor returns what was added since, in one request', async () => {
    const held = [row('a', 1), row('b', 2), row('c', 3)];
    await start(held);
    const all = await rowsOf(50);
    expect([ids(all.rows), all.rows!.pageInfo.hasNextPage, all.bill]).toEqual(['a b c', false, [first(1000)]]);
    const bookmark = all.rows!.pageInfo.endCursor;
    const nothing = await rowsOf(50, bookmark);
    expect([nothing.rows!.nodes, nothing.bill]).toEqual([[], [later(1000, row('c', 3))]]);
    gateway!.clock.pass(61_000);
    // The case of `a` has changed: HQ rebuilds its row.
    held.splice(0, 1);
    held.push(row('d', 4), row('a', 5, { age: 3 }));
    const since = await rowsOf(50, bookmark);
    expect([ids(since.rows), since.rows!.pageInfo.hasNextPage]).toEqual(['d a', false]);
    expect(since.bill).toEqual([later(1000, row('c', 3))]);
  });

  test('exactly one page: the empty next page is requested only by a reader that continues', async () => {
    await start(Array.from({ length: 1000 }, (_, n) => row(`${n}`, n)));
    const all = await rowsOf(1000);
    expect([all.rows!.nodes.length, all.rows!.pageInfo.hasNextPage, all.bill]).toEqual([1000, true, [first(1000)]]);
    const more = await rowsOf(1000, all.rows!.pageInfo.endCursor);
    expect([more.rows!.nodes, more.rows!.pageInfo.hasNextPage, more.bill]).toEqual([
      [],
      false,
      [later(1000, row('999', 999))],
    ]);
  });

  test('a position in the middle holds while rows are deleted, its own row included', async () => {
    const held = [row('a', 1), row('b', 2), row('c', 3), row('d', 4)];
    await start(held);
    const cursor = (await rowsOf(2)).rows!.pageInfo.endCursor;
    gateway!.clock.pass(61_000);
    held.splice(0, 1);
    const rest = await rowsOf(2, cursor);
    // Before the document of its row, which comes again and is passed over.
    expect([ids(rest.rows), rest.bill]).toEqual(['c d', [later(1001, row('b', 2), '')]]);
    gateway!.clock.pass(61_000);
    held.splice(0, 1);
    held.push(row('b', 9));
    const after = await rowsOf(3, cursor);
    expect(after.errors).toBeUndefined();
    expect([ids(after.rows), after.bill]).toEqual(['c d b', [later(1001, row('b', 2), '')]]);
  });

  test('25,000 rows: 10,000 per request', async () => {
    await start(Array.from({ length: 25_000 }, (_, n) => row(`${n}`, n)));
    const { rows, bill } = await rowsOf(25_000);
    expect(new Set(rows!.nodes.map(({ docId }) => docId)).size).toBe(25_000);
    expect(bill).toEqual([first(10_000), later(10_000, row('9999', 9999)), later(5000, row('19999', 19_999))]);
  });
});

describe('documents with several rows', () => {
  const repeats = (document: string, second: number, times: number) =>
    Array.from({ length: times }, (_, n) => row(document, second, { repeat_iteration: n }));

  test('none is lost where a page ends within one, though HQ skips them', async () => {
    const held = Array.from({ length: 700 }, (_, n) => repeats(`form-${n}`, n, 2)).flat();
    await start(held);
    const all = await rowsOf(1301);
    expect(all.rows!.nodes.map(({ values }) => [values['doc_id'], values['repeat_iteration']])).toEqual(
      held.slice(0, 1301).map(({ docId, columns }) => [docId, columns['repeat_iteration']]),
    );
    expect(all.bill).toEqual([first(1301), later(1000, row('form-650', 650), 'form-65')]);
    const rest = await rowsOf(1000, all.rows!.pageInfo.endCursor);
    expect(rest.rows!.nodes).toHaveLength(99);
    expect(rest.rows!.pageInfo.hasNextPage).toBe(false);
    expect(rest.bill).toEqual([]);
  });

  test('more than a page for one document is an error with a workaround that works', async () => {
    await start(repeats('form', 1, 1200));
    const { errors, rows, bill } = await rowsOf(20);
    expect(errors).toMatchObject([{ path: ['domain', 'dataSource', 'rows'], extensions: { code: 'HQ_UNEXPECTED' } }]);
    expect(errors![0]!.message).toContain('request more rows');
    expect([rows, bill]).toEqual([null, [first(1000)]]);
    expect((await rowsOf(2000)).rows!.nodes).toHaveLength(1200);
  });
});

describe('unusual answers of HQ', () => {
  const answering = (...bodies: readonly unknown[]): readonly Endpoint[] => {
    const left = [...bodies];
    return [
      {
        kind: 'view',
        paths: ['api/ucr/v1/'],
        methods: ['GET'],
        metered: true,
        handle: () => ({ status: 200, body: left.shift() }),
      },
    ];
  };
  const objects = [{ doc_id: 'a', inserted_at: '2026-01-01T00:00:00.123' }];

  test('only the cursor of a link to another host is used', async () => {
    const next = 'http://203.0.113.7:1/a/other/api/ucr/v1/?data_source_id=d9&cursor=bGE%2B';
    await start([], answering({ objects, meta: { next, limit: 1 } }, { objects: [], meta: { next: null, limit: 1 } }));
    const { rows, bill } = await rowsOf(5);
    expect(ids(rows)).toBe('a');
    expect(bill).toEqual([first(1000), 'GET ucr/v1/?cursor=bGE%2B&data_source_id=d1&limit=1000']);
  });

  test.each([
    ['no rows', { meta: {} }],
    ['a full page without a cursor', { objects, meta: { next: null, limit: 1 } }],
  ])('%s is an error, never a part taken for the whole', async (_, body) => {
    await start([], answering(body));
    const { errors, rows, bill } = await rowsOf(5);
    expect(errors).toMatchObject([{ extensions: { code: 'HQ_UNEXPECTED' } }]);
    expect([rows, bill]).toEqual([null, [first(1000)]]);
  });
});

describe('permissions (reports.md 1)', () => {
  const query = inDemo('dataSource(dataSourceId: "d1") { definition { name } rows { nodes { docId } } }');
  const bills = ['GET ucr_data_source/v1/d1/', 'GET ucr/v1/?data_source_id=d1&limit=1000'];

  async function askAs(parts: Partial<DomainRecord>, ...permissions: Parameters<typeof member>[1][]) {
    const demo = tinyDomain('demo', { dataSources: [sourceOf([row('a', 1)])], toggles: new Set(FLAGS), ...parts });
    const caller = account('caller', { memberships: [member('demo', 'access_api', ...permissions)] });
    gateway = await startGateway({ world: tinyWorld([demo], [caller]) });
    const answer = await gateway.ask<Answer>(query, { authorization: keyHeader('caller').authorization });
    expect(answer.bill.toSorted()).toEqual(bills.toSorted());
    return { ...answer.data.domain.dataSource, errors: answer.errors };
  }
  const forbidden = (field: string) => [{ path: ['domain', 'dataSource', field], extensions: { code: 'FORBIDDEN' } }];

  test.each([
    ['the permission', {}],
    ['the flag', { toggles: new Set(['EXPORT_DATA_SOURCE_DATA']) }],
  ])('rows without %s for the definition', async (what, parts) => {
    const { definition, rows, errors } = await askAs(
      parts,
      'edit_data',
      ...(what === 'the flag' ? ['edit_ucrs' as const] : []),
    );
    expect([definition, rows]).toEqual([null, { nodes: [{ docId: 'a' }] }]);
    expect(errors).toMatchObject(forbidden('definition'));
    if (what === 'the flag') expect(errors![0]!.message).toContain('feature flag');
  });

  test.each([
    ['the permission', {}],
    ['the flag', { toggles: new Set(['USER_CONFIGURABLE_REPORTS']) }],
  ])('the definition without %s for the rows', async (what, parts) => {
    const { definition, rows, errors } = await askAs(
      parts,
      'edit_ucrs',
      ...(what === 'the flag' ? ['edit_data' as const] : []),
    );
    expect([definition, rows]).toEqual([{ name: 'Visits' }, null]);
    expect(errors).toMatchObject(forbidden('rows'));
  });
});
