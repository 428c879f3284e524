import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCaseFormWorld, idsOf } from '../support/sandbox/caseFormWorld.js';
import type { CaseFormWorld } from '../support/sandbox/caseFormWorld.js';
import { at, caseRow } from '../support/worlds/sampleRows.js';

let hq: CaseFormWorld;
beforeAll(async () => {
  hq = await startCaseFormWorld({
    cases: [
      caseRow({ id: 'a', externalId: 'x1' }),
      caseRow({ id: 'b', externalId: 'x2' }),
      caseRow({ id: 't1', externalId: 'twin' }),
      caseRow({ id: 't2', externalId: 'twin' }),
      caseRow({ id: 'odd', externalId: 'Köln #1/a+b&c?' }),
    ],
  });
});
afterAll(() => hq.stop());

const stub = (id: string) => ({ case_id: id, error: 'not found' });

describe('one case (cases.md 2.7)', () => {
  it('is the bare object, or a JSON 404; also under the old URL and without the slash (2.1)', async () => {
    for (const path of ['case/v2/a/', 'case/v2/a', 'v0.6/case/a/', 'v0.6/case/a']) {
      expect((await hq.get(path)).body).toMatchObject({ case_id: 'a' });
    }
    expect(await hq.get('case/v2/nope/')).toMatchObject({ status: 404, body: { error: `Case 'nope' not found` } });
  });

  it('has no route for other characters: an HTML 404 (2.1)', async () => {
    expect(await hq.get('case/v2/a%20b/')).toMatchObject({ status: 404, contentType: 'text/html; charset=utf-8' });
  });

  it('refuses other methods in JSON (2.1)', async () => {
    const { status, body } = await hq.call('DELETE', 'case/v2/a/');
    expect([status, body]).toEqual([405, { error: 'Request method not allowed' }]);
  });
});

describe('several cases (cases.md 2.7)', () => {
  it('keeps the order and repeats of comma ids, with stubs for misses that fields never cut', async () => {
    const { status, body } = await hq.get('case/v2/b,nope,a,b/?fields=case_id');
    expect(status).toBe(200);
    expect(body).toEqual({
      matching_records: 3,
      missing_records: 1,
      cases: [{ case_id: 'b' }, stub('nope'), { case_id: 'a' }, { case_id: 'b' }],
    });
  });

  it('adds a stub for the empty id of a trailing comma', async () => {
    expect((await hq.get('case/v2/a,/?fields=case_id')).body).toMatchObject({ cases: [{ case_id: 'a' }, stub('')] });
  });

  it('bulk-fetches case ids first, then external ids', async () => {
    const asked = { external_ids: ['x2', 'no'], case_ids: ['a', 'none'] };
    for (const path of ['case/v2/bulk-fetch/', 'v0.6/case/bulk-fetch/']) {
      const { body } = await hq.call('POST', `${path}?fields=case_id`, asked);
      expect(body).toEqual({
        matching_records: 2,
        missing_records: 2,
        cases: [{ case_id: 'a' }, stub('none'), { case_id: 'b' }, { external_id: 'no', error: 'not found' }],
      });
    }
    expect((await hq.call('PUT', 'case/v2/bulk-fetch/', { case_ids: ['a'] })).status).toBe(200);
  });

  it('silently answers one of several cases with one external id', async () => {
    const { body } = await hq.call('POST', 'case/v2/bulk-fetch/', { external_ids: ['twin'] });
    expect(body).toMatchObject({ matching_records: 1, missing_records: 0 });
  });

  it('refuses too many ids, no ids and no JSON', async () => {
    const bulk = async (payload: unknown) => {
      const { status, body } = await hq.call('POST', 'case/v2/bulk-fetch/', payload);
      return [status, (body as { error: string }).error];
    };
    const ids = Array.from({ length: 2501 }, (_, n) => `c${n}`);
    const tooMany = 'You cannot request more than 5000 cases per request.';
    const none = `Payload must include 'case_ids' or 'external_ids' fields`;
    expect(await bulk({ case_ids: ids, external_ids: ids })).toEqual([400, tooMany]);
    expect(await bulk({ case_ids: ids, external_ids: ids.slice(0, 2499) })).toEqual([200, undefined]);
    expect(await bulk({ case_ids: [] })).toEqual([400, none]);
    expect(await bulk({})).toEqual([400, none]);
    const get = await hq.get('case/v2/bulk-fetch/');
    expect([get.status, get.body]).toEqual([400, { error: 'Payload must be valid JSON' }]);
  });

  it('walks a bare string by its characters and breaks on an array (inferred)', async () => {
    const { body } = await hq.call('POST', 'case/v2/bulk-fetch/?fields=case_id', { case_ids: 'az' });
    expect(body).toMatchObject({ cases: [{ case_id: 'a' }, stub('z')] });
    expect((await hq.call('POST', 'case/v2/bulk-fetch/', ['a'])).status).toBe(500);
  });
});

describe('by external id (cases.md 2.7)', () => {
  it('finds one case under any text, percent-encoded (2.1)', async () => {
    expect((await hq.get('case/v2/ext/x1/')).body).toMatchObject({ case_id: 'a' });
    expect((await hq.get('v0.6/case/ext/x1/')).body).toMatchObject({ case_id: 'a' });
    const odd = encodeURIComponent('Köln #1/a+b&c?');
    expect((await hq.get(`case/v2/ext/${odd}/`)).body).toMatchObject({ case_id: 'odd' });
  });

  it('is a 404 for none and a 400 for several', async () => {
    const [none, twins] = [await hq.get('case/v2/ext/no/'), await hq.get('case/v2/ext/twin/')];
    expect([none.status, none.body]).toEqual([404, { error: `Case 'no' not found` }]);
    expect([twins.status, twins.body]).toEqual([
      400,
      { error: `Multiple cases found with external_id 'twin': t1, t2` },
    ]);
  });
});

describe('the index lags behind the database (cases.md 2.5)', () => {
  let late: CaseFormWorld;
  beforeAll(async () => {
    const now = at('06-01T12:00');
    const fresh = caseRow({ id: 'fresh', externalId: 'f', when: now - 2_000 });
    late = await startCaseFormWorld({ now, lag: 5_000, cases: [fresh, caseRow({ id: 'old', when: now - 60_000 })] });
  });
  afterAll(() => late.stop());

  it('a fresh case is missing from list, single, comma and bulk reads, but not from ext/', async () => {
    expect(idsOf((await late.get('case/v2/')).body, 'case_id')).toEqual(['old']);
    expect((await late.get('case/v2/fresh/')).status).toBe(404);
    expect((await late.get('case/v2/fresh,old/')).body).toMatchObject({ matching_records: 1, missing_records: 1 });
    const bulk = await late.call('POST', 'case/v2/bulk-fetch/', { case_ids: ['fresh'], external_ids: ['f'] });
    expect(bulk.body).toMatchObject({ matching_records: 0, missing_records: 2 });
    expect((await late.get('case/v2/ext/f/')).body).toMatchObject({ case_id: 'fresh' });
  });
});
