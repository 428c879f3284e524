import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startCaseMutations, NEW_CASE, type CaseMutations } from '../../../support/mutations/caseMutations.js';

let hq: CaseMutations;
beforeEach(async () => {
  hq = await startCaseMutations();
});
afterEach(() => hq.gateway.close());

const WRITE = 'POST case/v2/';
const link = (target: object) => [{ identifier: 'parent', caseType: 'mother', case: target }];

describe('casesSave', () => {
  test('creates, updates and upserts in one request, reported in the order of the list (cases.md 3.2)', async () => {
    const { saved: before } = await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'a' }]);
    const caseId = before.results[0]!.case!.caseId;
    const { saved, bill, errors } = await hq.save([
      { action: 'CREATE', ...NEW_CASE, caseName: 'Baby', indices: link({ temporaryId: 'm' }) },
      { action: 'UPDATE', case: { caseId }, caseName: 'Ann', properties: { age: 31 } },
      { action: 'UPSERT', case: { externalId: 'b' }, ...NEW_CASE, caseName: 'Bea' },
      { action: 'CREATE', ...NEW_CASE, caseName: 'Mother', temporaryId: 'm' },
    ]);
    expect(errors).toBeUndefined();
    expect(saved).toMatchObject({
      results: [
        { index: 0, outcome: 'CREATED', case: { caseName: 'Baby', parent: { caseName: 'Mother' } } },
        { index: 1, outcome: 'UPDATED', caseId, case: { caseId, caseName: 'Ann', properties: { age: '31' } } },
        { index: 2, outcome: 'SAVED', case: { caseName: 'Bea', externalId: 'b' } },
        { index: 3, outcome: 'CREATED', case: { caseName: 'Mother' } },
      ],
      chunks: [{ indexes: [0, 1, 2, 3], outcome: 'SAVED', formId: expect.any(String), error: null }],
      unsavedIndexes: [],
      userErrors: [],
    });
    // The answer contained the parent's row.
    expect(bill).toEqual([WRITE]);
    expect(hq.demo.forms.get(saved.chunks[0]!.formId!)).toBeDefined();
    const seen = await hq.gateway.ask(`{ domain(name: "demo") { caseByExternalId(externalId: "b") { caseName } } }`, {
      as: 'reader',
    });
    expect(seen.data).toEqual({ domain: { caseByExternalId: { caseName: 'Bea' } } });
  });

  test('all problems of the list are reported at once, before a request is spent', async () => {
    const { saved, bill } = await hq.save([
      { action: 'CREATE', caseType: 'a', case: { caseId: 'x' }, removeIndices: ['parent'] },
      { action: 'UPDATE', temporaryId: 't' },
      { action: 'UPDATE', case: { caseId: 'no such' } },
      { action: 'UPSERT', case: { caseId: 'y' } },
      { action: 'UPSERT', externalId: 'z' },
      { action: 'UPDATE', case: { externalId: 'w' }, externalId: 'v' },
      { action: 'UPDATE', case: { temporaryId: 'u' } },
      { action: 'UPDATE', case: { externalId: '' } },
      { action: 'UPSERT', case: { externalId: 'same' }, properties: { '1': 'x' } },
      { action: 'CREATE', ...NEW_CASE, externalId: 'same' },
      { action: 'CREATE', ...NEW_CASE, indices: link({ temporaryId: 'nobody' }) },
    ]);
    expect(saved.results).toEqual([]);
    expect(saved.userErrors.map(({ field, code }) => [field?.join('.'), code])).toEqual([
      ['inputs.0.caseName', 'REQUIRED'],
      ['inputs.0.ownerId', 'REQUIRED'],
      ['inputs.0.case', 'INVALID'],
      ['inputs.0.removeIndices', 'INVALID'],
      ['inputs.1.case', 'REQUIRED'],
      ['inputs.1.temporaryId', 'INVALID'],
      ['inputs.2.case.caseId', 'NOT_FOUND'],
      ['inputs.3.case.caseId', 'INVALID'],
      ['inputs.4.case', 'REQUIRED'],
      ['inputs.4.externalId', 'INVALID'],
      ['inputs.5.externalId', 'NOT_EDITABLE'],
      ['inputs.6.case.temporaryId', 'INVALID'],
      ['inputs.7.case.externalId', 'REQUIRED'],
      ['inputs.8.properties.1', 'INVALID'],
      ['inputs.9.externalId', 'DUPLICATE'],
      ['inputs.10.indices.0.case.temporaryId', 'NOT_FOUND'],
    ]);
    expect(bill).toEqual([]);
    expect((await hq.save([])).saved.userErrors).toMatchObject([{ field: ['inputs'], code: 'REQUIRED' }]);
  });

  test.each([
    [{ action: 'UPDATE', case: { caseId: 'gone' } }, 'case.caseId', 'NOT_FOUND', "No case found with ID 'gone'"],
    [
      { action: 'UPDATE', case: { externalId: 'gone' } },
      'case.externalId',
      'NOT_FOUND',
      "Could not find a case with external_id 'gone'",
    ],
    [
      { action: 'UPSERT', case: { externalId: 'twin' } },
      'case.externalId',
      'AMBIGUOUS',
      'There are multiple cases with external_id twin',
    ],
    [
      { action: 'CREATE', ...NEW_CASE, indices: link({ caseId: 'gone' }) },
      'indices.0.case.caseId',
      'NOT_FOUND',
      expect.stringContaining('InvalidCaseIndex'),
    ],
  ])(
    'an unknown reference rejects the whole request and is reported at its item: %p (3.3)',
    async (item, field, code, message) => {
      await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'twin' }]);
      await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'twin' }]);
      const { saved, bill } = await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'n' }, item]);
      expect(saved).toMatchObject({
        results: [
          { outcome: 'REFUSED', case: null, userErrors: [] },
          {
            outcome: 'REFUSED',
            case: null,
            userErrors: [{ field: ['inputs', '1', ...field.split('.')], code, message }],
          },
        ],
        unsavedIndexes: [0, 1],
        userErrors: [],
      });
      expect(bill).toEqual([WRITE]);
      expect(hq.storedCases('n')).toEqual([]);
    },
  );

  test("an upsert that creates a case without the required fields: HQ's bare 500 is explained (3.6)", async () => {
    await hq.save([{ action: 'UPSERT', case: { externalId: 'there' }, ...NEW_CASE }]);
    const { saved, bill } = await hq.save([
      { action: 'UPSERT', case: { externalId: 'there' }, caseName: 'B' },
      { action: 'UPSERT', case: { externalId: 'new' }, caseType: 'mother', caseName: 'B' },
    ]);
    expect(saved.results).toMatchObject([
      { outcome: 'REFUSED', userErrors: [] },
      { outcome: 'REFUSED', userErrors: [{ field: ['inputs', '1', 'ownerId'], code: 'REQUIRED' }] },
    ]);
    expect(bill).toEqual([WRITE, expect.stringMatching(/^GET case\/v2\/\?external_id=/)]);
  });

  test('where nothing was created and nothing is in doubt, the mutation fails like any other', async () => {
    const stranger = await hq.save([{ action: 'CREATE', ...NEW_CASE }], { as: 'north' });
    expect(stranger.data.casesSave).toBeNull();
    expect(stranger.errors).toMatchObject([{ path: ['casesSave'], extensions: { code: 'FORBIDDEN' } }]);
    const beyond = await hq.save([{ action: 'CREATE', ...NEW_CASE, ownerId: 'afar' }], { as: 'restricted' });
    expect(beyond.saved.results[0]!.userErrors).toMatchObject([
      { field: ['inputs', '0', 'ownerId'], code: 'OUT_OF_REACH' },
    ]);
  });

  test('a lost answer is UNKNOWN, and says whether it is safe to send again', async () => {
    const fail = () => hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'after' });
    fail();
    const create = await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'n' }]);
    expect(create.saved).toMatchObject({
      results: [{ outcome: 'UNKNOWN', case: null }],
      chunks: [{ outcome: 'UNKNOWN', error: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }],
      unsavedIndexes: [0],
    });
    fail();
    const upsert = await hq.save([{ action: 'UPSERT', case: { externalId: 'n' }, ...NEW_CASE }]);
    expect(upsert.saved.chunks).toMatchObject([{ error: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    expect(hq.storedCases('n')).toHaveLength(1);
  });

  test('with a key, a lost request with new cases is found again once HQ has settled', async () => {
    const { saved: before } = await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'a' }]);
    const items = [
      { action: 'UPDATE', case: { caseId: before.results[0]!.case!.caseId }, caseName: 'Ann' },
      { action: 'CREATE', ...NEW_CASE, caseName: 'Bea', externalId: 'b' },
      { action: 'UPSERT', ...NEW_CASE, caseName: 'Cy', case: { externalId: 'c' } },
    ];
    const headers = { 'idempotency-key': 'k' };
    hq.gateway.clock.pass(1000);
    hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'after' });
    await hq.save(items, { headers });
    hq.gateway.clock.pass(120_000);
    const { saved, bill } = await hq.save(items, { headers });
    expect(saved).toMatchObject({
      results: [{ case: { caseName: 'Ann' } }, { case: { caseName: 'Bea' } }, { case: { caseName: 'Cy' } }],
      chunks: [{ outcome: 'SAVED', formId: null, error: null }],
      unsavedIndexes: [],
    });
    expect(bill).not.toContain(WRITE);
    expect(hq.storedCases('b')).toHaveLength(1);
  });
});
