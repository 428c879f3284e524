import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { caseOf, person, startWritableCaseWorld, writtenText } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
beforeEach(async () => {
  hq = await startWritableCaseWorld();
});
afterEach(() => hq.stop());

describe('creating one case (cases.md 3.1, 3.2)', () => {
  it('answers 200 with the form id and the whole case', async () => {
    const { status, body } = await hq.post({ ...person, external_id: '1', properties: { dob: '1948-11-02' } });
    expect(status).toBe(200);
    expect(body).toEqual({
      form_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      case: {
        domain: 'clinic',
        case_id: expect.stringMatching(/^[0-9a-f]{8}-/),
        ...person,
        external_id: '1',
        date_opened: writtenText,
        last_modified: writtenText,
        server_last_modified: writtenText,
        indexed_on: writtenText,
        closed: false,
        date_closed: null,
        properties: { dob: '1948-11-02' },
        indices: {},
      },
    });
  });

  it('works under the old URL and without the slash (2.1)', async () => {
    for (const path of ['case/v2', 'v0.6/case/', 'v0.6/case']) expect((await hq.post(person, path)).status).toBe(200);
  });

  it('never asks whether the external id is taken: a second case of the same (3.2)', async () => {
    const other = caseOf(await hq.post({ ...person, external_id: 'x1' }));
    expect(other['case_id']).not.toBe('a');
    const both = await hq.get('case/v2/?external_id=x1');
    expect(both.body).toMatchObject({ matching_records: 2 });
  });

  it('takes an empty case type, and leaves out what was not said (3.1)', async () => {
    expect(caseOf(await hq.post({ ...person, case_type: '' }))).toMatchObject({ case_type: '', external_id: null });
  });

  it('keeps values as they are: spaces, markup, line ends, letters of any script, the empty text', async () => {
    const properties = { spaced: '  a  ', markup: '<b> & "c" \'d\'', lines: 'one\n two', script: 'ণ😀', none: '' };
    expect(caseOf(await hq.post({ ...person, properties }))['properties']).toEqual(properties);
  });

  it('takes any XML name for a property, words of JavaScript too', async () => {
    const properties = JSON.parse('{"constructor": "a", "__proto__": "b", "été": "c", "x-1.2": "d"}') as unknown;
    const row = caseOf(await hq.post({ ...person, properties }));
    expect(JSON.stringify(row['properties'])).toBe(JSON.stringify(properties));
  });

  it('fails with a page on a letter that XML has no place for', async () => {
    expect((await hq.post({ ...person, case_name: '\u0001' })).status).toBe(500);
    expect(hq.domain.cases.size).toBe(4);
  });

  it('rewrites what looks like a date with a time to UTC, as in any form (forms.md 2.2)', async () => {
    const { properties } = caseOf(
      await hq.post({ ...person, properties: { seen: '2020-01-01T10:00:00+02:00', day: '2020-01-01' } }),
    );
    expect(properties).toEqual({ seen: '2020-01-01T08:00:00.000000Z', day: '2020-01-01' });
  });

  it('can open a case closed', async () => {
    expect(caseOf(await hq.post({ ...person, close: true }))).toMatchObject({ closed: true, date_closed: writtenText });
  });

  it('overwrites user_id by the caller (3.1)', async () => {
    const { case_id: id } = caseOf(await hq.post({ ...person, user_id: 3 }));
    expect((await hq.get(`case/v1/${String(id)}/`)).body).toMatchObject({ user_id: 'caller', opened_by: 'caller' });
  });
});

describe('updating one case (cases.md 3.2)', () => {
  it('merges properties and leaves the rest', async () => {
    const row = caseOf(
      await hq.put('case/v2/a/', { properties: { rank: '2100', champion: 'true' }, owner_id: 'chess' }),
    );
    expect(row).toMatchObject({
      case_id: 'a',
      owner_id: 'chess',
      case_name: 'Name of a',
      external_id: 'x1',
      properties: { dob: '1948-11-02', rank: '2100', champion: 'true' },
      indices: { parent: { case_id: 'h' } },
      last_modified: writtenText,
      date_opened: '2021-06-01T12:00:00.000000Z',
    });
  });

  it('finds the case by case_id or external_id of the body', async () => {
    expect(caseOf(await hq.put('case/v2/', { case_id: 'a', case_name: 'B' }))).toMatchObject({
      case_id: 'a',
      case_name: 'B',
    });
    expect(caseOf(await hq.put('case/v2/', { external_id: 'x1', case_name: 'C' }))).toMatchObject({
      case_id: 'a',
      case_name: 'C',
    });
  });

  it('takes external_id beside case_id for the new value; "" clears it (3.1)', async () => {
    expect(caseOf(await hq.put('case/v2/', { case_id: 'a', external_id: 'new' }))).toMatchObject({
      external_id: 'new',
    });
    expect(caseOf(await hq.put('case/v2/a/', { external_id: '' }))).toMatchObject({ external_id: '' });
  });

  it('lets a case_id of the body silently beat the URL', async () => {
    expect(caseOf(await hq.put('case/v2/a/', { case_id: 'h', case_name: 'H' }))).toMatchObject({
      case_id: 'h',
      case_name: 'H',
    });
  });

  it('closes, and never reopens (3.1)', async () => {
    expect(caseOf(await hq.put('case/v2/a/', { close: true }))).toMatchObject({
      closed: true,
      date_closed: writtenText,
    });
    expect(caseOf(await hq.put('case/v2/a/', { close: false, case_name: 'B' }))).toMatchObject({ closed: true });
  });

  it('merges indices; one without a target, or with an empty case_id, is deleted (3.1)', async () => {
    const host = { case_id: 't1', case_type: 'patient', relationship: 'extension' };
    const both = { parent: { case_id: 'h', case_type: 'household', relationship: 'child' }, host };
    expect(caseOf(await hq.put('case/v2/a/', { indices: { host } }))).toMatchObject({ indices: both });
    expect(caseOf(await hq.put('case/v2/a/', { indices: { parent: { case_id: '' } } }))['indices']).toEqual({ host });
    expect(caseOf(await hq.put('case/v2/a/', { indices: { host: {} } }))['indices']).toEqual({});
  });

  it('answers 400, never 404, for an unknown case (3.3)', async () => {
    const errors = async (json: unknown, path = 'case/v2/') => (await hq.put(path, json)).body;
    expect(await errors({ case_name: 'x' })).toEqual({
      error: 'Case updates must provide either a case_id or external_id',
    });
    expect(await errors({ case_name: 'x' }, 'case/v2/no/')).toEqual({ error: `No case found with ID 'no'` });
    expect(await errors({ external_id: 'no' })).toEqual({ error: `Could not find a case with external_id 'no'` });
    expect(await errors({ external_id: 'twin' })).toEqual({ error: 'There are multiple cases with external_id twin' });
    expect((await hq.put('case/v2/', { case_id: 'no' })).status).toBe(400);
  });

  it('refuses a temporary_id (3.1)', async () => {
    expect((await hq.put('case/v2/a/', { temporary_id: '1' })).body).toEqual({
      error: `'temporary_id' is not a valid field.`,
    });
  });

  it('fails with a page on an array at one case (3.6)', async () => {
    expect(await hq.put('case/v2/a/', [])).toMatchObject({ status: 500, contentType: 'text/html; charset=utf-8' });
  });

  it('selects fields of the answer as a read does (2.6), but not form_id', async () => {
    const { body } = await hq.put('case/v2/a/?fields=case_id,properties.rank', { case_name: 'B' });
    expect(body).toEqual({ form_id: expect.any(String), case: { case_id: 'a', properties: { rank: '2000' } } });
  });
});

describe('methods (cases.md 2.1)', () => {
  it('knows no POST on one case, no PATCH and no DELETE', async () => {
    for (const [method, path] of [
      ['POST', 'a/'],
      ['PATCH', 'a/'],
      ['DELETE', 'a/'],
      ['DELETE', ''],
    ] as const) {
      const reply = await hq.call(method, `case/v2/${path}`, {});
      expect([reply.status, reply.body]).toEqual([405, { error: 'Request method not allowed' }]);
    }
  });
});
