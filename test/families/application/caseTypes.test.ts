import { describe, expect, test } from '@jest/globals';
import { inProcessStore } from '../../../src/engine/memory/store/inProcess.js';
import type { MemoryStore } from '../../../src/engine/memory/store/store.js';
import { apps, demo, LIST, type Node, world } from '../../support/expected/expectedApplications.js';
import { byText, globalId, inDemo } from '../../support/expected/expectedFormat.js';
import { priceOf } from '../../support/priceOf.js';
import { startGateway } from '../../support/gateway.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';

const gateway = gatewayPerTest({ world });

const ask = <Data = { domain: Record<string, Node | null> }>(selection: string) => gateway.ask<Data>(inDemo(selection));

const modules = apps.flatMap(app => app.modules.filter(({ error }) => !error).map(module => ({ app, ...module })));
const ofMothers = modules.filter(({ caseType }) => caseType === 'mother');
const mothers = demo.cases.find({ types: ['mother'] }).rows;

describe('a case type', () => {
  test('by name and as a node: one request for both; an unknown one is null', async () => {
    const fields = 'id domain name propertyNames applications { appId } modules { moduleId } formDefinitions { xmlns }';
    const { data, errors, bill } = await gateway.ask<{ domain: Node; node: Node; nodes: unknown }>(
      `query ($id: ID!, $others: [ID!]!) {
        domain(name: "demo") { caseType(name: "mother") { ${fields} } none: caseType(name: "Mother") { name } }
        node(id: $id) { ... on CaseType { ${fields} } }
        nodes(ids: $others) { id }
      }`,
      {
        variables: {
          id: globalId('CaseType', 'mother'),
          others: [globalId('CaseType', 'nothing'), globalId('CaseType', 'mother')],
        },
      },
    );
    expect(errors).toBeUndefined();
    const expected = {
      id: globalId('CaseType', 'mother'),
      domain: 'demo',
      name: 'mother',
      propertyNames: [...new Set(ofMothers.flatMap(module => module.caseProperties))].sort(byText),
      applications: [...new Set(ofMothers.map(({ app }) => app.id))].map(appId => ({ appId })),
      modules: ofMothers.map(({ uniqueId }) => ({ moduleId: uniqueId })),
      formDefinitions: ofMothers.flatMap(module => module.forms.map(({ xmlns }) => ({ xmlns }))),
    };
    expect(expected.formDefinitions.length).toBeGreaterThan(1);
    expect(data).toEqual({
      domain: { caseType: expected, none: null },
      node: expected,
      nodes: [null, { id: globalId('CaseType', 'mother') }],
    });
    expect(bill).toEqual([LIST]);
  });

  test('has the cases of the type: one request a page; the filter is combined with the type', async () => {
    const { data, errors, bill } = await ask(
      `caseType(name: "mother") {
         all: cases(first: 3) { totalCount nodes { caseId caseType } }
         same: cases(filter: { caseType: ["child", "mother"], closed: true }, first: 1) { totalCount }
         other: cases(filter: { caseType: ["child"] }) { totalCount nodes { caseId } pageInfo { hasNextPage } }
       }`,
    );
    expect(errors).toBeUndefined();
    const closed = mothers.filter(row => row.closed).length;
    expect([mothers.length, closed].every(Boolean)).toBe(true);
    expect(data.domain['caseType']).toMatchObject({
      all: { totalCount: mothers.length },
      same: { totalCount: closed },
      other: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
    });
    const { nodes } = data.domain['caseType']!['all'] as { nodes: readonly { caseType: string }[] };
    expect(nodes.map(({ caseType }) => caseType)).toEqual(['mother', 'mother', 'mother']);
    expect(bill.toSorted()).toEqual([
      LIST,
      'GET case/v2/?case_type=mother&closed=true&limit=1',
      'GET case/v2/?case_type=mother&limit=3',
    ]);
  });

  test('sorts its cases as HQ sorts cases', async () => {
    const { data, errors, bill } = await ask(
      'caseType(name: "mother") { cases(first: 2, orderBy: { field: SERVER_LAST_MODIFIED, direction: DESC }) { nodes { caseId } } }',
    );
    expect(errors).toBeUndefined();
    const newest = [...mothers].sort((a, b) => b.serverModified - a.serverModified).slice(0, 2);
    expect(data.domain['caseType']).toEqual({ cases: { nodes: newest.map(({ id }) => ({ caseId: id })) } });
    expect(bill).toEqual([LIST, 'GET case/v1/?limit=2&order_by=-server_date_modified&type.exact=mother']);
  });

  test('of each case of a list: one request for all of them, none for the type of no application', async () => {
    const { data, errors, bill } = await gateway.ask<{
      domain: { cases: { nodes: readonly { caseType: string; type: { name: string } | null }[] } };
    }>(inDemo('cases(first: 200) { nodes { caseType type { name modules { moduleId } } } }'));
    expect(errors).toBeUndefined();
    const known = new Set(modules.map(({ caseType }) => caseType));
    const { nodes } = data.domain.cases;
    expect(nodes.map(({ type }) => type?.name ?? null)).toEqual(
      nodes.map(({ caseType }) => (known.has(caseType) ? caseType : null)),
    );
    expect(new Set(nodes.map(({ caseType }) => caseType)).size).toBeGreaterThan(2);
    expect(bill).toEqual(['GET case/v2/?limit=200', LIST]);
  });
});

test('the price of a case type includes what is read below it', async () => {
  const query = inDemo(
    'cases(first: 1, filter: { caseType: ["mother"] }) { nodes { type { cases(first: 1, filter: { closed: true }) { totalCount } } } }',
  );
  const { plan } = await priceOf(gateway, query);
  const { bill } = await gateway.ask<unknown>(query);
  expect(bill).toHaveLength(3);
  expect(plan.requests.expected).toBe(3);
});

describe('the type of each case of a list', () => {
  /** Reads of the cache for a page of so many cases with their types, none of them cached. */
  async function readsFor(rows: number) {
    let reads = 0;
    const cache = inProcessStore(64);
    const counting: MemoryStore = { ...cache, read: (...asked) => (reads++, cache.read(...asked)) };
    const counted = await startGateway({ world, store: counting });
    try {
      const { data, errors, bill } = await counted.ask<{ domain: { cases: { nodes: Node[] } } }>(
        inDemo(`cases(first: ${rows}) { nodes { type { name } } }`),
      );
      expect(errors).toBeUndefined();
      expect(data.domain.cases.nodes).toHaveLength(rows);
      return { reads, requests: bill.length };
    } finally {
      await counted.close();
    }
  }

  test('reads the applications once, not once a row: 2 requests', async () => {
    const [few, many] = [await readsFor(100), await readsFor(200)];
    expect(many).toEqual(few);
    expect(many.requests).toBe(2);
  });
});
