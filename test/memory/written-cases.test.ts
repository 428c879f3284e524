import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { changing, fresh, type Changing } from '../families/casesChanged.js';
import { XMLNS } from '../families/formsSubmitted.js';
import { apiKey, type AskOptions } from '../gateway.js';

const LAG = 5_000;
const FRESHNESS = ['', '@fresh(maxAge: 0)'];
const CASE = 'caseName closed ownerId properties';

let hq: Changing;
let id: string;
beforeEach(async () => {
  hq = await changing({ lag: LAG });
  id = (await hq.change('caseCreate', { input: { ...fresh, properties: { a: '0' } } })).changed!.case!.caseId;
  hq.gateway.clock.pass(10_000);
});
afterEach(() => hq.gateway.close());

interface Seen {
  readonly case: unknown;
  readonly cases: { readonly nodes: readonly { readonly caseId: string }[] };
}

/** What the project space answers, with what it cost and what is said of HQ's index. */
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

/** Submits a form about the case, a moment after what was before; the cases that it is told to leave. */
const submit = async (cases: readonly object[], more: object = {}) => {
  hq.gateway.clock.pass(10);
  const form = { xmlns: XMLNS, answers: { name: 'x' }, meta: { userId: 'worker1', username: 'anna' }, cases };
  const { data, errors } = await hq.gateway.ask<{ it: { formId: string; cases: unknown[]; userErrors: unknown[] } }>(
    SUBMIT,
    { variables: { input: { form, ...more } } },
  );
  expect([errors, data.it.userErrors]).toEqual([undefined, []]);
  return data.it;
};

const update = (input: object, as: AskOptions['as'] = 'admin') => {
  hq.gateway.clock.pass(10);
  return hq.change('caseUpdate', { case: { caseId: id }, input }, { as });
};

/** A case as HQ's database has it, in the words of the graph. */
const truth = () => {
  const { name, closed, ownerId, properties } = hq.demo.cases.get(id)!;
  return { caseName: name, closed: closed !== null, ownerId, properties };
};

describe('an earlier write never hides a later one', () => {
  test.each(FRESHNESS)('a case that is changed and then written by a form: %s', async freshness => {
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

  test('a form that writes a case which memory knows nothing of is laid over what HQ shows', async () => {
    await submit([{ caseId: id, properties: { b: '2' } }]);
    const { bill, ...seen } = await seeCase();
    expect([seen.case, bill]).toEqual([truth(), [`GET case/v2/${id}/`]]);
  });

  test('after an edited form HQ makes its cases anew: nothing older than its word is told', async () => {
    const { formId } = await submit([{ caseId: id, caseName: 'One' }]);
    await submit([{ caseId: id, caseName: 'Two' }]);
    hq.gateway.clock.pass(LAG);
    await submit([{ caseId: id, caseName: 'Three' }], { edits: formId });
    // The later form still has the last word.
    expect([truth().caseName, (await seeCase()).case]).toEqual(['Two', expect.objectContaining({ caseName: 'Two' })]);
  });

  test('a change whose outcome is unknown takes its place too', async () => {
    await update({ caseName: 'One' });
    hq.gateway.hq.failures.add(/^PUT/, { kind: 'cut', when: 'after' }, 1);
    const { errors } = await update({ caseName: 'Two' });
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect((await seeCase()).case).not.toMatchObject({ caseName: 'One' });
    hq.gateway.clock.pass(LAG);
    expect((await seeCase()).case).toMatchObject({ caseName: 'Two' });
  });
});

describe('others', () => {
  /** Changes the case at HQ itself: this gateway sees nothing of it. */
  const elsewhere = (caseName: string) =>
    fetch(`${hq.gateway.hq.url}/a/demo/api/case/v2/${id}/`, {
      method: 'PUT',
      headers: { authorization: apiKey('reader'), 'content-type': 'application/json' },
      body: JSON.stringify({ case_name: caseName }),
    });

  test("HQ's row of a later time wins over that of one's own write, by whomever and wherever it was made", async () => {
    await update({ caseName: 'Own' });
    hq.gateway.clock.pass(100);
    expect((await elsewhere('Other')).status).toBe(200);
    // As long as HQ's index shows neither, the own one is the newest that is known.
    expect((await seeCase('@fresh(maxAge: 0)')).case).toMatchObject({ caseName: 'Own' });
    hq.gateway.hq.lag = 50;
    hq.gateway.clock.pass(60);
    expect((await seeCase('@fresh(maxAge: 0)')).case).toMatchObject({ caseName: 'Other' });
    const { cases } = await see('cases(filter: { ownerId: ["nobody"] }) { nodes { caseId caseName } }');
    expect(cases.nodes).toEqual([{ caseId: id, caseName: 'Other' }]);
  });

  test('after a change by another login here HQ is asked, also without @fresh', async () => {
    await update({ caseName: 'Own' });
    expect((await seeCase()).bill).toEqual([]);
    await update({ caseName: 'Other' }, 'reader');
    expect((await seeCase()).case).toMatchObject({ caseName: 'Own' });
    hq.gateway.hq.lag = 0;
    expect((await seeCase()).case).toMatchObject({ caseName: 'Other' });
  });

  test('a form is laid over what others have changed before it', async () => {
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

describe('lists', () => {
  const OPEN = 'cases(filter: { ownerId: ["nobody"], closed: false }) { totalCount nodes { caseId caseName } }';

  test('a row that no longer fits the filter is not shown, and one that fits now is named as missing', async () => {
    expect((await see(OPEN)).cases.nodes).toEqual([{ caseId: id, caseName: 'Ada' }]);
    await update({ close: true });
    const closed = await see(OPEN);
    expect([closed.cases.nodes, closed.indexLag]).toEqual([[], undefined]);
    const made = await hq.change('caseCreate', { input: { ...fresh, caseName: 'New' } });
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

  test('a part of which no row fits any longer leads on', async () => {
    const others = ['B', 'C', 'D'].map(caseName => ({ action: 'CREATE', ...fresh, caseName }));
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

  test('a nested list whose filter the new row fits for certain has it at once', async () => {
    const index = { identifier: 'parent', case: { caseId: id }, caseType: 'mother' };
    const child = await hq.change('caseCreate', {
      input: { ...fresh, caseName: 'Child', properties: { sex: 'f' }, indices: [index] },
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
