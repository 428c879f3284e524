import { describe, expect, test } from '@jest/globals';
import {
  all,
  type Answer,
  demo,
  FIELDS,
  rows,
  type ExpectedForm,
  expectedForm,
  world,
} from '../../support/expected/expectedForms.js';
import { globalId, inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { expectWholeList } from '../../support/expectWholeList.js';

const archived = all.find(row => row.archived)!;
const nobody = '00000000-0000-4000-8000-000000000000';

const gateway = gatewayPerTest({ world });

const ask = <Data = Answer>(selection: string) => gateway.ask<Data>(inDemo(selection));

describe('fields', () => {
  test("every field of every form, in HQ's order, for one request (forms.md 1.5)", async () => {
    const { data, errors, bill } = await ask(`forms(first: 1000) { ${part(FIELDS)} }`);
    expect(errors).toBeUndefined();
    expectWholeList(data.domain.forms, rows.map(expectedForm));
    expect(bill).toEqual(['GET form/v1/?limit=1000']);
    const held = data.domain.forms.nodes;
    expect(new Set(held.map(node => node.metadata.geoPoint !== null))).toEqual(new Set([true, false]));
    expect(new Set(held.map(node => node.editedOn !== null))).toEqual(new Set([true, false]));
    expect(Math.max(...held.map(node => node.caseIds.length))).toBeGreaterThan(3);
  });

  test('by ids: in their order, null where HQ has none; each once', async () => {
    const ids = [rows[1]!.id, 'nobody', rows[0]!.id, rows[1]!.id];
    const { data, errors, bill } = await gateway.ask<{ domain: { formsById: unknown } }>(
      `query ($ids: [ID!]!) { domain(name: "demo") { formsById(formIds: $ids) { formId } } }`,
      { variables: { ids } },
    );
    expect(errors).toBeUndefined();
    expect(data.domain.formsById).toEqual(ids.map(formId => (formId === 'nobody' ? null : { formId })));
    // One list is fewer requests than three forms; only what it does not hold is asked for by id.
    expect(bill).toEqual(['GET form/v1/?limit=1', 'GET form/v1/?limit=1000', 'GET form/v1/nobody/']);
  });

  test('an archived form is in no list, but found by id (forms.md 1.6)', async () => {
    const listed = await ask('forms(first: 1000) { nodes { formId } }');
    expect(listed.data.domain.forms.nodes.some(({ formId }) => formId === archived.id)).toBe(false);
    const { data, errors, bill } = await ask(`form(formId: "${archived.id}") { ${FIELDS} }`);
    expect(errors).toBeUndefined();
    expect(data.domain.form).toEqual(expectedForm(archived));
    expect(data.domain.form!.archived).toBe(true);
    expect(listed.bill).toEqual(['GET form/v1/?limit=1000']);
    expect(bill).toEqual([`GET form/v1/${archived.id}/`]);
  });
});

describe('answers', () => {
  const household = rows.find(row => Array.isArray((row.form['members'] as Answers | undefined)?.['child']))!;
  type Answers = Readonly<Record<string, unknown>>;
  const one = rows.find(row => {
    const child = (row.form['members'] as Answers | undefined)?.['child'];
    return child && !Array.isArray(child);
  })!;

  test('one, none and several: repeats are lists by `values`, one or many (forms.md 2.1)', async () => {
    const fields = `name: value(path: "members/child/name") names: values(path: "members/child/name")
      full: values(path: "/data/members/child/name") none: values(path: "members/child/nothing")
      nothing: value(path: "members/nothing") root: value(path: "/data") empty: value(path: "") deep: value(path: "members/child/name/more")
      case: values(path: "members/child/case/@case_id") proto: value(path: "constructor/name")`;
    const { data, errors, bill } = await ask<{ domain: Record<string, Answers> }>(
      `a: form(formId: "${household.id}") { ${fields} } b: form(formId: "${one.id}") { ${fields} }`,
    );
    expect(errors).toBeUndefined();
    for (const [alias, row] of [
      ['a', household],
      ['b', one],
    ] as const) {
      const { child } = row.form['members'] as { child: Answers | Answers[] };
      const children = Array.isArray(child) ? child : [child];
      const names = children.map(each => each['name']);
      expect(data.domain[alias]).toMatchObject({
        name: names.length > 1 ? names : names[0],
        names,
        full: names,
        none: [],
        nothing: null,
        empty: null,
        deep: null,
        proto: null,
        case: children.map(each => (each['case'] as Answers)['@case_id']),
      });
    }
    expect(bill.toSorted()).toEqual([`GET form/v1/${household.id}/`, `GET form/v1/${one.id}/`].toSorted());
  });

  test('a group is an object; its answers are text', async () => {
    const row = rows.find(each => typeof each.form['dwelling'] === 'object')!;
    const { data, bill } = await ask<{ domain: { form: Answers } }>(
      `form(formId: "${row.id}") { group: value(path: "dwelling") gps: value(path: "/data/dwelling/gps") }`,
    );
    const dwelling = row.form['dwelling'] as Answers;
    expect(data.domain.form).toEqual({ group: dwelling, gps: dwelling['gps'] ?? null });
    expect(bill).toEqual([`GET form/v1/${row.id}/`]);
  });
});

describe('one form', () => {
  test('by id: HQ reads forms one by one, unless a list holds them: then the size, then the list', async () => {
    const ids = [...rows.slice(0, 40).map(({ id }) => id), nobody];
    const query = ids.map((id, i) => `f${i}: form(formId: "${id}") { ${FIELDS} }`).join(' ');
    const { data, errors, bill } = await ask<{ domain: Record<string, ExpectedForm | null> }>(query);
    expect(errors).toBeUndefined();
    expect(Object.values(data.domain)).toEqual([...rows.slice(0, 40).map(expectedForm), null]);
    expect(bill).toEqual(['GET form/v1/?limit=1', 'GET form/v1/?limit=1000', `GET form/v1/${nobody}/`]);
  });

  test('an id in other letter case is unknown; a repeated one is read once', async () => {
    const [{ id }] = rows as unknown as [{ id: string }];
    const { data, bill } = await ask<{ domain: Record<string, { formId: string } | null> }>(
      `a: form(formId: "${id}") { formId } b: form(formId: "${id}") { formId } c: form(formId: "no such") { formId }`,
    );
    expect(data.domain).toEqual({ a: { formId: id }, b: { formId: id }, c: null });
    expect(bill).toEqual([`GET form/v1/${id}/`]);
  });

  test('as a node', async () => {
    const { data, errors, bill } = await gateway.ask<{ nodes: unknown[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Form { ${FIELDS} } } }`,
      { variables: { ids: [rows[1]!.id, nobody].map(id => globalId('Form', id)) } },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([{ __typename: 'Form', ...expectedForm(rows[1]!) }, null]);
    expect(bill.toSorted()).toEqual([`GET form/v1/${rows[1]!.id}/`, `GET form/v1/${nobody}/`].toSorted());
  });
});

describe('links', () => {
  interface Linked {
    readonly formId: string;
    readonly submittedBy: Record<string, unknown> | null;
    readonly editedBy: Record<string, unknown> | null;
    readonly application: { readonly appId: string } | null;
    readonly build: { readonly buildId: string; readonly application: { readonly appId: string } } | null;
    readonly definition: { readonly xmlns: string; readonly formDefinitionId: string } | null;
    readonly cases: readonly { readonly caseId: string }[];
  }
  const list = (selection: string) =>
    ask<{ domain: { forms: Part<Linked> } }>(`forms(first: 1000) { nodes { formId ${selection} } }`);
  const LIST = 'GET form/v1/?limit=1000';

  test('who submitted and edited all forms: users of every kind, one request per kind', async () => {
    const user = '{ __typename userId }';
    const { data, errors, bill } = await list(`submittedBy ${user} editedBy ${user}`);
    expect(errors).toBeUndefined();
    const kindOf = (userId: string | null) => {
      if (!userId) return null;
      if (demo.workers.get(userId)) return { __typename: 'MobileWorker', userId };
      return { __typename: demo.webUsers.get(userId) ? 'WebUser' : 'UnknownUser', userId };
    };
    expect(data.domain.forms.nodes).toEqual(
      rows.map(row => ({ formId: row.id, submittedBy: kindOf(row.userId), editedBy: kindOf(row.editedBy) })),
    );
    const kinds = new Set(data.domain.forms.nodes.map(node => node.submittedBy?.['__typename']));
    expect(kinds).toEqual(new Set(['MobileWorker', 'WebUser', 'UnknownUser']));
    const users = ['GET user/v1/?limit=1000', 'GET user/v1/?archived=true&limit=1000', 'GET web-user/v1/?limit=1000'];
    expect(bill.toSorted()).toEqual([LIST, ...users].toSorted());
  });

  test('applications and definitions of all forms: one request; builds: one each', async () => {
    const apps = new Map(demo.applications.map(app => [app.id, app]));
    const { data, errors, bill } = await list(
      'application { appId } definition { xmlns formDefinitionId application { appId } } build { buildId application { appId } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain.forms.nodes).toEqual(
      rows.map(row => {
        const app = row.appId === null ? undefined : apps.get(row.appId);
        const form = app?.modules
          .flatMap(module => (module.error ? [] : module.forms))
          .find(one => one.xmlns === row.xmlns);
        const build = app?.builds.find(one => one.id === row.buildId);
        return {
          formId: row.id,
          application: app ? { appId: app.id } : null,
          definition: form
            ? { xmlns: row.xmlns, formDefinitionId: form.uniqueId, application: { appId: app!.id } }
            : null,
          build: build ? { buildId: build.id, application: { appId: app!.id } } : null,
        };
      }),
    );
    expect(data.domain.forms.nodes.filter(node => node.definition).length).toBeGreaterThan(100);
    const builds = [...new Set(rows.flatMap(row => row.buildId ?? []))];
    expect(builds.length).toBeGreaterThan(3);
    expect(bill.toSorted()).toEqual(
      [LIST, 'GET application/v1/', ...builds.map(id => `GET application/v1/${id}/`)].toSorted(),
    );
  });

  test('cases of all forms: one request for all; deleted ones are omitted', async () => {
    const { data, errors, bill } = await list('cases { caseId }');
    expect(errors).toBeUndefined();
    expect(data.domain.forms.nodes).toEqual(
      rows.map(row => ({
        formId: row.id,
        cases: expectedForm(row)
          .caseIds.filter(id => demo.cases.get(id))
          .map(caseId => ({ caseId })),
      })),
    );
    expect(bill).toEqual([LIST, 'POST case/v2/bulk-fetch/']);
  });
});
