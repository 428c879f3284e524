import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CaseRecord } from '../../../src/sandbox/world/model.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { caseRow, formRow, index } from '../../support/worlds/sampleRows.js';
import { demo, ofType, rows, expectedCase, world } from '../../support/expected/expectedCases.js';
import {
  type Answer,
  asIds,
  formsOf,
  casesPointingAt,
  household,
  mother,
  unordered,
  V1,
} from '../../support/expected/expansionAnswers.js';
import { buildWorld } from '../../support/worlds/buildWorld.js';
import { inDemo, part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
});
afterEach(() => gateway.close());

const ask = (selection: string, as = 'admin' as const) => gateway.ask<Answer>(inDemo(selection), { as });

describe('a case with its relations (cases.md 4.3)', () => {
  test('children, extensions and forms: one request, and none the second time', async () => {
    const selection = `case(caseId: "${mother.id}") { caseId children(first: 100) { totalCount nodes { caseId } }
      extensions(first: 100) { totalCount nodes { caseId } } forms(first: 100) { totalCount nodes { formId } } }`;
    const { data, errors, bill } = await ask(selection);
    expect(errors).toBeUndefined();
    const [children, extensions] = [casesPointingAt(mother.id, 'parent'), casesPointingAt(mother.id, 'host')];
    const { case: record } = data.domain;
    expect(record!.forms).toEqual({ totalCount: formsOf(mother).length, nodes: formsOf(mother) });
    expect(record!.children.totalCount).toBe(children.length);
    expect(unordered(record!.children.nodes)).toEqual(unordered(asIds(children)));
    expect(unordered(record!.extensions.nodes)).toEqual(unordered(asIds(extensions)));
    expect(bill).toEqual([V1(mother.id, 'child_cases', 'xforms_by_xmlns')]);
    const again = await ask(selection);
    expect([again.bill, again.extensions.cost.savedByMemory]).toEqual([[], 1]);
  });

  test('all their fields equal those of API v2; fields that v1 lacks are read from v2', async () => {
    const fields = (row: CaseRecord) => {
      const { indexedOn: _, ...rest } = expectedCase(row);
      return rest;
    };
    const FIELDS = `id domain caseId caseType caseName externalId ownerId closed dateOpened dateClosed lastModified
      serverLastModified properties indices { identifier caseId caseType relationship }`;
    const { data, bill } = await ask(
      `case(caseId: "${mother.id}") { ${FIELDS} children(first: 100) { nodes { ${FIELDS} } } forms { totalCount } }`,
    );
    expect(data.domain.case).toMatchObject(fields(mother));
    expect(unordered(data.domain.case!.children.nodes)).toEqual(
      unordered(casesPointingAt(mother.id, 'parent').map(row => fields(row))),
    );
    expect(bill).toEqual([V1(mother.id, 'child_cases', 'xforms_by_xmlns')]);
    const indexed = await ask(`case(caseId: "${mother.id}") { indexedOn children { totalCount } }`);
    expect(indexed.data.domain.case!.indexedOn).toBe(expectedCase(mother).indexedOn);
    expect(indexed.bill).toEqual([`GET case/v2/${mother.id}/`]);
  });

  test("children with their own forms and children: HQ's flags apply at every depth", async () => {
    const deep = `case(caseId: "${household.id}") { children(first: 100) { nodes { caseId forms(first: 100) { nodes { formId } }
      children(first: 100) { nodes { caseId forms(first: 100) { nodes { formId } } } } } } }`;
    const { data, errors, bill } = await ask(deep);
    expect(errors).toBeUndefined();
    const expected = (row: CaseRecord) => ({ caseId: row.id, forms: { nodes: formsOf(row) } });
    expect(unordered(data.domain.case!.children.nodes)).toMatchObject(
      unordered(casesPointingAt(household.id, 'parent').map(expected)),
    );
    const grown = data.domain.case!.children.nodes.flatMap(({ children }) => children.nodes);
    expect(unordered(grown)).toEqual(
      unordered(
        casesPointingAt(household.id, 'parent').flatMap(({ id }) => casesPointingAt(id, 'parent').map(expected)),
      ),
    );
    expect(grown.length).toBeGreaterThan(0);
    expect(bill).toEqual([V1(household.id, 'child_cases', 'xforms_by_xmlns')]);
  });

  test('who opened, closed and changed it: API v1 returns it with the case', async () => {
    const { data, errors, bill } = await ask(`case(caseId: "${mother.id}") { caseId openedBy { userId } }`);
    expect(errors).toBeUndefined();
    expect(data.domain.case).toEqual({ caseId: mother.id, openedBy: { userId: mother.openedBy } });
    expect(bill).toEqual([`GET case/v1/${mother.id}/`, 'GET user/v1/?limit=1000']);
  });

  test('by external id: one request', async () => {
    const known = rows.find(
      row => row.externalId && formsOf(row).length > 0 && casesPointingAt(row.id, 'parent').length > 0,
    )!;
    const { data, bill } = await ask(
      `caseByExternalId(externalId: "${known.externalId}") { caseId children { totalCount } forms { nodes { formId } } }`,
    );
    expect(data.domain.caseByExternalId).toMatchObject({ caseId: known.id, forms: { nodes: formsOf(known) } });
    expect(bill).toEqual([
      `GET case/v1/?child_cases__full=true&external_id.exact=${known.externalId}&limit=100&xforms_by_xmlns__full=true`,
    ]);
  });

  test('of a case found by a list: 2 requests, not 3', async () => {
    const { data, bill } = await ask(
      `cases(filter: { externalId: ["${mother.externalId}"] }) { nodes { caseId children { totalCount } forms { nodes { formId } } } }`,
    );
    expect(data.domain.cases.nodes).toMatchObject([{ caseId: mother.id, forms: { nodes: formsOf(mother) } }]);
    expect(bill).toEqual([
      `GET case/v2/?external_id=${mother.externalId}&limit=20`,
      V1(mother.id, 'child_cases', 'xforms_by_xmlns'),
    ]);
  });

  test('an unknown case costs its miss and a lookup by API v2, which has another index', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const { data, errors, bill } = await ask(`case(caseId: "${nobody}") { caseId forms { totalCount } }`);
    expect([data.domain.case, errors]).toEqual([null, undefined]);
    expect(bill).toEqual([V1(nobody, 'xforms_by_xmlns'), `GET case/v2/${nobody}/`]);
  });

  test('one list of many cases costs no more than before', async () => {
    const { bill } = await ask(
      'cases(first: 50, filter: { caseType: ["household"] }) { nodes { children { totalCount } } }',
    );
    expect(bill).toHaveLength(2);
    const { bill: one } = await ask(`case(caseId: "${ofType('child')[0]!.id}") { caseName }`);
    expect(one).toEqual([`GET case/v2/${ofType('child')[0]!.id}/`]);
  });
});

describe('lists with relations of their rows', () => {
  const owner = rows.find(
    row => row.ownerId && /^[0-9a-f]{32}$/.test(row.ownerId) && demo.workers.get(row.ownerId),
  )!.ownerId!;

  test("the forms of each of a worker's cases: one request for all", async () => {
    const { data, errors, bill } = await ask(
      `mobileWorker(userId: "${owner}") { cases(first: 100) { nodes { caseId forms(first: 100) { nodes { formId } } } } }`,
    );
    expect(errors).toBeUndefined();
    const owned = rows.filter(row => row.ownerId === owner);
    expect(owned.length).toBeGreaterThan(1);
    expect(unordered(data.domain.mobileWorker.cases.nodes)).toEqual(
      unordered(owned.map(row => ({ caseId: row.id, forms: { nodes: formsOf(row) } }))),
    );
    expect(bill).toEqual([
      'GET user/v1/?limit=1000',
      `GET case/v1/?limit=100&order_by=indexed_on&owner_id=${owner}&xforms_by_xmlns__full=true`,
    ]);
  });

  test('forms of the members of many households: the list of forms, where that is short', async () => {
    const { data, bill } = await ask(
      `cases(first: 15, filter: { caseType: ["household"] }) { nodes { caseId children(first: 100) { nodes { caseId forms(first: 100) { nodes { formId } } } } } }`,
    );
    const members = ofType('household')
      .slice(0, 15)
      .map(({ id }) => casesPointingAt(id, 'parent'));
    expect(data.domain.cases.nodes.map(({ children }) => unordered(children.nodes))).toEqual(
      members.map(held => unordered(held.map(row => ({ caseId: row.id, forms: { nodes: formsOf(row) } })))),
    );
    expect(bill.map(line => line.replace(/[?].*indices.*/, '?…'))).toEqual([
      'GET case/v2/?case_type=household&limit=15',
      'GET case/v2/?…',
      'GET form/v1/?limit=1',
      'GET form/v1/?limit=1000',
    ]);
  });

  test('the same by household, where that is fewer requests than the shortest list of forms: nothing is asked for before', async () => {
    await gateway.close();
    const homes = ['one', 'two'];
    const members = homes.flatMap(home => [0, 1, 2].map(i => ({ home, id: `${home}-${i}` })));
    const form = (id: string, caseIds: readonly string[]) =>
      formRow({ id, caseIds, form: { '@xmlns': 'x', case: caseIds.map(one => ({ '@case_id': one })) } });
    const forms = [
      ...members.map(({ id }) => form(`of-${id}`, [id])),
      ...Array.from({ length: 6000 }, (_, i) => form(`other-${i}`, [])),
    ];
    const cases = [
      ...homes.map(id => caseRow({ id, type: 'household' })),
      ...members.map(({ home, id }) => caseRow({ id, indices: [index('parent', home)] })),
    ];
    gateway = await startGateway({ world: buildWorld({ cases, forms }) });
    const { data, bill } = await ask(
      'cases(filter: { caseType: ["household"] }) { nodes { children { nodes { caseId forms { nodes { formId } } } } } }',
    );
    expect(data.domain.cases.nodes.flatMap(({ children }) => unordered(children.nodes))).toEqual(
      members.map(({ id }) => ({ caseId: id, forms: { nodes: [{ formId: `of-${id}` }] } })),
    );
    expect(bill).toEqual([
      'GET case/v2/?case_type=household&limit=20',
      ...homes.map(id => V1(id, 'child_cases', 'xforms_by_xmlns')),
    ]);
  });

  test('more children than selected: they come in the order of the list, which continues', async () => {
    const query = `query ($after: String) ${inDemo(`case(caseId: "${household.id}") { children(first: 2, after: $after) { ${part('caseId')} } forms { totalCount } }`)}`;
    const { nodes, billPerPage } = await readAllPages(gateway, query, (data: Answer) => data.domain.case!.children);
    expect(nodes).toEqual(asIds(casesPointingAt(household.id, 'parent')));
    expect(nodes.length).toBeGreaterThan(2);
    expect(billPerPage.flat()).toHaveLength(2);
  });
});

test('forms of one millisecond, whose order only HQ knows: paging repeats none', async () => {
  await gateway.close();
  const forms = Array.from({ length: 7 }, (_, i) =>
    formRow({ id: `f${(i * 3) % 7}`, caseIds: ['one'], form: { '@xmlns': 'x', case: { '@case_id': 'one' } } }),
  );
  gateway = await startGateway({ world: buildWorld({ cases: [caseRow({ id: 'one' })], forms }) });
  const query = `query ($after: String) ${inDemo(`case(caseId: "one") { caseName forms(first: 2, after: $after) { ${part('formId')} } }`)}`;
  const { nodes, billPerPage } = await readAllPages(gateway, query, (data: Answer) => data.domain.case!.forms);
  expect(nodes.map(({ formId }) => formId).toSorted()).toEqual(forms.map(({ id }) => id).toSorted());
  expect(billPerPage.flat()).toEqual([
    'GET case/v1/one/?xforms_by_xmlns__full=true',
    'GET form/v1/?case_id=one&limit=100',
  ]);
});
