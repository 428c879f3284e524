import { afterEach, describe, expect, test } from '@jest/globals';
import { IMPORT_FAILS } from '../../src/sandbox/importer/upload.js';
import { HOSTLESS_STATUS_URL, OPEN_UPLOAD_HISTORY } from '../../src/sandbox/endpoints/caseWrite/caseImport.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { shapeDifferences, shapeOf } from '../support/sandbox/jsonShape.js';
import { startImportWorld, importUrl, IMPORT_TIME, refusedRows } from '../support/sandbox/importWorld.js';
import type { ImportWorld, SentImport } from '../support/sandbox/importWorld.js';
import { caseStoreOf } from '../support/worlds/rowStores.js';
import { account, member } from '../support/worlds/tinyWorld.js';
import type { Json, Reply } from '../support/sandbox/writableUserWorld.js';
import { lockedWorkbook, workbookFile } from '../support/sandbox/workbookFile.js';

let hq: ImportWorld;
afterEach(() => hq.stop());

const file = {
  Sheet1: [
    ['case_id', 'name'],
    ['a', 'Ann'],
  ],
};
const sample = (name: string) => readReferenceJson(`hq/examples/bulk-case-upload/${name}`) as Json;
const pathOf = (reply: Reply) => String((reply.body as Json)['status_url']).replace(hq.hq.url, '');
const wide = { Sheet1: [Array.from({ length: 1001 }, (_, n) => `c${n}`), ['x']] };

describe('a refused upload (bulk-case-upload.md 1)', () => {
  const required = "Error: Invalid POST request. Both 'file' and 'case_type' are required";
  const empty = 'Error: Your spreadsheet is empty. Please try again with a different spreadsheet.';
  test.each<[string, SentImport, string | RegExp]>([
    ['no file', {}, required],
    ['an empty file', { file: Buffer.alloc(0) }, required],
    ['no case_type', { file, fields: { case_type: '' } }, required],
    ['a bad search_field', { file, fields: { search_field: 'name' } }, 'Error: Illegal value for search_field: name'],
    [
      'a wrong extension',
      { file, fileName: 'a.xlsm' },
      'Please upload file with one of the following extensions: csv, xls, xlsx',
    ],
    ['a locked file', { file: lockedWorkbook }, /^The file you want to import is password protected\. Please choose a/],
    ['an unreadable file', { file: Buffer.from('x') }, /^The file uploaded has the following error: /],
    [
      'bad headers',
      { file: { Sheet1: [['1st', 'a b', 'fine_1'], ['x']] } },
      /<a .*start with a letter.*<\/a>: 1st, a b$/,
    ],
    ['no sheet data', { file: { Sheet1: [] } }, empty],
    ['headers alone', { file: { Sheet1: [['name']] } }, empty],
    [
      'too many columns',
      { file: wide },
      'Error: Your spreadsheet has too many columns. A maximum of 1000 is supported.',
    ],
    ['a reserved name (2)', { file: { Sheet1: [['parent_ref'], ['x']] } }, /reserved/],
  ])('%s: 500 with a message as JSON', async (_, sent, message) => {
    hq = await startImportWorld();
    const reply = await hq.upload(sent);
    expect(reply).toMatchObject({ status: 500, body: { code: 500 } });
    expect((reply.body as Json)['message']).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  test('a project without any case type', async () => {
    hq = await startImportWorld({ cases: caseStoreOf([]) });
    const { status, body } = await hq.upload({ file });
    expect([status, (body as Json)['message']]).toEqual([
      500,
      expect.stringMatching(/^Error: Your project does not use/),
    ]);
  });

  test('401 without a login, 403 as a page without edit_data, 405 for GET; no limiter counts an upload', async () => {
    hq = await startImportWorld();
    expect((await hq.call('POST', importUrl, new FormData(), '')).status).toBe(401);
    const refused = await hq.upload({ file }, 'plain');
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('<html')]);
    expect((await hq.call('GET', importUrl)).status).toBe(405);
    expect((await hq.upload({ file })).status).toBe(200);
    expect(hq.hq.bill.entries.at(-1)).toMatchObject({ metered: false, counted: false });
  });
});

describe('the status of an upload (bulk-case-upload.md 3)', () => {
  test('goes by the clock: 0, 1 with its percentage, 2; the URL ends in a UUID', async () => {
    hq = await startImportWorld();
    const rows = Array.from({ length: 250 }, (_, n) => ['a', `Ann ${n}`]);
    const reply = await hq.upload({ file: { Sheet1: [['case_id', 'name'], ...rows] } });
    expect(reply).toMatchObject({ status: 200, body: { code: 200, message: 'success' } });
    expect(pathOf(reply)).toMatch(/^\/a\/tiny\/importer\/.*\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/$/);
    const status = () => hq.get(pathOf(reply));
    expect(await status()).toEqual({ state: 0, progress: { percent: null }, result: null });
    hq.pass(500);
    expect(await status()).toEqual({ state: 1, progress: { percent: 0 }, result: null });
    hq.pass(2000);
    expect(await status()).toEqual({ state: 1, progress: { percent: 80 }, result: null });
    expect(hq.case('a')).toMatchObject({ name: 'Ann 199' });
    hq.pass(500);
    expect(await status()).toMatchObject({ state: 2, progress: { percent: 0 }, result: { match_count: 250 } });
    hq.pass(86_400_000);
    expect(await status()).toEqual({ state: -1, progress: { percent: null }, result: null });
  });

  test('3 where HQ’s worker breaks; nothing is written', async () => {
    hq = await startImportWorld({ toggles: new Set([IMPORT_FAILS]) });
    expect(await hq.imported({ file })).toEqual({ state: 3, progress: { percent: null }, result: null });
    expect(hq.case('a')).toMatchObject({ name: 'Name of a' });
  });

  test('404 for an unknown one, and for another’s to a location-restricted caller', async () => {
    const local = { ...member('tiny', 'access_api', 'edit_data'), restrictedTo: ['reston'] };
    hq = await startImportWorld({ toggles: new Set([HOSTLESS_STATUS_URL]) }, [
      account('local', { memberships: [local] }),
    ]);
    const reply = await hq.upload({ file });
    expect((reply.body as Json)['status_url']).toMatch(/^\/a\/tiny\/importer\//);
    expect((await hq.call('GET', pathOf(reply), undefined, 'local')).status).toBe(404);
    expect((await hq.call('GET', pathOf(reply).replace(/[0-9a-f]{12}\/$/, '0/'))).status).toBe(404);
    const own = await hq.upload({ file }, 'local');
    hq.pass(IMPORT_TIME);
    const { body } = await hq.call('GET', pathOf(own), undefined, 'local');
    expect(refusedRows(body as Json)).toEqual([['Invalid Location', null, [2]]]);
  });

  test('the ids written are behind a session login, or lines of text where HQ lets clients in (4)', async () => {
    hq = await startImportWorld();
    const id = pathOf(await hq.upload({ file }))
      .split('/')
      .at(-2);
    const ids = async (name: string) => {
      const headers = { authorization: `ApiKey chief@example.org:${'chief'.repeat(40).slice(0, 40)}` };
      const url = `${hq.hq.url}/a/tiny/importer/history/uploads/${id}/${name}`;
      const reply = await fetch(url, { headers, redirect: 'manual' });
      return [reply.status, await reply.text()];
    };
    expect(await ids('case_ids.txt')).toEqual([302, '']);
    hq.pass(IMPORT_TIME);
    (hq.domain.toggles as Set<string>).add(OPEN_UPLOAD_HISTORY);
    expect(await ids('case_ids.txt')).toEqual([200, 'a\n']);
    expect(await ids('form_ids.txt')).toEqual([200, `${hq.domain.forms.find({}).rows[0]?.id}\n`]);
    expect((await ids('other.txt'))[0]).toBe(404);
  });
});

describeWithReference('HQ’s examples of case uploads', () => {
  const none = new Set<string>();
  const shape = (value: unknown) => shapeOf(value, none);

  test('answers and polls have the shape of the samples', async () => {
    hq = await startImportWorld();
    const { status, body } = await hq.upload({ file: await workbookFile({ Sheet1: [['1st'], ['x']] }) });
    expect(status).toBe(500);
    expect(shapeDifferences(shape(sample('bulk_upload_response_failure.json')), shape(body))).toEqual([]);
    const taken = await hq.upload({ file });
    expect(shapeDifferences(shape(sample('bulk_upload_response_success.json')), shape(taken.body))).toEqual([]);
    const good = await hq.imported({ file });
    expect(shapeDifferences(shape(sample('status_complete.json')), shape(good))).toEqual([]);
    const owners = { Sheet1: [['name', 'owner_name'], ...['Ann', 'Bea', 'Cy'].map(name => [name, 'Nobody'])] };
    const bad = await hq.imported({ file: owners, fields: { create_new_cases: 'on' } });
    expect(bad).toEqual(sample('status_complete_with_row_errors.json'));
  });
});
