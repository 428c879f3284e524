import { describe, expect, test } from '@jest/globals';
import type { FormRecord, FormQuery } from '../../../src/sandbox/world/model.js';
import { DAY } from '../../support/worlds/demoWorld.js';
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
import { inDemo, part } from '../../support/expected/expectedFormat.js';
import { requestsPerPage, readAllPages } from '../../support/readAllPages.js';
import { gatewayPerTest } from '../../support/gatewayPerTest.js';
import { askDemo } from '../../support/askDemo.js';

const gateway = gatewayPerTest({ world });

const ask = (selection: string, after?: string) => askDemo<Answer>(gateway, selection, after);
const list = (args: string, fields = 'formId') =>
  `query ($after: String) ${inDemo(`forms(${args}, after: $after) { ${part(fields)} }`)}`;
const forms = (data: Answer) => data.domain.forms;
const ids = (some: readonly FormRecord[]) => some.map(({ id }) => ({ formId: id }));

const edited = rows.find(row => row.editedOn !== null && row.appId)!;
const withCase = rows.find(row => row.caseIds.length > 3)!;
const encoded = encodeURIComponent;
/** The very millisecond of a form, as HQ takes it: naive, without `Z` (forms.md 1.1). */
const naive = (ms: number, microseconds = '000') => encoded(new Date(ms).toISOString().replace('Z', microseconds));

/** The list under a filter is what a look at every form finds, in HQ's order, for one request. */
async function check(args: string, holds: (row: FormRecord) => boolean, query: string) {
  const { data, errors, bill } = await ask(`forms(first: 1000, ${args}) { totalCount nodes { formId } }`);
  const expected = all.filter(holds);
  expect(errors).toBeUndefined();
  expect(data.domain.forms).toEqual({ totalCount: expected.length, nodes: ids(expected) });
  expect(expected.length).toBeGreaterThan(0);
  expect(bill).toEqual([`GET form/v1/?${query}`]);
}

describe('each filter (forms.md 1.1)', () => {
  test.each<[string, string, (row: FormRecord) => boolean, string]>([
    ['none', '', row => !row.archived, 'limit=1000'],
    ['archived too', 'includeArchived: true', () => true, 'include_archived=true&limit=1000'],
    ['archived not', 'includeArchived: false', row => !row.archived, 'limit=1000'],
    [
      'namespace',
      `xmlns: "${edited.xmlns}"`,
      row => !row.archived && row.xmlns === edited.xmlns,
      `limit=1000&xmlns=${encoded(edited.xmlns)}`,
    ],
    [
      'application',
      `appId: "${edited.appId}"`,
      row => !row.archived && row.appId === edited.appId,
      `app_id=${edited.appId}&limit=1000`,
    ],
    [
      'case',
      `caseId: "${withCase.caseIds[2]}"`,
      row => !row.archived && row.caseIds.includes(withCase.caseIds[2]!),
      `case_id=${withCase.caseIds[2]}&limit=1000`,
    ],
    [
      'user (1.2)',
      `userId: "${edited.userId}"`,
      row => !row.archived && row.userId === edited.userId,
      `form.meta.userID=${edited.userId}&limit=1000`,
    ],
    [
      'all of them',
      `xmlns: "${edited.xmlns}", appId: "${edited.appId}", userId: "${edited.userId}", caseId: "${edited.caseIds[0]}", includeArchived: true`,
      row => row.id === edited.id || (row.xmlns === edited.xmlns && row.caseIds.includes(edited.caseIds[0]!)),
      `app_id=${edited.appId}&case_id=${edited.caseIds[0]}&form.meta.userID=${edited.userId}&include_archived=true&limit=1000&xmlns=${encoded(edited.xmlns)}`,
    ],
  ])('%s', (_, filter, holds, query) => check(`filter: { ${filter} }`, holds, query));

  const RANGES = [
    ['receivedOn', 'received_on'],
    ['serverModifiedOn', 'server_modified_on'],
    ['indexedOn', 'indexed_on'],
  ] as const;
  /** What each bound becomes: HQ's are inclusive, so the exclusive ones move by a millisecond. */
  const OPERATORS = [
    ['gt', (a: number, b: number) => a > b, 'start', 1, '000'],
    ['gte', (a: number, b: number) => a >= b, 'start', 0, '000'],
    ['lt', (a: number, b: number) => a < b, 'end', -1, '999'],
    ['lte', (a: number, b: number) => a <= b, 'end', 0, '999'],
  ] as const;
  const bounds = RANGES.flatMap(([argument, name]) =>
    OPERATORS.map(([operator, compare, end, moved, micros]) => ({
      argument,
      name,
      operator,
      compare,
      end,
      moved,
      micros,
    })),
  );

  test.each(bounds)(
    '$argument $operator, at the exact millisecond of a form',
    ({ argument, name, operator, compare, end, moved, micros }) => {
      const at = edited[argument];
      return check(
        `filter: { ${argument}: { ${operator}: "${new Date(at).toISOString()}" } }`,
        row => !row.archived && compare(row[argument], at),
        [`${name}_${end}=${naive(at + moved, micros)}`, 'limit=1000'].sort().join('&'),
      );
    },
  );

  test('a whole day: HQ would read a date without a time as its midnight', () => {
    const day = Math.floor(edited.receivedOn / DAY) * DAY;
    const iso = (ms: number) => new Date(ms).toISOString().slice(0, 19);
    return check(
      `filter: { receivedOn: { gte: "${iso(day)}Z", lt: "${iso(day + DAY)}+00:00" } }`,
      row => !row.archived && row.receivedOn >= day && row.receivedOn < day + DAY,
      `limit=1000&received_on_end=${naive(day + DAY - 1, '999')}&received_on_start=${naive(day)}`,
    );
  });

  test.each([
    ['xmlns', '{ xmlns: "" }'],
    ['appId', '{ appId: "" }'],
    ['caseId', '{ caseId: "" }'],
    ['userId', '{ userId: "" }'],
    ['receivedOn.gt', '{ receivedOn: { gt: "2026-01-01T00:00:00Z", gte: "2026-01-01T00:00:00Z" } }'],
  ])('what HQ would ignore is refused: %s', async (named, filter) => {
    const { errors, bill } = await ask(`forms(filter: ${filter}) { totalCount }`);
    expect(errors).toMatchObject([{ path: ['domain', 'forms'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toContain(`filter.${named}`);
    expect(bill).toEqual([]);
  });
});

describe('orders', () => {
  const ORDERS = (['RECEIVED_ON', 'SERVER_MODIFIED_ON', 'INDEXED_ON'] as const).flatMap(field =>
    (['ASC', 'DESC'] as const).map(direction => [field, direction] as const),
  );
  const CLOCKS = {
    RECEIVED_ON: 'receivedOn',
    SERVER_MODIFIED_ON: 'serverModifiedOn',
    INDEXED_ON: 'indexedOn',
  } as const;
  const sorted = (field: keyof typeof CLOCKS, direction: 'ASC' | 'DESC', query: FormQuery = {}) =>
    demo.forms.find({ ...query, order: [{ by: CLOCKS[field], descending: direction === 'DESC' }] }).rows;

  test.each(ORDERS)('%s %s, whole and in small pages', async (field, direction) => {
    const order = `orderBy: { field: ${field}, direction: ${direction} }`;
    const whole = await ask(`forms(first: 1000, ${order}) { nodes { formId } }`);
    expect(whole.errors).toBeUndefined();
    expect(whole.data.domain.forms.nodes).toEqual(ids(sorted(field, direction)));
    expect(whole.bill).toEqual([
      `GET form/v1/?limit=1000&order_by=${direction === 'DESC' ? '-' : ''}${field.toLowerCase()}`,
    ]);
    gateway.clock.pass(DAY);
    const { nodes, billPerPage } = await readAllPages(gateway, list(`first: 23, ${order}`), forms);
    expect(nodes).toEqual(whole.data.domain.forms.nodes);
    expect(billPerPage.map(bill => bill.length)).toEqual(requestsPerPage(rows.length, 23, 1000));
  });

  test('a feed from a bookmark on, archived forms included, in pages (forms.md 8)', async () => {
    const from = rows[rows.length >> 1]!.indexedOn;
    const args = `first: 9, orderBy: { field: INDEXED_ON, direction: ASC }, filter: { includeArchived: true, indexedOn: { gte: "${new Date(from).toISOString()}" } }`;
    const { nodes, billPerPage } = await readAllPages(gateway, list(args), forms);
    expect(nodes).toEqual(ids(sorted('INDEXED_ON', 'ASC', { includeArchived: true, indexedOn: { from } })));
    expect(billPerPage[0]).toEqual([
      `GET form/v1/?include_archived=true&indexed_on_start=${naive(from)}&limit=9&order_by=indexed_on`,
    ]);
    expect(billPerPage.every(bill => bill.length === 1)).toBe(true);
  });
});

describe('pages of a list', () => {
  test('reading in small pages: every form once, in order, first one request a page, then longer HQ pages', async () => {
    const { nodes, cursors, billPerPage } = await readAllPages<ExpectedForm>(gateway, list('first: 40', FIELDS), forms);
    expect(nodes).toEqual(rows.map(expectedForm));
    expect(new Set(cursors).size).toBe(rows.length);
    expect(billPerPage[0]).toEqual(['GET form/v1/?limit=40']);
    expect(billPerPage.map(bill => bill.length)).toEqual(requestsPerPage(rows.length, 40, 1000));
  });

  test('a cursor from the middle, of another list, and none', async () => {
    const first = await ask(`forms(first: 30) { ${part('formId')} }
      other: forms(first: 2, filter: { includeArchived: true }) { ${part('formId')} } cases(first: 1) { edges { cursor } }`);
    const next = await ask('forms(first: 10, after: $after) { nodes { formId } }', forms(first.data).edges[11]!.cursor);
    expect(forms(next.data).nodes).toEqual(ids(rows.slice(12, 22)));
    expect(next.bill).toEqual([]);
    const { other, cases } = first.data.domain as unknown as Record<string, Answer['domain']['forms']>;
    for (const after of [other!.edges[1]!.cursor, cases!.edges[0]!.cursor, 'nonsense']) {
      const refused = await ask('forms(after: $after) { nodes { formId } }', after);
      expect(refused.errors).toMatchObject([{ path: ['domain', 'forms'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(refused.errors![0]!.message).toMatch(/^after: /);
      expect(refused.bill).toEqual([]);
    }
  });

  test('first: 0 returns the count alone; an empty project space; out of range', async () => {
    const none = await ask(`forms(first: 0) { ${part('formId')} }`);
    const nowhere = { hasPreviousPage: false, startCursor: null, endCursor: null };
    const nothing = { nodes: [], edges: [] };
    expect(forms(none.data)).toEqual({
      ...nothing,
      totalCount: rows.length,
      pageInfo: { hasNextPage: true, ...nowhere },
    });
    expect(none.bill).toEqual(['GET form/v1/?limit=1']);
    const empty = await gateway.ask<Answer>(`{ domain(name: "empty") { forms { ${part('formId')} } } }`);
    expect(forms(empty.data)).toEqual({ ...nothing, totalCount: 0, pageInfo: { hasNextPage: false, ...nowhere } });
    expect(empty.bill).toEqual(['GET form/v1/?limit=20']);
    const beyond = await ask('forms(first: 50001) { totalCount }');
    expect(beyond.errors).toMatchObject([{ path: ['domain', 'forms'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(beyond.bill).toEqual([]);
  });
});
