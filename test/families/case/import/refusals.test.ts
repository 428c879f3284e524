import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import type { HqAnswer, Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import { fileOf, formOf } from '../../../../src/sandbox/endpoints/shared/multipart.js';
import { apiKey, NOW } from '../../../support/gateway.js';
import { lockedWorkbook, workbookFile } from '../../../support/sandbox/workbookFile.js';
import {
  base64File,
  importOf,
  type ImportInput,
  JOB,
  type JobGateway,
  startJobs,
} from '../../../support/mutations/backgroundJobs.js';

const IMPORT = `mutation ($input: CasesImportInput!) { it: casesImport(domain: "demo", input: $input) { job { ${JOB} } userErrors { field message code } } }`;
const UPLOAD = 'POST /a/demo/importer/excel/bulk_upload_api/';
const ID = '6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293';

let jobs: JobGateway;
/** What HQ answers; undefined = as the embedded HQ does. */
let answer: HqAnswer | undefined;
let taken = '';
const upload: Endpoint = {
  kind: 'view',
  paths: ['importer/excel/bulk_upload_api/'],
  methods: ['POST'],
  metered: false,
  async handle(ask) {
    const file = fileOf(await formOf(ask), 'file')!;
    taken = createHash('sha256')
      .update(new Uint8Array(await file.arrayBuffer()))
      .digest('hex');
    return (
      answer ?? {
        status: 200,
        body: { code: 200, message: 'success', status_url: `/a/demo/importer/case_importer/status/${ID}/` },
      }
    );
  },
};
const status: Endpoint = {
  kind: 'view',
  paths: ['importer/case_importer/status/{id}/'],
  methods: ['GET'],
  metered: false,
  handle: () => answer ?? { status: 404, body: '' },
};
const start = (input: ImportInput) => jobs.begin(IMPORT, { variables: importOf(input) });
const rows = [{ case_id: 'a', name: 'Ann' }];
const good = { rows, caseType: 'patient' };

describe('input that HQ would reject or corrupt is rejected before a request is spent', () => {
  beforeAll(async () => void (jobs = await startJobs()));
  afterAll(() => jobs.gateway.close());

  const older = lockedWorkbook.subarray(0, 512);
  const at = (...field: string[]) => ['input', ...field];
  const rowsAt = (...field: string[]) => at('source', 'rows', ...field);
  const fileAt = (...field: string[]) => at('source', 'file', ...field);
  test.each<[string, ImportInput, readonly string[], string, RegExp]>([
    ['rows without a type', { rows }, at('caseType'), 'REQUIRED', /Required with `rows`/],
    ['an empty type', { rows, caseType: ' ' }, at('caseType'), 'REQUIRED', /empty/],
    ['a type that is too long', { rows, caseType: 'x'.repeat(256) }, at('caseType'), 'TOO_LARGE', /256/],
    ['no rows', { ...good, rows: [] }, rowsAt(), 'INVALID', /empty/],
    ['a header that is none', { ...good, rows: [{ case_id: 'a', 'a-b': '' }] }, rowsAt('0'), 'INVALID', /a-b/],
    ['rows that differ', { ...good, rows: [...rows, { case_id: 'b' }] }, rowsAt('1'), 'INVALID', /has no name/],
    ['a blank row', { ...good, rows: [...rows, { case_id: '', name: '---' }] }, rowsAt('1'), 'INVALID', /blank/],
    ['a list in a cell', { ...good, rows: [{ case_id: 'a', name: [] }] }, rowsAt('0'), 'INVALID', /name must be/],
    ['a control character', { ...good, rows: [{ case_id: 'a', name: '\u0000' }] }, rowsAt('0'), 'INVALID', /U\+0000/],
    ['no search column', { ...good, rows: [{ name: 'a' }] }, at('searchColumn'), 'REQUIRED', /case_id/],
    [
      'an empty file',
      { caseType: 'c', file: base64File('', 'a.xlsx') },
      fileAt('content', 'base64'),
      'INVALID',
      /empty/,
    ],
    ['a file of another kind', { caseType: 'c', file: base64File('a,b\n', 'a.csv') }, fileAt(), 'INVALID', /\.xlsx/],
    [
      'what only has the name',
      { caseType: 'c', file: base64File('a,b\n', 'a.xlsx') },
      fileAt(),
      'INVALID',
      /not a readable \.xlsx workbook/,
    ],
    ['a password', { caseType: 'c', file: base64File(lockedWorkbook, 'a.xlsx') }, fileAt(), 'INVALID', /password/],
    [
      'the older kind without a case type',
      { file: base64File(older, 'a.xls') },
      at('caseType'),
      'REQUIRED',
      /older format/,
    ],
    [
      'no text in base64',
      { caseType: 'c', file: { content: { base64: 'a_b' }, name: 'a.xlsx' } },
      fileAt('content', 'base64'),
      'INVALID',
      /base64/,
    ],
  ])('%s', async (_, input, field, code, message) => {
    const { it, errors, bill } = await start(input);
    expect(errors).toBeUndefined();
    expect(it).toEqual({ job: null, userErrors: [{ field, code, message: expect.stringMatching(message) }] });
    expect(bill).toEqual([]);
  });

  test('problems that only HQ finds are reported in its words', async () => {
    const bad = await start({
      caseType: 'c',
      file: base64File(await workbookFile({ Sheet1: [['3x'], ['a']] }), 'a.xlsx'),
    });
    expect(bad.it.userErrors).toEqual([
      {
        field: fileAt(),
        code: 'INVALID',
        message: expect.stringMatching(/^Column names must start with a letter.*: 3x$/),
      },
    ]);
    const empty = await start({ caseType: 'c', file: base64File(await workbookFile({ Sheet1: [['a']] }), 'a.xlsx') });
    expect(empty.it.userErrors).toMatchObject(
      [{ field: fileAt(), code: 'INVALID', message: /^Your spreadsheet is empty/ }].map(one => ({
        ...one,
        message: expect.stringMatching(one.message),
      })),
    );
    const reserved = await start({ ...good, rows: [{ case_id: 'a', parent_ref: 'x' }] });
    expect(reserved.it.userErrors).toEqual([
      { field: rowsAt(), code: 'INVALID', message: expect.stringContaining('parent_ref') },
    ]);
    expect([bad.bill, empty.bill, reserved.bill]).toEqual([[UPLOAD], [UPLOAD], [UPLOAD]]);
  });
});

describe('unusual answers of HQ', () => {
  beforeAll(async () => void (jobs = await startJobs({ endpoints: [upload, status] })));
  afterAll(() => jobs.gateway.close());

  const refusal = (message: string): HqAnswer => ({ status: 500, body: { code: 500, message } });
  test.each<[string, readonly string[], string]>([
    ['Error: Illegal value for search_field: x', ['input', 'searchField'], 'INVALID'],
    [
      'Error: Your spreadsheet has too many columns. A maximum of 9 is supported.',
      ['input', 'source', 'rows'],
      'TOO_LARGE',
    ],
    ['Error: Your project does not use cases yet. To import cases ...', ['domain'], 'CONFLICT'],
    ['The file uploaded has the following error: odd', ['input', 'source', 'rows'], 'INVALID'],
    ['The file you want to import is password protected.', ['input', 'source', 'rows'], 'INVALID'],
    ["Error: Invalid POST request. Both 'file' and 'case_type' are required", ['input', 'source', 'rows'], 'INVALID'],
  ])('%s', async (message, field, code) => {
    answer = refusal(message);
    const { it, bill } = await start(good);
    expect(it.userErrors).toEqual([{ field, code, message: message.replace('Error: ', '') }]);
    expect(bill).toEqual([UPLOAD]);
  });

  test.each([
    ['of another host', `https://elsewhere.example/a/demo/importer/case_importer/status/${ID}/`],
    ['without a host', `/a/demo/importer/case_importer/status/${ID}/`],
    ['below a path of a proxy', `http://localhost/hq/a/demo/importer/case_importer/status/${ID}/`],
  ])('a status URL %s is requested from this HQ only', async (_, status_url) => {
    answer = { status: 200, body: { code: 200, message: 'success', status_url } };
    const { it } = await start(good);
    answer = {
      status: 200,
      body: {
        state: 2,
        progress: { percent: null },
        result: { match_count: 1, created_count: 0, num_chunks: 1, errors: [] },
      },
    };
    const { job, bill } = await jobs.job(it.job!.jobId);
    expect(job).toMatchObject({ status: 'COMPLETE', succeeded: 1 });
    expect(bill).toEqual([`GET /a/demo/importer/case_importer/status/${ID}/`]);
  });

  test.each([
    ['of another project space', `/a/other/importer/case_importer/status/${ID}/`],
    ['of a metered API', `/a/demo/api/case/v2/${ID}/`],
    ['with a step up', `/a/demo/importer/../${ID}/`],
    ['without an id', '/a/demo/importer/'],
    ['that is none', null],
  ])('a status URL %s: OUTCOME_UNKNOWN', async (_, status_url) => {
    answer = { status: 200, body: { code: 200, message: 'success', status_url } };
    expect((await start(good)).errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
  });

  test.each([
    `api/user/v1/${ID.replaceAll('-', '')}/`,
    `phone/restore/${ID}/`,
    `../${ID}`,
    `importer/case_importer/status/${ID}/?a`,
    'importer/',
  ])('a client cannot use %s as a job id', async reference => {
    const { errors, bill } = await jobs.job(`CASES_IMPORT:${NOW}:${reference}`);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('jobId'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(bill).toEqual([]);
  });

  test('malformed rows of an error are omitted; an unknown state is unexpected; an unknown job is null', async () => {
    const errors = [{ title: 'Import Error', description: null, column: null, rows: [2, 'x', -1, 1e12, 3] }];
    const told = (state: number, result: object | null = null) => ({
      status: 200,
      body: { state, progress: {}, result },
    });
    const ask = () => jobs.job(`CASES_IMPORT:${NOW}:importer/case_importer/status/${ID}/`);
    answer = told(2, { match_count: 0, created_count: 0, num_chunks: 0, errors });
    expect((await ask()).job.problems).toEqual([
      { reason: 'Import Error', message: null, column: null, rows: [2, 3], ids: [] },
    ]);
    answer = told(7);
    expect((await ask()).errors).toMatchObject([{ extensions: { code: 'HQ_UNEXPECTED' } }]);
    answer = undefined;
    expect((await ask()).job).toBeNull();
  });

  test('a file of 20 MB reaches HQ unchanged; a larger one is refused by name', async () => {
    answer = undefined;
    const small = unzipSync(
      await workbookFile({
        'My cases': [
          ['case_id', 'name'],
          ['a', 'Ann'],
        ],
      }),
    );
    const padded = (bytes: number) =>
      Buffer.from(zipSync({ ...small, 'xl/media/x.bin': new Uint8Array(bytes) }, { level: 0 }));
    const send = async (content: Buffer) => {
      const form = new FormData();
      const variables = importOf({ caseType: 'c', file: { content: { upload: null } } });
      form.append('operations', JSON.stringify({ query: IMPORT, variables }));
      form.append('map', JSON.stringify({ a: ['variables.input.source.file.content.upload'] }));
      form.append('a', new Blob([new Uint8Array(content)]), 'cases.xlsx');
      const headers = { authorization: apiKey('admin'), 'apollo-require-preflight': 'true' };
      const response = await fetch(`${jobs.gateway.url}/graphql`, { method: 'POST', headers, body: form });
      return (await response.json()) as { data: object };
    };
    const most = padded(20_000_000 - padded(0).length);
    expect(await send(most)).toMatchObject({ data: { it: { job: { status: 'PENDING' }, userErrors: [] } } });
    expect(taken).toBe(createHash('sha256').update(most).digest('hex'));
    expect(await send(Buffer.concat([most, Buffer.alloc(1)]))).toMatchObject({
      data: {
        it: { job: null, userErrors: [{ field: ['input', 'source', 'file', 'content', 'upload'], code: 'TOO_LARGE' }] },
      },
    });
  });
});
