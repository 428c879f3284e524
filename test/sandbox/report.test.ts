import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportRecord } from '../../src/sandbox/world/model.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { locationRow, startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld } from '../support/sandbox/locationWorld.js';

type Row = ReturnType<ReportRecord['rows']['at']>;

const rowsOf = (rows: readonly Row[]): ReportRecord['rows'] => ({ size: rows.length, at: i => rows[i] ?? {} });
const column = (column_id: string, type = 'field') => ({ column_id, type, display: column_id.toUpperCase() });
const filter = (type: string, slug: string, field: string, datatype = 'string') => ({ type, slug, field, datatype });

const rows: readonly Row[] = [
  { name: 'Ama', state: 'va', sex: 'f', age: 31, seen: '2024-01-01', place: 'fairfax' },
  { name: 'Bela', state: 'ny', sex: 'f', age: 8, seen: '2024-02-01T18:30:00', place: 'virginia' },
  { name: 'Chi', state: 'ny', sex: 'm', age: 45, seen: '2024-04-02', place: 'other' },
  { name: 'Doma', state: null, sex: null, age: null, seen: null, place: null },
];
const visits: ReportRecord = {
  id: 'r1',
  title: 'Visits',
  columns: [column('name'), { column_id: 'age', type: 'field', display: { en: 'Age', fra: 'Âge' } }],
  filters: [
    filter('dynamic_choice_list', 'state', 'state'),
    { ...filter('choice_list', 'sex', 'sex'), choices: ['_all', 'f', 'm'] },
    filter('date', 'seen', 'seen', 'date'),
    filter('numeric', 'age', 'age', 'decimal'),
    filter('dynamic_choice_list', 'years', 'age', 'integer'),
    filter('location_drilldown', 'place', 'place'),
  ],
  rows: rowsOf(rows),
};
const women: ReportRecord = {
  ...visits,
  id: 'r2',
  filters: [{ ...filter('choice_list', 'sex', 'sex'), choices: ['f', 'm'] }],
};
const quarterly: ReportRecord = { ...visits, id: 'r3', filters: [filter('quarter', 'when', 'seen', 'date')] };
const bySex: ReportRecord = {
  ...visits,
  id: 'r4',
  columns: [column('state'), { ...column('sex', 'expanded'), values: ['f', 'm'] }],
  filters: [filter('dynamic_choice_list', 'state', 'state')],
  rows: rowsOf([
    { state: 'va', 'sex-0': 10, 'sex-1': 35 },
    { state: 'ny', 'sex-0': 1, 'sex-1': 1 },
  ]),
};
const long: ReportRecord = {
  ...visits,
  id: 'r5',
  rows: { size: 120, at: i => ({ name: `N${i}`, age: i }) },
  filters: visits.filters.slice(0, 1),
};
const fixed: ReportRecord = { ...visits, id: 'static-stock', title: null };
const data = {
  reports: [visits, women, quarterly, bySex, long, fixed],
  locations: storeOf([locationRow('virginia'), locationRow('fairfax', { parent: 'virginia' }), locationRow('other')]),
};

let hq: LocationWorld;
beforeAll(async () => {
  hq = await startLocationWorld(data);
});
afterAll(() => hq.stop());

const names = async (path: string, from = hq) => {
  const { status, body } = await from.get(`api/configurablereportdata/v1/${path}`);
  if (status !== 200) throw new Error(`${status}`);
  return (body as { data: { name: string }[] }).data.map(row => row.name);
};

describe('report definitions (reports.md 2)', () => {
  it('are all in one answer with a count alone, static ones too', async () => {
    const { body } = await hq.get('api/simplereportconfiguration/v1/?limit=1');
    expect(body).toMatchObject({ meta: { total_count: 6 }, objects: { length: 6 } });
    expect(Object.keys((body as { meta: object }).meta)).toEqual(['total_count']);
  });

  it('have five fields, the columns’ display as stored, and a URI without a host', async () => {
    expect((await hq.get('api/v0.5/simplereportconfiguration/r2/')).body).toEqual({
      id: 'r2',
      title: 'Visits',
      columns: [
        { column_id: 'name', display: 'NAME', type: 'field' },
        { column_id: 'age', display: { en: 'Age', fra: 'Âge' }, type: 'field' },
      ],
      filters: [{ type: 'choice_list', datatype: 'string', slug: 'sex' }],
      resource_uri: '/a/province/api/v0.5/simplereportconfiguration/r2/',
    });
  });

  it('answer 404 with the canned body for unknown and, singly, for static reports', async () => {
    for (const id of ['nothing', 'static-stock']) {
      expect(await hq.get(`api/simplereportconfiguration/v1/${id}/`)).toMatchObject({
        status: 404,
        body: { error_message: 'Sorry, this request could not be processed. Please try again later.' },
      });
    }
  });
});

describe('report data (reports.md 3)', () => {
  it('has columns, rows by slug, the count, and host-less links, "" at the end', async () => {
    expect((await hq.get('api/configurablereportdata/v1/r5/?limit=2&colour=red')).body).toEqual({
      columns: [
        { header: 'NAME', slug: 'name' },
        { header: 'Age', slug: 'age' },
      ],
      data: [
        { name: 'N0', age: 0 },
        { name: 'N1', age: 1 },
      ],
      next_page: '/a/province/api/configurablereportdata/v1/r5/?offset=2&limit=2&colour=red',
      resource_uri: '/a/province/api/configurablereportdata/v1/r5/?offset=0&limit=2&colour=red',
      total_records: 120,
    });
    const { body } = await hq.get('api/v0.5/configurablereportdata/r5/?offset=70');
    expect(body).toMatchObject({ next_page: '', data: { length: 50 } });
  });

  it('gives 50 rows and no more, and refuses numbers that it cannot use', async () => {
    expect(await names('r5/')).toHaveLength(50);
    expect(await names('r5/?limit=0')).toEqual([]);
    expect(await hq.refusal('api/configurablereportdata/v1/r5/?limit=51')).toBe('Limit may not exceed 50.');
    expect(await hq.refusal('api/configurablereportdata/v1/r5/?limit=x')).toBe('limit must be a positive integer.');
    expect(await hq.refusal('api/configurablereportdata/v1/r5/?offset=-1')).toBe('start must be a positive integer.');
  });

  it.each([
    ['', ['Ama', 'Bela', 'Chi', 'Doma']],
    ['state=ny', ['Bela', 'Chi']],
    ['state=ny&state=va', ['Ama', 'Bela', 'Chi']],
    ['state=ny%1Fva', []],
    ['state=_all', ['Ama', 'Bela', 'Chi', 'Doma']],
    ['sex=f&state=ny', ['Bela']],
    ['seen-start=2024-01-01&seen-end=2024-02-01', ['Ama', 'Bela']],
    ['seen-start=2024-01-01&seen-end=2024-02-01&date_range_inclusive=false', ['Ama']],
    ['seen-start=2024-02-01&seen-end=', ['Bela', 'Chi']],
    ['seen-start=2024-02-01', ['Ama', 'Bela', 'Chi', 'Doma']],
    ['age-operator=%3E&age-operand=10', ['Ama', 'Chi']],
    ['age-operator=!=&age-operand=31', ['Bela', 'Chi']],
    ['age-operator=%3E&age-operand=', ['Ama', 'Bela', 'Chi', 'Doma']],
    ['years=[8,45]', ['Bela', 'Chi']],
    ['years=8', ['Bela']],
    ['place=virginia', ['Ama', 'Bela']],
    ['place=nowhere', []],
    ['unknown=1', ['Ama', 'Bela', 'Chi', 'Doma']],
  ])('filters by "%s"', async (query, found) => {
    expect(await names(`r1/?${query}`)).toEqual(found);
  });

  it('falls back to the first choice of a choice list, and to the first quarter of this year', async () => {
    expect(await names('r2/')).toEqual(['Ama', 'Bela']);
    expect(await names('r3/')).toEqual(['Ama', 'Bela']);
    expect(await names('r3/?when-year=2024&when-quarter=2')).toEqual(['Chi']);
  });

  it.each([
    'r1/?sex=x',
    'r1/?seen-start=soon&seen-end=2024-01-01',
    'r1/?age-operator=about&age-operand=1',
    'r1/?age-operator==&age-operand=old',
    'r1/?years=old',
    'r3/?when-year=2024&when-quarter=5',
  ])('fails with the canned 500 on %s, uncounted', async path => {
    const before = hq.counted();
    const { status, body } = await hq.get(`api/configurablereportdata/v1/${path}`);
    expect([status, Object.keys(body as object)]).toEqual([500, ['error_message']]);
    expect(hq.counted()).toBe(before);
  });

  it('spreads an expanded column over the values that it counts', async () => {
    const { body } = await hq.get('api/configurablereportdata/v1/r4/?state=ny');
    expect(body).toMatchObject({
      columns: [
        { header: 'STATE', slug: 'state' },
        { header: 'SEX-f', slug: 'sex-0', expand_column_value: 'f' },
        { header: 'SEX-m', slug: 'sex-1', expand_column_value: 'm' },
      ],
      data: [{ state: 'ny', 'sex-0': 1, 'sex-1': 1 }],
      total_records: 1,
    });
  });

  it('has no list, and 404s canned', async () => {
    expect(await hq.get('api/configurablereportdata/v1/')).toMatchObject({ status: 405 });
    expect(await hq.get('api/configurablereportdata/v1/nothing/')).toMatchObject({
      status: 404,
      body: { error_message: expect.any(String) },
    });
  });

  it('needs view_reports, where definitions need access_api alone', async () => {
    const plain = await startLocationWorld({ ...data, caller: { permissions: ['access_api'] } });
    expect((await plain.get('api/simplereportconfiguration/v1/')).status).toBe(200);
    expect(await plain.get('api/configurablereportdata/v1/r1/')).toMatchObject({ status: 403, body: '' });
    await plain.stop();
  });

  it('shows restricted callers nothing beyond their locations in a location filter', async () => {
    const caller = { restrictedTo: ['fairfax'] };
    const restricted = await startLocationWorld({ ...data, caller });
    expect(await names('r1/', restricted)).toEqual(['Ama']);
    expect(await names('r1/?place=other', restricted)).toEqual([]);
    await restricted.stop();
  });
});
