import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NOW, startGateway, type TestGateway } from '../gateway.js';
import { createWorld } from '../../src/sandbox/world/world.js';

const CREATE = `mutation ($input: CaseCreateInput!) { caseCreate(domain: "demo", input: $input) {
  case { caseId caseName caseType externalId ownerId closed properties indices { identifier caseId relationship } parent { caseName } }
  formId userErrors { field message code } } }`;

interface Created {
  readonly caseCreate: {
    readonly case: Readonly<Record<string, unknown>> & { readonly caseId: string };
    readonly formId: string;
    readonly userErrors: readonly unknown[];
  };
}

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world: createWorld({ now: NOW, cases: 100 }) });
});
afterEach(() => gateway.close());

const create = (input: object, headers = {}) => gateway.ask<Created>(CREATE, { variables: { input }, headers });
const mother = {
  caseType: 'mother',
  caseName: 'Ada',
  ownerId: 'nobody',
  properties: { edd: '2026-09-01', age: 31, risk: true },
};

describe('caseCreate', () => {
  test('a case with properties of every kind, for one request (cases.md 3.2)', async () => {
    const { data, errors, bill } = await create(mother);
    expect(errors).toBeUndefined();
    expect(data.caseCreate).toMatchObject({
      case: {
        caseName: 'Ada',
        properties: { edd: '2026-09-01', age: '31', risk: 'true' },
        closed: false,
        indices: [],
        parent: null,
      },
      userErrors: [],
    });
    expect(bill).toEqual(['POST case/v2/']);
  });

  test('what HQ would refuse is refused before a request is spent, all of it at once (cases.md 3.1)', async () => {
    const { data, bill } = await create({
      ...mother,
      caseName: 'x'.repeat(256),
      properties: { '3x': '', case_type: 'y', list: [], bell: '\u0007' },
      indices: [{ identifier: 'parent', caseType: 'household' }],
    });
    expect(data.caseCreate).toMatchObject({
      case: null,
      userErrors: [
        { field: ['input', 'caseName'], code: 'TOO_LARGE' },
        { field: ['input', 'properties', '3x'], code: 'INVALID' },
        { field: ['input', 'properties', 'case_type'], code: 'INVALID' },
        { field: ['input', 'properties', 'list'], code: 'INVALID' },
        { field: ['input', 'properties', 'bell'], code: 'INVALID' },
        { field: ['input', 'indices', '0'], code: 'REQUIRED' },
      ],
    });
    expect(bill).toEqual([]);
  });

  test('a cut connection: the outcome is unknown, and says so', async () => {
    gateway.hq.failures.add('case/v2/', { kind: 'cut', when: 'after' });
    const { data, errors } = await create(mother);
    expect(data.caseCreate).toBeNull();
    expect(errors).toMatchObject([
      { path: ['caseCreate'], extensions: { code: 'OUTCOME_UNKNOWN', safeToRepeat: false } },
    ]);
  });

  test('sent again with the same idempotency key it is made once; the key of another operation is refused', async () => {
    const headers = { 'idempotency-key': 'k1' };
    const first = await create(mother, headers);
    const again = await create(mother, headers);
    expect(again.data).toEqual(first.data);
    expect(again.bill).toEqual([]);
    const other = await create({ ...mother, caseName: 'Eve' }, headers);
    expect(other.data.caseCreate.userErrors).toMatchObject([{ field: null, code: 'INVALID' }]);
    expect(other.bill).toEqual([]);
  });
});
