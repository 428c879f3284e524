import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startCaseMutations, NEW_CASE, type CaseMutations } from '../../../support/mutations/caseMutations.js';

let hq: CaseMutations;
beforeEach(async () => {
  hq = await startCaseMutations();
});
afterEach(() => hq.gateway.close());

const WRITE = 'POST case/v2/';
const link = (target: object) => [{ identifier: 'parent', caseType: 'mother', ...target }];

describe('casesSave', () => {
  test('creates, updates and upserts in one request, reported in the order of the list (cases.md 3.2)', async () => {
    const { saved: before } = await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'a' }]);
    const caseId = before.results![0]!.case!.caseId;
    const { saved, bill, errors } = await hq.save([
      { action: 'CREATE', ...NEW_CASE, caseName: 'Baby', indices: link({ temporaryId: 'm' }) },
      { action: 'UPDATE', caseId, caseName: 'Ann', properties: { age: 31 } },
      { action: 'UPSERT', externalId: 'b', ...NEW_CASE, caseName: 'Bea' },
      { action: 'CREATE', ...NEW_CASE, caseName: 'Mother', temporaryId: 'm' },
    ]);
    expect(errors).toBeUndefined();
    expect(saved).toMatchObject({
      results: [
        { place: 0, outcome: 'DONE', case: { caseName: 'Baby', parent: { caseName: 'Mother' } } },
        { place: 1, outcome: 'DONE', case: { caseId, caseName: 'Ann', properties: { age: '31' } } },
        { place: 2, outcome: 'DONE', case: { caseName: 'Bea', externalId: 'b' } },
        { place: 3, outcome: 'DONE', case: { caseName: 'Mother' } },
      ],
      chunks: [{ places: [0, 1, 2, 3], outcome: 'DONE', formId: expect.any(String), error: null }],
      left: [],
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
      { action: 'CREATE', caseType: 'a', caseId: 'x', removeIndices: ['parent'] },
      { action: 'UPDATE', temporaryId: 't' },
      { action: 'UPDATE', caseId: 'no such' },
      { action: 'UPSERT', caseId: 'y' },
      { action: 'UPSERT', externalId: 'same', properties: { '1': 'x' } },
      { action: 'CREATE', ...NEW_CASE, externalId: 'same' },
      { action: 'CREATE', ...NEW_CASE, indices: link({ temporaryId: 'nobody' }) },
    ]);
    expect(saved.results).toBeNull();
    expect(saved.userErrors.map(({ field, code }) => [field?.join('.'), code])).toEqual([
      ['cases.0.caseName', 'REQUIRED'],
      ['cases.0.ownerId', 'REQUIRED'],
      ['cases.0.caseId', 'INVALID'],
      ['cases.0.removeIndices', 'INVALID'],
      ['cases.1.caseId', 'REQUIRED'],
      ['cases.1.temporaryId', 'INVALID'],
      ['cases.2.caseId', 'NOT_FOUND'],
      ['cases.3.caseId', 'INVALID'],
      ['cases.3.externalId', 'REQUIRED'],
      ['cases.4.properties.1', 'INVALID'],
      ['cases.5.externalId', 'DUPLICATE'],
      ['cases.6.indices.0.temporaryId', 'NOT_FOUND'],
    ]);
    expect(bill).toEqual([]);
    expect((await hq.save([])).saved.userErrors).toMatchObject([{ field: ['cases'], code: 'REQUIRED' }]);
  });

  test.each([
    [{ action: 'UPDATE', caseId: 'gone' }, 'caseId', 'NOT_FOUND', "No case found with ID 'gone'"],
    [
      { action: 'UPDATE', externalId: 'gone' },
      'externalId',
      'NOT_FOUND',
      "Could not find a case with external_id 'gone'",
    ],
    [
      { action: 'UPSERT', externalId: 'twin' },
      'externalId',
      'AMBIGUOUS',
      'There are multiple cases with external_id twin',
    ],
    [
      { action: 'CREATE', ...NEW_CASE, indices: link({ caseId: 'gone' }) },
      'indices.0.caseId',
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
          { outcome: 'REFUSED', case: null },
          { outcome: 'REFUSED', case: null },
        ],
        left: [0, 1],
      });
      expect(saved.userErrors).toEqual([{ field: ['cases', '1', ...field.split('.')], code, message }]);
      expect(bill).toEqual([WRITE]);
      expect(hq.storedCases('n')).toEqual([]);
    },
  );

  test("an upsert that creates a case without the required fields: HQ's bare 500 is explained (3.6)", async () => {
    await hq.save([{ action: 'UPSERT', externalId: 'there', ...NEW_CASE }]);
    const { saved, bill } = await hq.save([
      { action: 'UPSERT', externalId: 'there', caseName: 'B' },
      { action: 'UPSERT', externalId: 'new', caseType: 'mother', caseName: 'B' },
    ]);
    expect(saved.results).toMatchObject([{ outcome: 'REFUSED' }, { outcome: 'REFUSED' }]);
    expect(saved.userErrors).toMatchObject([{ field: ['cases', '1', 'ownerId'], code: 'REQUIRED' }]);
    expect(bill).toEqual([WRITE, expect.stringMatching(/^GET case\/v2\/\?external_id=/)]);
  });

  test('where nothing was created and nothing is in doubt, the mutation fails like any other', async () => {
    const stranger = await hq.save([{ action: 'CREATE', ...NEW_CASE }], { as: 'north' });
    expect(stranger.data.casesSave).toBeNull();
    expect(stranger.errors).toMatchObject([{ path: ['casesSave'], extensions: { code: 'FORBIDDEN' } }]);
    const beyond = await hq.save([{ action: 'CREATE', ...NEW_CASE, ownerId: 'afar' }], { as: 'restricted' });
    expect(beyond.saved.userErrors).toMatchObject([{ field: ['cases', '0', 'ownerId'], code: 'OUT_OF_REACH' }]);
  });

  test('a lost answer is UNKNOWN, and says whether it is safe to send again', async () => {
    const fail = () => hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'after' });
    fail();
    const create = await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'n' }]);
    expect(create.saved).toMatchObject({
      results: [{ outcome: 'UNKNOWN', case: null }],
      chunks: [{ outcome: 'UNKNOWN', error: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } }],
      left: [0],
    });
    fail();
    const upsert = await hq.save([{ action: 'UPSERT', externalId: 'n', ...NEW_CASE }]);
    expect(upsert.saved.chunks).toMatchObject([{ error: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
    expect(hq.storedCases('n')).toHaveLength(1);
  });

  test('with a key, a lost request with new cases is found again once HQ has settled', async () => {
    const { saved: before } = await hq.save([{ action: 'CREATE', ...NEW_CASE, externalId: 'a' }]);
    const items = [
      { action: 'UPDATE', caseId: before.results![0]!.case!.caseId, caseName: 'Ann' },
      { action: 'CREATE', ...NEW_CASE, caseName: 'Bea', externalId: 'b' },
      { action: 'UPSERT', ...NEW_CASE, caseName: 'Cy', externalId: 'c' },
    ];
    const headers = { 'idempotency-key': 'k' };
    hq.gateway.clock.pass(1000);
    hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'after' });
    await hq.save(items, { headers });
    hq.gateway.clock.pass(120_000);
    const { saved, bill } = await hq.save(items, { headers });
    expect(saved).toMatchObject({
      results: [{ case: { caseName: 'Ann' } }, { case: { caseName: 'Bea' } }, { case: { caseName: 'Cy' } }],
      chunks: [{ outcome: 'DONE', formId: null, error: null }],
      left: [],
    });
    expect(bill).not.toContain(WRITE);
    expect(hq.storedCases('b')).toHaveLength(1);
  });
});
