import { afterEach, describe, expect, it } from '@jest/globals';
import type { DataSourceRecord, DataSourceRowRecord } from '../../src/sandbox/world/model.js';
import { startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld, LocationWorldParts } from '../support/sandbox/locationWorld.js';

const at = Date.UTC(2024, 0, 1);
const row = (docId: string, minutes: number, columns: DataSourceRowRecord['columns'] = {}): DataSourceRowRecord => ({
  docId,
  insertedAt: at + minutes * 60_000,
  columns,
});
const rowsOf = (rows: readonly DataSourceRowRecord[]): DataSourceRecord['rows'] => ({
  size: rows.length,
  at: n => rows[n] ?? row('none', 0),
});
const visits: DataSourceRecord = {
  id: 'd1',
  name: 'Visits',
  filter: { type: 'and', filters: [] },
  indicators: [{ column_id: 'age', type: 'expression' }],
  rows: rowsOf([row('b', 0, { age: 3 }), row('a', 1, { age: null }), row('c', 1), row('c', 1), row('d', 2)]),
};
const long: DataSourceRecord = {
  ...visits,
  id: 'd2',
  rows: { size: 12_000, at: n => row(`${n}`.padStart(5, '0'), 0) },
};
const FLAGS = ['EXPORT_DATA_SOURCE_DATA', 'USER_CONFIGURABLE_REPORTS'];

let hq: LocationWorld;
const start = async (parts: LocationWorldParts = {}) => {
  hq = await startLocationWorld({ dataSources: [visits, long], toggles: FLAGS, ...parts });
};
afterEach(() => hq.stop());

interface Rows {
  readonly objects: readonly { readonly doc_id: string }[];
  readonly meta: { readonly next: string | null; readonly limit: unknown };
}
const rows = async (query: string) => (await hq.get(`api/ucr/v1/?${query}`)).body as Rows;
const ids = ({ objects }: Rows) => objects.map(({ doc_id }) => doc_id).join('');

describe('data source rows (reports.md 4)', () => {
  it('come oldest first with their document and moment, under both URLs', async () => {
    await start();
    const { objects } = await rows('data_source_id=d1');
    expect(objects[0]).toEqual({ id: 'b', doc_id: 'b', inserted_at: '2024-01-01T00:00:00', age: 3 });
    expect(objects).toHaveLength(5);
    expect((await hq.get('api/v0.5/ucr/?data_source_id=d1')).status).toBe(200);
  });

  it('are 1,000 a page, 10,000 at the most; a limit that was asked for comes back as text', async () => {
    await start();
    const pages = await Promise.all(['', '&limit=7', '&limit=12000'].map(limit => rows(`data_source_id=d2${limit}`)));
    expect(pages.map(({ objects, meta }) => [objects.length, meta.limit])).toEqual([
      [1000, 1000],
      [7, '7'],
      [10_000, 10_000],
    ]);
  });

  it('go on behind the last moment and document together, up to an empty page', async () => {
    await start();
    const first = await rows('data_source_id=d1&limit=2&colour=red');
    expect(ids(first)).toBe('ba');
    expect(first.meta.next).toMatch(
      /^http:.*\/a\/province\/api\/ucr\/v1\/\?data_source_id=d1&limit=2&colour=red&cursor=/,
    );
    const second = (await hq.get(first.meta.next!)).body as Rows;
    expect(ids(second)).toBe('cc');
    const third = (await hq.get(second.meta.next!)).body as Rows;
    expect([ids(third), third.meta.next === null]).toEqual(['d', false]);
    expect(((await hq.get(third.meta.next!)).body as Rows).meta).toEqual({ next: null, limit: '2' });
  });

  it('are lost where a page ends amid the rows of one document', async () => {
    await start();
    const first = await rows('data_source_id=d1&limit=3');
    expect(ids(first)).toBe('bac');
    expect(ids((await hq.get(first.meta.next!)).body as Rows)).toBe('d');
  });

  it('are refused without an id in plain text, with another method in JSON, and count all the same', async () => {
    await start();
    const before = hq.counted();
    expect(await hq.get('api/ucr/v1/')).toMatchObject({ status: 400, body: 'Missing data_source_id parameter' });
    expect(await hq.get('api/ucr/v1/?data_source_id=d1', 'DELETE')).toMatchObject({
      status: 405,
      body: { error: 'Request method not allowed' },
    });
    expect((await hq.get('api/ucr/v1/?data_source_id=none')).status).toBe(404);
    expect((await hq.get('api/ucr/v1/?data_source_id=d1&limit=x')).status).toBe(500);
    expect(hq.counted()).toBe(before + 4);
  });

  it.each([
    ['the flag', { toggles: ['USER_CONFIGURABLE_REPORTS'] }, ''],
    ['the permission', { caller: { permissions: ['access_api', 'edit_ucrs'] } }, expect.stringContaining('<html')],
  ] as const)('are forbidden without %s', async (_, parts, body) => {
    await start(parts);
    expect(await hq.get('api/ucr/v1/?data_source_id=d1')).toMatchObject({ status: 403, body });
  });
});

describe('data source definitions (reports.md 1)', () => {
  it('are listed by name, with a count alone', async () => {
    await start();
    expect((await hq.get('api/ucr_data_source/v1/?limit=1')).body).toEqual({
      meta: { total_count: 2 },
      objects: [visits, long].map(({ id, name }) => ({
        id,
        display_name: name,
        resource_uri: `/a/province/api/ucr_data_source/v1/${id}/`,
      })),
    });
  });

  it('are whole one by one; an unknown one is the canned 404', async () => {
    await start();
    expect((await hq.get('api/v0.5/ucr_data_source/d1/')).body).toMatchObject({
      configured_filter: visits.filter,
      configured_indicators: visits.indicators,
    });
    expect(await hq.get('api/ucr_data_source/v1/none/')).toMatchObject({
      status: 404,
      body: { error_message: expect.any(String) },
    });
  });

  it('are a 401 in words without the flag, an empty 403 without the permission', async () => {
    await start({ toggles: ['EXPORT_DATA_SOURCE_DATA'] });
    expect(await hq.get('api/ucr_data_source/v1/')).toMatchObject({ status: 401, body: { error: expect.any(String) } });
    await hq.stop();
    await start({ caller: { permissions: ['access_api', 'edit_data'] } });
    expect(await hq.get('api/ucr_data_source/v1/d1/')).toMatchObject({ status: 403, body: '' });
  });
});
