import { describe, expect, test } from '@jest/globals';
import type { DataSourceRecord, DataSourceRowRecord } from '../../../../src/sandbox/world/model.js';
import { dateTime, globalId, inDemo, uncounted, type Uncounted } from '../../../support/expected/expectedFormat.js';
import { readAllPages } from '../../../support/readAllPages.js';
import { gatewayPerTest } from '../../../support/gatewayPerTest.js';
import { seededWorld } from '../../../support/worlds/seededWorld.js';

const { world, demo } = seededWorld();
const [visits, signs] = demo.dataSources as [DataSourceRecord, DataSourceRecord];
const rowsOf = ({ rows }: DataSourceRecord): DataSourceRowRecord[] =>
  Array.from({ length: rows.size }, (_, n) => rows.at(n));
const LIST = 'GET ucr_data_source/v1/';

/** What HQ is asked for the first page (reports.md 4). */
const page = ({ id }: DataSourceRecord, limit = 1000): string => `GET ucr/v1/?data_source_id=${id}&limit=${limit}`;

interface Row {
  readonly docId: string;
  readonly insertedAt: string;
  readonly values: Readonly<Record<string, unknown>>;
}
interface Answer {
  readonly domain: { readonly dataSource: { readonly rows: Uncounted<Row> } & Readonly<Record<string, unknown>> };
}
const rowSeen = ({ docId, insertedAt, columns }: DataSourceRowRecord): Row => ({
  docId,
  insertedAt: dateTime(insertedAt),
  values: { id: docId, doc_id: docId, inserted_at: dateTime(insertedAt).slice(0, 19), ...columns },
});
const ROW = 'docId insertedAt values';
const of = ({ id }: DataSourceRecord, selection: string) =>
  inDemo(`dataSource(dataSourceId: "${id}") { ${selection} }`);

const gateway = gatewayPerTest({ world });

describe('rows (reports.md 4)', () => {
  test('all of them with every value, oldest first: one request, none for the empty page after them', async () => {
    const { data, errors, bill } = await gateway.ask<Answer>(of(visits, `rows(first: 10000) { ${uncounted(ROW)} }`));
    expect(errors).toBeUndefined();
    expect(data.domain.dataSource.rows).toMatchObject({
      nodes: rowsOf(visits).map(rowSeen),
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
    });
    expect(rowsOf(visits).length).toBeGreaterThan(250);
    expect(bill).toEqual([page(visits, 10_000)]);
  });

  test('reading in pages of 70 returns every row once, from one request', async () => {
    const query = `query ($after: String) { domain(name: "demo") { dataSource(dataSourceId: "${visits.id}") { rows(first: 70, after: $after) { ${uncounted('docId')} } } } }`;
    const { nodes, billPerPage } = await readAllPages<Row>(
      gateway,
      query,
      (data: Answer) => data.domain.dataSource.rows,
    );
    expect(nodes.map(({ docId }) => docId)).toEqual(rowsOf(visits).map(({ docId }) => docId));
    expect(billPerPage.flat()).toEqual([page(visits)]);
  });

  test('a single value, an unknown column, and the case or form of the row', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: { dataSource: { rows: Uncounted<Row> } } }>(
      of(
        visits,
        'rows(first: 3) { nodes { type: value(column: "case_type") case { caseId } none: value(column: "x") } }',
      ),
    );
    const first = rowsOf(visits).slice(0, 3);
    expect(data.domain.dataSource.rows.nodes).toEqual(
      first.map(({ docId, columns }) => ({ type: columns['case_type'], case: { caseId: docId }, none: null })),
    );
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(Array(3).fill('BAD_USER_INPUT'));
    expect(errors![0]!.message).toContain('Its columns: id, doc_id, inserted_at, case_type');
    expect(bill).toEqual([page(visits), 'POST case/v2/bulk-fetch/']);
    const [form] = rowsOf(signs);
    const linked = await gateway.ask<Answer>(of(signs, 'rows(first: 1) { nodes { form { formId } case { caseId } } }'));
    expect(linked.data.domain.dataSource.rows.nodes).toEqual([{ form: { formId: form!.docId }, case: null }]);
    expect(linked.bill.slice(0, 1)).toEqual([page(signs)]);
    expect(linked.bill.slice(1).toSorted()).toEqual([`GET case/v2/${form!.docId}/`, `GET form/v1/${form!.docId}/`]);
  });

  test('rows of a data source of cases cost nothing for their forms, where the cases are read too', async () => {
    const { data, bill } = await gateway.ask<Answer>(
      of(visits, 'rows(first: 20) { nodes { form { formId } case { caseId } } }'),
    );
    const cases = rowsOf(visits).slice(0, 20);
    expect(cases.length).toBeGreaterThan(2);
    expect(data.domain.dataSource.rows.nodes).toEqual(
      cases.map(({ docId }) => ({ form: null, case: { caseId: docId } })),
    );
    expect(bill).toEqual([page(visits), 'POST case/v2/bulk-fetch/']);
  });
});

describe('definitions (reports.md 1)', () => {
  test('all by name for one request; filter and columns one by one', async () => {
    const { data, errors, bill } = await gateway.ask(
      inDemo('dataSources { id domain dataSourceId definition { name } }'),
    );
    expect(errors).toBeUndefined();
    const sources = [visits, signs];
    expect(data).toEqual({
      domain: {
        dataSources: sources.map(({ id, name }) => ({
          ...{ id: globalId('DataSource', id), domain: 'demo', dataSourceId: id },
          definition: { name },
        })),
      },
    });
    expect(bill).toEqual([LIST]);
    const whole = await gateway.ask(inDemo('dataSources { definition { name filter indicators } }'));
    expect(whole.data).toEqual({
      domain: {
        dataSources: sources.map(({ name, filter, indicators }) => ({ definition: { name, filter, indicators } })),
      },
    });
    expect(whole.bill).toEqual(sources.map(({ id }) => `GET ucr_data_source/v1/${id}/`));
  });

  test('one, also as a node; one that HQ lacks, or without an id, is null', async () => {
    const { data, errors, bill } = await gateway.ask<{ node: unknown; domain: unknown }>(
      `query ($id: ID!) { node(id: $id) { ... on DataSource { dataSourceId definition { name indicators } } }
        domain(name: "demo") { none: dataSource(dataSourceId: "none") { definition { name } } odd: dataSource(dataSourceId: "..") { definition { name } } empty: dataSource(dataSourceId: "") { id } } }`,
      { variables: { id: globalId('DataSource', visits.id) } },
    );
    expect(errors).toBeUndefined();
    const { id, name, indicators } = visits;
    expect(data.node).toEqual({ dataSourceId: id, definition: { name, indicators } });
    expect(data.domain).toEqual({ none: { definition: null }, odd: { definition: null }, empty: null });
    expect(bill).toEqual([LIST, `GET ucr_data_source/v1/${id}/`]);
  });

  test('one that HQ lacks has no definition, and its rows are an error', async () => {
    const { data, errors, bill } = await gateway.ask<{ domain: unknown }>(
      inDemo('dataSource(dataSourceId: "nothing") { definition { name } rows { nodes { docId } } }'),
    );
    expect(data.domain).toEqual({ dataSource: { definition: null, rows: null } });
    expect(errors).toMatchObject([
      {
        path: ['domain', 'dataSource', 'rows'],
        message: expect.stringMatching(/^HQ finds nothing at ucr\/v1 in the project space "demo"/),
        extensions: { code: 'NOT_FOUND' },
      },
    ]);
    expect(bill.map(line => line.replace(/limit=\d+/, '*')).sort()).toEqual([
      'GET ucr/v1/?data_source_id=nothing&*',
      'GET ucr_data_source/v1/nothing/',
    ]);
  });
});
