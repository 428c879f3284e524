import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startCaseMutations, NEW_CASE, type CaseMutations } from '../../../support/mutations/caseMutations.js';

let hq: CaseMutations;
let caseId: string;
beforeEach(async () => {
  hq = await startCaseMutations();
  const input = { ...NEW_CASE, externalId: 'a1', properties: { edd: '2026-09-01', risk: 'high' } };
  caseId = (await hq.change('caseCreate', { input })).changed!.case!.caseId;
});
afterEach(() => hq.gateway.close());

const update = (variables: object, more = {}) => hq.change('caseUpdate', variables, more);
const upsert = (externalId: string, input: object, more = {}) => hq.change('caseUpsert', { externalId, input }, more);
const read = async (as: 'admin' | 'reader') =>
  (
    await hq.gateway.ask<{ domain: { case: object } }>(
      `{ domain(name: "demo") { case(caseId: "${caseId}") { caseName closed properties parent { caseName } } } }`,
      { as },
    )
  ).data.domain.case;
const child = (target: object) => [{ identifier: 'parent', caseType: 'mother', case: target }];

describe('caseUpdate', () => {
  test('properties and indices are merged, omitted fields stay (cases.md 3.1)', async () => {
    const other = (await hq.change('caseCreate', { input: { ...NEW_CASE, caseName: 'Eve' } })).changed!.case!;
    // The cache of another login, which the change makes stale.
    await read('reader');
    const { changed, bill, errors } = await update({
      case: { caseId },
      input: { caseName: 'Ann', properties: { risk: '', age: 31 }, indices: child({ caseId: other.caseId }) },
    });
    expect(errors).toBeUndefined();
    expect(changed).toMatchObject({
      case: {
        caseId,
        caseName: 'Ann',
        ownerId: 'nobody',
        externalId: 'a1',
        properties: { edd: '2026-09-01', risk: '', age: '31' },
        parent: { caseName: 'Eve' },
      },
      formId: expect.any(String),
      userErrors: [],
    });
    // The second is the parent, which the change might have touched.
    expect(bill).toEqual([`PUT case/v2/${caseId}/`, `GET case/v2/${other.caseId}/`]);
    for (const as of ['admin', 'reader'] as const)
      expect(await read(as)).toMatchObject({ caseName: 'Ann', parent: { caseName: 'Eve' } });
  });

  test('selected by external id; an index is removed, the case is closed (3.1, 3.2)', async () => {
    await update({ case: { caseId }, input: { indices: child({ caseId: [...hq.demo.cases][0]!.id }) } });
    const { changed, bill } = await update({
      case: { externalId: 'a1' },
      input: { removeIndices: ['parent'], close: true },
    });
    expect(changed!.case).toMatchObject({ caseId, closed: true, indices: [], parent: null });
    expect(bill).toEqual(['PUT case/v2/']);
    expect(hq.demo.cases.get(caseId)!.closed).not.toBeNull();
  });

  test('the external id itself is changed or removed', async () => {
    expect((await update({ case: { caseId }, input: { externalId: 'b1' } })).changed!.case).toMatchObject({
      externalId: 'b1',
    });
    expect((await update({ case: { caseId }, input: { externalId: '' } })).changed!.case).toMatchObject({
      externalId: '',
    });
  });

  test.each([
    [{ case: { caseId: '' }, input: {} }, ['case', 'caseId'], 'REQUIRED'],
    [{ case: { temporaryId: 'a' }, input: {} }, ['case', 'temporaryId'], 'INVALID'],
    [{ case: { caseId: 'a,b' }, input: {} }, ['case', 'caseId'], 'NOT_FOUND'],
    [{ case: { externalId: 'x'.repeat(256) }, input: {} }, ['case', 'externalId'], 'TOO_LARGE'],
    [{ case: { externalId: 'a1' }, input: { externalId: 'b1' } }, ['input', 'externalId'], 'NOT_EDITABLE'],
    [{ case: { externalId: 'a1' }, input: { removeIndices: ['1st'] } }, ['input', 'removeIndices', '0'], 'INVALID'],
    [
      { case: { externalId: 'a1' }, input: { indices: child({ caseId: '' }) } },
      ['input', 'indices', '0', 'case', 'caseId'],
      'REQUIRED',
    ],
    [
      { case: { externalId: 'a1' }, input: { indices: child({ caseId: 'a' }), removeIndices: ['parent'] } },
      ['input', 'removeIndices', '0'],
      'DUPLICATE',
    ],
  ])('%p is refused before a request is spent', async (variables, field, code) => {
    const { changed, bill } = await update(variables);
    expect(changed).toMatchObject({ case: null, userErrors: [{ field, code }] });
    expect(bill).toEqual([]);
  });

  test("an unknown or ambiguous case is an error in HQ's words (3.3)", async () => {
    await hq.change('caseCreate', { input: { ...NEW_CASE, externalId: 'twin' } });
    await hq.change('caseCreate', { input: { ...NEW_CASE, externalId: 'twin' } });
    const problems = async (selected: object) => (await update({ case: selected, input: {} })).changed!.userErrors;
    expect(await problems({ caseId: 'gone' })).toEqual([
      { field: ['case', 'caseId'], code: 'NOT_FOUND', message: "No case found with ID 'gone'" },
    ]);
    expect(await problems({ externalId: 'gone' })).toEqual([
      { field: ['case', 'externalId'], code: 'NOT_FOUND', message: "Could not find a case with external_id 'gone'" },
    ]);
    expect(await problems({ externalId: 'twin' })).toEqual([
      { field: ['case', 'externalId'], code: 'AMBIGUOUS', message: 'There are multiple cases with external_id twin' },
    ]);
  });

  test("FORBIDDEN with the reason; a case beyond the caller's locations is an input error (2.2, 3.3)", async () => {
    const stranger = await update({ case: { caseId }, input: {} }, { as: 'north' });
    expect(stranger.errors).toMatchObject([{ path: ['caseUpdate'], extensions: { code: 'FORBIDDEN' } }]);
    const beyond = await update({ case: { caseId }, input: { caseName: 'B' } }, { as: 'restricted' });
    expect(beyond.changed!.userErrors).toMatchObject([{ field: ['case', 'caseId'], code: 'OUT_OF_REACH' }]);
  });

  test('a lost answer is unknown and safe to send again; with a key it is sent again', async () => {
    hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'after' });
    const headers = { 'idempotency-key': 'k1' };
    const lost = await update({ case: { caseId }, input: { caseName: 'B' } }, { headers });
    expect(lost.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    const again = await update({ case: { caseId }, input: { caseName: 'B' } }, { headers });
    expect(again.changed!.case).toMatchObject({ caseName: 'B' });
    const third = await update({ case: { caseId }, input: { caseName: 'B' } }, { headers });
    expect([again.bill, third.bill]).toEqual([[`PUT case/v2/${caseId}/`], []]);
    expect(third.changed).toEqual(again.changed);
  });

  test('a 429 is waited for', async () => {
    hq.gateway.hq.failures.add('case/v2/', { kind: 'throttled', retryAfter: 5 });
    const { changed, bill } = await update({ case: { caseId }, input: { caseName: 'B' } });
    expect(changed!.case).toMatchObject({ caseName: 'B' });
    expect(bill).toHaveLength(2);
  });
});

describe('caseUpsert', () => {
  test('updates an existing case, creates a missing one, and gives the same when sent twice (3.2)', async () => {
    expect((await upsert('a1', { properties: { risk: 'low' } })).changed!.case).toMatchObject({
      caseId,
      properties: { edd: '2026-09-01', risk: 'low' },
    });
    const odd = 'köy/7 @#?&=+';
    const first = await upsert(odd, NEW_CASE);
    const second = await upsert(odd, NEW_CASE);
    expect(first.changed!.case).toMatchObject({ externalId: odd });
    expect(second.changed!.case!.caseId).toBe(first.changed!.case!.caseId);
    expect([first.bill, second.bill]).toEqual([
      [`PUT case/v2/ext/${encodeURIComponent(odd)}/`],
      [`PUT case/v2/ext/${encodeURIComponent(odd)}/`],
    ]);
    expect(hq.storedCases(odd)).toHaveLength(1);
  });

  test("a new case needs type, name and owner: HQ's answer says which is missing (3.3)", async () => {
    const { changed } = await upsert('new', { caseType: 'mother', caseName: 'Ada' });
    expect(changed).toMatchObject({
      case: null,
      userErrors: [{ field: ['input', 'ownerId'], code: 'REQUIRED', message: 'Property owner_id is required.' }],
    });
  });

  test.each([
    ['', 'REQUIRED'],
    ['..', 'INVALID'],
    ['x'.repeat(256), 'TOO_LARGE'],
    ['a\u0001', 'INVALID'],
  ])('the external id %p is refused before a request is spent', async (externalId, code) => {
    const { changed, bill } = await upsert(externalId, NEW_CASE);
    expect(changed!.userErrors).toMatchObject([{ field: ['externalId'], code }]);
    expect(bill).toEqual([]);
  });

  test('several cases with the external id: none is chosen (2.7, 3.3)', async () => {
    await hq.change('caseCreate', { input: { ...NEW_CASE, externalId: 'a1' } });
    const { changed } = await upsert('a1', { caseName: 'B' });
    expect(changed!.userErrors).toEqual([
      { field: ['externalId'], code: 'AMBIGUOUS', message: expect.stringMatching(/^Multiple cases found/) },
    ]);
  });

  test('forbidden, throttled, lost and repeated', async () => {
    expect((await upsert('n', NEW_CASE, { as: 'north' })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    hq.gateway.hq.failures.add('case/v2/', { kind: 'throttled', retryAfter: 5 });
    hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'after' });
    const headers = { 'idempotency-key': 'k1' };
    const lost = await upsert('n', NEW_CASE, { headers });
    expect(lost.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    expect(lost.bill).toHaveLength(2);
    const again = await upsert('n', NEW_CASE, { headers });
    expect(again.changed!.case).toMatchObject({ externalId: 'n' });
    expect(hq.storedCases('n')).toHaveLength(1);
    expect((await upsert('n', NEW_CASE, { headers })).bill).toEqual([]);
  });
});
