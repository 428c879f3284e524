import { afterEach, describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../src/sandbox/workbook/workbook.js';
import { unzippedFiles } from '../../support/sandbox/unzippedFiles.js';
import type { ExportInstance } from '../../../src/sandbox/world/model.js';
import { storeOf } from '../../../src/sandbox/world/store/store.js';
import { apiKey, startGateway, type TestGateway } from '../../support/gateway.js';
import { domainIn } from '../../support/worlds/demoWorld.js';
import { column, exportOf, patients } from '../../support/worlds/exportRows.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo } from '../../support/expected/expectedFormat.js';
import { seededWorld } from '../../support/worlds/seededWorld.js';

let gateway: TestGateway;
afterEach(() => gateway.close());

const { world } = seededWorld(60);
const exports = [...domainIn(world).exports!];
const named = (name: string) => exports.find(one => one.name === name)!.id;

/** What a link of the gateway's answers, and the requests that HQ got for it. */
async function download(link: string, as: Parameters<typeof apiKey>[0] = 'admin') {
  gateway.hq.bill.clear();
  const response = await fetch(link, { headers: { authorization: apiKey(as) } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const json = response.headers.get('content-type')?.startsWith('application/json') && response.status !== 200;
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes,
    code: json
      ? (JSON.parse(bytes.toString()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code
      : undefined,
    bill: gateway.hq.bill.lines(),
  };
}

const downloadUrl = async (id: string) => {
  const { data } = await gateway.ask<{ domain: { savedExport: { downloadUrl: string } } }>(
    inDemo(`savedExport(exportId: "${id}") { downloadUrl }`),
  );
  return data.domain.savedExport.downloadUrl;
};
const asked = (id: string) => [`GET /a/demo/data/export/custom/dailysaved/download/${id}/`];

describe('a saved export as a link (exports.md 3)', () => {
  test("streams HQ's file of several MB with type, length and HQ's name, for one unmetered request", async () => {
    const config: ExportInstance = exportOf({
      id: 'big',
      name: 'Kinder "groß"',
      format: 'json',
      saved: 'daily',
      tables: [{ name: 'Cases', selected: true, columns: [column('caseid'), column('note')] }],
    });
    const plan = { apiAccess: true, locations: true, includedUsers: 10, savedExports: true };
    const cases = patients(4000, n => ({ note: `${n} `.repeat(400) }));
    gateway = await startGateway({ world: buildWorld({ cases, exports: storeOf([config]), plan }) });
    const { status, headers, bytes, bill } = await download(await downloadUrl('big'));
    expect(bytes.length).toBeGreaterThan(6_000_000);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-disposition': `attachment; filename="Kinder \\"gro?\\".json"; filename*=UTF-8''Kinder%20%22gro%C3%9F%22.json`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    const { Cases } = JSON.parse(bytes.toString()) as { Cases: { rows: string[][] } };
    expect(Cases.rows).toHaveLength(4000);
    expect(Cases.rows[17]).toEqual(['c17', '17 '.repeat(400)]);
    expect(bill).toEqual(asked('big'));
    expect(gateway.hq.bill.entries.map(({ metered }) => metered)).toEqual([false]);
  });

  test("in every format: an archive, a workbook, and a dashboard's HTML page that names itself a file", async () => {
    gateway = await startGateway({ world });
    const zip = await download(await downloadUrl(named('Mothers')));
    expect(unzippedFiles(zip.bytes).get('Cases.csv')).toContain('caseid,name,owner_name');
    const book = await download(await downloadUrl(named('Household registrations')));
    expect((await readWorkbook(book.bytes)).map(({ name }) => name)).toEqual(['Forms', 'Mother', 'Child']);
    const page = await download(await downloadUrl(named('Children for the dashboard')));
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    // A browser saves it, and would run nothing of it.
    expect(page.headers).toMatchObject({
      'content-disposition': 'attachment; filename="Children for the dashboard.html"',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(page.bytes.toString()).toContain('<td>');
  });

  test('an HTML page about a login is not a file, whatever its status', async () => {
    gateway = await startGateway({ world });
    const id = named('Children for the dashboard');
    const link = await downloadUrl(id);
    gateway.hq.failures.add('/a/demo/data/export/', { kind: 'garbage', as: 'html' });
    const { status, code, bytes, bill } = await download(link);
    expect([status, code, bill]).toEqual([403, 'FORBIDDEN', asked(id)]);
    expect(bytes.toString()).not.toContain('Log In');
    gateway.hq.failures.add('/a/demo/data/export/', { kind: 'forbidden' });
    expect(await download(link)).toMatchObject({ status: 403, code: 'FORBIDDEN', bill: asked(id) });
    gateway.hq.failures.add('/a/demo/data/export/', { kind: 'broken', html: true });
    expect(await download(link)).toMatchObject({ status: 502, code: 'HQ_UNEXPECTED', bill: asked(id) });
  });

  test('a connection that HQ cuts is an error, not half a file', async () => {
    gateway = await startGateway({ world });
    const link = await downloadUrl(named('Antenatal visits'));
    gateway.hq.failures.add('/a/demo/data/export/', { kind: 'cut', when: 'before' });
    expect(await download(link)).toMatchObject({ status: 503, code: 'HQ_UNAVAILABLE' });
  });

  test.each([
    ['an export that is not built daily', named('Stock counts'), 'admin', 404, 'NOT_FOUND'],
    ['an unknown export', 'x'.repeat(32), 'admin', 404, 'NOT_FOUND'],
    ['without the permission', named('Mothers'), 'reader', 404, 'NOT_FOUND'],
    ['kept to own locations', named('Antenatal visits'), 'restricted', 403, 'FORBIDDEN'],
    ['of another project space', named('Mothers'), 'north', 403, 'FORBIDDEN'],
  ] as const)('%s', async (_, id, as, status, code) => {
    gateway = await startGateway({ world });
    expect(await download(`${gateway.url}/files/demo/export/${id}`, as)).toMatchObject({
      status,
      code,
      bill: asked(id),
    });
  });

  test.each([
    'export/..%2F..',
    'export/a/b',
    'export/',
    'det-config/api%2Fuser%2Fv1%2F',
    'det-config/..%2F..%2Fapi%2F',
  ])("an impossible link, %s, requests nothing outside of HQ's exports", async path => {
    gateway = await startGateway({ world });
    const { status, bill } = await download(`${gateway.url}/files/demo/${path}`);
    expect([400, 404]).toContain(status);
    expect(bill.filter(line => !line.startsWith('GET /a/demo/data/export/'))).toEqual([]);
  });
});

describe('the configuration for the Data Export Tool (exports.md 1)', () => {
  test('is streamed by its own link', async () => {
    gateway = await startGateway({ world });
    const { data } = await gateway.ask<{ domain: { dataExport: { detConfig: { downloadUrl: string } } } }>(
      inDemo(`dataExport(exportId: "${named('Mothers')}") { detConfig { downloadUrl } }`),
    );
    const { status, headers, bytes, bill } = await download(data.domain.dataExport.detConfig.downloadUrl);
    expect([status, headers['content-length']]).toEqual([200, String(bytes.length)]);
    expect(headers['content-disposition']).toBe('attachment; filename="Mothers DET config.xlsx"');
    expect((await readWorkbook(bytes))[0]!.rows[0]).toContain('Source Field');
    expect(bill).toEqual([`GET /a/demo/data/export/custom/det/${named('Mothers')}/`]);
  });
});
