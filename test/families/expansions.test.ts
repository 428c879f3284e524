import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CaseRecord } from '../../src/sandbox/world/model.js';
import { startGateway, type TestGateway } from '../gateway.js';
import { caseRow, formRow, index } from '../sandbox/rows.js';
import { demo, ofType, rows, seen, world } from './casesSeen.js';
import { type Answer, asIds, formsOf, heldIn, household, mother, unordered, V1 } from './expanded.js';
import { handMade } from './handMade.js';
import { inDemo, part } from './spelling.js';
import { walk } from './walk.js';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ world });
});
afterEach(() => gateway.close());

const ask = (selection: string, as = 'admin' as const) => gateway.ask<Answer>(inDemo(selection), { as });

describe('a case with what it leads to (cases.md 4.3)', () => {
  test('children, extensions and forms: one request, and none again', async () => {
    const selection = `case(caseId: "${mother.id}") { caseId children(first: 100) { totalCount nodes { caseId } }
      extensions(first: 100) { totalCount nodes { caseId } } forms(first: 100) { totalCount nodes { formId } } }`;
    const { data, errors, bill } = await ask(selection);
    expect(errors).toBeUndefined();
    const [children, extensions] = [heldIn(mother.id, 'parent'), heldIn(mother.id, 'host')];
    const { case: record } = data.domain;
    expect(record!.forms).toEqual({ totalCount: formsOf(mother).length, nodes: formsOf(mother) });
    expect(record!.children.totalCount).toBe(children.length);
    expect(unordered(record!.children.nodes)).toEqual(unordered(asIds(children)));
    expect(unordered(record!.extensions.nodes)).toEqual(unordered(asIds(extensions)));
    expect(bill).toEqual([V1(mother.id, 'child_cases', 'xforms_by_xmlns')]);
    const again = await ask(selection);
    expect([again.bill, again.extensions.cost.savedByMemory]).toEqual([[], 1]);
  });

  test('every field of them is what API v2 tells; what v1 does not tell is asked of v2', async () => {
    const fields = (row: CaseRecord) => {
      const { indexedOn: _, ...rest } = seen(row);
      return rest;
    };
    const FIELDS = `id domain caseId caseType caseName externalId ownerId closed dateOpened dateClosed lastModified
      serverLastModified properties indices { identifier caseId caseType relationship }`;
    const { data, bill } = await ask(
      `case(caseId: "${mother.id}") { ${FIELDS} children(first: 100) { nodes { ${FIELDS} } } forms { totalCount } }`,
    );
    expect(data.domain.case).toMatchObject(fields(mother));
    expect(unordered(data.domain.case!.children.nodes)).toEqual(
      unordered(heldIn(mother.id, 'parent').map(row => fields(row))),
    );
    expect(bill).toEqual([V1(mother.id, 'child_cases', 'xforms_by_xmlns')]);
    const indexed = await ask(`case(caseId: "${mother.id}") { indexedOn children { totalCount } }`);
    expect(indexed.data.domain.case!.indexedOn).toBe(seen(mother).indexedOn);
    expect(indexed.bill).toEqual([`GET case/v2/${mother.id}/`]);
  });

  test("children with their own forms and children: HQ's flags hold all the way down", async () => {
    const deep = `case(caseId: "${household.id}") { children(first: 100) { nodes { caseId forms(first: 100) { nodes { formId } }
      children(first: 100) { nodes { caseId forms(first: 100) { nodes { formId } } } } } } }`;
    const { data, errors, bill } = await ask(deep);
    expect(errors).toBeUndefined();
    const expected = (row: CaseRecord) => ({ caseId: row.id, forms: { nodes: formsOf(row) } });
    expect(unordered(data.domain.case!.children.nodes)).toMatchObject(
      unordered(heldIn(household.id, 'parent').map(expected)),
    );
    const grown = data.domain.case!.children.nodes.flatMap(({ children }) => children.nodes);
    expect(unordered(grown)).toEqual(
      unordered(heldIn(household.id, 'parent').flatMap(({ id }) => heldIn(id, 'parent').map(expected))),
    );
    expect(grown.length).toBeGreaterThan(0);
    expect(bill).toEqual([V1(household.id, 'child_cases', 'xforms_by_xmlns')]);
  });

  test('who opened, closed and changed it: API v1 tells with the case', async () => {
    const { data, errors, bill } = await ask(`case(caseId: "${mother.id}") { caseId openedBy { userId } }`);
    expect(errors).toBeUndefined();
    expect(data.domain.case).toEqual({ caseId: mother.id, openedBy: { userId: mother.openedBy } });
    expect(bill).toEqual([`GET case/v1/${mother.id}/`, 'GET user/v1/?limit=1000']);
  });

  test('by external id: one request', async () => {
    const known = rows.find(row => row.externalId && formsOf(row).length > 0 && heldIn(row.id, 'parent').length > 0)!;
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

  test('a case that is not there costs its miss and a look by API v2, whose index is another', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const { data, errors, bill } = await ask(`case(caseId: "${nobody}") { caseId forms { totalCount } }`);
    expect([data.domain.case, errors]).toEqual([null, undefined]);
    expect(bill).toEqual([V1(nobody, 'xforms_by_xmlns'), `GET case/v2/${nobody}/`]);
  });

  test('one list of many cases is no dearer than before', async () => {
    const { bill } = await ask(
      'cases(first: 50, filter: { caseType: ["household"] }) { nodes { children { totalCount } } }',
    );
    expect(bill).toHaveLength(2);
    const { bill: one } = await ask(`case(caseId: "${ofType('child')[0]!.id}") { caseName }`);
    expect(one).toEqual([`GET case/v2/${ofType('child')[0]!.id}/`]);
  });
});

describe('sets with what their rows lead to', () => {
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

  test("members' forms of many households: the list of forms, where that is short", async () => {
    const { data, bill } = await ask(
      `cases(first: 15, filter: { caseType: ["household"] }) { nodes { caseId children(first: 100) { nodes { caseId forms(first: 100) { nodes { formId } } } } } }`,
    );
    const members = ofType('household')
      .slice(0, 15)
      .map(({ id }) => heldIn(id, 'parent'));
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
    gateway = await startGateway({ world: handMade({ cases, forms }) });
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

  test('more children than asked for: they come in the order of the list, which goes on', async () => {
    const query = `query ($after: String) ${inDemo(`case(caseId: "${household.id}") { children(first: 2, after: $after) { ${part('caseId')} } forms { totalCount } }`)}`;
    const { nodes, bills } = await walk(gateway, query, (data: Answer) => data.domain.case!.children);
    expect(nodes).toEqual(asIds(heldIn(household.id, 'parent')));
    expect(nodes.length).toBeGreaterThan(2);
    expect(bills.flat()).toHaveLength(2);
  });
});

test('forms of one millisecond, of which only HQ knows the order: a walk through them repeats none', async () => {
  await gateway.close();
  const forms = Array.from({ length: 7 }, (_, i) =>
    formRow({ id: `f${(i * 3) % 7}`, caseIds: ['one'], form: { '@xmlns': 'x', case: { '@case_id': 'one' } } }),
  );
  gateway = await startGateway({ world: handMade({ cases: [caseRow({ id: 'one' })], forms }) });
  const query = `query ($after: String) ${inDemo(`case(caseId: "one") { caseName forms(first: 2, after: $after) { ${part('formId')} } }`)}`;
  const { nodes, bills } = await walk(gateway, query, (data: Answer) => data.domain.case!.forms);
  expect(nodes.map(({ formId }) => formId).toSorted()).toEqual(forms.map(({ id }) => id).toSorted());
  expect(bills.flat()).toEqual(['GET case/v1/one/?xforms_by_xmlns__full=true', 'GET form/v1/?case_id=one&limit=100']);
});

describe('forms with their cases (forms.md 1.5)', () => {
  test('a list, one form, the forms of a case: one request each', async () => {
    const truth = (id: string) => {
      const { caseIds } = demo.forms.get(id)!;
      return unordered(asIds(caseIds.map(one => demo.cases.get(one)).filter(row => row !== undefined)));
    };
    const list = await ask('forms(first: 20) { nodes { formId cases { caseId } } }');
    for (const { formId, cases } of list.data.domain.forms.nodes) expect(unordered(cases)).toEqual(truth(formId));
    expect(list.bill).toEqual(['GET form/v1/?cases__full=true&limit=20']);
    gateway.clock.pass(120_000);
    const [form] = formsOf(mother);
    const one = await ask(`form(formId: "${form!.formId}") { cases { caseId } }`);
    expect(unordered(one.data.domain.form.cases)).toEqual(truth(form!.formId));
    expect(one.bill).toEqual([`GET form/v1/${form!.formId}/?cases__full=true`]);
    const none = await ask('form(formId: "nobody") { cases { caseId } }');
    expect([none.data.domain.form, none.errors, none.bill]).toEqual([
      null,
      undefined,
      ['GET form/v1/nobody/?cases__full=true'],
    ]);
    const long = await ask('forms(first: 500) { nodes { cases { caseId } } }');
    expect(long.bill).toEqual(['GET form/v1/?limit=500', 'POST case/v2/bulk-fetch/']);
  });

  test('a sorted list of cases brings their forms along', async () => {
    const { data, bill } = await ask(
      'cases(first: 20, orderBy: { field: SERVER_LAST_MODIFIED, direction: DESC }) { nodes { caseId forms(first: 100) { nodes { formId } } } }',
    );
    for (const { caseId, forms } of data.domain.cases.nodes)
      expect(forms.nodes).toEqual(formsOf(demo.cases.get(caseId)!));
    expect(bill).toEqual(['GET case/v1/?limit=20&order_by=-server_date_modified&xforms_by_xmlns__full=true']);
  });
});
