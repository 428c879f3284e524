import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NOW } from '../../../support/gateway.js';
import { workbookFile } from '../../../support/sandbox/workbookFile.js';
import { dateTime, globalId, inDemo } from '../../../support/expected/expectedFormat.js';
import { mutate, startLookupTableMutations, TABLES } from '../../../support/mutations/lookupTableMutations.js';

const UPLOAD = 'POST /a/demo/fixtures/fixapi/';
const STATUS = 'GET /a/demo/fixtures/fixapi/status/';
const HOUR = 3_600_000;

let world: Awaited<ReturnType<typeof startLookupTableMutations>>;
beforeEach(async () => void (world = await startLookupTableMutations()));
afterEach(() => world.gateway.close());

const sheets = {
  types: [
    ['table_id', 'is_global?', 'Delete(Y/N)', 'field 1'],
    ['city', 'yes', 'N', 'name'],
  ],
  city: [
    ['UID', 'Delete(Y/N)', 'field: name'],
    [null, 'N', 'Lynn'],
    [null, 'N', 'Lowell'],
  ],
};
const cities = await workbookFile(sheets);
const base64 = (content: Uint8Array = cities) => Buffer.from(content).toString('base64');
const upload = (file: object = {}, replace = false, options = {}, gateway = world.gateway) =>
  mutate(
    gateway,
    'lookupTablesUpload',
    { file: { content: { base64: base64() }, name: 'cities.xlsx', ...file }, replace },
    options,
  );

interface Job {
  readonly id: string;
  readonly jobId: string;
  readonly status: string;
  readonly message: string;
}
const jobIn = ({ it }: Awaited<ReturnType<typeof upload>>) => it?.['job'] as Job;
const poll = (jobId: string, gateway = world.gateway) =>
  gateway.ask<{ domain: { job: Job | null } }>(
    'query ($jobId: ID!) { domain(name: "demo") { job(jobId: $jobId) { jobId status progress message endedAt } } }',
    { variables: { jobId } },
  );

describe('lookupTablesUpload', () => {
  test('a job for one request; reading its progress is not metered (lookup-tables.md 5)', async () => {
    const answer = await upload();
    expect(answer.errors).toBeUndefined();
    const { jobId } = jobIn(answer);
    expect(answer.it).toEqual({
      job: {
        id: globalId('HqJob', jobId),
        jobId: expect.stringMatching(new RegExp(`^LOOKUP_TABLES_UPLOAD:${NOW}:dl-[0-9a-f]+$`)),
        kind: 'LOOKUP_TABLES_UPLOAD',
        status: 'PENDING',
        progress: null,
        message: 'File has been uploaded successfully and is queued for processing.',
        requested: null,
        processed: null,
        succeeded: null,
        problems: [],
        requestedBy: null,
        createdAt: dateTime(NOW),
        startedAt: null,
        endedAt: null,
      },
      userErrors: [],
    });
    expect(answer.bill).toEqual([UPLOAD]);
    const asked = async () => {
      const { data, bill, extensions } = await poll(jobId);
      expect(bill).toEqual([`${STATUS}${jobId.split(':')[2]}/`]);
      expect(extensions.cost).toMatchObject({ actualQueryCost: 1, unmetered: 1 });
      return data.domain.job;
    };
    const job = { jobId, progress: null, message: 'Task in progress. None% complete', endedAt: null };
    expect(await asked()).toEqual({ ...job, status: 'PENDING' });
    world.gateway.clock.pass(4200);
    expect(await asked()).toEqual({
      ...job,
      status: 'RUNNING',
      progress: 42,
      message: 'Task in progress. 42% complete',
    });
    world.gateway.clock.pass(5800);
    expect(await asked()).toEqual({ ...job, status: 'COMPLETE', progress: 100, message: 'Upload complete.' });
    expect(world.rows('city').map(({ fields }) => fields['name']?.[0]?.value)).toEqual(['Lynn', 'Lowell']);
  });

  test('as a node; an invalid job id is refused before a request is spent', async () => {
    const { id, jobId } = jobIn(await upload());
    const { data, bill } = await world.gateway.ask<object>(
      `{ node(id: "${id}") { ... on HqJob { jobId status domain } } }`,
    );
    expect(data).toEqual({ node: { jobId, status: 'PENDING', domain: 'demo' } });
    expect(bill).toHaveLength(1);
    for (const odd of [
      '',
      'x',
      `NOTHING:${NOW}:dl-1`,
      `LOOKUP_TABLES_UPLOAD:${NOW}:../../x`,
      `LOOKUP_TABLES_UPLOAD:${NOW}:`,
    ]) {
      const refused = await poll(odd);
      expect(refused.errors).toMatchObject([
        { path: ['domain', 'job'], message: expect.stringContaining('jobId'), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(refused.bill).toEqual([]);
    }
  });

  test('an upload that HQ does not know (any more) is pending for an hour, then unknown', async () => {
    const { jobId } = jobIn(await upload());
    world.gateway.clock.pass(HOUR);
    expect((await poll(jobId)).data.domain.job).toMatchObject({ status: 'COMPLETE' });
    world.gateway.clock.pass(1);
    expect((await poll(jobId)).data.domain.job).toMatchObject({
      status: 'UNKNOWN',
      progress: null,
      message: expect.stringContaining('Check the tables'),
    });
  });

  test("an invalid layout fails in the job, in HQ's words", async () => {
    const { jobId } = jobIn(await upload({ content: { base64: base64(await workbookFile({ other: [] })) } }));
    world.gateway.clock.pass(10_000);
    expect((await poll(jobId)).data.domain.job).toMatchObject({
      status: 'FAILED',
      message: expect.stringContaining("does not contain a sheet called 'types'"),
    });
  });

  test('nothing of the tables is cached until the job is known to have finished', async () => {
    const tags = inDemo('lookupTables { nodes { tag } }');
    await world.gateway.ask(tags);
    const { jobId } = jobIn(await upload());
    for (const as of ['admin', 'reader', 'admin'] as const)
      expect((await world.gateway.ask(tags, { as })).bill).toEqual([TABLES]);
    world.gateway.clock.pass(10_000);
    const { data } = await world.gateway.ask(tags);
    expect(JSON.stringify(data)).toContain('city');
    await poll(jobId);
    expect((await world.gateway.ask(tags)).bill).toEqual([TABLES]);
    expect((await world.gateway.ask(tags)).bill).toEqual([]);
  });

  test('replace: rows of the table that are not in the file are deleted', async () => {
    const file = {
      types: [
        ['table_id', 'is_global?', 'field 1', 'field 2', 'field 3', 'property 1', 'property 2'],
        ['products', 'no', 'id', 'name', 'unit', 'supplier', 'programme'],
      ],
      products: [
        ['UID', 'field: id', 'field: name', 'field: unit', 'property: supplier'],
        [world.rows('products')[1]!.id, 'iron', 'Iron', 'strip', 'x'],
      ],
    };
    await upload({ content: { base64: base64(await workbookFile(file)) } }, true);
    world.gateway.clock.pass(10_000);
    await world.gateway.ask(inDemo('lookupTables { nodes { tag } }'));
    expect(world.rows('products').map(({ fields }) => fields['name']?.[0]?.value)).toEqual(['Iron']);
  });

  const invalid = (message: unknown, ...field: string[]) => ({ field: ['file', ...field], message, code: 'INVALID' });
  const compound = (text = '') => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(text, 'utf16le')]);
  test.each([
    ['empty', { content: { base64: '' } }, invalid('The file is empty.', 'content', 'base64')],
    ['no base64', { content: { base64: 'a_b' } }, invalid('The text is not base64.', 'content', 'base64')],
    [
      'a text',
      { content: { base64: base64(Buffer.from('a,b')) } },
      invalid(expect.stringContaining('not a readable .xlsx workbook')),
    ],
    [
      'another archive',
      { content: { base64: base64(Buffer.from('PK\u0003\u0004doc')) } },
      invalid(expect.stringContaining('not a readable .xlsx')),
    ],
    [
      'an older workbook',
      { content: { base64: base64(compound()) } },
      invalid(expect.stringContaining('Save it as .xlsx')),
    ],
    [
      'a password',
      { content: { base64: base64(compound('EncryptedPackage')) } },
      invalid(expect.stringContaining('password')),
    ],
    ['no name', { name: null }, { field: ['file', 'name'], code: 'REQUIRED' }],
  ])('%s: refused before a request is spent', async (_, file, problem) => {
    const { it, bill } = await upload(file);
    expect(it).toMatchObject({ job: null, userErrors: [problem] });
    expect(bill).toEqual([]);
  });

  test('a name without an extension is sent with one', async () => {
    expect((await upload({ name: 'cities' })).it?.userErrors).toEqual([]);
  });
});
