import { afterEach, describe, expect, test } from '@jest/globals';
import {
  BULK_FORM_ACTIONS,
  NO_BULK_DELETE,
  NO_DATA_CLEANUP,
} from '../../../../src/sandbox/endpoints/form/formBulkAction.js';
import type { HqAnswer, Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import { NOW } from '../../../support/gateway.js';
import { JOB, type JobGateway, startJobs } from '../../../support/mutations/backgroundJobs.js';

const PLACE = 'POST form/v1/bulk-action/';

let jobs: JobGateway;
const start = async (endpoints: readonly Endpoint[] = [], ...toggles: string[]) =>
  void (jobs = await startJobs({ toggles, endpoints }));
afterEach(() => jobs.gateway.close());

const act = (formIds: readonly string[], action = 'Archive', options = {}) =>
  jobs.begin(
    `mutation ($formIds: [ID!]!) { it: forms${action}(domain: "demo", formIds: $formIds) { job { ${JOB} } userErrors { field message code } } }`,
    { ...options, variables: { formIds } },
  );
const some = (take: number) => [...jobs.demo.forms.find({ take }).rows].map(({ id }) => id);

describe('formsArchive, formsUnarchive, formsDelete', () => {
  test('a job for one request; reading it gives its progress', async () => {
    await start();
    const ids = some(3);
    const { it, bill } = await act([...ids, ids[0]!, 'nobody']);
    expect(it).toEqual({
      job: {
        jobId: expect.stringMatching(new RegExp(`^FORMS_ARCHIVE:${NOW}:[0-9a-f]{32}$`)),
        kind: 'FORMS_ARCHIVE',
        status: 'PENDING',
        progress: 0,
        message: null,
        requested: 4,
        processed: 0,
        succeeded: 0,
        created: null,
        problems: [],
        requestedBy: 'admin@example.org',
        createdAt: '2026-06-17T12:00:00.000000Z',
        startedAt: null,
        endedAt: null,
      },
      userErrors: [],
    });
    expect(bill).toEqual([PLACE]);
    jobs.gateway.clock.pass(10_000);
    const { job, bill: asked, extensions } = await jobs.job(it.job!.jobId);
    expect(job).toMatchObject({
      status: 'COMPLETE',
      progress: 100,
      processed: 4,
      succeeded: 3,
      problems: [
        {
          reason: 'not_found',
          message: expect.stringContaining('no such form'),
          column: null,
          rows: [],
          ids: ['nobody'],
        },
      ],
      startedAt: expect.any(String),
      endedAt: expect.any(String),
    });
    expect(asked).toEqual([`GET form/v1/bulk-action/${it.job!.jobId.split(':')[2]}/`]);
    expect(extensions.cost).toMatchObject({ unmetered: 0 });
    expect(ids.map(id => jobs.demo.forms.get(id)?.archived)).toEqual([true, true, true]);
  });

  test('a second action waits for the first; archived forms are restored or deleted', async () => {
    await start();
    const [one = '', other = ''] = some(2);
    const first = await act([one]);
    const deleted = await act([one, other], 'Delete');
    const back = await act([other], 'Unarchive');
    expect([first, deleted, back].map(({ it }) => it.job!['kind'])).toEqual([
      'FORMS_ARCHIVE',
      'FORMS_DELETE',
      'FORMS_UNARCHIVE',
    ]);
    jobs.gateway.clock.pass(211);
    expect((await jobs.job(first.it.job!.jobId)).job.status).toBe('COMPLETE');
    expect((await jobs.job(deleted.it.job!.jobId)).job.status).toBe('PENDING');
    jobs.gateway.clock.pass(10_000);
    expect((await jobs.job(deleted.it.job!.jobId)).job).toMatchObject({
      succeeded: 1,
      problems: [{ reason: 'not_archived', message: expect.stringContaining('archive it first'), ids: [other] }],
    });
    expect((await jobs.job(back.it.job!.jobId)).job).toMatchObject({ status: 'COMPLETE', succeeded: 1 });
    expect(jobs.demo.forms.get(one)).toBeUndefined();
  });

  test('nothing of the forms is cached until the job is known to have finished', async () => {
    await start();
    const [id = ''] = some(1);
    const archived = () =>
      jobs.gateway.ask(`{ domain(name: "demo") { form(formId: "${id}") { archived } } }`, { as: 'reader' });
    await archived();
    const { it } = await act([id]);
    for (let i = 0; i < 2; i++) expect((await archived()).bill).toHaveLength(1);
    jobs.gateway.clock.pass(10_000);
    await jobs.job(it.job!.jobId);
    expect((await archived()).data).toEqual({ domain: { form: { archived: true } } });
    expect((await archived()).bill).toEqual([]);
  });

  test.each([
    ['a password', `Basic ${Buffer.from('admin@example.org:sandbox-admin').toString('base64')}`, 'Basic'],
    ['a token', 'Bearer sandbox-oauth-token', 'Bearer'],
  ])('with %s: an API key is needed, also to read the job; no request is spent', async (_, authorization, scheme) => {
    await start();
    const { data, errors, bill } = await act(some(1), 'Archive', { authorization });
    expect(data.it).toBeNull();
    expect(errors).toMatchObject([
      {
        path: ['it'],
        message: expect.stringMatching(new RegExp(`${scheme}.*ApiKey <username>`)),
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
    const asked = await jobs.job(`FORMS_ARCHIVE:${NOW}:abc`, { authorization });
    expect(asked.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect([...bill, ...asked.bill]).toEqual([]);
  });

  test.each([
    ['no forms', [], ['formIds'], 'REQUIRED', /at least one/],
    ['an empty id', ['a', ' '], ['formIds', '1'], 'INVALID', /empty/],
    [
      'too many',
      Array.from({ length: 5001 }, (_, i) => `f${i}`),
      ['formIds'],
      'TOO_LARGE',
      /5000 forms in one request, not 5001/,
    ],
  ])('%s: refused before a request is spent', async (_, ids, field, code, message) => {
    await start();
    const { it, bill } = await act(ids);
    expect(it).toEqual({ job: null, userErrors: [{ field, code, message: expect.stringMatching(message) }] });
    expect(bill).toEqual([]);
  });

  test('5,000 forms at once', async () => {
    await start();
    const { it } = await act(Array.from({ length: 5000 }, (_, i) => `f${i}`));
    expect(it.job).toMatchObject({ requested: 5000 });
  });

  test('an HQ without deletion lists the actions that it has', async () => {
    await start([], NO_BULK_DELETE);
    const { errors } = await act(some(1), 'Delete');
    expect(errors).toMatchObject([
      {
        path: ['it'],
        message: expect.stringContaining("'action' must be one of: archive, unarchive"),
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
  });

  test('feature flag, plan, permission, location', async () => {
    await start([], NO_DATA_CLEANUP);
    expect((await act(['a'])).errors).toMatchObject([
      { message: expect.stringContaining('subscription'), extensions: { code: 'FORBIDDEN' } },
    ]);
    await jobs.gateway.close();
    jobs = await startJobs({ off: [BULK_FORM_ACTIONS] });
    const flags = await act(['a']);
    expect(flags.errors).toMatchObject([
      { message: expect.stringContaining('BULK_FORM_ACTIONS_API'), extensions: { code: 'FORBIDDEN' } },
    ]);
    await jobs.gateway.close();
    await start();
    expect((await act(['a'], 'Archive', { as: 'north' })).errors).toMatchObject([
      { message: expect.stringContaining('Edit Data'), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await act(['a'], 'Archive', { as: 'restricted' })).errors).toMatchObject([
      { message: expect.stringContaining('location-restricted'), extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('a cut connection is unknown and safe to repeat; a repeat with its key is sent', async () => {
    await start();
    const [id = ''] = some(1);
    const headers = { 'idempotency-key': 'k' };
    jobs.gateway.hq.failures.add('form/v1/bulk-action/', { kind: 'cut', when: 'after' });
    expect((await act([id], 'Archive', { headers })).errors).toMatchObject([
      { extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } },
    ]);
    const again = await act([id], 'Archive', { headers });
    expect(again.bill).toEqual([PLACE]);
    const third = await act([id], 'Archive', { headers });
    expect([third.it, third.bill]).toEqual([again.it, []]);
  });

  test("HQ's quota is exhausted: it waits and is sent once more", async () => {
    await start();
    jobs.gateway.hq.failures.add('form/v1/bulk-action/', { kind: 'throttled', retryAfter: 12.5 });
    const { it, bill, extensions } = await act(some(1));
    expect(it.userErrors).toEqual([]);
    expect(bill).toEqual([PLACE, PLACE]);
    expect(extensions.cost.waitedMs).toBeGreaterThanOrEqual(12_500);
  });

  const answering = (method: 'POST' | 'GET', path: string, answer: HqAnswer): Endpoint => ({
    kind: 'view',
    paths: [path],
    methods: [method],
    metered: true,
    handle: () => answer,
  });
  const told = { id: 'abc', requested: 1, processed: 0, succeeded: 0, skipped: {} };

  test.each([
    ['an older server', { status: 405, body: 'GET' }, 'FORBIDDEN'],
    ['no id', { status: 202, body: { ...told, id: null, status: 'pending' } }, 'OUTCOME_UNKNOWN'],
    [
      'an id that leads elsewhere',
      { status: 202, body: { ...told, id: '../x', status: 'pending' } },
      'OUTCOME_UNKNOWN',
    ],
    ['a status of its own', { status: 202, body: { ...told, status: 'resting' } }, 'OUTCOME_UNKNOWN'],
  ])('%s', async (_, answer, code) => {
    await start([answering('POST', 'api/form/v1/bulk-action/', answer)]);
    expect((await act(['a'])).errors).toMatchObject([{ extensions: { code } }]);
  });

  test("the start time is HQ's own, at once and when read again", async () => {
    const body = { ...told, status: 'pending', created_at: '2026-06-17T11:59:58.250000Z' };
    await start([
      answering('POST', 'api/form/v1/bulk-action/', { status: 202, body }),
      answering('GET', 'api/form/v1/bulk-action/abc/', { status: 200, body }),
    ]);
    const { it } = await act(['a']);
    const { job } = await jobs.job(it.job!.jobId);
    expect([it.job!['createdAt'], job['createdAt']]).toEqual([body.created_at, body.created_at]);
  });

  test.each(['yesterday', 5, {}])('a date of %j is null with an error at its path, and the job comes', async date => {
    const dates = { created_at: date, started_at: date, completed_at: date };
    const body = { ...told, status: 'pending', ...dates };
    await start([answering('POST', 'api/form/v1/bulk-action/', { status: 202, body })]);
    const { it, errors } = await act(['a']);
    expect(it.job).toMatchObject({ status: 'PENDING', createdAt: null, startedAt: null, endedAt: null });
    expect(errors).toMatchObject(
      ['createdAt', 'startedAt', 'endedAt'].map(name => ({
        path: ['it', 'job', name],
        extensions: { code: 'HQ_UNEXPECTED' },
      })),
    );
  });

  test('a failed job, one with a reason, and an unknown one', async () => {
    const body = { ...told, status: 'failed', skipped: { unexpected_error: ['a'] } };
    await start([answering('GET', 'api/form/v1/bulk-action/abc/', { status: 200, body })]);
    expect((await jobs.job(`FORMS_ARCHIVE:${NOW}:abc`)).job).toMatchObject({
      status: 'FAILED',
      problems: [{ reason: 'unexpected_error', message: null, ids: ['a'] }],
    });
    expect((await jobs.job(`FORMS_ARCHIVE:${NOW}:abcd`)).job).toBeNull();
  });
});
