import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startCaseMutations, NEW_CASE, type CaseMutations } from '../../../support/mutations/caseMutations.js';

let hq: CaseMutations;
beforeEach(async () => {
  hq = await startCaseMutations();
});
afterEach(() => hq.gateway.close());

const create = (input: object, more = {}) => hq.change('caseCreate', { input }, more);
const mother = { ...NEW_CASE, properties: { edd: '2026-09-01', age: 31, risk: true } };

describe('caseCreate', () => {
  test('a case with properties of every kind, for one request, visible to other callers (cases.md 3.2)', async () => {
    const { changed, errors, bill } = await create({ ...mother, externalId: 'a1' });
    expect(errors).toBeUndefined();
    expect(changed).toMatchObject({
      case: {
        caseName: 'Ada',
        externalId: 'a1',
        properties: { edd: '2026-09-01', age: '31', risk: 'true' },
        closed: false,
        indices: [],
        parent: null,
      },
      userErrors: [],
    });
    expect(bill).toEqual(['POST case/v2/']);
    expect(hq.demo.forms.get(changed!.formId!)).toMatchObject({ id: changed!.formId });
    const other = await hq.gateway.ask(
      `{ domain(name: "demo") { case(caseId: "${changed!.case!.caseId}") { caseName } } }`,
      {
        as: 'reader',
      },
    );
    expect(other.data).toEqual({ domain: { case: { caseName: 'Ada' } } });
  });

  test('input that HQ would reject is rejected before a request is spent, all problems at once (cases.md 3.1)', async () => {
    const { changed, bill } = await create({
      ...mother,
      caseName: 'x'.repeat(256),
      properties: { '3x': '', case_type: 'y', list: [], none: null, bell: '\u0007' },
      indices: [
        { identifier: 'parent', caseType: 'household', case: { caseId: '' } },
        { identifier: 'parent', caseType: 'household', case: { externalId: 'x'.repeat(256) } },
        { identifier: 'my parent', caseType: 'household', case: { caseId: 'a' } },
      ],
    });
    expect(changed).toEqual({
      case: null,
      formId: null,
      userErrors: [
        ['caseName', 'TOO_LARGE', 'It has 256 characters; HQ accepts at most 255.'],
        ['properties.3x', 'INVALID', 'The name of a case property must be an XML name.'],
        ['properties.case_type', 'INVALID', 'This is not a property. Use `caseType`.'],
        ['properties.list', 'INVALID', 'The value is neither a string, a number nor a boolean.'],
        ['properties.none', 'INVALID', 'The value is null. Use "" to clear a property.'],
        ['properties.bell', 'INVALID', 'It contains the character U+0007, which HQ cannot store.'],
        ['indices.0.case.caseId', 'REQUIRED', 'Must not be empty.'],
        ['indices.1.identifier', 'DUPLICATE', 'This index is listed twice.'],
        ['indices.1.case.externalId', 'TOO_LARGE', 'It has 256 characters; HQ accepts at most 255.'],
        ['indices.2.identifier', 'INVALID', 'The name of an index must be an XML name.'],
      ].map(([field, code, message]) => ({ field: ['input', ...field!.split('.')], code, message })),
    });
    expect(bill).toEqual([]);
  });

  test.each([
    [{ externalId: 'nope' }, ['externalId'], 'NOT_FOUND', "Could not find a case with external_id 'nope'"],
    [{ externalId: 'twin' }, ['externalId'], 'AMBIGUOUS', 'There are multiple cases with external_id twin'],
    [{ caseId: 'gone' }, ['caseId'], 'NOT_FOUND', expect.stringContaining('InvalidCaseIndex')],
  ])(
    "an index %p to an unknown case is an error in HQ's words at its field (cases.md 3.3)",
    async (target, field, code, message) => {
      await create({ ...NEW_CASE, externalId: 'twin' });
      await create({ ...NEW_CASE, externalId: 'twin' });
      const { changed, bill } = await create({
        ...NEW_CASE,
        indices: [
          { identifier: 'host', caseType: 'x', relationship: 'EXTENSION', case: { caseId: [...hq.demo.cases][0]!.id } },
          { identifier: 'parent', caseType: 'mother', case: target },
        ],
      });
      expect(changed).toEqual({
        case: null,
        formId: null,
        userErrors: [{ field: ['input', 'indices', '1', 'case', ...field], code, message }],
      });
      expect(bill).toEqual(['POST case/v2/']);
    },
  );

  test("missing permissions are FORBIDDEN with the reason; an owner beyond the caller's locations is an input error (3.3)", async () => {
    const stranger = await create(NEW_CASE, { as: 'north' });
    expect(stranger.errors).toMatchObject([{ path: ['caseCreate'], extensions: { code: 'FORBIDDEN' } }]);
    const owner = [...hq.demo.webUsers][0]!.id;
    const beyond = await create({ ...NEW_CASE, ownerId: owner }, { as: 'restricted' });
    expect(beyond.changed!.userErrors).toMatchObject([{ field: ['input', 'ownerId'], code: 'OUT_OF_REACH' }]);
    const plan = await hq.gateway.ask(
      `mutation { caseCreate(domain: "no-api", input: { caseType: "a", caseName: "b", ownerId: "c" }) { formId } }`,
    );
    expect(plan.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: expect.stringMatching(/plan/) }]);
  });

  test('a 429 is waited for, and the case is created once', async () => {
    hq.gateway.hq.failures.add('case/v2/', { kind: 'throttled', retryAfter: 10 });
    const { changed, bill } = await create({ ...NEW_CASE, externalId: 'a1' });
    expect(changed!.case).toMatchObject({ externalId: 'a1' });
    expect(bill).toEqual(['POST case/v2/', 'POST case/v2/']);
    expect(hq.storedCases('a1')).toHaveLength(1);
  });

  test('a cut connection leaves the outcome unknown, and the error says so', async () => {
    hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'after' });
    const { changed, errors, bill } = await create(mother);
    expect(changed).toBeNull();
    expect(errors).toMatchObject([
      { path: ['caseCreate'], extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } },
    ]);
    expect(bill).toEqual(['POST case/v2/']);
  });

  test('a repeat with the same idempotency key creates it once; the key of another operation is refused', async () => {
    const headers = { 'idempotency-key': 'k1' };
    const first = await create(mother, { headers });
    const again = await create(mother, { headers });
    expect(again.data).toEqual(first.data);
    expect(again.bill).toEqual([]);
    const other = await create({ ...mother, caseName: 'Eve' }, { headers });
    expect(other.changed!.userErrors).toMatchObject([{ field: null, code: 'INVALID' }]);
    expect(other.bill).toEqual([]);
  });

  test.each(['before', 'after'] as const)(
    'an answer lost %s the case was created: a repeat with key and external id finds out, once HQ has settled',
    async when => {
      const headers = { 'idempotency-key': 'k1' };
      const input = { ...mother, externalId: 'a1' };
      hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when });
      await create(input, { headers });
      const early = await create(input, { headers });
      expect(early.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } }]);
      expect(early.bill).toEqual([]);
      hq.gateway.clock.pass(120_000);
      const { changed, bill } = await create(input, { headers });
      expect(changed).toMatchObject({ case: { externalId: 'a1', caseName: 'Ada' }, userErrors: [] });
      expect(bill).toEqual([
        expect.stringMatching(/^GET case\/v2\/\?external_id=a1/),
        ...(when === 'before' ? ['POST case/v2/'] : []),
      ]);
      expect(hq.storedCases('a1')).toHaveLength(1);
    },
  );

  test('an older case with the same external id is not taken for the new one', async () => {
    await create({ ...NEW_CASE, caseName: 'Old', externalId: 'a1' });
    hq.gateway.clock.pass(1000);
    hq.gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'before' });
    const headers = { 'idempotency-key': 'k1' };
    await create({ ...NEW_CASE, externalId: 'a1' }, { headers });
    hq.gateway.clock.pass(120_000);
    const { changed } = await create({ ...NEW_CASE, externalId: 'a1' }, { headers });
    expect(changed!.case).toMatchObject({ caseName: 'Ada' });
    expect(
      hq
        .storedCases('a1')
        .map(row => row.name)
        .sort(),
    ).toEqual(['Ada', 'Old']);
  });
});
