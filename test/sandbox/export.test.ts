import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../src/sandbox/workbook/workbook.js';
import { unzippedFiles } from '../support/sandbox/unzippedFiles.js';
import type { ExportInstance } from '../../src/sandbox/world/model.js';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { column, exportOf, patients } from '../support/worlds/exportRows.js';
import { startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld, LocationWorldParts } from '../support/sandbox/locationWorld.js';
import { caseStoreOf } from '../support/worlds/rowStores.js';

const DAY = 86_400_000;
const now = Date.UTC(2024, 4, 15, 12);
const rows = patients(2, n => ({ weight: String(n) }));
const tables = [{ name: 'Cases', selected: true, columns: [column('caseid'), column('weight', { label: 'Kg' })] }];
const saved = (id: string, rest: Partial<ExportInstance> = {}) => exportOf({ id, tables, saved: 'daily', ...rest });

const parts: LocationWorldParts = {
  plan: { savedExports: true, dashboards: true },
  cases: caseStoreOf([...rows, { ...rows[0]!, id: 'today', indexedOn: now - 1000 }]),
  exports: storeOf([
    saved('a-case', { detDownload: true, name: 'Patiënts' }),
    saved('a-form', { detDownload: true, kind: 'form', caseType: undefined, xmlns: 'http://x', format: 'json' }),
    saved('broken', { detDownload: true, malformed: true }),
    saved('sheet', { format: 'xlsx', openToRestricted: true }),
    saved('board', { format: 'html', saved: 'dashboard' }),
    exportOf({ id: 'manual' }),
  ]),
  elsewhere: { exports: storeOf([saved('foreign', { detDownload: true })]) },
};

let hq: LocationWorld;
beforeAll(async () => {
  hq = await startLocationWorld(parts);
});
afterAll(() => hq.stop());

const DET = 'api/det_export_instance/v1/';
const SAVED = 'data/export/custom/dailysaved/download';
const bytesAt = async (path: string) => {
  const reply = await fetch(new URL(path, `${hq.url}/a/province/`), {
    headers: { authorization: `ApiKey caller@example.com:${'p'.repeat(40)}` },
  });
  return { reply, bytes: new Uint8Array(await reply.arrayBuffer()) };
};

describe('the DET list (exports.md 1)', () => {
  it('has the exports that show their configuration, forms first, malformed ones skipped', async () => {
    const { body } = await hq.get(DET);
    expect(body).toEqual({
      meta: { limit: 20, next: null, offset: 0, previous: null, total_count: 2 },
      objects: [
        {
          ...{ id: 'a-form', name: 'Export a-form', type: 'form', export_format: 'json', is_deidentified: false },
          ...{ case_type: null, xmlns: 'http://x', resource_uri: '' },
          det_config_url: expect.stringMatching(/^http:.*a-form/),
        },
        {
          ...{ id: 'a-case', name: 'Patiënts', type: 'case', export_format: 'csv', is_deidentified: false },
          ...{ case_type: 'patient', xmlns: null, resource_uri: '' },
          det_config_url: expect.stringMatching(/^http:.*a-case/),
        },
      ],
    });
  });

  it('answers one export, 404 empty for all others, 405 for writes, and needs view_reports', async () => {
    expect((await hq.get(`${DET}a-case/`)).body).toMatchObject({ name: 'Patiënts' });
    for (const id of ['manual', 'broken', 'foreign', 'nothing'])
      expect(await hq.get(`${DET}${id}/`)).toMatchObject({ status: 404, body: '' });
    expect((await hq.get(DET, 'POST')).status).toBe(405);
    const plain = await startLocationWorld({ ...parts, caller: { permissions: ['access_api'] } });
    expect(await plain.get(DET)).toMatchObject({ status: 403, body: '' });
    await plain.stop();
  });

  it('links to a workbook of the columns', async () => {
    const [, one] = await hq.objects(DET);
    const { reply, bytes } = await bytesAt(String(one!['det_config_url']));
    expect(reply.headers.get('content-type')).toContain('spreadsheetml');
    expect((await readWorkbook(bytes))[0]!.rows.map(row => row.slice(0, 2))).toEqual([
      ['Source Field', 'Field'],
      ['caseid', 'caseid'],
      ['weight', 'Kg'],
    ]);
  });
});

describe('saved exports (exports.md 3)', () => {
  const CSV = 'caseid,Kg\nc0,0\nc1,1\n';

  it('are the last built file under its name; asking has the next one built', async () => {
    const before = hq.counted();
    const { reply, bytes } = await bytesAt(`${SAVED}/a-case/`);
    expect([reply.headers.get('content-type'), reply.headers.get('content-disposition')]).toEqual([
      'application/zip',
      `attachment; filename="Pati_nts.zip"; filename*=UTF-8''Pati%C3%ABnts.zip`,
    ]);
    expect(unzippedFiles(bytes).get('Cases.csv')).toBe(CSV);
    expect(unzippedFiles((await bytesAt(`${SAVED}/a-case/`)).bytes).get('Cases.csv')).toBe(`${CSV}today,0\n`);
    expect(hq.counted()).toBe(before);
  });

  it('have the format of the export', async () => {
    const sheet = await bytesAt(`${SAVED}/sheet/`);
    expect(await readWorkbook(sheet.bytes)).toEqual([
      {
        name: 'Cases',
        rows: [
          ['caseid', 'Kg'],
          ['c0', '0'],
          ['c1', '1'],
        ],
      },
    ]);
    const board = await bytesAt(`${SAVED}/board/`);
    expect(board.reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(Buffer.from(board.bytes).toString()).toContain('<td>c0</td>');
    expect(JSON.parse(Buffer.from((await bytesAt(`${SAVED}/a-form/`)).bytes).toString())).toEqual({
      Cases: { headers: ['caseid', 'Kg'], rows: [] },
    });
  });

  it.each([
    ['nothing', {}, 404],
    ['manual', {}, 404],
    ['foreign', {}, 500],
    ['a-case', { plan: {} }, 404],
    ['board', { plan: { savedExports: true } }, 404],
    ['a-case', { caller: { permissions: ['access_api', 'export_forms'] } }, 404],
    ['a-case', { caller: { restrictedTo: ['x'] } }, 403],
    ['sheet', { caller: { restrictedTo: ['x'] } }, 200],
    ['a-case', { plan: { savedExports: true, apiAccess: false } }, 200],
  ] as const)('%s with %j is %d', async (id, changed, status) => {
    const other = await startLocationWorld({ ...parts, now: now + DAY, ...(changed as Partial<LocationWorldParts>) });
    expect((await other.get(`${SAVED}/${id}/`)).status).toBe(status);
    await other.stop();
  });
});
