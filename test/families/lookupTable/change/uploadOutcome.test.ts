import { afterEach, describe, expect, test } from '@jest/globals';
import { NO_LOOKUP_TABLES } from '../../../../src/sandbox/endpoints/lookupTable/lookupUpload.js';
import type { HqAnswer, Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import { createWorld } from '../../../../src/sandbox/world/world.js';
import { NOW, startGateway, type TestGateway } from '../../../support/gateway.js';
import { domainIn } from '../../../support/worlds/demoWorld.js';
import { workbookFile } from '../../../support/sandbox/workbookFile.js';
import { mutate } from '../../../support/mutations/lookupTableMutations.js';

const LINE = /^POST \/a\/demo\/fixtures\/fixapi\//;

let gateway: TestGateway;
const start = async (endpoints: readonly Endpoint[] = [], toggle?: string) => {
  const world = createWorld({ now: NOW, cases: 10 });
  const demo = domainIn(world);
  const domains = new Map(world.domains);
  if (toggle) domains.set('demo', { ...demo, toggles: new Set([...demo.toggles, toggle]) });
  gateway = await startGateway({ world: { ...world, domains }, endpoints });
};
afterEach(() => gateway.close());

const file = {
  content: { base64: (await workbookFile({ types: [['table_id']] })).toString('base64') },
  name: 'a.xlsx',
};
const upload = (replace = false, options = {}) => mutate(gateway, 'lookupTablesUpload', { file, replace }, options);

describe('lookupTablesUpload', () => {
  test.each([
    ['of one who may not edit data', undefined, { as: 'north' as const }],
    ['in a plan without lookup tables', NO_LOOKUP_TABLES, {}],
  ])('%s: FORBIDDEN', async (_, toggle, options) => {
    await start([], toggle);
    const { data, errors } = await upload(false, options);
    expect(data.it).toBeNull();
    expect(errors).toMatchObject([
      { path: ['it'], message: expect.stringMatching(/lookup tables/), extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test.each([true, false])('a cut connection (replace: %s): the outcome is unknown', async replace => {
    await start();
    gateway.hq.failures.add(LINE, { kind: 'cut', when: 'after' });
    const headers = { 'idempotency-key': 'k' };
    const { errors, bill } = await upload(replace, { headers });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: replace } }]);
    expect(bill).toHaveLength(1);
    const again = await upload(replace, { headers });
    expect(again.bill).toHaveLength(replace ? 1 : 0);
    expect(again.errors?.[0]?.extensions['code']).toBe(replace ? undefined : 'OUTCOME_UNKNOWN');
  });

  test('a repeat with its key: the same job without a request, later too', async () => {
    await start();
    const headers = { 'idempotency-key': 'k' };
    const first = await upload(false, { headers });
    gateway.clock.pass(60_000);
    const again = await upload(false, { headers });
    expect(again.it).toEqual(first.it);
    expect(again.bill).toEqual([]);
  });

  test("HQ's quota is exhausted: it waits and is sent once more", async () => {
    await start();
    gateway.hq.failures.add(LINE, { kind: 'throttled', retryAfter: 12.5 });
    const { it, bill, extensions } = await upload();
    expect(it?.userErrors).toEqual([]);
    expect(bill).toHaveLength(2);
    expect(extensions.cost.waitedMs).toBeGreaterThanOrEqual(12_500);
  });

  const answering = (handle: () => HqAnswer): Endpoint => ({
    kind: 'view',
    paths: ['fixtures/fixapi/'],
    methods: ['POST'],
    metered: true,
    handle,
  });
  const said = (body: object) => answering(() => ({ status: 200, body }));

  test("HQ's code 405 is a rejection in its words, also of the permission (lookup-tables.md 5)", async () => {
    await start([said({ code: 405, message: 'Invalid post request.' })]);
    const { it } = await upload();
    expect(it?.userErrors).toEqual([{ field: ['file'], message: 'Invalid post request.', code: 'INVALID' }]);
    await gateway.close();
    await start([said({ code: 405, message: "User x doesn't have permission to upload fixtures" })]);
    expect((await upload()).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('a code that may mean a partial write leaves the outcome unknown', async () => {
    await start([said({ code: 402, message: 'Unknown user.' })]);
    expect((await upload()).errors).toMatchObject([
      { message: expect.stringContaining('Unknown user.'), extensions: { code: 'OUTCOME_UNKNOWN' } },
    ]);
  });

  test.each([
    ['no id', { code: 200, message: 'queued' }],
    ['an id that leads elsewhere', { code: 200, message: 'queued', download_id: '../../x' }],
  ])('%s: an answer outside of the contract', async (_, body) => {
    await start([said(body)]);
    expect((await upload()).errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
  });
});

describe('Domain.job', () => {
  const ID = `LOOKUP_TABLES_UPLOAD:${NOW}:dl-1`;
  const poll = () =>
    gateway.ask<{ domain: { job: object | null } }>(
      `{ domain(name: "demo") { job(jobId: "${ID}") { status progress message } } }`,
    );
  const telling = (answer: HqAnswer): Endpoint => ({
    kind: 'view',
    paths: ['fixtures/fixapi/status/{id}/'],
    methods: ['GET'],
    metered: false,
    handle: () => answer,
  });

  test.each([
    ['progress that is no number', { message: '', progress: 'half' }],
    ['no progress at all', { message: '' }],
    ['no message', { complete: true }],
    ['a list', []],
  ])('%s: an answer outside of the contract', async (_, body) => {
    await start([telling({ status: 200, body })]);
    expect((await poll()).errors).toMatchObject([{ path: ['domain', 'job'], extensions: { code: 'HQ_UNEXPECTED' } }]);
  });

  test('a fraction is shown as a whole percentage; a job unknown to HQ is null', async () => {
    await start([telling({ status: 200, body: { message: 'on', progress: 41.7 } })]);
    expect((await poll()).data.domain.job).toEqual({ status: 'RUNNING', progress: 42, message: 'on' });
    await gateway.close();
    await start([telling({ status: 404, body: '' })]);
    expect(await poll()).toMatchObject({ data: { domain: { job: null } } });
  });

  test('without permission: FORBIDDEN', async () => {
    await start();
    gateway.hq.failures.add('/a/demo/fixtures/fixapi/status/', { kind: 'forbidden' });
    expect((await poll()).errors).toMatchObject([{ path: ['domain', 'job'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
