import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { caseOf, person, startWritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';
import type { WritableCaseWorld } from '../support/sandbox/writableCaseWorld.js';

let hq: WritableCaseWorld;
beforeEach(async () => {
  hq = await startWritableCaseWorld();
});
afterEach(() => hq.stop());

describe('upsert by external id: PUT ext/ (cases.md 3.2, 3.3)', () => {
  it('creates once, then updates: the same call twice is one case', async () => {
    const [one, two] = [
      await hq.put('case/v2/ext/new%20%2F1/', person),
      await hq.put('case/v2/ext/new%20%2F1/', person),
    ];
    expect(caseOf(one)).toMatchObject({ external_id: 'new /1', case_name: 'Elizabeth' });
    expect(caseOf(two)['case_id']).toBe(caseOf(one)['case_id']);
    expect(hq.domain.cases.size).toBe(5);
  });

  it('needs what a create needs, if it creates', async () => {
    expect(await hq.put('case/v2/ext/new/', { case_name: 'x', owner_id: 'o' })).toMatchObject({
      status: 400,
      body: { error: 'Property case_type is required.' },
    });
  });

  it('renames by another external_id in the body', async () => {
    expect(caseOf(await hq.put('case/v2/ext/x1/', { external_id: 'x2' }))).toMatchObject({
      case_id: 'a',
      external_id: 'x2',
    });
  });

  it('takes a case_id only if it is the case', async () => {
    expect((await hq.put('case/v2/ext/x1/', { case_id: 'a', case_name: 'B' })).status).toBe(200);
    expect((await hq.put('case/v2/ext/x1/', { case_id: 'h' })).body).toEqual({
      error:
        'The given value of "case_id" does not match the existing value for the case identified by external_id = "x1". "case_id" is read-only and cannot be modified.',
    });
    expect((await hq.put('case/v2/ext/new/', { ...person, case_id: 'h' })).body).toEqual({
      error: 'You cannot specify case_id when creating a new case',
    });
  });

  it('refuses an ambiguous external id, and a body that is no object', async () => {
    expect((await hq.put('case/v2/ext/twin/', {})).body).toEqual({
      error: `Multiple cases found with external_id 'twin': t1, t2`,
    });
    expect((await hq.put('case/v2/ext/x1/', [])).body).toEqual({ error: 'Payload must be a single JSON object' });
  });

  it('creates an unrelated case on POST: the URL is ignored (2.1)', async () => {
    const row = caseOf(await hq.post(person, 'case/v2/ext/x1/'));
    expect(row).toMatchObject({ external_id: null, case_name: 'Elizabeth' });
    expect(row['case_id']).not.toBe('a');
  });
});
