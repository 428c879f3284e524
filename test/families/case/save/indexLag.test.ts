import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startCaseMutations, NEW_CASE, type CaseMutations } from '../../../support/mutations/caseMutations.js';

/** HQ's search index trails a change by seconds (cases.md 2.5, 3.5). */
const LAG = 5000;

let hq: CaseMutations;
let mother: string;
beforeEach(async () => {
  hq = await startCaseMutations({ lag: LAG });
  mother = (await hq.save([{ action: 'CREATE', ...NEW_CASE, ownerId: 'me', externalId: 'm' }])).saved.results[0]!.case!
    .caseId;
  hq.gateway.clock.pass(10_000);
});
afterEach(() => hq.gateway.close());

const STATE = `query ($caseId: ID!) { domain(name: "demo") {
  case(caseId: $caseId) { caseName children { totalCount nodes { caseName } } }
  byExternalId: caseByExternalId(externalId: "baby") { caseName parent { caseName } }
  cases(filter: { ownerId: ["me"] }) { nodes { caseName closed } } } }`;

const state = async (as: 'admin' | 'reader') => {
  const { data, bill, errors } = await hq.gateway.ask(STATE, { as, variables: { caseId: mother } });
  expect(errors).toBeUndefined();
  return {
    ...(data as unknown as { domain: object }).domain,
    bill: bill.map(line => line.replace(/=[^&]*/g, '').replace(mother, '{id}')).sort(),
  };
};

const READS = ['GET case/v2/?external_id&limit', 'GET case/v2/?indices.parent&limit', 'GET case/v2/?limit&owner_id'];

const BEFORE = {
  case: { caseName: 'Ada', children: { totalCount: 0, nodes: [] } },
  byExternalId: null,
  cases: { nodes: [{ caseName: 'Ada', closed: false }] },
};
const AFTER = {
  case: { caseName: 'Ann', children: { totalCount: 1, nodes: [{ caseName: 'Baby' }] } },
  byExternalId: { caseName: 'Baby', parent: { caseName: 'Ann' } },
  cases: { nodes: [{ caseName: 'Ann', closed: true }] },
};

const change = (more: object = {}) =>
  hq.save(
    [
      { action: 'UPDATE', case: { caseId: mother }, caseName: 'Ann', close: true },
      {
        action: 'UPSERT',
        ...NEW_CASE,
        case: { externalId: 'baby' },
        caseName: 'Baby',
        indices: [{ identifier: 'parent', case: { caseId: mother }, caseType: 'mother' }],
      },
    ],
    more,
  );

describe("casesSave while HQ's index lags", () => {
  test('the caller reads the new state at once, in the same answer and later, while HQ still returns the old one', async () => {
    await state('admin');
    const { saved } = await change({ fields: 'caseName parent { caseName } children { nodes { caseName } }' });
    expect(saved.results.map(result => result.case)).toEqual([
      { caseName: 'Ann', parent: null, children: { nodes: [{ caseName: 'Baby' }] } },
      { caseName: 'Baby', parent: { caseName: 'Ann' }, children: { nodes: [] } },
    ]);
    expect(await state('admin')).toMatchObject(AFTER);
    hq.gateway.clock.pass(LAG);
    expect(await state('admin')).toMatchObject(AFTER);
  });

  test('other callers get what HQ returns, and none of it is cached', async () => {
    expect(await state('reader')).toMatchObject({ ...BEFORE, bill: READS });
    expect(await state('reader')).toMatchObject({ ...BEFORE, bill: [] });
    await change();
    // What HQ puts beside a case comes from its database, which does not trail (cases.md 1.1).
    const { children } = AFTER.case;
    const [byExternalId, , ofOwner] = READS;
    const bill = ['GET case/v1/{id}/?child_cases__full', byExternalId, ofOwner];
    expect(await state('reader')).toMatchObject({ ...BEFORE, case: { ...BEFORE.case, children }, bill });
    hq.gateway.clock.pass(LAG);
    expect(await state('reader')).toMatchObject({ ...AFTER, bill: READS });
  });

  test('several mutations in one operation: the later one sees the earlier one', async () => {
    const { data, errors } = await hq.gateway.ask(`mutation {
      first: caseCreate(domain: "demo", input: { caseType: "a", caseName: "One", ownerId: "me" }) { case { caseName } }
      second: caseUpdate(domain: "demo", case: { externalId: "m" }, input: { caseName: "Two" }) { case { caseName } }
      third: casesSave(domain: "demo", inputs: [{ action: CREATE, caseType: "a", caseName: "Three", ownerId: "me",
        indices: [{ identifier: "parent", case: { externalId: "m" }, caseType: "mother" }] }]) {
        results { case { parent { caseName children { nodes { caseName } } } } } } }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      third: { results: [{ case: { parent: { caseName: 'Two', children: { nodes: [{ caseName: 'Three' }] } } } }] },
    });
  });
});
