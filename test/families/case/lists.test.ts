import { describe, expect, test } from '@jest/globals';
import type { CaseRecord } from '../../../src/sandbox/world/model.js';
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
import { byText, inDemo, part } from '../../support/expected/expectedFormat.js';
import { requestsPerPage, readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { askDemo } from '../../support/askDemo.js';

const mothers = ofType('mother');
const mother = mothers[mothers.length >> 1]!;

const gateway = gatewayPerTest({ world });

const ask = (selection: string, after?: string) => askDemo<Answer>(gateway, selection, after);
const list = (args: string, fields = 'caseId') => `query ($after: String) { domain(name: "demo") {
  cases(${args}, after: $after) { ${part(fields)} } } }`;
const cases = (data: Answer) => data.domain.cases;
const ids = (some: readonly CaseRecord[]) => some.map(({ id }) => ({ caseId: id }));

describe('orders', () => {
  const clocks = { LAST_MODIFIED: 'modified', SERVER_LAST_MODIFIED: 'serverModified' } as const;
  const names = { LAST_MODIFIED: 'date_modified', SERVER_LAST_MODIFIED: 'server_date_modified' };
  /** The order of case API v1: by a clock, then by id. */
  const sorted = (field: keyof typeof clocks, sign: number, some = rows) =>
    some.toSorted((a, b) => sign * (a[clocks[field]] - b[clocks[field]]) || byText(a.id, b.id));
  const ORDERS = [
    ['LAST_MODIFIED', 'ASC', 1],
    ['LAST_MODIFIED', 'DESC', -1],
    ['SERVER_LAST_MODIFIED', 'ASC', 1],
    ['SERVER_LAST_MODIFIED', 'DESC', -1],
  ] as const;

  test.each(ORDERS)('%s %s: the same fields except indexedOn, by case API v1', async (field, direction, sign) => {
    const { data, errors, bill } = await ask(
      `cases(first: 5000, orderBy: { field: ${field}, direction: ${direction} }) { totalCount nodes { ${FIELDS} } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.domain.cases.totalCount).toBe(rows.length);
    expect(data.domain.cases.nodes).toEqual(
      sorted(field, sign).map(row => ({ ...expectedCase(row), indexedOn: null })),
    );
    expect(bill).toEqual([`GET case/v1/?limit=5000&order_by=${sign < 0 ? '-' : ''}${names[field]}`]);
  });

  test.each(ORDERS)('%s %s: reading in small pages returns every case once', async (field, direction, sign) => {
    const query = list(`first: 37, orderBy: { field: ${field}, direction: ${direction} }`);
    const { nodes, billPerPage } = await readAllPages<{ caseId: string }>(gateway, query, cases);
    expect(nodes).toEqual(ids(sorted(field, sign)));
    expect(billPerPage.map(bill => bill.length)).toEqual(requestsPerPage(rows.length, 37, 5000));
  });

  test('INDEXED_ON ASC is the default order; DESC is refused', async () => {
    const { data, bill } = await ask(
      'cases(first: 5000, orderBy: { field: INDEXED_ON, direction: ASC }) { nodes { caseId } }',
    );
    expect(data.domain.cases.nodes).toEqual(ids(rows));
    expect(bill).toEqual(['GET case/v2/?exclude=properties&limit=5000']);
    const refused = await ask('cases(orderBy: { field: INDEXED_ON, direction: DESC }) { nodes { caseId } }');
    expect(refused.errors).toMatchObject([{ path: ['domain', 'cases'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(refused.bill).toEqual([]);
  });

  const iso = (ms: number) => new Date(ms).toISOString();
  test.each<[string, string, (row: CaseRecord) => boolean, string]>([
    ['type', 'caseType: ["mother"]', row => row.type === 'mother', 'type.exact=mother'],
    ['owner', `ownerId: ["${mother.ownerId}"]`, row => row.ownerId === mother.ownerId, `owner_id=${mother.ownerId}`],
    [
      'name',
      `caseName: ${JSON.stringify(mother.name)}`,
      row => row.name === mother.name,
      `name.exact=${mother.name.replaceAll(' ', '+')}`,
    ],
    [
      'external id',
      `externalId: ["${mother.externalId}"]`,
      row => row.externalId === mother.externalId,
      `external_id.exact=${mother.externalId}`,
    ],
    ['closed', 'closed: true', row => row.closed !== null, 'closed=true'],
    ['open', 'closed: false', row => row.closed === null, 'closed=false'],
    [
      'lastModified, both ends outside',
      `lastModified: { gt: "${iso(mother.modified)}", lt: "${iso(mother.modified + 86_400_000)}" }`,
      row => row.modified > mother.modified && row.modified < mother.modified + 86_400_000,
      '',
    ],
    [
      'serverLastModified, both ends inside',
      `serverLastModified: { gte: "${iso(mother.serverModified)}", lte: "${iso(mothers.at(-1)!.serverModified)}" }`,
      row => row.serverModified >= mother.serverModified && row.serverModified <= mothers.at(-1)!.serverModified,
      '',
    ],
  ])('sorted and filtered by %s (cases.md 4.1)', async (_, filter, holds, query) => {
    const { data, errors, bill } = await ask(
      `cases(first: 1000, orderBy: { field: LAST_MODIFIED, direction: DESC }, filter: { ${filter} }) { totalCount nodes { caseId } }`,
    );
    const expected = sorted('LAST_MODIFIED', -1).filter(holds);
    expect(errors).toBeUndefined();
    expect(data.domain.cases).toEqual({ totalCount: expected.length, nodes: ids(expected) });
    expect(bill).toHaveLength(1);
    const parameters = bill[0]!.replace('GET case/v1/?', '').split('&');
    expect(parameters).toEqual(
      expect.arrayContaining(['limit=1000', 'order_by=-date_modified', query].filter(Boolean)),
    );
    expect(bill[0]).not.toContain('Z&');
  });

  test.each([
    ['a filter that v1 does not have', 'parentId: ["x"]', 'filter.parentId'],
    ['two types', 'caseType: ["mother", "child"]', 'filter.caseType'],
    ['two owners', 'ownerId: ["a", "b"]', 'filter.ownerId'],
    ['an empty owner, which v1 overlooks', 'ownerId: [""]', 'filter.ownerId'],
  ])('sorted with %s is refused, and the error names the argument', async (_, filter, named) => {
    const { errors, bill } = await ask(
      `cases(orderBy: { field: LAST_MODIFIED, direction: ASC }, filter: { ${filter} }) { totalCount }`,
    );
    expect(errors).toMatchObject([{ path: ['domain', 'cases'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toContain(named);
    expect(bill).toEqual([]);
  });
});

describe('pages of a list', () => {
  test('reading in small pages: every case once, in order, first one request a page, then longer HQ pages, none at the end', async () => {
    const { nodes, cursors, billPerPage } = await readAllPages<ExpectedCase>(gateway, list('first: 50', FIELDS), cases);
    expect(nodes).toEqual(rows.map(expectedCase));
    expect(billPerPage.map(bill => bill.length)).toEqual(requestsPerPage(rows.length, 50, 5000));
    expect(billPerPage[0]).toEqual(['GET case/v2/?limit=50']);
    for (const line of billPerPage.slice(1).flat()) expect(line).toMatch(/^GET case\/v2\/\?cursor=[^&]+$/);
    expect(new Set(cursors).size).toBe(rows.length);
  });

  test("a cursor from the middle of a page continues after its row; HQ's page is cached, or read again", async () => {
    const { edges } = (await ask(`cases(first: 60, filter: { caseType: ["mother"] }) { ${part('caseId')} }`)).data
      .domain.cases;
    for (const warm of [true, false]) {
      if (!warm) gateway.clock.pass(3_600_000);
      const next = await ask(
        `cases(first: 60, after: $after, filter: { caseType: ["mother"] }) { ${part('caseId')} }`,
        edges[24]!.cursor,
      );
      expect(next.errors).toBeUndefined();
      expect(cases(next.data).nodes).toEqual(ids(mothers.slice(25)));
      expect(next.bill).toEqual([expect.stringMatching(/^GET case\/v2\/\?cursor=[^&]+$/)]);
    }
  });

  test('first: 0 returns the count alone', async () => {
    const { data, bill } = await ask(`cases(first: 0) { ${part('caseId')} }`);
    expect(data.domain.cases).toEqual({
      totalCount: rows.length,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(bill).toEqual(['GET case/v2/?limit=1']);
  });

  test('20 rows by default; a project space without cases', async () => {
    const usual = await ask('cases { nodes { caseId } pageInfo { hasNextPage } }');
    expect(usual.data.domain.cases).toEqual({ nodes: ids(rows.slice(0, 20)), pageInfo: { hasNextPage: true } });
    expect(usual.bill).toEqual(['GET case/v2/?limit=20']);
    const empty = await gateway.ask<Answer>(`{ domain(name: "empty") { cases { ${part('caseId')} } } }`);
    expect(empty.data.domain.cases).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(empty.bill).toEqual(['GET case/v2/?limit=20']);
  });

  test('a cursor of another filter, order, list or parent is refused without a request', async () => {
    const [one] = mothers;
    const got = await ask(`a: cases(first: 2) { ${part('caseId')} }
      b: cases(first: 2, filter: { closed: false }) { ${part('caseId')} }
      c: cases(first: 2, orderBy: { field: LAST_MODIFIED, direction: ASC }) { ${part('caseId')} }
      d: forms(first: 2) { ${part('formId')} }
      case(caseId: "${one!.indices[0]!.caseId}") { children(first: 1) { ${part('caseId')} } }`);
    const {
      a,
      b,
      c,
      d,
      case: household,
    } = got.data.domain as unknown as Record<
      string,
      Answer['domain']['cases'] & { readonly children: Answer['domain']['cases'] }
    >;
    const foreign = [b, c, d, household!.children].map(one => one!.pageInfo.endCursor);
    for (const after of [...foreign, 'x']) {
      const answer = await ask('cases(first: 2, after: $after) { nodes { caseId } }', after!);
      expect(answer.errors).toMatchObject([{ path: ['domain', 'cases'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(answer.errors![0]!.message).toMatch(/^after: /);
      expect(answer.bill).toEqual([]);
    }
    const right = await ask('cases(first: 2, after: $after) { nodes { caseId } }', a!.pageInfo.endCursor!);
    expect(right.data.domain.cases.nodes).toEqual(ids(rows.slice(2, 4)));
  });

  test.each([-1, 50_001])('first: %i is refused', async first => {
    const { errors, bill } = await gateway.ask(inDemo(`cases(first: ${first}) { totalCount }`));
    expect(errors).toMatchObject([{ path: ['domain', 'cases'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatch(/^first: /);
    expect(bill).toEqual([]);
    expect(demo.cases.size).toBe(rows.length);
  });
});
