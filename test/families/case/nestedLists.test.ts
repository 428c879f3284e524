import { describe, expect, test } from '@jest/globals';
import { demo, ofType, rows, target, world } from '../../support/expected/expectedCases.js';
import { inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { unorderedParameters } from '../../support/expected/unorderedParameters.js';

const BULK = 'POST case/v2/bulk-fetch/';

const gateway = gatewayPerTest({ world });

interface Linked {
  readonly caseId: string;
  readonly children: Part<{ readonly caseId: string }>;
  readonly extensions: Part<{ readonly caseId: string }>;
  readonly forms: Part<{ readonly formId: string }>;
  readonly messagingEvents: Part<{ readonly eventId: string }>;
}
interface Answer {
  readonly domain: { readonly cases: Part<Linked>; readonly case: Linked };
}

const ask = (selection: string) => gateway.ask<Answer>(inDemo(selection));
const asIds = (ids: readonly string[]) => ids.map(caseId => ({ caseId }));
const heldIn = (parent: string, identifier: string) => rows.filter(row => target(row, identifier) === parent);

describe('lists of each case', () => {
  const households = ofType('household').slice(0, 50);
  const some = households.map(({ id }) => id);
  const OF = `cases(first: 50, filter: { caseType: ["household"] })`;
  const LISTED = 'GET case/v2/?case_type=household&limit=50';
  const asked = (name: string, ids: readonly string[]) => ids.map(id => `indices.${name}=${id}`).join('&');

  test('children of fifty cases: one request', async () => {
    const { data, errors, bill } = await ask(
      `${OF} { nodes { caseId children(first: 100) { totalCount nodes { caseId } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      households.map(({ id }) => {
        const held = heldIn(id, 'parent').map(one => one.id);
        return { caseId: id, children: { totalCount: held.length, nodes: asIds(held) } };
      }),
    );
    expect(unorderedParameters(bill)).toEqual(
      unorderedParameters([LISTED, `GET case/v2/?${asked('parent', some)}&limit=5000`]),
    );
  });

  test('children by case type', async () => {
    const { data, errors, bill } = await ask(
      `${OF} { nodes { children(first: 100, filter: { caseType: ["mother"], closed: false }) { totalCount nodes { caseId } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      households.map(({ id }) => {
        const held = heldIn(id, 'parent').filter(row => row.type === 'mother' && row.closed === null);
        return { children: { totalCount: held.length, nodes: asIds(held.map(one => one.id)) } };
      }),
    );
    expect(unorderedParameters(bill)).toEqual(
      unorderedParameters([LISTED, `GET case/v2/?case_type=mother&closed=false&${asked('parent', some)}&limit=5000`]),
    );
    const twice = await ask(`${OF} { nodes { children(filter: { parentId: ["x"] }) { totalCount } } }`);
    expect(twice.errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(twice.bill).toEqual([]);
  });

  test('extensions of fifty cases: one request', async () => {
    const mothers = ofType('mother').slice(0, 50);
    const { data, errors, bill } = await ask(
      'cases(first: 50, filter: { caseType: ["mother"] }) { nodes { caseId extensions { totalCount nodes { caseId } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      mothers.map(({ id }) => {
        const held = heldIn(id, 'host').map(one => one.id);
        return { caseId: id, extensions: { totalCount: held.length, nodes: asIds(held) } };
      }),
    );
    expect(bill).toEqual([
      'GET case/v2/?case_type=mother&limit=50',
      `GET case/v2/?${asked(
        'host',
        mothers.map(({ id }) => id),
      )}&limit=5000`,
    ]);
  });

  test('forms of fifty cases: the size of the list, then the list, not a request per case; newest first', async () => {
    const { data, errors, bill } = await ask(
      `${OF} { nodes { caseId forms(first: 100) { totalCount nodes { formId } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      households.map(({ id }) => {
        const { rows: held } = demo.forms.find({ caseId: id });
        return { caseId: id, forms: { totalCount: held.length, nodes: held.map(form => ({ formId: form.id })) } };
      }),
    );
    expect(bill).toEqual([LISTED, 'GET form/v1/?limit=1', 'GET form/v1/?limit=1000']);
  });

  const eventsOf = (id: string) =>
    [...demo.messagingEvents]
      .filter(event => event.caseId === id)
      .sort((a, b) => a.lastActivity - b.lastActivity || a.id - b.id)
      .map(event => ({ eventId: String(event.id) }));

  test('messages of two cases: one request each, in parallel', async () => {
    const about = [...new Set([...demo.messagingEvents].map(event => event.caseId))].filter(id => id !== null);
    const two = about.slice(0, 2);
    const { data, errors, bill } = await gateway.ask<{ domain: Record<string, Linked> }>(
      inDemo(
        two
          .map((id, i) => `c${i}: case(caseId: "${id}") { messagingEvents(first: 100) { nodes { eventId } } }`)
          .join(' '),
      ),
    );
    expect(errors).toBeUndefined();
    for (const [i, id] of two.entries()) expect(data.domain[`c${i}`]!.messagingEvents.nodes).toEqual(eventsOf(id));
    expect(bill.toSorted()).toEqual(
      [BULK, ...two.map(id => `GET messaging-event/v1/?case_id=${id}&limit=200`)].toSorted(),
    );
  });

  test('messages of fifty cases: one request where a page holds all events (users.md 8)', async () => {
    const mothers = ofType('mother').slice(0, 50);
    const { data, errors, bill } = await ask(
      'cases(first: 50, filter: { caseType: ["mother"] }) { nodes { messagingEvents { totalCount nodes { eventId } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.nodes).toEqual(
      mothers.map(({ id }) => {
        const events = eventsOf(id);
        return { messagingEvents: { totalCount: events.length, nodes: events } };
      }),
    );
    expect(data.domain.cases.nodes.flatMap(node => node.messagingEvents.nodes).length).toBeGreaterThan(10);
    expect(bill).toEqual(['GET case/v2/?case_type=mother&limit=50', 'GET messaging-event/v1/?limit=1000']);
  });

  test("reading one case's forms in pages of two: from the cache after the first", async () => {
    const most = rows.toSorted((a, b) => b.formIds.length - a.formIds.length)[0]!;
    const { rows: held } = demo.forms.find({ caseId: most.id });
    expect(held.length).toBeGreaterThan(2);
    const query = `query ($after: String) ${inDemo(`case(caseId: "${most.id}") { forms(first: 2, after: $after) { ${part('formId')} } }`)}`;
    const { nodes, billPerPage } = await readAllPages(gateway, query, (data: Answer) => data.domain.case.forms);
    expect(nodes).toEqual(held.map(({ id }) => ({ formId: id })));
    expect(billPerPage.flat()).toEqual([`GET case/v1/${most.id}/?xforms_by_xmlns__full=true`]);
    const ofAnother = `query ($after: String) ${inDemo(`case(caseId: "${rows[0]!.id}") { forms(first: 2, after: $after) { nodes { formId } } }`)}`;
    const got = await gateway.ask<Answer>(query, {});
    const refused = await gateway.ask<Answer>(ofAnother, {
      variables: { after: got.data.domain.case.forms.pageInfo.endCursor },
    });
    expect(refused.errors).toMatchObject([
      { path: ['domain', 'case', 'forms'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(refused.bill).toEqual([`GET case/v2/${rows[0]!.id}/`]);
  });
});
