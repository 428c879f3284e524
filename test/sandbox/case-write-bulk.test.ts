import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { casesOf, objectsOf, person, startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
beforeEach(async () => {
  hq = await startWritableCaseWorld();
});
afterEach(() => hq.stop());

const refusal = async (items: unknown) => {
  const { status, body } = await hq.post(items);
  expect(hq.domain.forms.size).toBe(0);
  return [status, (body as { error?: string }).error];
};

describe('bulk writes (cases.md 3.2)', () => {
  it.each(['POST', 'PUT'])(
    '%s mixes create, update and upsert in one form, answered in request order',
    async method => {
      const reply = await hq.call(method, 'case/v2/', [
        { create: true, ...person },
        { create: false, case_id: 'h', case_name: 'Household' },
        { create: null, external_id: 'x1', properties: { rank: '1' } },
        { create: null, external_id: 'new', ...person },
      ]);
      expect(reply.status).toBe(200);
      expect(Object.keys(reply.body as object)).toEqual(['form_id', 'cases']);
      expect(casesOf(reply)).toMatchObject([
        { case_name: 'Elizabeth', external_id: null },
        { case_id: 'h', case_name: 'Household' },
        { case_id: 'a', properties: { rank: '1', dob: '1948-11-02' } },
        { case_name: 'Elizabeth', external_id: 'new' },
      ]);
      const forms = objectsOf(await hq.get('form/v1/'));
      expect(forms.map(form => form['id'])).toEqual([(reply.body as { form_id: string }).form_id]);
    },
  );

  it('links items by temporary ids, in any order, and forgets them (3.1)', async () => {
    const indices = { parent: { temporary_id: '1', case_type: 'mother', relationship: 'child' } };
    const reply = await hq.post([
      { create: true, ...person, case_type: 'baby', indices },
      { create: true, ...person, case_type: 'mother', temporary_id: '1' },
    ]);
    const [baby, mother] = casesOf(reply);
    expect(baby).toMatchObject({ indices: { parent: { case_id: mother?.['case_id'], case_type: 'mother' } } });
    expect(JSON.stringify(reply.body)).not.toContain('temporary');
  });

  it('links to cases by their external ids', async () => {
    const indices = { host: { external_id: 'x1', case_type: 'patient', relationship: 'extension' } };
    const [row] = casesOf(await hq.post([{ create: true, ...person, indices }]));
    expect(row).toMatchObject({ indices: { host: { case_id: 'a', relationship: 'extension' } } });
  });

  const link = (external_id: string) => ({
    parent: { external_id, case_type: 'mother', relationship: 'child' },
  });

  it('looks an external id up among the cases that the body creates before those that are there (3.1)', async () => {
    const reply = await hq.post([
      { create: true, ...person, case_type: 'baby', indices: link('m') },
      { create: true, ...person, case_type: 'baby', indices: link('x1') },
      { create: true, ...person, case_type: 'mother', external_id: 'm' },
      { create: true, ...person, case_type: 'mother', external_id: 'x1' },
      { create: false, external_id: 'm', properties: { parity: '1' } },
    ]);
    const [one, two, mother, namesake, changed] = casesOf(reply);
    expect(one).toMatchObject({ indices: { parent: { case_id: mother?.['case_id'] } } });
    expect(two).toMatchObject({ indices: { parent: { case_id: namesake?.['case_id'] } } });
    expect(changed).toMatchObject({ case_id: mother?.['case_id'], properties: { parity: '1' } });
    expect(hq.domain.forms.size).toBe(1);
  });

  it('also the new external id of a case that is named by its case id, but of no upsert that opens a case (3.1, 3.4)', async () => {
    const [, child] = casesOf(
      await hq.post([
        { create: false, case_id: 'h', external_id: 'home' },
        { create: true, ...person, indices: link('home') },
      ]),
    );
    expect(child).toMatchObject({ indices: { parent: { case_id: 'h' } } });
    const { status, body } = await hq.post([
      { create: null, ...person, external_id: 'm' },
      { create: true, ...person, indices: link('m') },
    ]);
    expect([status, body]).toEqual([400, { error: `Could not find a case with external_id 'm'` }]);
  });

  it('cuts each case as a read does (2.6)', async () => {
    const { body } = await hq.post([{ create: false, case_id: 'a' }], 'case/v2/?fields=case_id');
    expect(body).toEqual({ form_id: expect.any(String), cases: [{ case_id: 'a' }] });
  });

  it('creates duplicates for one new external id, which is looked up before anything is saved (3.4)', async () => {
    const item = { create: null, external_id: 'new', ...person };
    const [one, two] = casesOf(await hq.post([item, item]));
    expect(one?.['case_id']).not.toBe(two?.['case_id']);
    expect(await refusal([item]).catch(() => 'written')).toBe('written');
  });

  it('is all or nothing: a lost index of one item leaves every case as it was (3.3)', async () => {
    const indices = { parent: { case_id: 'gone', case_type: 'h', relationship: 'child' } };
    const { status, body } = await hq.post([
      { create: false, case_id: 'a', case_name: 'B' },
      { create: false, case_id: 'h', indices },
    ]);
    expect([status, body]).toEqual([
      400,
      { error: `InvalidCaseIndex: Case 'h' references non-existent case 'gone'`, form_id: expect.any(String) },
    ]);
    expect((await hq.get('case/v2/ext/x1/')).body).toMatchObject({ case_name: 'Name of a' });
  });
});

describe('what is wrong with a bulk body (cases.md 3.3)', () => {
  it('more than 100 items', async () => {
    const items = Array.from({ length: 101 }, () => ({ create: true, ...person }));
    expect(await refusal(items)).toEqual([400, 'You cannot submit more than 100 updates in a single request']);
    const { status } = await hq.post(items.slice(1));
    expect(status).toBe(200);
  });

  it('all rows at once, each with its number, joined by semicolons', async () => {
    expect(
      await refusal([
        person,
        { create: true, ...person },
        { create: true, case_type: 'p', owner_id: 'o' },
        { create: null, ...person },
        { create: null, external_id: 'x1', case_id: 'a' },
        { create: true, ...person, case_id: 'a' },
        { create: false, case_id: 'a', temporary_id: '1' },
      ]),
    ).toEqual([
      400,
      [
        `Error in row 1: A 'create' flag is required for each update.`,
        'Error in row 3: Property case_name is required.',
        'Error in row 4: UPSERT requires external_id',
        'Error in row 5: UPSERT does not allow case_id',
        'Error in row 6: You cannot specify case_id when creating a new case',
        `Error in row 7: 'temporary_id' is not a valid field.`,
      ].join('; '),
    ]);
  });

  it('look-ups, which come alone and without a row', async () => {
    const lookUps = [
      { create: false, case_id: 'no' },
      { create: false, external_id: 'no' },
    ];
    expect(await refusal(lookUps)).toEqual([400, `No case found with ID 'no'`]);
    expect(await refusal(lookUps.slice(1))).toEqual([400, `Could not find a case with external_id 'no'`]);
    expect(await refusal([{ create: null, external_id: 'twin' }])).toEqual([
      400,
      'There are multiple cases with external_id twin',
    ]);
  });

  it.each(['case_type', 'case_name', 'owner_id'])(
    'an upsert that has to create and lacks %s: a page of 500 (3.6)',
    async name => {
      const { [name]: _, ...rest } = { ...person, external_id: 'new', create: null } as Record<string, unknown>;
      expect(await hq.post([rest])).toMatchObject({ status: 500, contentType: 'text/html; charset=utf-8' });
    },
  );
});
