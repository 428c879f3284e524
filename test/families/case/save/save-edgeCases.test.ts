import { afterEach, describe, expect, test } from '@jest/globals';
import type { HqAnswer, Endpoint } from '../../../../src/sandbox/http/endpoint.js';
import { caseWriteEndpoints } from '../../../../src/sandbox/endpoints/caseWrite/caseWrite.js';
import {
  startCaseMutations,
  NEW_CASE,
  type AnsweredCase,
  type CaseMutations,
} from '../../../support/mutations/caseMutations.js';

type Json = Readonly<Record<string, unknown>>;
type Bulk = { readonly form_id: string; readonly cases: readonly Json[] };

let hq: CaseMutations | undefined;
afterEach(() => hq?.gateway.close());

/** An HQ whose answers to changes are not as the contract has them. */
async function oddly(answer: (answer: HqAnswer) => HqAnswer): Promise<CaseMutations> {
  const odd = caseWriteEndpoints.map((endpoint): Endpoint => ({
    ...endpoint,
    handle: async ask => answer(await endpoint.handle(ask)),
  }));
  return (hq = await startCaseMutations({ endpoints: odd }));
}

const reordered = (order: (cases: readonly Json[]) => readonly Json[]) =>
  oddly(answer => {
    const body = answer.body as Bulk;
    return { ...answer, body: { ...body, cases: order(body.cases) } };
  });

const refusing = (error: string, status = 400) =>
  oddly(() => ({ status, body: { error }, headers: { 'content-type': 'application/json' } }));

const parent = (temporaryId: string) => [{ identifier: 'parent', caseType: 'mother', case: { temporaryId } }];

describe('casesSave when HQ answers unusually', () => {
  test('rows out of order are matched by id, links and content', async () => {
    const odd = await reordered(cases => [...cases].reverse());
    const { saved, bill } = await odd.save([
      { action: 'CREATE', ...NEW_CASE, temporaryId: 'a' },
      { action: 'CREATE', ...NEW_CASE, temporaryId: 'b' },
      { action: 'CREATE', ...NEW_CASE, externalId: 'of b', indices: parent('b') },
      { action: 'CREATE', ...NEW_CASE, caseName: 'Of a', indices: parent('a') },
      { action: 'UPSERT', ...NEW_CASE, case: { externalId: 'x' } },
      { action: 'CREATE', ...NEW_CASE, caseType: 'visit', properties: { weight: 11, place: 'home' } },
      { action: 'CREATE', ...NEW_CASE, caseType: 'visit', properties: { weight: 12, place: 'home' } },
    ]);
    expect(bill).toEqual(['POST case/v2/']);
    expect(saved.chunks).toMatchObject([{ outcome: 'SAVED', error: null }]);
    const rows = saved.results.map(result => result.case as AnsweredCase & { indices: readonly { caseId: string }[] });
    expect(rows[2]).toMatchObject({ externalId: 'of b' });
    expect(rows[2]!.indices[0]!.caseId).toBe(rows[1]!.caseId);
    expect(rows[3]).toMatchObject({ caseName: 'Of a' });
    expect(rows[3]!.indices[0]!.caseId).toBe(rows[0]!.caseId);
    expect(rows[4]).toMatchObject({ externalId: 'x' });
    expect(rows.slice(5)).toMatchObject([{ properties: { weight: '11' } }, { properties: { weight: '12' } }]);
  });

  test('rows that cannot be told apart are saved and not matched', async () => {
    const odd = await reordered(cases => cases.slice(1).concat({ ...cases[0], case_name: 'Not as sent' }));
    const { saved } = await odd.save([
      { action: 'CREATE', ...NEW_CASE },
      { action: 'UPSERT', ...NEW_CASE, case: { externalId: 'x' } },
    ]);
    expect(saved.results).toMatchObject([
      { outcome: 'CREATED', case: null },
      { outcome: 'SAVED', case: { externalId: 'x' } },
    ]);
    expect(saved.chunks).toMatchObject([{ outcome: 'SAVED', error: { code: 'HQ_UNEXPECTED' } }]);
    expect(saved.unsavedIndexes).toEqual([]);
  });

  test('a missing row is not replaced by a similar one', async () => {
    const odd = await reordered(cases => cases.slice(1));
    const { saved } = await odd.save([
      { action: 'CREATE', ...NEW_CASE, properties: { weight: 11 } },
      { action: 'CREATE', ...NEW_CASE, properties: { weight: 12 } },
      { action: 'UPSERT', ...NEW_CASE, case: { externalId: 'x' } },
    ]);
    expect(saved.results.map(result => result.case?.externalId)).toEqual([undefined, undefined, 'x']);
    expect(saved.chunks).toMatchObject([{ outcome: 'SAVED', error: { code: 'HQ_UNEXPECTED' } }]);
  });

  test('errors of several rows are assigned to their items, including values with semicolons (cases.md 3.3)', async () => {
    const odd = await refusing(
      "Error in row 2: Error with case property 'a'. Values must be strings, received '1; 2'; Error in row 101: no row; Error in row 1: Property case_name is required.; Error in row 2: UPSERT requires external_id",
    );
    const { saved } = await odd.save([
      { action: 'UPSERT', ...NEW_CASE, case: { externalId: 'x' } },
      { action: 'UPSERT', ...NEW_CASE, case: { externalId: 'y' } },
    ]);
    expect(saved.userErrors).toEqual([{ field: null, code: 'INVALID', message: 'no row' }]);
    expect(saved.results.map(({ userErrors }) => userErrors)).toEqual([
      [{ field: ['inputs', '0', 'caseName'], code: 'REQUIRED', message: 'Property case_name is required.' }],
      [
        {
          field: ['inputs', '1', 'properties', 'a'],
          code: 'INVALID',
          message: "Error with case property 'a'. Values must be strings, received '1; 2'",
        },
        { field: ['inputs', '1'], code: 'INVALID', message: 'UPSERT requires external_id' },
      ],
    ]);
  });

  test('error texts outside of the contract are kept without an item', async () => {
    const { saved } = await (
      await refusing('The moon is full')
    ).save([
      { action: 'UPSERT', ...NEW_CASE, case: { externalId: 'x' } },
      { action: 'UPSERT', ...NEW_CASE, case: { externalId: 'y' } },
    ]);
    expect(saved.userErrors).toEqual([{ field: null, code: 'INVALID', message: 'The moon is full' }]);
    expect(saved.unsavedIndexes).toEqual([0, 1]);
  });

  test.each([
    ['no cases', { form_id: 'f' }],
    ['an empty body', ''],
    ['text', 'ok'],
  ])('%s in place of the cases: UNKNOWN, never taken for success or rejection', async (_, body) => {
    const { saved } = await (
      await oddly(() => ({ status: 200, body, headers: { 'content-type': 'text/plain' } }))
    ).save([{ action: 'UPSERT', ...NEW_CASE, case: { externalId: 'x' } }]);
    expect(saved).toMatchObject({
      results: [{ outcome: 'UNKNOWN', case: null }],
      chunks: [{ outcome: 'UNKNOWN', error: { code: 'OUTCOME_UNKNOWN' } }],
      unsavedIndexes: [0],
      userErrors: [],
    });
  });

  test('a 500 without a known cause: UNKNOWN', async () => {
    const odd = await oddly(() => ({
      status: 500,
      body: '<h1>Server Error</h1>',
      headers: { 'content-type': 'text/html' },
    }));
    const { saved, bill } = await odd.save([{ action: 'UPSERT', ...NEW_CASE, case: { externalId: 'x' } }]);
    expect(saved.chunks).toMatchObject([
      { outcome: 'UNKNOWN', error: { code: 'OUTCOME_UNKNOWN', safeToRepeat: true } },
    ]);
    expect(bill).toEqual(['POST case/v2/']);
  });
});
