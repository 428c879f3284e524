import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { HOSTLESS_STATUS_URL } from '../../../../src/sandbox/endpoints/caseWrite/caseImport.js';
import { IMPORT_FAILS } from '../../../../src/sandbox/importer/upload.js';
import { NOW } from '../../../support/gateway.js';
import { olderWorkbook } from '../../../support/sandbox/olderWorkbook.js';
import { workbookFile, type Sheets } from '../../../support/sandbox/workbookFile.js';
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
const APPS = 'GET application/v1/';

let jobs: JobGateway;
beforeEach(async () => void (jobs = await startJobs()));
afterEach(() => jobs.gateway.close());

const start = (input: ImportInput, options = {}) => jobs.begin(IMPORT, { ...options, variables: importOf(input) });
const done = async (jobId: string) => {
  jobs.gateway.clock.pass(3_600_000);
  return (await jobs.job(jobId)).job;
};
const file = async (sheets: Sheets, name = 'cases.xlsx') => ({ file: base64File(await workbookFile(sheets), name) });
const rows = [
  { case_id: null, name: 'Ada <&> 😀', age: 31, risk: true },
  { case_id: null, name: 'Eve', age: '007', risk: null },
];
const found = (name: string) => [...jobs.demo.cases.find({ names: [name] }).rows];

describe('casesImport', () => {
  test('rows: a job for one unmetered request; its status reports the outcome (bulk-case-upload.md 3)', async () => {
    const { it, errors, bill, extensions } = await start({ rows, caseType: 'patient', createNewCases: true });
    expect(errors).toBeUndefined();
    expect(it).toMatchObject({
      job: {
        jobId: expect.stringMatching(new RegExp(`^CASES_IMPORT:${NOW}:importer/case_importer/status/[0-9a-f-]{36}/$`)),
        kind: 'CASES_IMPORT',
        status: 'PENDING',
        progress: null,
        succeeded: null,
        createdAt: '2026-06-17T12:00:00.000000Z',
      },
      userErrors: [],
    });
    expect(bill).toEqual([UPLOAD]);
    expect(extensions.cost).toMatchObject({ actualQueryCost: 1, unmetered: 1 });
    jobs.gateway.clock.pass(510);
    expect((await jobs.job(it.job!.jobId)).job).toMatchObject({ status: 'RUNNING', progress: 50 });
    const { job, bill: asked } = await (jobs.gateway.clock.pass(60_000), jobs.job(it.job!.jobId));
    expect(job).toMatchObject({ status: 'COMPLETE', progress: 100, succeeded: 2, created: 2, problems: [] });
    expect(asked).toEqual([`GET /a/demo/${it.job!.jobId.split(':')[2]}`]);
    expect(found('Ada <&> 😀')).toMatchObject([{ type: 'patient', properties: { age: '31', risk: 'true' } }]);
    expect(found('Eve')).toMatchObject([{ properties: { age: '007', risk: '' } }]);
  });

  test('a file: cases are found by external id, bad rows are named, good ones are saved', async () => {
    const sheets = {
      Sheet1: [
        ['key', 'who', 'owner_name'],
        ['k-1', 'Ann', null],
        [null, 'Bea', null],
        ['k-2', 'Cid', 'nobody at all'],
        ['k-1', 'Ann again', null],
      ],
    };
    const options = {
      caseType: 'patient',
      searchField: 'EXTERNAL_ID',
      searchColumn: 'key',
      nameColumn: 'who',
      createNewCases: true,
    };
    const { it, bill } = await start({ ...(await file(sheets)), ...options, comment: 'from a test' });
    expect(bill).toEqual([UPLOAD]);
    const job = await done(it.job!.jobId);
    expect(job).toMatchObject({
      status: 'COMPLETE',
      succeeded: 2,
      created: 1,
      problems: expect.arrayContaining([
        expect.objectContaining({ reason: 'Blank External ID', column: 'key', rows: [3], ids: [] }),
        expect.objectContaining({ reason: 'Invalid Owner Name', column: 'owner_name', rows: [4] }),
      ]),
    });
    expect(found('Ann again')).toMatchObject([{ externalId: 'k-1' }]);
  });

  test.each(['cases.xls', 'cases', 'cases.xlsx'])(
    'an older workbook reaches HQ unchanged, whatever its name: %s (bulk-case-upload.md 1)',
    async name => {
      const sheets = {
        SheetJS: [
          ['external_id', 'name', 'age'],
          ['x-1', 'Ada', 31],
          ['x-2', 'Bo', '007'],
        ],
      };
      const input = { file: base64File(olderWorkbook(sheets), name), caseType: 'patient', createNewCases: true };
      const { it, bill, extensions } = await start({ ...input, searchField: 'EXTERNAL_ID' });
      expect([it.userErrors, bill, extensions.cost.unmetered]).toEqual([[], [UPLOAD], 1]);
      expect(await done(it.job!.jobId)).toMatchObject({ status: 'COMPLETE', succeeded: 2, created: 2, problems: [] });
      expect(found('Bo')).toMatchObject([{ type: 'patient', externalId: 'x-2', properties: { age: '007' } }]);
    },
  );

  test('a status URL without a host, or with another host, is requested from this HQ', async () => {
    await jobs.gateway.close();
    jobs = await startJobs({ toggles: [HOSTLESS_STATUS_URL] });
    const { it } = await start({ rows, caseType: 'patient', createNewCases: true });
    expect((await done(it.job!.jobId)).status).toBe('COMPLETE');
  });

  test('an importer that fails, and an import that HQ has forgotten', async () => {
    const { it } = await start({ rows, caseType: 'patient', createNewCases: true });
    jobs.gateway.clock.pass(90_000_000);
    expect((await jobs.job(it.job!.jobId)).job).toMatchObject({
      status: 'UNKNOWN',
      message: expect.stringContaining('Check the cases'),
    });
    await jobs.gateway.close();
    jobs = await startJobs({ toggles: [IMPORT_FAILS] });
    const { it: failed } = await start({ rows, caseType: 'patient', createNewCases: true });
    expect(await done(failed.job!.jobId)).toMatchObject({
      status: 'FAILED',
      message: expect.stringContaining('importer failed'),
      succeeded: null,
    });
  });

  test('nothing of the cases is cached until the import is known to have finished', async () => {
    const caseId = [...jobs.demo.cases.find({ take: 1 }).rows][0]!.id;
    const type = jobs.demo.cases.get(caseId)!.type;
    const name = () =>
      jobs.gateway.ask(`{ domain(name: "demo") { case(caseId: "${caseId}") { caseName } } }`, { as: 'reader' });
    await name();
    const { it } = await start({ rows: [{ case_id: caseId, name: 'Renamed' }], caseType: type });
    for (let i = 0; i < 2; i++) expect((await name()).bill).toHaveLength(1);
    expect(await done(it.job!.jobId)).toMatchObject({ succeeded: 1, created: 0 });
    expect((await name()).data).toEqual({ domain: { case: { caseName: 'Renamed' } } });
    expect((await name()).bill).toEqual([]);
  });

  test('a repeat with the same key imports once; a cut connection leaves the outcome unknown', async () => {
    const headers = { 'idempotency-key': 'k' };
    const input = { rows, caseType: 'patient', createNewCases: true };
    const first = await start(input, { headers });
    const again = await start(input, { headers });
    expect([again.it, again.bill]).toEqual([first.it, []]);
    for (const [more, safe] of [
      [{}, false],
      [{ createNewCases: false }, true],
      [{ searchField: 'EXTERNAL_ID', searchColumn: 'name' }, true],
    ] as const) {
      jobs.gateway.hq.failures.add('/a/demo/importer/', { kind: 'cut', when: 'after' });
      const { errors } = await start({ ...input, ...more });
      expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: safe } }]);
    }
  });

  test('a caller who may not edit data is FORBIDDEN; a 429 or an HTML page is not taken for a rejection', async () => {
    const input = { rows, caseType: 'patient', createNewCases: true };
    expect((await start(input, { as: 'north' })).errors).toMatchObject([
      { message: expect.stringContaining('Edit Data'), extensions: { code: 'FORBIDDEN' } },
    ]);
    jobs.gateway.hq.failures.add('/a/demo/importer/', { kind: 'throttled' });
    const waited = await start(input);
    expect([waited.errors, waited.bill]).toEqual([undefined, [UPLOAD, UPLOAD]]);
    jobs.gateway.hq.failures.add('/a/demo/importer/', { kind: 'broken', html: true });
    expect((await start(input)).errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
  });
});

describe('sheets named like case types (bulk-case-upload.md 1)', () => {
  const sheet = [
    ['case_id', 'name'],
    [null, 'Ann'],
  ];
  const types = () =>
    [...new Set(jobs.demo.applications.flatMap(app => app.modules.map(({ caseType }) => caseType)))].filter(Boolean);

  test('all of them: HQ would take it for another import, so it is refused; the applications are read once', async () => {
    const [type = ''] = types();
    const input = { ...(await file({ [type]: sheet })), caseType: type, createNewCases: true };
    const { it, bill } = await start(input);
    expect(it).toMatchObject({
      job: null,
      userErrors: [
        { field: ['input', 'source', 'file'], code: 'CONFLICT', message: expect.stringContaining('Sheet1') },
      ],
    });
    expect(bill).toEqual([expect.stringContaining(APPS)]);
    expect((await start(input)).bill).toEqual([]);
  });

  test('one that no application has, but cases have', async () => {
    const cases = (name: string) => `GET case/v2/?case_type=${name}&limit=1`;
    const named = await start({ ...(await file({ commcare_user: sheet })), caseType: 'patient' });
    expect(named.it.userErrors).toEqual([]);
    expect(named.bill).toEqual([expect.stringContaining(APPS), cases('commcare_user'), UPLOAD]);
    const type = [...jobs.demo.cases.find({ take: 1000 }).rows]
      .map(one => one.type)
      .find(one => !types().includes(one))!;
    const trap = await start({ ...(await file({ [type]: sheet })), caseType: 'patient' });
    expect(trap.it.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(trap.bill).toEqual([cases(type)]);
  });

  test.each(['Sheet1', 'sheet', 'My cases', 'Fälle'])('%s is not one, without a request', async name => {
    const { it, bill } = await start({ ...(await file({ [name]: sheet })), caseType: 'patient', createNewCases: true });
    expect([it.userErrors, bill]).toEqual([[], [UPLOAD]]);
  });

  test('without a case type each sheet is imported as its type', async () => {
    const [one = '', other = ''] = types();
    const { it } = await start({ ...(await file({ [one]: sheet, [other]: sheet })), createNewCases: true });
    expect(await done(it.job!.jobId)).toMatchObject({ status: 'COMPLETE', succeeded: 2, created: 2 });
    expect(
      found('Ann')
        .map(({ type }) => type)
        .sort(),
    ).toEqual([one, other].sort());
    const none = await start({ ...(await file({ [one]: sheet, Sheet2: sheet })), createNewCases: true });
    expect(none.it.userErrors).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining('"Sheet2"') }]);
  });
});
