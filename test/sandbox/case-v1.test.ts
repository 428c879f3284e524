import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMALL_WINDOW } from '../../src/sandbox/endpoints/shared/resultWindow.js';
import { startCaseFormWorld, idsOf } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorld } from '../support/sandbox/caseFormWorld.js';
import { at, caseRow, formRow, index } from '../support/worlds/sampleRows.js';

const SHOWN = [
  ...['case_id', 'closed', 'closed_by', 'date_closed', 'date_modified', 'domain', 'id', 'indexed_on', 'indices'],
  ...['opened_by', 'properties', 'resource_uri', 'server_date_modified', 'server_date_opened', 'user_id', 'xform_ids'],
];

const cases = [
  caseRow({ id: 'house', type: 'household', name: 'Hut', when: at('01-01T00:00'), ownerId: 'A1' }),
  caseRow({
    id: 'mother',
    type: 'Mother',
    name: 'Mattie Ross',
    externalId: 'Ext-1',
    ownerId: 'A1',
    when: at('01-02T00:00'),
    modified: at('01-09T00:00'),
    indexedOnV1: at('01-08T00:00'),
    serverOpened: null,
    properties: { name: 'shown', contact_phone_number: '+27Abc' },
    indices: [index('parent', 'house')],
    formIds: ['f1', 'f2', 'f3', 'gone'],
  }),
  caseRow({
    id: 'child',
    closed: at('01-05T00:00'),
    closedBy: 'closer',
    when: at('01-03T00:00'),
    indices: [index('parent', 'mother'), index('host', 'house', 'extension')],
  }),
];
const forms = [
  formRow({ id: 'f1', caseIds: ['mother'] }),
  formRow({ id: 'f2', caseIds: ['mother'], xmlns: 'http://two' }),
  formRow({ id: 'f3', caseIds: ['mother'], archived: true }),
];

let hq: CaseFormWorld;
beforeAll(async () => {
  hq = await startCaseFormWorld({ cases, forms });
});
afterAll(() => hq.stop());

const ids = async (query: string) => idsOf((await hq.get(`case/v1/?${query}`)).body);

describe('filters of the v1 list (cases.md 4.1)', () => {
  it.each([
    ['type=HOUSEHOLD', ['house']],
    ['case_type=mother', ['mother']],
    ['type.exact=Mother', ['mother']],
    ['type.exact=mother', []],
    ['name=mattie', ['mother']],
    ['name=Mattie+Ross', []],
    ['case_name=ross', ['mother']],
    ['name.exact=Mattie+Ross', ['mother']],
    ['external_id=EXT-1', ['mother']],
    ['external_id.exact=Ext-1', ['mother']],
    ['external_id.exact=ext-1', []],
    ['owner_id=a1', ['house', 'mother']],
    ['owner_id=nope&owner_id=A1', ['house', 'mother']],
    ['user_id=modifier&closed=true', ['child']],
    ['closed=FALSE', ['house', 'mother']],
    ['contact_phone_number=%2B27Abc', ['mother']],
    ['contact_phone_number=%2B27abc', []],
    ['indices.referenced_id=house', ['mother', 'child']],
    ['properties=all', []],
    ['no_such_field=1', []],
    ['username=x&q=y&api_key=z&nonsense__full=true&format=json', ['house', 'mother', 'child']],
  ])('%s', async (query, rows) => expect(await ids(query)).toEqual(rows));

  it.each([
    ['server_date_modified_start=2021-01-02', ['mother', 'child']],
    ['server_date_modified_end=2021-01-02', ['house', 'mother']],
    ['server_modified_on_start=2021-01-02T00:00:00&server_modified_on_end=2021-01-02T00:00:00.000000', ['mother']],
    ['date_modified_start=2021-01-09T00:00Z', ['mother']],
    ['indexed_on_start=2021-01-08', ['mother']],
    ['indexed_on_end=2021-01-02', ['house']],
    ['indexed_on_start=', ['house', 'mother', 'child']],
  ])('%s is inclusive at both ends, and a bare date is midnight', async (query, rows) =>
    expect(await ids(query)).toEqual(rows),
  );

  it.each(['2021-01-02T00:00:00.000000Z', '2021-01-02T00:00:00Z', '2021-01-02T00:00:00+02:00', 'x'])(
    'refuses the date %p',
    async date => {
      const { status, body } = await hq.get(`case/v1/?indexed_on_start=${encodeURIComponent(date)}`);
      expect([status, body]).toEqual([400, { error: `Bad query parameter: Unknown date format: ${date}` }]);
    },
  );
});

describe('order and pages (cases.md 4.1, 4.2)', () => {
  it('is by server_date_modified, or as asked', async () => {
    expect(await ids('')).toEqual(['house', 'mother', 'child']);
    expect(await ids('order_by=-server_date_modified')).toEqual(['child', 'mother', 'house']);
    expect(await ids('order_by=-date_modified')).toEqual(['mother', 'child', 'house']);
    expect(await ids('order_by=indexed_on&order_by=-date_modified')).toEqual(['house', 'child', 'mother']);
  });

  it.each([
    ['nope', `No matching 'nope' field for ordering on.`],
    ['domain', `The 'domain' field does not allow ordering.`],
  ])('refuses order_by=%s', async (name, error) => {
    expect(await hq.get(`case/v1/?order_by=${name}`)).toMatchObject({ status: 400, body: { error } });
  });

  it('cuts limits over 5,000 and 0 to 5,000 without a word, and pages by offset', async () => {
    for (const limit of [0, 9999]) {
      expect((await hq.get(`case/v1/?limit=${limit}`)).body).toMatchObject({ meta: { limit: 5000, total_count: 3 } });
    }
    const { body } = await hq.get('case/v1/?limit=1&offset=1&closed=false');
    expect(body).toMatchObject({ meta: { limit: 1, offset: 1, total_count: 2, next: null } });
    expect(idsOf(body)).toEqual(['mother']);
    expect((await hq.get('case/v1/?limit=-1')).status).toBe(400);
  });

  it('fails with the canned 500 beyond the result window of a million, or of the default ten thousand', async () => {
    const error_message = 'Sorry, this request could not be processed. Please try again later.';
    const small = await startCaseFormWorld({ cases, toggles: [SMALL_WINDOW] });
    for (const [server, window] of [
      [hq, 1_000_000],
      [small, 10_000],
    ] as const) {
      expect((await server.get(`case/v1/?limit=5000&offset=${window - 5000}`)).status).toBe(200);
      const { status, body } = await server.get(`case/v1/?limit=5000&offset=${window - 5000 + 1}`);
      expect([status, body]).toEqual([500, { error_message }]);
    }
    await small.stop();
  });
});

describe('a v1 case (cases.md 4.3)', () => {
  it('has these keys, metadata among its properties, and 1900-01-01 for an unknown time', async () => {
    const { body } = await hq.get('case/v1/mother/');
    expect(Object.keys(body as object)).toEqual(SHOWN);
    expect(body).toMatchObject({
      id: 'mother',
      case_id: 'mother',
      user_id: 'modifier',
      server_date_opened: '1900-01-01',
      server_date_modified: '2021-01-02T00:00:00.000000Z',
      indexed_on: '2021-01-08T00:00:00.000000Z',
      closed: false,
      date_closed: null,
      indices: { parent: { case_id: 'house', case_type: 'household', relationship: 'child' } },
      xform_ids: ['f1', 'f2', 'f3', 'gone'],
      resource_uri: '/a/clinic/api/case/v1/mother/',
    });
    expect((body as { properties: unknown }).properties).toEqual({
      name: 'shown',
      contact_phone_number: '+27Abc',
      case_name: 'Mattie Ross',
      case_type: 'Mother',
      date_opened: '2021-01-02T00:00:00.000000Z',
      external_id: 'Ext-1',
      owner_id: 'A1',
    });
  });

  it('names itself in the URL style of the request (errors-and-paging.md 1)', async () => {
    expect((await hq.get('v0.5/case/house/')).body).toMatchObject({ resource_uri: '/a/clinic/api/v0.5/case/house/' });
  });

  it('cannot be asked for by set/ (1.1, inferred)', async () => {
    for (const path of ['case/v1/set/house;child/', 'form/v1/set/f1;f2/'])
      expect((await hq.get(path)).status).toBe(500);
  });

  it('is an empty 404 when it is missing (4.4)', async () => {
    expect(await hq.get('case/v1/nope/')).toMatchObject({ status: 404, body: '' });
  });
});

describe('expansions (cases.md 4.3)', () => {
  it('are absent without their flag, and true in any letter case', async () => {
    expect((await hq.get('case/v1/house/?child_cases__full=1')).body).not.toHaveProperty('child_cases');
    expect((await hq.get('case/v1/house/?child_cases__full=TRUE')).body).toHaveProperty('child_cases');
  });

  it('child_cases is keyed by case id and descends the whole tree, on lists too', async () => {
    const { body } = await hq.get('case/v1/house/?child_cases__full=true');
    expect(body).toMatchObject({
      child_cases: { mother: { child_cases: { child: { child_cases: {} } } }, child: { child_cases: {} } },
    });
    const list = await hq.get('case/v1/?child_cases__full=true&closed=true');
    expect(list.body).toMatchObject({ objects: [{ id: 'child', child_cases: {} }] });
  });

  it('parent_cases is keyed by index name, hosts included', async () => {
    const { body } = await hq.get('case/v1/child/?parent_cases__full=true');
    expect(body).toMatchObject({
      parent_cases: { parent: { id: 'mother', parent_cases: { parent: { id: 'house' } } }, host: { id: 'house' } },
    });
  });

  it('children and parents together circle until HQ breaks (inferred)', async () => {
    const { status } = await hq.get('case/v1/house/?child_cases__full=true&parent_cases__full=true');
    expect(status).toBe(500);
  });

  it('xforms_by_name and xforms_by_xmlns leave archived and deleted forms out', async () => {
    const { body } = await hq.get('case/v1/mother/?xforms_by_name__full=true&xforms_by_xmlns__full=true');
    expect(body).toMatchObject({
      xforms_by_name: { visit: [{ id: 'f1', domain: 'clinic' }, { id: 'f2' }] },
      xforms_by_xmlns: { 'http://openrosa.org/formdesigner/visit': [{ id: 'f1' }], 'http://two': [{ id: 'f2' }] },
    });
  });
});

it('the cases index has a lag and a clock of its own (cases.md 1.2)', async () => {
  const now = at('06-01T00:00');
  const rows = [
    caseRow({ id: 'old', when: now - 60_000 }),
    caseRow({ id: 'new', when: now - 60_000, indexedOnV1: now }),
  ];
  const late = await startCaseFormWorld({ now, lag: 5_000, cases: rows });
  expect(idsOf((await late.get('case/v1/')).body)).toEqual(['old']);
  expect((await late.get('case/v1/new/')).status).toBe(404);
  expect((await late.get('case/v2/new/')).status).toBe(200);
  await late.stop();
});
