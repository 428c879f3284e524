import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMALL_WINDOW } from '../../src/sandbox/endpoints/shared/resultWindow.js';
import { startCaseFormWorld, idsOf } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorld } from '../support/sandbox/caseFormWorld.js';
import { at, attachment, caseRow, formRow, index } from '../support/worlds/sampleRows.js';

const SHOWN = [
  ...['app_id', 'archived', 'attachments', 'build_id', 'domain', 'edited_by_user_id', 'edited_on', 'form', 'id'],
  ...['indexed_on', 'initial_processing_complete', 'is_phone_submission', 'metadata', 'problem', 'received_on'],
  ...['resource_uri', 'server_modified_on', 'submit_ip', 'type', 'uiversion', 'version'],
];

const forms = [
  formRow({ id: 'a', when: at('01-01T00:00'), caseIds: ['C1'], appId: 'abc', xmlns: 'http://X' }),
  formRow({
    id: 'b',
    when: at('01-02T00:00'),
    caseIds: ['C1', 'gone'],
    buildId: 'b2',
    userId: 'w2',
    serverModifiedOn: at('01-10T00:00'),
    indexedOn: at('01-11T00:00'),
    editedOn: at('01-10T00:00'),
    editedBy: 'editor',
    form: {
      '#type': 'data',
      '@xmlns': 'http://Y',
      case: [{ '@case_id': 'c1' }, { '@case_id': 'c2' }],
      meta: {
        '@xmlns': 'http://openrosa.org/jr/xforms',
        userID: 'w2',
        deviceID: 'phone8',
        timeStart: '2021-01-01',
        timeEnd: null,
        appVersion: { '@xmlns': 'http://v', '#text': 'v 2.5' },
        location: { '@xmlns': 'http://l', '#text': '1 2 3 4' },
        geo_point: { lat: 1.5, lon: 2 },
        app_build_version: 18,
      },
    },
  }),
  formRow({ id: 'c', when: at('01-03T00:00'), archived: true, appId: null, form: { '#type': 'system' } }),
];

let hq: CaseFormWorld;
beforeAll(async () => {
  hq = await startCaseFormWorld({ cases: [caseRow({ id: 'C1', indices: [index('parent', 'C1')] })], forms });
});
afterAll(() => hq.stop());

const ids = async (query: string) => idsOf((await hq.get(`form/v1/?${query}`)).body);
const error = async (query: string) => {
  const { status, body } = await hq.get(`form/v1/?${query}`);
  return [status, (body as { error: string }).error];
};

describe('filters of the form list (forms.md 1.1)', () => {
  it.each([
    ['', ['b', 'a']],
    ['xmlns=http://X', ['a']],
    ['xmlns=http://x', []],
    ['xmlns.exact=http://X', ['a']],
    ['xmlns=', ['b', 'a']],
    ['case_id=C1', ['b', 'a']],
    ['case_id=c1', []],
    ['case_id=none&case_id=gone', ['b']],
    ['app_id=ABC', ['a']],
    ['app_id=', []],
    ['received_on_start=2021-01-02', ['b']],
    ['received_on_end=2021-01-02', ['b', 'a']],
    ['received_on_end=2021-01-01T23:59:59.999', ['a']],
    ['indexed_on_start=2021-01-11T00:00Z', ['b']],
    ['indexed_on_end=2021-01-10', ['a']],
    ['server_modified_on_start=2021-01-10', ['b']],
    ['server_date_modified_end=2021-01-09', ['a']],
    ['received_on_start=', ['b', 'a']],
    ['include_archived=false', ['c', 'b', 'a']],
    ['include_archived=', ['c', 'b', 'a']],
    ['appVersion=2', []],
    ['username=nobody&q=1&api_key=2&format=xml', ['b', 'a']],
  ])('%s', async (query, rows) => expect(await ids(query)).toEqual(rows));

  it.each([
    ['build_id=B2', ['b']],
    ['form.meta.userID=w2', ['b']],
    ['form.meta.deviceID=Phone8', ['b']],
    ['form.meta.deviceID=Phone7', []],
    ['form.meta.instanceID=a', ['a']],
    ['form.case.@case_id=C2', ['b']],
    ['form.%23type=system&include_archived', ['c']],
    ['form.@name=visit', ['a']],
    ['submit_ip=10.0.0.1', ['b', 'a']],
    ['initial_processing_complete=true', ['b', 'a']],
    ['doc_type=XFormArchived&include_archived=1', ['c']],
    ['doc_type=xformarchived', []],
    ['user_type=unknown', ['b', 'a']],
    ['user_id=w2', []],
    ['form_id=a', []],
    ['id=a', []],
    ['form.question=1', []],
  ])('%s by the catch-all (1.2)', async (query, rows) => expect(await ids(query)).toEqual(rows));

  it.each(['2016-11-29T14:50:43.100000Z', '2021-01-01T00:00:00+00:00', '01/02/2021'])(
    'refuses the date %p',
    async date =>
      expect(await error(`received_on_start=${encodeURIComponent(date)}`)).toEqual([
        400,
        `Bad query parameter: Unknown date format: ${date}`,
      ]),
  );
});

describe('_search (forms.md 1.3)', () => {
  const search = (value: unknown) => `_search=${encodeURIComponent(JSON.stringify(value))}`;
  const range = (field: string, bounds: object) => ({ range: { [field]: bounds } });

  it('takes an Elasticsearch range of inserted_at: the only exclusive bound', async () => {
    const from = { filter: range('inserted_at', { gt: '2021-01-01T00:00:00.000000Z' }) };
    expect(await ids(search(from))).toEqual(['b']);
    expect(await ids(search({ filter: range('inserted_at', { gte: '2021-01-01', lt: '2021-01-11' }) }))).toEqual(['a']);
  });

  it(`takes the export tool's old filter, its range first or second, with other filters`, async () => {
    const modified = range('server_modified_on', { gte: '2021-01-05T00:00:00Z' });
    const present = { not: { missing: { field: 'server_modified_on' } } };
    for (const and of [
      [present, modified],
      [modified, present],
    ]) {
      // prettier-ignore
      expect(await ids(search({ filter: { or: [{ and }, {}] } }))).toEqual(['b']);
      expect(await ids(`${search({ filter: { or: [{ and }, {}] } })}&app_id=abc`)).toEqual([]);
    }
  });

  it.each([{}, [], { filter: {} }, { filter: range('received_on', { gt: '2021-01-01' }) }, 'text'])(
    'refuses %j with an empty message',
    async value => expect(await error(search(value))).toEqual([400, '']),
  );
});

describe('order and pages (forms.md 1.1, 1.4)', () => {
  it('is newest received first, or as asked', async () => {
    expect(await ids('include_archived')).toEqual(['c', 'b', 'a']);
    expect(await ids('order_by=received_on')).toEqual(['a', 'b']);
    expect(await ids('order_by=-indexed_on&include_archived')).toEqual(['b', 'c', 'a']);
    expect(await ids('order_by=server_modified_on&order_by=-received_on')).toEqual(['a', 'b']);
  });

  it('rejects other orders and invalid limits', async () => {
    expect(await error('order_by=x')).toEqual([400, `No matching 'x' field for ordering on.`]);
    expect(await error('order_by=app_id')).toEqual([400, `The 'app_id' field does not allow ordering.`]);
    expect(await error('order_by=')).toEqual([400, `No matching '' field for ordering on.`]);
    expect(await error('limit=x')).toEqual([400, `Invalid limit 'x' provided. Please provide a positive integer.`]);
    expect(await error('offset=-1')).toEqual([
      400,
      `Invalid offset '-1' provided. Please provide a positive integer &gt;= 0.`,
    ]);
  });

  it('cuts limits over 1,000 and 0 to 1,000, and gives links that keep the query', async () => {
    expect((await hq.get('form/v1/?limit=0')).body).toMatchObject({ meta: { limit: 1000, total_count: 2 } });
    expect((await hq.get('form/v1/?limit=5000')).body).toMatchObject({ meta: { limit: 1000 } });
    const { body } = await hq.get('form/v1/?limit=1&submit_ip=10.0.0.1');
    expect(body).toMatchObject({ meta: { limit: 1, offset: 0, total_count: 2, previous: null } });
    const { next } = (body as { meta: { next: string } }).meta;
    expect(next).toMatch(/submit_ip=10\.0\.0\.1&limit=1&offset=1$/);
    expect(idsOf((await hq.get(new URL(next, `${hq.base}form/v1/`).href)).body)).toEqual(['a']);
  });

  it('fails with the canned 500 beyond the result window of a million, or of the default ten thousand', async () => {
    const error_message = 'Sorry, this request could not be processed. Please try again later.';
    const small = await startCaseFormWorld({ forms, toggles: [SMALL_WINDOW] });
    for (const [server, window] of [
      [hq, 1_000_000],
      [small, 10_000],
    ] as const) {
      expect((await server.get(`form/v1/?limit=1000&offset=${window - 1000}`)).status).toBe(200);
      const { status, body } = await server.get(`form/v1/?limit=1000&offset=${window - 1000 + 1}`);
      expect([status, body]).toEqual([500, { error_message }]);
    }
    await small.stop();
  });
});

describe('a form (forms.md 1.5)', () => {
  it('has these keys and no others', async () => {
    const { body } = await hq.get('form/v1/b/');
    expect(Object.keys(body as object)).toEqual(SHOWN);
    expect(body).toMatchObject({
      type: 'data',
      version: '',
      uiversion: '',
      received_on: '2021-01-02T00:00:00.000000Z',
      edited_on: '2021-01-10T00:00:00.000000Z',
      edited_by_user_id: 'editor',
      server_modified_on: '2021-01-10T00:00:00.000000Z',
      indexed_on: '2021-01-11T00:00:00.000000Z',
      resource_uri: '',
      attachments: {
        'form.xml': { content_type: 'text/xml', length: 7, url: `${hq.base}form_attachment/v1/b/form.xml` },
      },
    });
  });

  it('cleans metadata: no @ keys, times rewritten or removed, objects as text (2.4)', async () => {
    const { body } = await hq.get('form/v1/b/');
    expect((body as { metadata: unknown }).metadata).toEqual({
      userID: 'w2',
      deviceID: 'phone8',
      timeStart: '2021-01-01T00:00:00.000000Z',
      appVersion: 'v 2.5',
      location: '1 2 3 4',
      geo_point: 'lat:1.5, lon:2',
      app_build_version: 18,
    });
    expect((await hq.get('form/v1/c/')).body).toMatchObject({ metadata: null });
  });

  it('detail also finds archived forms; a miss is an empty 404 (1.6)', async () => {
    expect((await hq.get('v0.5/form/c/')).body).toMatchObject({ id: 'c', archived: true });
    expect(await hq.get('form/v1/nope/')).toMatchObject({ status: 404, body: '' });
  });

  it('includes the present versions of its cases with cases__full, without deleted cases', async () => {
    for (const path of ['form/v1/b/?cases__full=TRUE', 'v0.4/form/b/?cases__full=true']) {
      const { cases } = (await hq.get(path)).body as { cases: unknown };
      expect(idsOf({ cases })).toEqual(['C1']);
    }
    const { body } = await hq.get('form/v1/?cases__full=true&app_id=abc');
    expect(body).toMatchObject({
      objects: [{ id: 'a', cases: [{ case_id: 'C1', properties: { case_type: 'patient' } }] }],
    });
    expect((await hq.get('form/v1/b/?cases__full=yes')).body).not.toHaveProperty('cases');
  });

  it('is not found while the index lags (1.6)', async () => {
    const now = at('06-01T00:00');
    const late = await startCaseFormWorld({ now, lag: 5_000, forms: [formRow({ id: 'new', when: now - 1_000 })] });
    expect((await late.get('form/v1/new/')).status).toBe(404);
    expect((await late.get('form/v1/')).body).toMatchObject({ meta: { total_count: 0 } });
    await late.stop();
  });

  it('links to attachments with encoded names', async () => {
    const odd = await startCaseFormWorld({
      forms: [formRow({ id: 'o', attachments: new Map([['my photo/1.jpg', attachment('bytes', 'image/jpeg')]]) })],
    });
    const { body } = await odd.get('form/v1/o/');
    const { url } = Object.values((body as { attachments: Record<string, { url: string }> }).attachments)[0] ?? {};
    expect(await (await odd.fetch(url ?? '')).text()).toBe('bytes');
    await odd.stop();
  });
});
