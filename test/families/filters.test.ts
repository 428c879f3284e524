import { describe, expect, test } from '@jest/globals';
import { caseQuery, sortedCaseQuery } from '../../src/families/case/filter.js';
import { formQuery, nestedFormQuery } from '../../src/families/form/filter.js';
import { locationQuery } from '../../src/families/location/filter.js';
import { messagingEventQuery } from '../../src/families/message/filter.js';
import { reportQuery } from '../../src/families/report/filter.js';

/** What goes to HQ: parameters without a value are left out. */
const sent = (query: object) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));

describe('case filters (cases.md 2.3)', () => {
  test('lists repeat a parameter; properties and indices are parameters of their own', () => {
    const filter = {
      caseType: ['a', 'b'],
      closed: false,
      includeDeprecated: true,
      properties: [
        { name: 'sex', value: 'f' },
        { name: 'sex', value: '' },
        { name: 'edd', value: '1' },
      ],
      indices: [
        { identifier: 'host', caseIds: ['h'] },
        { identifier: 'mother', caseIds: ['m'] },
      ],
      parentId: ['p', 'q'],
    };
    expect(sent(caseQuery(filter))).toEqual({
      case_type: ['a', 'b'],
      closed: false,
      'properties.sex': ['f', ''],
      'properties.edd': ['1'],
      'indices.host': ['h'],
      'indices.mother': ['m'],
      'indices.parent': ['p', 'q'],
    });
  });

  test('deprecated types are hidden only by an explicit false', () => {
    expect(sent(caseQuery({ includeDeprecated: false }))).toEqual({ include_deprecated: false });
  });

  test('indexed_on.gte would be lost at the second page, so it is sent as gt less a millisecond (cases.md 2.4)', () => {
    expect(sent(caseQuery({ indexedOn: { gte: '2026-01-01T00:00:00.500600Z' } }))).toEqual({
      'indexed_on.gt': '2026-01-01T00:00:00.499000Z',
    });
    expect(sent(caseQuery({ lastModified: { gte: '2026-01-01T00:00:00Z' } }))).toEqual({
      'last_modified.gte': '2026-01-01T00:00:00.000000Z',
    });
  });

  test.each([
    [{ caseType: [] }, 'filter.caseType is empty'],
    [{ query: '' }, 'filter.query is empty'],
    [
      { dateOpened: { lt: '2026-01-01T00:00:00Z', lte: '2026-01-01T00:00:00Z' } },
      'filter.dateOpened.lt and filter.dateOpened.lte exclude each other',
    ],
    [
      { parentId: ['p'], indices: [{ identifier: 'parent', caseIds: ['q'] }] },
      'filter.indices[0]: filter.parentId or filter.indices has another condition on "parent"',
    ],
    [
      {
        indices: [
          { identifier: 'host', caseIds: ['p'] },
          { identifier: 'host', caseIds: ['q'] },
        ],
      },
      'filter.indices[1]: filter.parentId or filter.indices has another condition on "host"',
    ],
    [{ ownerId: Array.from({ length: 200 }, (_, i) => `owner-${i}-with-a-long-id`) }, 'filter is too long'],
  ])('%j is refused', (filter, reason) => {
    expect(() => caseQuery(filter)).toThrow(reason);
  });

  test('a nested list refuses a filter by its own parent', () => {
    expect(() => caseQuery({ parentId: ['p'] }, { index: 'parent' })).toThrow('filter.parentId');
    expect(() => caseQuery({ indices: [{ identifier: 'parent', caseIds: ['p'] }] }, { index: 'parent' })).toThrow(
      'filter.indices',
    );
    expect(() => caseQuery({ ownerId: ['o'] }, 'owner')).toThrow('filter.ownerId');
  });

  test('sorted lists use v1: inclusive bounds without Z, exact text, one value (cases.md 4.1)', () => {
    const filter = {
      caseType: ['Mother'],
      serverLastModified: { gt: '2026-01-01T00:00:00Z', lt: '2026-02-01T00:00:00Z' },
    };
    expect(sent(sortedCaseQuery(filter, { field: 'SERVER_LAST_MODIFIED', direction: 'DESC' })!)).toEqual({
      'type.exact': 'Mother',
      server_date_modified_start: '2026-01-01T00:00:00.001000',
      server_date_modified_end: '2026-01-31T23:59:59.999999',
      order_by: '-server_date_modified',
    });
    expect(sortedCaseQuery({ parentId: ['p'] }, { field: 'INDEXED_ON', direction: 'ASC' })).toBeUndefined();
    expect(() => sortedCaseQuery({ parentId: ['p'] }, { field: 'LAST_MODIFIED', direction: 'ASC' })).toThrow(
      'filter.parentId cannot be combined',
    );
    expect(() => sortedCaseQuery({ caseType: ['a', 'b'] }, { field: 'LAST_MODIFIED', direction: 'ASC' })).toThrow(
      'can have only one value',
    );
  });
});

describe('form filters (forms.md 1.1)', () => {
  test('bounds are inclusive and without Z; archived forms are asked for by presence alone', () => {
    const filter = {
      userId: ['u', 'u'],
      includeArchived: false,
      receivedOn: { gte: '2026-01-01T00:00:00Z', lte: '2026-01-02T00:00:00Z' },
    };
    expect(sent(formQuery(filter, { field: 'INDEXED_ON', direction: 'ASC' }))).toEqual({
      'form.meta.userID': 'u',
      received_on_start: '2026-01-01T00:00:00.000000',
      received_on_end: '2026-01-02T00:00:00.000999',
      order_by: 'indexed_on',
    });
  });

  test('an empty app id would match nothing, an empty namespace everything', () => {
    expect(() => formQuery({ appId: [''] })).toThrow('filter.appId is empty');
    expect(() => formQuery({ xmlns: [''] })).toThrow('filter.xmlns is empty');
  });

  test('several values of a condition, which HQ would reduce to the last, are refused', () => {
    expect(() => formQuery({ xmlns: ['a', 'b'] })).toThrow('filter.xmlns: HQ accepts one value');
    expect(() => formQuery({ appId: [] })).toThrow('filter.appId is empty');
  });

  test('a nested list combines the filter with its parent', () => {
    expect(sent(nestedFormQuery({ xmlns: ['a', 'b'], appId: ['x'] }, { xmlns: 'b' })!)).toEqual({ app_id: 'x' });
    expect(nestedFormQuery({ xmlns: ['a'] }, { xmlns: 'b' })).toBeUndefined();
    expect(() => nestedFormQuery({ caseId: ['two'] }, { caseId: 'one' })).toThrow('two cases');
  });
});

test('location dates are sent without a zone, and values that HQ does not read as text are refused (locations.md 2.2)', () => {
  expect(
    sent(
      locationQuery(
        { lastModified: { gt: '2026-01-01T02:00:00+02:00' } },
        { field: 'LAST_MODIFIED', direction: 'DESC' },
      )!,
    ),
  ).toEqual({
    'last_modified.gt': '2026-01-01T00:00:00.000000',
    order_by: '-last_modified',
  });
  expect(() => locationQuery({ name: ['None'] })).toThrow('filter.name');
  expect(() => locationQuery({ parentId: [''] })).toThrow('filter.parentId is empty');
});

test('kinds of messages are slugs in one parameter (users.md 8)', () => {
  expect(sent(messagingEventQuery({ contentKind: ['SMS_SURVEY', 'EMAIL'], status: ['NOT_COMPLETED'] }, null))).toEqual({
    content_type: 'sms-survey,email',
    status: 'not-completed',
  });
});

describe('report filters (reports.md 3)', () => {
  const defined = [
    { slug: 'risk', type: 'choice_list', datatype: 'string' },
    { slug: 'village', type: 'dynamic_choice_list', datatype: 'string' },
    { slug: 'code', type: 'dynamic_choice_list', datatype: 'integer' },
    { slug: 'seen', type: 'date', datatype: 'date' },
    { slug: 'age', type: 'numeric', datatype: 'integer' },
    { slug: 'period', type: 'quarter', datatype: 'date' },
  ];

  test('each kind has its parameters', () => {
    const filters = [
      { slug: 'risk', values: ['high'] },
      { slug: 'village', values: ['a', 'b'] },
      { slug: 'code', values: ['1', '2'] },
      { slug: 'seen', end: '2026-01-31' },
      { slug: 'age', operator: 'GTE' as const, operand: 15 },
      { slug: 'period', year: 2026, quarter: 2 },
    ];
    expect(reportQuery(filters, defined)).toEqual({
      risk: ['high'],
      village: ['a', 'b'],
      code: '[1,2]',
      'seen-start': '',
      'seen-end': '2026-01-31',
      'age-operator': '>=',
      'age-operand': 15,
      'period-year': 2026,
      'period-quarter': 2,
    });
  });

  test.each([
    [[{ slug: 'nope', values: ['x'] }], 'the report has no such filter. Its filters: risk, village'],
    [[{ slug: 'risk', values: ['a', 'b'] }], 'accepts one value'],
    [[{ slug: 'risk' }], 'set values'],
    [[{ slug: 'code', values: ['x'] }], 'values must be numbers'],
    [[{ slug: 'seen' }], 'set start, end or both'],
    [[{ slug: 'age', values: ['1'] }], 'accepts operator and operand, not values'],
    [[{ slug: 'period', year: 2026, quarter: 5 }], '1 to 4'],
    [
      [
        { slug: 'risk', values: ['a'] },
        { slug: 'risk', values: ['b'] },
      ],
      'listed twice',
    ],
  ])('%j is refused before HQ answers it with a 500', (filters, reason) => {
    expect(() => reportQuery(filters, defined)).toThrow(reason);
  });
});
