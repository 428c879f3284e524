import { afterEach, describe, expect, test } from '@jest/globals';
import type { FormRecord } from '../../../src/sandbox/world/model.js';
import { startGateway, type TestGateway } from '../../support/gateway.js';
import { at, caseRow, formRow } from '../../support/worlds/sampleRows.js';
import { buildWorld, type WorldRows } from '../../support/worlds/buildWorld.js';
import { inDemo, part, type Part } from '../../support/expected/expectedFormat.js';
import { readAllPages } from '../../support/readAllPages.js';

type Node = Record<string, unknown>;

let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** Asks a project space that holds these rows only. */
async function ask<Data = { domain: Record<string, Node> }>(rows: WorldRows, selection: string) {
  gateway = await startGateway({ world: buildWorld(rows) });
  return gateway.ask<Data>(inDemo(selection));
}

const META =
  'metadata { timeStart timeEnd deviceId username userId instanceId deprecatedId appVersion commcareVersion appBuildVersion geoPoint { latitude longitude altitude accuracy } }';
const NOTHING = {
  timeStart: null,
  timeEnd: null,
  deviceId: null,
  username: null,
  userId: null,
  instanceId: null,
  deprecatedId: null,
  appVersion: null,
  commcareVersion: null,
  appBuildVersion: null,
  geoPoint: null,
};
/** A form with these answers and no others. */
const formOf = (id: string, form: Node, rest: Partial<FormRecord> = {}) =>
  formRow({ id, form: { '#type': 'data', '@xmlns': 'x', ...form }, ...rest });
const LIST = 'GET form/v1/?limit=20';
const WITH_CASES = 'GET form/v1/?cases__full=true&limit=20';

describe('metadata from devices (forms.md 2.3, 2.4)', () => {
  test.each<[string, unknown, unknown]>([
    ['no meta', undefined, null],
    ['an empty meta is text', '', null],
    ['meta without anything', {}, NOTHING],
    ['an unfinished one', { userID: '', username: 'x', timeStart: 'soon' }, { ...NOTHING, username: 'x' }],
    [
      'times of every style: with offset, naive, a bare day',
      { timeStart: '2021-06-01T12:00:00.000+05:30', timeEnd: '2021-06-01' },
      { ...NOTHING, timeStart: '2021-06-01T06:30:00.000000Z', timeEnd: '2021-06-01T00:00:00.000000Z' },
    ],
    ['a naive time', { timeStart: '2021-06-01 12:00:00' }, { ...NOTHING, timeStart: '2021-06-01T12:00:00.000000Z' }],
    [
      'a place as text, with namespaces',
      {
        location: { '@xmlns': 'http://commcarehq.org/xforms', '#text': '-13.96 33.78 1050.5 8' },
        appVersion: { '@xmlns': 'x', '#text': 'CommCare Android' },
      },
      {
        ...NOTHING,
        appVersion: 'CommCare Android',
        geoPoint: { latitude: -13.96, longitude: 33.78, altitude: 1050.5, accuracy: 8 },
      },
    ],
    [
      'a place without height and accuracy',
      { location: '1 2' },
      { ...NOTHING, geoPoint: { latitude: 1, longitude: 2, altitude: null, accuracy: null } },
    ],
    ['a place that is none', { location: 'at home' }, NOTHING],
    ['an empty place', { location: '' }, NOTHING],
  ])('%s', async (_, meta, expected) => {
    const form = formOf('one', meta === undefined ? {} : { meta });
    const { data, errors, bill } = await ask(
      { forms: [form] },
      `forms { nodes { ${META} submittedBy { __typename } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain['forms']).toEqual({ nodes: [{ metadata: expected, submittedBy: null }] });
    expect(bill).toEqual([LIST]);
  });
});

describe('unusual forms', () => {
  test('almost empty: null where HQ sends nothing, empty text where it sends ""', async () => {
    const bare = formRow({ id: 'one', form: {}, appId: null, buildId: null, submitIp: null, attachments: new Map() });
    const { data, errors, bill } = await ask(
      { forms: [bare] },
      `forms { nodes { xmlns name type version uiVersion editedOn problem submitIp appId buildId ${META}
        application { appId } build { appId } definition { xmlns } submittedBy { __typename } editedBy { __typename }
        cases { caseId } caseIds attachments { name } value(path: "a") values(path: "a") } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain['forms']).toEqual({
      nodes: [
        {
          ...{ xmlns: null, name: null, type: '', version: '', uiVersion: '', editedOn: null, problem: null },
          ...{ submitIp: null, appId: null, buildId: null, metadata: null, application: null, build: null },
          ...{ definition: null, submittedBy: null, editedBy: null, cases: [], caseIds: [], attachments: [] },
          ...{ value: null, values: [] },
        },
      ],
    });
    expect(bill).toEqual([WITH_CASES]);
  });

  test('a deleted application and build (applications.md 2)', async () => {
    const { data, errors, bill } = await ask(
      { forms: [formOf('one', {}, { appId: 'deleted', buildId: 'gone' })] },
      'forms { nodes { appId application { appId } definition { xmlns } build { appId } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.domain['forms']).toEqual({
      nodes: [{ appId: 'deleted', application: null, definition: null, build: null }],
    });
    expect(bill.toSorted()).toEqual([LIST, 'GET application/v1/', 'GET application/v1/gone/'].toSorted());
  });

  const block = (id: string) => ({ '@case_id': id, '@xmlns': 'http://commcarehq.org/case/transaction/v2' });

  test('case blocks at any depth, one or many, old ones, and questions called "case" (forms.md 2.5)', async () => {
    const form = formOf('one', {
      case: [block('root1'), block('root2'), block('root1')],
      group: {
        deep: [
          { case: block('a') },
          { case: [block('b'), { case_id: 'old', update: { case: { '@case_id': 'no' } } }] },
        ],
      },
      question: { case: 'only text', other: { case: { name: 'no id', inner: { case: block('c') } } } },
      subcase: { case: { '@case_id': '', update: null } },
      elsewhere: block('no-block'),
    });
    const cases = ['root1', 'a', 'old', 'no'].map(id => caseRow({ id }));
    const { data, errors, bill } = await ask({ forms: [form], cases }, 'forms { nodes { caseIds cases { caseId } } }');
    expect(errors).toBeUndefined();
    const [node] = (data.domain['forms'] as unknown as { nodes: { caseIds: string[]; cases: unknown }[] }).nodes;
    expect(node!.caseIds.toSorted()).toEqual(['a', 'b', 'c', 'old', 'root1', 'root2']);
    expect(node!.cases).toEqual(
      node!.caseIds.filter(id => ['root1', 'a', 'old'].includes(id)).map(caseId => ({ caseId })),
    );
    // Of cases that are not there HQ's answer says nothing, so that they are asked for.
    expect(bill).toEqual([WITH_CASES, 'POST case/v2/bulk-fetch/']);
  });

  test('answers: attributes, namespaces, empty ones, mixed lists, names of every kind (forms.md 2.1)', async () => {
    const form = formOf('one', {
      note: { '@lang': 'fr', '#text': 'Bonjour ' },
      blank: { '@lang': 'fr' },
      empty: '',
      null: null,
      mixed: ['one', { '@id': '2', '#text': 'two' }, { deep: 'three' }],
      visit: [{ day: '1', item: ['a', 'b'] }, {}, { day: '3', item: 'c' }],
      'naïve-name.x': ' 55 ',
      flag: { '@xmlns': 'x', child: '1' },
    });
    const { data, errors, bill } = await ask(
      { forms: [form] },
      `forms { nodes { note: value(path: "note") blank: value(path: "blank") empty: value(path: "empty") gone: value(path: "null")
        mixed: value(path: "mixed") days: values(path: "visit/day") items: value(path: "/data/visit/item")
        naive: value(path: "naïve-name.x") attribute: value(path: "note/@lang") group: value(path: "flag") visits: values(path: "visit") } }`,
    );
    expect(errors).toBeUndefined();
    expect((data.domain['forms'] as { nodes?: unknown[] }).nodes![0]).toEqual({
      note: 'Bonjour ',
      blank: '',
      empty: '',
      gone: null,
      mixed: ['one', 'two', { deep: 'three' }],
      days: ['1', '3'],
      items: ['a', 'b', 'c'],
      naive: ' 55 ',
      attribute: 'fr',
      group: { '@xmlns': 'x', child: '1' },
      visits: [{ day: '1', item: ['a', 'b'] }, {}, { day: '3', item: 'c' }],
    });
    expect(bill).toEqual([LIST]);
  });

  test('an archived form is found by id beside others, and a list read before does not hide it (forms.md 1.6)', async () => {
    const forms = Array.from({ length: 50 }, (_, i) => formOf(`f${i}`, {}, { archived: i === 7 }));
    const query = forms.map(({ id }) => `${id}: form(formId: "${id}") { formId archived }`).join(' ');
    const { data, errors, bill } = await ask({ forms }, query);
    expect(errors).toBeUndefined();
    expect(data.domain).toEqual(Object.fromEntries(forms.map(({ id }, i) => [id, { formId: id, archived: i === 7 }])));
    expect(bill).toEqual(['GET form/v1/?limit=1', 'GET form/v1/?limit=1000', 'GET form/v1/f7/']);
  });

  test('the parent of a nested list cannot be repeated in its filter', async () => {
    const { errors, bill } = await ask(
      { cases: [caseRow({ id: 'one' })] },
      'case(caseId: "one") { forms(filter: { caseId: "two" }) { totalCount } }',
    );
    expect(errors).toMatchObject([{ path: ['domain', 'case', 'forms'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(bill).toEqual(['GET case/v2/one/']);
  });
});

describe('more forms than a page of HQ holds (1,000), many of one instant (forms.md 8)', () => {
  const COUNT = 3_300;
  // 1,200 forms arrived at once: more than a page.
  const clock = (i: number) => at('01-01T00:00') + (i < 1_000 ? i : i < 2_200 ? 1_000 : i) * 1_000;
  const forms = Array.from({ length: COUNT }, (_, i) =>
    formOf(
      `f${String(i).padStart(4, '0')}`,
      {},
      { receivedOn: clock(i), serverModifiedOn: clock(i), indexedOn: clock(i) },
    ),
  );

  test.each(['RECEIVED_ON', 'SERVER_MODIFIED_ON', 'INDEXED_ON'].flatMap(by => ['ASC', 'DESC'].map(way => [by, way])))(
    '%s %s: each once, in order, whole and in pages',
    async (field, direction) => {
      const order = `orderBy: { field: ${field}, direction: ${direction} }`;
      const byTime = field !== 'SERVER_MODIFIED_ON';
      const whole = await ask<{ domain: { forms: Part<{ formId: string }> } }>(
        { forms },
        `forms(first: 5000, ${order}) { totalCount nodes { formId } }`,
      );
      expect(whole.errors).toBeUndefined();
      const { totalCount, nodes } = whole.data.domain.forms;
      expect([totalCount, nodes.length, new Set(nodes.map(({ formId }) => formId)).size]).toEqual([
        COUNT,
        COUNT,
        COUNT,
      ]);
      const times = nodes.map(({ formId }) => clock(Number(formId.slice(1))));
      expect(times).toEqual(times.toSorted((a, b) => (direction === 'ASC' ? a - b : b - a)));
      // Paging by time reads the rows of a page's last instant again; HQ's filter on the other time misses forms (1.1).
      expect(whole.bill).toHaveLength(byTime ? 5 : 4);
      gateway!.clock.pass(3_600_000);
      const query = `query ($after: String) ${inDemo(`forms(first: 700, ${order}, after: $after) { ${part('formId')} }`)}`;
      const walked = await readAllPages(gateway!, query, (data: typeof whole.data) => data.domain.forms);
      expect(walked.nodes).toEqual(nodes);
      // Pages after the first are of HQ's most, and the last part is held by the page before it where no row is read again.
      const bills = byTime ? (direction === 'ASC' ? [1, 1, 2, 0, 1] : [1, 1, 1, 1, 1]) : [1, 1, 1, 1, 0];
      expect(walked.billPerPage.map(bill => bill.length)).toEqual(bills);
    },
  );
});
