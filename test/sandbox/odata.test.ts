import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { storeOf } from '../../src/sandbox/world/store/store.js';
import { describeWithReference } from '../support/describeWithReference.js';
import { readReferenceJson } from '../support/referenceFolder.js';
import { answered, column, exportOf, patients } from '../support/worlds/exportRows.js';
import { locationRow, startLocationWorld } from '../support/sandbox/locationWorld.js';
import type { LocationWorld, LocationWorldParts } from '../support/sandbox/locationWorld.js';
import { caseStoreOf, formStoreOf } from '../support/worlds/rowStores.js';

const odata = { odata: true };
const config = exportOf({
  id: 'patients',
  tables: [
    {
      name: 'Cases',
      selected: true,
      columns: [
        column('caseid'),
        column('opened_on', { label: 'opened_date' }),
        column('closed'),
        column('weight', { label: 'Weight <kg> & "notes"' }),
        column('signs', { split: ['fever', 'cough'] }),
        column('secret', { selected: false }),
      ],
    },
  ],
});
const visits = exportOf({
  id: 'visits',
  kind: 'form',
  xmlns: 'http://openrosa.org/formdesigner/visit',
  tables: [
    { name: 'Forms', selected: true, columns: [column('formid'), column('received_on'), column('form.note')] },
    { name: 'Items', repeat: 'form.item', selected: true, columns: [column('number'), column('form.item.kind')] },
    { name: 'Off', repeat: 'form.item', selected: false, columns: [column('number')] },
  ],
});
const properties = (n: number): Record<string, string> =>
  n === 0 ? { weight: '3.5', signs: 'fever rash', secret: 'x' } : n === 1 ? { weight: '' } : {};

const parts: LocationWorldParts = {
  plan: odata,
  exports: storeOf([
    config,
    visits,
    exportOf({
      id: 'blank',
      tables: [{ name: 'Cases', selected: true, columns: [column('caseid', { selected: false })] }],
    }),
    exportOf({ id: 'quiet', odata: false }),
    exportOf({ id: 'hidden', deidentified: true }),
  ]),
  cases: caseStoreOf(patients(3, properties)),
  forms: formStoreOf([
    answered('f0', 0, { note: 'one', item: { kind: 'net' } }),
    answered('f1', 1, {}),
    answered('f2', 2, { item: [{ kind: 'ors' }, { kind: 'iron' }] }),
  ]),
  elsewhere: { exports: storeOf([exportOf({ id: 'foreign' })]) },
};

let hq: LocationWorld;
beforeAll(async () => {
  hq = await startLocationWorld(parts);
});
afterAll(() => hq.stop());

const CASES = 'api/odata/cases/v1';
const FORMS = 'api/odata/forms/v1';

describe('the feed (exports.md 2)', () => {
  it('has a row for each case by label, `---` for what is missing and "" for what is blank', async () => {
    const { body, headers } = await hq.get(`${CASES}/patients/feed`);
    const row = { opened_date: '2021-06-01T12:00:00.000000Z', closed: false };
    const signs = { 'signs | fever': '---', 'signs | cough': '---', 'signs | extra': '---' };
    expect(body).toEqual({
      '@odata.context': `${hq.url}/a/province/${CASES}/patients/$metadata#feed`,
      value: [
        {
          caseid: 'c0',
          ...row,
          'Weight <kg> & "notes"': '3.5',
          ...{ 'signs | fever': 1, 'signs | cough': '', 'signs | extra': 'rash' },
        },
        { caseid: 'c1', ...row, opened_date: '2021-06-01T12:00:01.000000Z', 'Weight <kg> & "notes"': '', ...signs },
        { caseid: 'c2', ...row, opened_date: '2021-06-01T12:00:02.000000Z', 'Weight <kg> & "notes"': '---', ...signs },
      ],
    });
    expect(headers.get('odata-version')).toBe('4.0');
  });

  it('is paged by limit and offset, with an absolute link but on the last page; other parameters are ignored', async () => {
    const { body } = await hq.get(`${CASES}/patients/feed?limit=2&$top=1`);
    expect(body).toMatchObject({ value: { length: 2 } });
    const next = (body as Record<string, string>)['@odata.nextLink']!;
    expect(next.startsWith(`${hq.url}/a/province/${CASES}/patients/feed?`)).toBe(true);
    expect(Object.fromEntries(new URL(next).searchParams)).toEqual({ $top: '1', limit: '2', offset: '2' });
    const rest = (await hq.get(next)).body as Record<string, unknown>;
    expect([rest['value'], '@odata.nextLink' in rest]).toMatchObject([[{ caseid: 'c2' }], false]);
  });

  it('gives 2,000 rows unless asked, 10,000 at most', async () => {
    const long = await startLocationWorld({ ...parts, cases: caseStoreOf(patients(10_001)) });
    const sizes = [];
    for (const query of ['', '?limit=0', '?limit=20000'])
      sizes.push(((await long.get(`${CASES}/patients/feed${query}`)).body as { value: unknown[] }).value.length);
    expect(sizes).toEqual([2000, 10_000, 10_000]);
    await long.stop();
  });

  it('has 0..n rows a form in the table of a repeat group, while limit counts forms; none in one that is off', async () => {
    expect((await hq.get(`${FORMS}/visits/1/feed`)).body).toMatchObject({
      value: [
        { number: '0.0', 'form.item.kind': 'net' },
        { number: '2.0', 'form.item.kind': 'ors' },
        { number: '2.1', 'form.item.kind': 'iron' },
      ],
    });
    expect((await hq.get(`${FORMS}/visits/1/feed?limit=1&offset=2`)).body).toMatchObject({ value: { length: 2 } });
    for (const table of [2, 3])
      expect((await hq.get(`${FORMS}/visits/${table}/feed`)).body).toMatchObject({ value: [] });
    expect((await hq.get(`api/v0.5/odata/forms/visits/feed`)).body).toMatchObject({
      value: [{ 'form.note': 'one' }, { 'form.note': '---' }, { 'form.note': '---' }],
    });
  });

  it('has an empty row for each case where no column is selected', async () => {
    expect((await hq.get(`${CASES}/blank/feed`)).body).toMatchObject({ value: [{}, {}, {}] });
    expect((await hq.get(`${CASES}/blank/feed?limit=2`)).body).toMatchObject({ value: { length: 2 } });
  });

  it('shows location-restricted callers their own rows (exports.md 2)', async () => {
    const cases = patients(2).map((row, n) => ({ ...row, ownerId: ['fairfax', 'other'][n]! }));
    const restricted = await startLocationWorld({
      ...parts,
      locations: storeOf([locationRow('fairfax'), locationRow('other')]),
      cases: caseStoreOf(cases),
      caller: { restrictedTo: ['fairfax'] },
    });
    expect((await restricted.get(`${CASES}/patients/feed`)).body).toMatchObject({ value: [{ caseid: 'c0' }] });
    await restricted.stop();
  });
});

describeWithReference('HQ’s example of a feed', () => {
  it('is an empty one', async () => {
    const empty = await startLocationWorld({ ...parts, cases: caseStoreOf([]) });
    const { body } = await empty.get(`${CASES}/patients/feed`);
    const example = readReferenceJson('hq/examples/exports/odata_case_feed_empty.json') as Record<string, string>;
    const path = (url: string) => url.replace(/^http:\/\/[^/]+\/a\/\w+/, '').replace(/v1\/\w+/, 'v1/id');
    const { '@odata.context': context, ...rest } = body as Record<string, string>;
    expect({ ...rest, '@odata.context': path(context!) }).toEqual({
      ...example,
      '@odata.context': path(example['@odata.context']!),
    });
    await empty.stop();
  });
});

describe('documents about a feed (exports.md 2)', () => {
  it('are the metadata: key, columns in order, text but for the few known types', async () => {
    const { body, headers } = await hq.get(`${CASES}/patients/$metadata`);
    expect(headers.get('content-type')).toBe('application/xml');
    expect(
      [...(body as string).matchAll(/<Property Name="(.*)" Type="(.*)"\/>/g)].map(([, ...found]) => found),
    ).toEqual([
      ['caseid', 'Edm.String'],
      ['opened_date', 'Edm.DateTimeOffset'],
      ['closed', 'Edm.Boolean'],
      ['Weight &lt;kg&gt; &amp; &quot;notes&quot;', 'Edm.String'],
      ...['fever', 'cough', 'extra'].map(option => [`signs | ${option}`, 'Edm.String']),
    ]);
    expect(body).toContain('<PropertyRef Name="caseid"/>');
    expect((await hq.get(`${FORMS}/visits/1/$metadata`)).body).toContain('<PropertyRef Name="number"/>');
  });

  it('and the service document; neither is metered (throttling.md 4)', async () => {
    const before = hq.counted();
    const { body, headers } = await hq.get(`${CASES}/patients/`);
    expect(body).toEqual({
      '@odata.context': `${hq.url}/a/province/${CASES}/patients/$metadata`,
      value: [{ name: 'feed', kind: 'EntitySet', url: 'feed' }],
    });
    expect(headers.get('odata-version')).toBe('4.0');
    expect(hq.counted()).toBe(before);
    await hq.get(`${CASES}/patients/feed`);
    expect(hq.counted()).toBe(before + 1);
  });
});

describe('who gets no feed (exports.md 2)', () => {
  const NO_FEED = { error: { code: '404', message: 'This OData feed does not exist' } };

  it.each(['nothing', 'quiet', 'visits', 'foreign'])('%s is none of cases here', async id => {
    expect(await hq.get(`${CASES}/${id}/feed`)).toMatchObject({ status: 404, body: NO_FEED });
    for (const tail of ['', '$metadata']) expect((await hq.get(`${CASES}/${id}/${tail}`)).status).toBe(404);
  });

  it('a caller without a permission for feeds, for cases, or for what is de-identified', async () => {
    for (const permissions of [['export_cases'], ['export_odata'], ['export_odata', 'export_forms']] as const) {
      const other = await startLocationWorld({ ...parts, caller: { permissions: ['access_api', ...permissions] } });
      expect(await other.get(`${CASES}/patients/feed`)).toMatchObject({ status: 403, body: '' });
      await other.stop();
    }
    const plain = await startLocationWorld({
      ...parts,
      caller: { permissions: ['access_api', 'export_odata', 'export_cases'] },
    });
    const statuses = [`${CASES}/patients/feed`, `${CASES}/hidden/feed`, `${CASES}/hidden/$metadata`].map(path =>
      plain.get(path),
    );
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([200, 403, 403]);
    await plain.stop();
  });

  it('a plan without them, with a text', async () => {
    const poor = await startLocationWorld({ ...parts, plan: {} });
    for (const tail of ['feed', '$metadata', ''])
      expect(await poor.get(`${CASES}/patients/${tail}`)).toMatchObject({
        status: 404,
        body: 'Feature flag not enabled.',
      });
    await poor.stop();
  });

  it.each([
    ['the API key as a password', `Basic ${btoa(`caller@example.com:${'p'.repeat(40)}`)}`, 200],
    ['the password', `Basic ${btoa('caller@example.com:secret')}`, 200],
    ['a wrong password', `Basic ${btoa('caller@example.com:no')}`, 401],
    ['a bearer token', 'Bearer x', 500],
    ['nothing', '', 401],
  ])('a login by %s (authentication.md 1 and 3)', async (_, authorization, status) => {
    for (const tail of ['feed', '$metadata']) {
      const reply = await fetch(`${hq.url}/a/province/${CASES}/patients/${tail}`, { headers: { authorization } });
      expect(reply.status).toBe(status);
      if (status === 401) expect(reply.headers.get('www-authenticate')).toBe('Basic realm=""');
    }
  });
});
