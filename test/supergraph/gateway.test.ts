import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rainfallAt, riskAndRainfall } from '../../examples/supergraph/neighbour/subgraph.js';
import { seededWorld } from '../support/worlds/seededWorld.js';
import { startSupergraph, type Supergraph } from './supergraph.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

const { world, demo } = seededWorld(300);
const cases = demo.cases.find({ types: ['mother'], take: 100 }).rows;
const scores = { demo: Object.fromEntries(cases.map(({ id }, i) => [id, 1 - i / 1000])) };
const adviceFor = ({ type, closed }: (typeof cases)[0]) => (closed ? 'none: the case is closed' : `visit the ${type}`);

let supergraph: Supergraph;
beforeEach(async () => void (supergraph = await startSupergraph(riskAndRainfall(scores), { world })));
afterEach(() => supergraph.close());

describe('Hive Gateway over this subgraph and a neighbour', () => {
  test("our rows with the neighbour's fields, of which one requires ours: 1 HQ request", async () => {
    const { data, errors, bill } = await supergraph.ask(
      `{ domain(name: "demo") { cases(filter: { caseType: ["mother"] }, first: 20) { nodes { caseId riskScore advice } } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes } = (data as { domain: { cases: { nodes: { caseId: string }[] } } }).domain.cases;
    expect(nodes).toHaveLength(Math.min(20, cases.length));
    for (const node of nodes) {
      const one = demo.cases.get(node.caseId)!;
      expect(node).toEqual({ caseId: one.id, riskScore: scores.demo[one.id] ?? null, advice: adviceFor(one) });
    }
    expect(bill).toEqual([expect.stringMatching(/^GET case\/v2\/\?/)]);
  });

  test("the neighbour's list of cases with our fields, by `_entities`: 1 HQ request for all of them, 0 the second time", async () => {
    const query = `{ riskiest(domain: "demo", first: ${cases.length}) { caseId riskScore caseName caseType } }`;
    const first = await supergraph.ask<{ riskiest: unknown[] }>(query);
    expect(first.errors).toBeUndefined();
    expect(first.data.riskiest).toEqual(
      cases.map(({ id, name, type }) => ({
        caseId: id,
        riskScore: scores.demo[id],
        caseName: name,
        caseType: type,
      })),
    );
    expect(first.bill).toEqual(['POST case/v2/bulk-fetch/']);
    const again = await supergraph.ask(query);
    expect([again.data, again.bill]).toEqual([first.data, []]);
  });

  test('a field of a neighbour on another type, below ours: locations with their rainfall', async () => {
    const { data, errors, bill } = await supergraph.ask<{
      domain: { locations: { nodes: { locationId: string; rainfall: number }[] } };
    }>('{ domain(name: "demo") { locations(first: 5) { nodes { locationId rainfall } } } }');
    expect(errors).toBeUndefined();
    const { nodes } = data.domain.locations;
    expect(nodes).toHaveLength(5);
    for (const { locationId, rainfall } of nodes) expect(rainfall).toBe(rainfallAt(locationId));
    expect(bill).toHaveLength(1);
  });

  test('a mutation with fields of both; its repeat with the same idempotency key sends nothing', async () => {
    const create = () =>
      supergraph.ask<{ caseCreate: { case: { caseId: string } } }>(
        `mutation { caseCreate(domain: "demo", input: { caseType: "mother", caseName: "Ada", ownerId: "nobody" }) {
           case { caseId riskScore advice } userErrors { code } } }`,
        { headers: { 'idempotency-key': 'once' } },
      );
    const first = await create();
    expect(first.errors).toBeUndefined();
    expect(first.data).toEqual({
      caseCreate: {
        case: { caseId: expect.any(String), riskScore: null, advice: 'visit the mother' },
        userErrors: [],
      },
    });
    expect(first.bill).toEqual(['POST case/v2/']);
    expect(demo.cases.get(first.data.caseCreate.case.caseId)).toMatchObject({ name: 'Ada' });
    const again = await create();
    expect([again.data, again.bill]).toEqual([first.data, []]);
  });

  test('a case that HQ does not have is an error at its path; the others are answered', async () => {
    const some = await startSupergraph(riskAndRainfall({ demo: { [NOBODY]: 1, [cases[0]!.id]: 0.5 } }), { world });
    const { data, errors, bill } = await some.ask('{ riskiest(domain: "demo") { riskScore caseName } }');
    await some.close();
    expect(data).toEqual({
      riskiest: [
        { riskScore: 1, caseName: null },
        { riskScore: 0.5, caseName: cases[0]!.name },
      ],
    });
    // Hive Gateway leaves out the index in the list.
    expect(errors).toMatchObject([{ path: ['riskiest', 'caseName'], extensions: { code: 'NOT_FOUND' } }]);
    expect(bill).toEqual(['POST case/v2/bulk-fetch/']);
  });

  test('an error of ours keeps its code and path; the credential of HQ reaches our subgraph alone', async () => {
    const { data, errors } = await supergraph.ask(
      '{ domain(name: "demo") { cases(first: 1) { nodes { riskScore } } } riskiest(domain: "demo", first: 1) { riskScore } }',
      {
        headers: { authorization: 'ApiKey nobody@example.org:wrong' },
      },
    );
    expect(data).toMatchObject({ riskiest: [{ riskScore: 1 }] });
    expect(errors).toMatchObject([
      { path: expect.arrayContaining(['domain']), extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(supergraph.neighbourSaw).toEqual(new Set([undefined]));
  });

  test('headers of freshness and limits reach our subgraph, `hq-cost` the client', async () => {
    const query = '{ riskiest(domain: "demo", first: 3) { caseName } }';
    await supergraph.ask(query);
    const cached = await supergraph.ask(query);
    expect([cached.bill, cached.hqCost]).toEqual([[], expect.stringMatching(/^spent=0, metered=0, saved=1/)]);
    const fresh = await supergraph.ask(query, { headers: { 'hq-fresh': 'max-age=0' } });
    expect([fresh.bill.length, fresh.hqCost]).toEqual([1, expect.stringMatching(/^spent=1, metered=1, saved=0/)]);
    const refused = await supergraph.ask('{ riskiest(domain: "demo", first: 3) { owner { displayName } } }', {
      headers: { 'hq-fresh': 'max-age=0', 'hq-max-cost': '1' },
    });
    expect(refused.bill.length).toBeLessThanOrEqual(1);
    expect(refused.errors?.map(({ extensions }) => extensions['code'])).toContain('MAX_COST_EXCEEDED');
  });

  test('demand control: an operation that may cost more than 100 HQ requests is refused before anything is sent', async () => {
    const query = (first: number) =>
      `{ domain(name: "demo") { cases(first: ${first}) { nodes { forms(first: 5) { nodes { formId } } } } } }`;
    const refused = await supergraph.ask(query(100));
    expect([refused.errors?.map(({ message }) => message), refused.bill]).toEqual([
      [expect.stringMatching(/^Operation estimated cost 1\d{4} exceeded configured maximum 10000$/)],
      [],
    ]);
    expect((await supergraph.ask(query(5))).errors).toBeUndefined();
  });
});
