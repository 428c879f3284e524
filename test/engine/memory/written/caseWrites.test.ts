import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startCaseMutations, NEW_CASE, type CaseMutations } from '../../../support/mutations/caseMutations.js';
import { XMLNS } from '../../../support/mutations/formSubmissions.js';
import { apiKey, type AskOptions } from '../../../support/gateway.js';

const LAG = 5_000;
const FRESHNESS = ['', '@fresh(maxAge: 0)'];
const CASE = 'caseName closed ownerId properties';

let hq: CaseMutations;
let id: string;
beforeEach(async () => {
  hq = await startCaseMutations({ lag: LAG });
  id = (await hq.change('caseCreate', { input: { ...NEW_CASE, properties: { a: '0' } } })).changed!.case!.caseId;
  hq.gateway.clock.pass(10_000);
});
afterEach(() => hq.gateway.close());

interface Seen {
  readonly case: unknown;
  readonly cases: { readonly nodes: readonly { readonly caseId: string }[] };
}

/** The answer of the project space with its requests and the notices about HQ's index. */
const see = async (fields: string, freshness = '', as: AskOptions['as'] = 'admin') => {
  const { data, errors, bill, extensions } = await hq.gateway.ask<{ domain: Seen }>(
    `query ${freshness} { domain(name: "demo") { ${fields} } }`,
    { as },
  );
  expect(errors).toBeUndefined();
  return { ...data.domain, bill, indexLag: (extensions as { readonly indexLag?: unknown }).indexLag };
};

const one = `case(caseId: "ID") { ${CASE} }`;
const seeCase = (freshness = '', as?: AskOptions['as']) => see(one.replace('ID', id), freshness, as);

const SUBMIT = `mutation ($input: FormSubmitInput!) {
  it: formSubmit(domain: "demo", input: $input) { formId cases { caseId ${CASE} } userErrors { message } } }`;

/** Submits a form about the case a moment later. Returns the cases as the reply shows them. */
const submit = async (cases: readonly object[], more: object = {}) => {
  hq.gateway.clock.pass(10);
  const form = { xmlns: XMLNS, answers: { name: 'x' }, metadata: { userId: 'worker1', username: 'anna' }, cases };
  const { data, errors } = await hq.gateway.ask<{ it: { formId: string; cases: unknown[]; userErrors: unknown[] } }>(
    SUBMIT,
    { variables: { input: { form: { data: form }, ...more } } },
  );
  expect([errors, data.it.userErrors]).toEqual([undefined, []]);
  return data.it;
};

const update = (input: object, as: AskOptions['as'] = 'admin') => {
  hq.gateway.clock.pass(10);
  return hq.change('caseUpdate', { case: { caseId: id }, input }, { as });
};

/** A case as HQ's database has it, in the fields of the graph. */
const truth = () => {
  const { name, closed, ownerId, properties } = hq.demo.cases.get(id)!;
  return { caseName: name, closed: closed !== null, ownerId, properties };
};

describe('an earlier write never hides a later one', () => {
  test.each(FRESHNESS)('a case that is updated and then changed by a form: %s', async freshness => {
    await update({ caseName: 'One', properties: { a: '1' } });
    const { cases } = await submit([{ caseId: id, caseName: 'Two', properties: { b: '2' } }]);
    const after = { caseName: 'Two', closed: false, ownerId: 'nobody', properties: { a: '1', b: '2' } };
    expect(cases).toEqual([{ caseId: id, ...after }]);
    expect(truth()).toEqual(after);
    expect((await seeCase(freshness)).case).toEqual(after);
  });

  test.each(FRESHNESS)('two forms, one after the other: %s', async freshness => {
    await submit([{ caseId: id, caseName: 'One', properties: { a: '1' } }]);
    const { cases } = await submit([{ caseId: id, close: true, properties: { b: '2' } }]);
    const after = { caseName: 'One', closed: true, ownerId: 'nobody', properties: { a: '1', b: '2' } };
    expect(cases).toEqual([{ caseId: id, ...after }]);
    expect(truth()).toEqual(after);
    expect((await seeCase(freshness)).case).toEqual(after);
  });

  test('a form that changes an uncached case is applied to what HQ shows', async () => {
    await submit([{ caseId: id, properties: { b: '2' } }]);
    const { bill, ...seen } = await seeCase();
    expect([seen.case, bill]).toEqual([truth(), [`GET case/v2/${id}/`]]);
  });

  test("after an edited form HQ rebuilds its cases: nothing older than HQ's answer is shown", async () => {
    const { formId } = await submit([{ caseId: id, caseName: 'One' }]);
    await submit([{ caseId: id, caseName: 'Two' }]);
    hq.gateway.clock.pass(LAG);
    await submit([{ caseId: id, caseName: 'Three' }], { replacesFormId: formId });
    // The later form still wins.
    expect([truth().caseName, (await seeCase()).case]).toEqual(['Two', expect.objectContaining({ caseName: 'Two' })]);
  });

  test('a write with an unknown outcome keeps its position in the order', async () => {
    await update({ caseName: 'One' });
    hq.gateway.hq.failures.add(/^PUT/, { kind: 'cut', when: 'after' }, 1);
    const { errors } = await update({ caseName: 'Two' });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect((await seeCase()).case).not.toMatchObject({ caseName: 'One' });
    hq.gateway.clock.pass(LAG);
    expect((await seeCase()).case).toMatchObject({ caseName: 'Two' });
  });
});

describe('writes of others', () => {
  /** Changes the case at HQ itself, without this gateway. */
  const elsewhere = (caseName: string) =>
    fetch(`${hq.gateway.hq.url}/a/demo/api/case/v2/${id}/`, {
      method: 'PUT',
      headers: { authorization: apiKey('reader'), 'content-type': 'application/json' },
      body: JSON.stringify({ case_name: caseName }),
    });

  test("HQ's row of a later time wins over one's own write, whoever made it and wherever", async () => {
    await update({ caseName: 'Own' });
    hq.gateway.clock.pass(100);
    expect((await elsewhere('Other')).status).toBe(200);
    // While HQ's index shows neither, the own write is the newest known.
    expect((await seeCase('@fresh(maxAge: 0)')).case).toMatchObject({ caseName: 'Own' });
    hq.gateway.hq.lag = 50;
    hq.gateway.clock.pass(60);
    expect((await seeCase('@fresh(maxAge: 0)')).case).toMatchObject({ caseName: 'Other' });
    const { cases } = await see('cases(filter: { ownerId: ["nobody"] }) { nodes { caseId caseName } }');
    expect(cases.nodes).toEqual([{ caseId: id, caseName: 'Other' }]);
  });

  test('after a write by another login of this gateway HQ is asked, also without @fresh', async () => {
    await update({ caseName: 'Own' });
    expect((await seeCase()).bill).toEqual([]);
    await update({ caseName: 'Other' }, 'reader');
    expect((await seeCase()).case).toMatchObject({ caseName: 'Own' });
    hq.gateway.hq.lag = 0;
    expect((await seeCase()).case).toMatchObject({ caseName: 'Other' });
  });

  test('a form is applied to what others have changed before it', async () => {
    await update({ caseName: 'Own', properties: { a: '1' } });
    hq.gateway.clock.pass(100);
    await elsewhere('Other');
    await submit([{ caseId: id, properties: { b: '2' } }]);
    hq.gateway.hq.lag = 5;
    hq.gateway.clock.pass(6);
    expect((await seeCase('@fresh(maxAge: 0)')).case).toEqual(truth());
    expect(truth().caseName).toBe('Other');
  });
});

describe('lists after a write', () => {
  const OPEN = 'cases(filter: { ownerId: ["nobody"], closed: false }) { totalCount nodes { caseId caseName } }';

  test('a row that no longer matches the filter is not shown, and one that now matches is reported as missing', async () => {
    expect((await see(OPEN)).cases.nodes).toEqual([{ caseId: id, caseName: 'Ada' }]);
    await update({ close: true });
    const closed = await see(OPEN);
    expect([closed.cases.nodes, closed.indexLag]).toEqual([[], undefined]);
    const made = await hq.change('caseCreate', { input: { ...NEW_CASE, caseName: 'New' } });
    const open = await see(OPEN);
    expect(open.cases.nodes).toEqual([]);
    expect(open.indexLag).toEqual([{ field: 'Domain.cases', ids: [made.changed!.case!.caseId], seconds: 5 }]);
    hq.gateway.clock.pass(LAG);
    const later = await see(OPEN);
    expect([later.cases.nodes, later.indexLag]).toEqual([
      [{ caseId: made.changed!.case!.caseId, caseName: 'New' }],
      undefined,
    ]);
  });

  test('a page in which no row matches any longer leads on', async () => {
    const others = ['B', 'C', 'D'].map(caseName => ({ action: 'CREATE', ...NEW_CASE, caseName }));
    await hq.save(others);
    hq.gateway.clock.pass(10_000);
    const PART = (after: string | null) =>
      see(
        `cases(first: 2, after: ${JSON.stringify(after)}, filter: { ownerId: ["nobody"], closed: false }) {
          nodes { caseId } pageInfo { endCursor hasNextPage } }`,
      ) as unknown as Promise<{ cases: { nodes: { caseId: string }[]; pageInfo: { endCursor: string } } }>;
    const { nodes } = (await PART(null)).cases;
    await hq.save(nodes.map(({ caseId }) => ({ action: 'UPDATE', case: { caseId }, close: true })));
    const first = (await PART(null)).cases;
    expect([first.nodes, first.pageInfo]).toEqual([[], { endCursor: expect.any(String), hasNextPage: true }]);
    expect((await PART(first.pageInfo.endCursor)).cases.nodes).toHaveLength(2);
  });

  test('a nested list whose filter the new row certainly matches has it at once', async () => {
    const index = { identifier: 'parent', case: { caseId: id }, caseType: 'mother' };
    const child = await hq.change('caseCreate', {
      input: { ...NEW_CASE, caseName: 'Child', properties: { sex: 'f' }, indices: [index] },
    });
    const children = (filter: string) =>
      see(`case(caseId: "${id}") { children(filter: { ${filter} }) { totalCount nodes { caseId } } }`);
    const nodes = [{ caseId: child.changed!.case!.caseId }];
    const fitting = await children('properties: [{ name: "sex", value: "f" }]');
    expect([fitting.case, fitting.indexLag]).toEqual([{ children: { totalCount: 1, nodes } }, undefined]);
    const other = await children('properties: [{ name: "sex", value: "m" }]');
    expect([other.case, other.indexLag]).toEqual([{ children: { totalCount: 0, nodes: [] } }, undefined]);
    const unknown = await children('query: "sex = \'f\'"');
    expect([unknown.case, unknown.indexLag]).toEqual([
      { children: { totalCount: 0, nodes: [] } },
      [{ field: 'Case.children', ids: [nodes[0]!.caseId], seconds: 5 }],
    ]);
  });
});
