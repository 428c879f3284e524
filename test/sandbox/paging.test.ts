import { describe, expect, test } from '@jest/globals';
import { isoIndex, isoNaive, parseV1Date, parseV2Date } from '../../src/sandbox/dates.js';
import { Raised } from '../../src/sandbox/http/refusals.js';
import { offsetPage, unpaged, unpagedCompat } from '../../src/sandbox/http/paging.js';

const rows = Array.from({ length: 45 }, (_, index) => index);
const asking = (query: string) => ({ query: new URLSearchParams(query) });

function refusalOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof Raised ? [error.status, error.body] : error;
  }
}

describe('offset paging (errors-and-paging.md 5 A)', () => {
  test.each<[query: string, meta: object, from: number, to: number]>([
    ['', { limit: 20, offset: 0, previous: null, next: '?limit=20&offset=20' }, 0, 20],
    [
      'limit=10&offset=20',
      { limit: 10, offset: 20, previous: '?limit=10&offset=10', next: '?limit=10&offset=30' },
      20,
      30,
    ],
    ['limit=20&offset=25', { limit: 20, offset: 25, previous: '?limit=20&offset=5', next: null }, 25, 45],
    ['offset=40', { limit: 20, offset: 40, previous: '?limit=20&offset=20', next: null }, 40, 45],
    ['limit=0', { limit: 1000, offset: 0, previous: null, next: null }, 0, 45],
    ['limit=5000', { limit: 1000, offset: 0, previous: null, next: null }, 0, 45],
    ['limit=10&offset=5', { limit: 10, offset: 5, previous: null, next: '?limit=10&offset=15' }, 5, 15],
    ['limit=5&offset=100', { limit: 5, offset: 100, previous: '?limit=5&offset=95', next: null }, 45, 45],
    ['limit=1&limit=2', { limit: 2, offset: 0, previous: null, next: '?limit=2&offset=2' }, 0, 2],
    [
      'offset=0&group=a%20b&limit=1&x=1',
      { limit: 1, offset: 0, previous: null, next: '?group=a+b&x=1&limit=1&offset=1' },
      0,
      1,
    ],
  ])('?%s', (query, meta, from, to) => {
    expect(offsetPage(asking(query), rows)).toEqual({
      meta: { ...meta, total_count: 45 },
      objects: rows.slice(from, to),
    });
  });

  test.each([
    ['limit=x', "Invalid limit 'x' provided. Please provide a positive integer."],
    ['limit=', "Invalid limit '' provided. Please provide a positive integer."],
    ['limit=2.5', "Invalid limit '2.5' provided. Please provide a positive integer."],
    ['limit=-1', "Invalid limit '-1' provided. Please provide a positive integer >= 0."],
    ['offset=x', "Invalid offset 'x' provided. Please provide an integer."],
    ['offset=-1', "Invalid offset '-1' provided. Please provide a positive integer >= 0."],
    ['limit=<b>', "Invalid limit '<b>' provided. Please provide a positive integer."],
  ])('?%s is a 400, its markup escaped but not its quotes', (query, text) => {
    const error = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(refusalOf(() => offsetPage(asking(query), rows))).toEqual([400, { error }]);
  });

  test("a resource's own page sizes, and rows that their source slices", () => {
    const slice = (skip: number, take: number) => rows.slice(skip, skip + take);
    const sizes = { defaultLimit: 5, max: 7 };
    expect(offsetPage(asking('offset=3'), { total: 45, slice }, sizes).objects).toEqual([3, 4, 5, 6, 7]);
    const look = (skip: number, take: number) => ({ total: 45, rows: slice(skip, take) });
    expect(offsetPage(asking('limit=0'), look, sizes)).toMatchObject({
      meta: { limit: 7, total_count: 45 },
      objects: slice(0, 7),
    });
  });
});

test('unpaged lists (errors-and-paging.md 5 C)', () => {
  expect(unpaged(rows)).toEqual({ meta: { total_count: 45 }, objects: rows });
  const meta = { limit: null, next: null, offset: 0, previous: null, total_count: 45 };
  expect(unpagedCompat(rows)).toEqual({ meta, objects: rows });
});

describe('dates', () => {
  const instant = Date.parse('2012-03-13T18:21:52Z');

  test('two spellings out (errors-and-paging.md 7)', () => {
    expect(isoNaive(instant)).toBe('2012-03-13T18:21:52');
    expect(isoNaive(instant + 123.456)).toBe('2012-03-13T18:21:52.123456');
    expect(isoIndex(instant)).toBe('2012-03-13T18:21:52.000000Z');
    expect(isoIndex(instant + 5)).toBe('2012-03-13T18:21:52.005000Z');
  });

  test.each([
    ['2012-03-13', '2012-03-13T00:00:00'],
    ['2012-03-13T18:21:52', '2012-03-13T18:21:52'],
    ['2012-03-13T18:21:52.5', '2012-03-13T18:21:52.500000'],
    ['2012-03-13T18:21Z', '2012-03-13T18:21:00'],
    ['2012-03-13T18:21:52Z', undefined],
    ['2012-03-13T18:21:52+00:00', undefined],
    ['2012-02-30', undefined],
    ['yesterday', undefined],
  ])('v1 filters: %s (forms.md 1.1)', (text, expected) => {
    const ms = parseV1Date(text);
    expect(ms === undefined ? undefined : isoNaive(ms)).toBe(expected);
  });

  test.each<[text: string, expected: string | undefined, bare: boolean | undefined]>([
    ['2012-03-13', '2012-03-13T00:00:00', true],
    ['03/13/2012', '2012-03-13T00:00:00', true],
    ['Mar 13, 2012', '2012-03-13T00:00:00', true],
    ['13 March 2012 6pm', '2012-03-13T18:00:00', false],
    ['2012-03-13 18:21', '2012-03-13T18:21:00', false],
    ['2012-03-13T18:21:52.000007Z', '2012-03-13T18:21:52.000007', false],
    ['2012-03-13T18:21:52+05:30', '2012-03-13T12:51:52', false],
    ['20120313T182152Z', '2012-03-13T18:21:52', false],
    ['2020-02-30', undefined, undefined],
    ['2012-03-13T25:00', undefined, undefined],
    ['soon', undefined, undefined],
  ])('v2 filters: %s (cases.md 2)', (text, expected, bare) => {
    const date = parseV2Date(text);
    expect(date && isoNaive(date.ms)).toBe(expected);
    expect(date?.bare).toBe(bare);
  });
});
