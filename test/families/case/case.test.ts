import { describe, expect, test } from '@jest/globals';
import {
  type Answer,
  demo,
  FIELDS,
  ofType,
  rows,
  type ExpectedCase,
  expectedCase,
  world,
} from '../../support/expected/expectedCases.js';
import { globalId, inDemo, part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { expectWholeList } from '../../support/expectWholeList.js';

const BULK = 'POST case/v2/bulk-fetch/';
const [mother] = ofType('mother');
const nobody = '00000000-0000-4000-8000-000000000000';

const gateway = gatewayPerTest({ world });

const ask = <Data = Answer>(selection: string) => gateway.ask<Data>(inDemo(selection));

describe('fields', () => {
  test("every field of every case, in HQ's order, for one request (cases.md 2.4, 2.5)", async () => {
    const { data, errors, bill } = await ask(`cases(first: 5000) { ${part(FIELDS)} }`);
    expect(errors).toBeUndefined();
    expectWholeList(data.domain.cases, rows.map(expectedCase));
    expect(bill).toEqual(['GET case/v2/?limit=5000']);
    const texts = new Set(rows.map(row => row.externalId && 'text'));
    expect(texts).toEqual(new Set(['text', '', null]));
    expect(new Set(rows.map(row => row.ownerId && 'owner'))).toEqual(new Set(['owner', '', null]));
  });

  test('properties: some of them, a single one, and unset ones; always text (cases.md 2.5)', async () => {
    const child = ofType('child').find(row => row.properties['birth_weight_kg'])!;
    const { data, bill } = await ask<{ domain: { case: Record<string, unknown> } }>(`case(caseId: "${child.id}") {
      some: properties(names: ["birth_weight_kg", "nothing", "constructor"]) none: properties(names: [])
      weight: property(name: "birth_weight_kg") unset: property(name: "nothing") proto: property(name: "toString") }`);
    const weight = child.properties['birth_weight_kg'];
    expect(typeof weight).toBe('string');
    expect(data.domain.case).toEqual({
      some: { birth_weight_kg: weight },
      none: {},
      weight,
      unset: null,
      proto: null,
    });
    expect(bill).toEqual([`GET case/v2/${child.id}/`]);
  });
});

describe('one case', () => {
  test('by id: one request, whether it exists or not', async () => {
    const one = await ask(`case(caseId: "${mother!.id}") { ${FIELDS} }`);
    expect(one.data.domain.case).toEqual(expectedCase(mother!));
    expect(one.bill).toEqual([`GET case/v2/${mother!.id}/`]);
    const none = await ask(`case(caseId: "${nobody}") { ${FIELDS} }`);
    expect([none.data.domain.case, none.errors]).toEqual([null, undefined]);
    expect(none.bill).toEqual([`GET case/v2/${nobody}/`]);
  });

  test('by id: fifty, some unknown, one repeated: one request, each in its place', async () => {
    const ids = [...rows.slice(0, 48).map(({ id }) => id), nobody, rows[0]!.id];
    const { data, errors, bill } = await ask<{ domain: Record<string, ExpectedCase | null> }>(
      ids.map((id, i) => `c${i}: case(caseId: "${id}") { ${FIELDS} }`).join(' '),
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data.domain)).toEqual([...rows.slice(0, 48).map(expectedCase), null, expectedCase(rows[0]!)]);
    expect(bill).toEqual([BULK]);
  });

  test('by a list of ids: in their order, null where HQ has none, for one request', async () => {
    const ids = [rows[3]!.id, nobody, rows[1]!.id, rows[3]!.id, 'no id'];
    const { data, errors, bill } = await ask<{ domain: { casesById: readonly (ExpectedCase | null)[] } }>(
      `casesById(caseIds: ${JSON.stringify(ids)}) { ${FIELDS} }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.casesById).toEqual([
      expectedCase(rows[3]!),
      null,
      expectedCase(rows[1]!),
      expectedCase(rows[3]!),
      null,
    ]);
    expect(bill).toEqual([BULK]);
    const most = Array.from({ length: 5000 }, (_, i) => `none-${i}`);
    const query = 'query ($ids: [ID!]!) { domain(name: "demo") { casesById(caseIds: $ids) { caseId } } }';
    const full = await gateway.ask<{ domain: { casesById: readonly null[] } }>(query, { variables: { ids: most } });
    expect([full.data.domain.casesById.length, full.bill]).toEqual([5000, [BULK]]);
    const over = await gateway.ask(query, { variables: { ids: [...most, 'x'] } });
    expect([over.status, over.bill]).toEqual([400, []]);
  });

  test('by id without permission to bulk-fetch: the same by comma-separated ids (cases.md 2.7)', async () => {
    const query = inDemo('a: cases(first: 50) { nodes { caseId } }');
    const reach = await gateway.ask<{ domain: { a: { nodes: { caseId: string }[] } } }>(query, { as: 'restricted' });
    expect(reach.bill).toEqual(['GET case/v2/?limit=50']);
    gateway.clock.pass(3_600_000);
    const ids = reach.data.domain.a.nodes.map(({ caseId }) => caseId).slice(0, 5);
    const hidden = rows.find(row => row.ownerId === null)!.id;
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, { caseId: string } | null> }>(
      inDemo([...ids, hidden].map((id, i) => `c${i}: case(caseId: "${id}") { caseId }`).join(' ')),
      { as: 'restricted' },
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data.domain)).toEqual([...ids.map(caseId => ({ caseId })), null]);
    expect(bill).toEqual([BULK, `GET case/v2/${[...ids, hidden].join(',')}/`]);
  });

  test('by external id: fifty in one request; unknown ones are null', async () => {
    const some = rows.filter(row => row.externalId && rows.filter(r => r.externalId === row.externalId).length === 1);
    const ids = [...some.slice(0, 49).map(row => row.externalId!), 'nobody'];
    const { data, errors, bill } = await ask<{ domain: Record<string, ExpectedCase | null> }>(
      ids.map((id, i) => `c${i}: caseByExternalId(externalId: "${id}") { ${FIELDS} }`).join(' '),
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data.domain)).toEqual([...some.slice(0, 49).map(expectedCase), null]);
    expect(bill).toEqual([`GET case/v2/?${ids.map(id => `external_id=${id}`).join('&')}&limit=5000`]);
  });

  test('as a node; unknown nodes are null', async () => {
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[]; node: unknown }>(
      `query ($ids: [ID!]!, $id: ID!) { node(id: $id) { id ... on Case { caseName } } nodes(ids: $ids) { __typename ... on Case { ${FIELDS} } } }`,
      {
        variables: {
          id: globalId('Case', mother!.id),
          ids: [rows[3]!.id, nobody, rows[1]!.id].map(id => globalId('Case', id)),
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.node).toEqual({ id: globalId('Case', mother!.id), caseName: mother!.name });
    expect(data.nodes).toEqual([
      { __typename: 'Case', ...expectedCase(rows[3]!) },
      null,
      { __typename: 'Case', ...expectedCase(rows[1]!) },
    ]);
    expect(bill).toEqual([BULK]);
  });

  test('a row read in a list serves the read by id', async () => {
    await ask('cases(first: 900) { totalCount }');
    const { data, bill } = await ask(`case(caseId: "${mother!.id}") { ${FIELDS} }`);
    expect(data.domain.case).toEqual(expectedCase(mother!));
    expect(bill).toEqual([]);
    expect(demo.cases.size).toBeLessThan(900);
  });
});
