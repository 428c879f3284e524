import type { AdmittedRequest } from '../../http/endpoint.js';
import { parseV2Date, wholeDay } from '../../dates.js';
import { cannedError } from '../../http/refusals.js';

type Test = (value: string | number | null) => boolean;

/**
 * A date filter: `slug-start` and `slug-end`, both present, one of them possibly empty. The end day is included unless
 * `date_range_inclusive=false` (reports.md 3). Undefined if there is no filter. Raises the canned 500 for invalid
 * dates.
 */
export function dateRange(slug: string, query: URLSearchParams): Test | undefined {
  const [start, end] = [query.get(`${slug}-start`), query.get(`${slug}-end`)];
  if (start === null || end === null || (start === '' && end === '')) return undefined;
  const inclusive = query.get('date_range_inclusive')?.toLowerCase() !== 'false';
  return between(day(start) ?? -Infinity, (day(end) ?? Infinity) + (inclusive ? wholeDay : 0));
}

/**
 * A numeric filter: `slug-operator` and `slug-operand` (reports.md 3). Undefined if there is no filter. Raises the
 * canned 500 for invalid values.
 */
export function numeric(slug: string, query: URLSearchParams): Test | undefined {
  const [operator, text] = [query.get(`${slug}-operator`), query.get(`${slug}-operand`)];
  if (operator === null || text === null || text === '') return undefined;
  const compare = operators[operator];
  const operand = Number(text);
  if (!compare || text.trim() === '' || Number.isNaN(operand)) throw cannedError(500);
  return value => value !== null && compare(Number(value), operand);
}

/**
 * A quarter filter: `slug-year` and `slug-quarter`, by default the first quarter of this year (reports.md 3). Raises
 * the canned 500 for invalid values.
 */
export function quarter(slug: string, request: Pick<AdmittedRequest, 'query' | 'now'>): Test {
  const asked = [request.query.get(`${slug}-year`), request.query.get(`${slug}-quarter`)];
  const [year, of] = asked.includes(null) ? [`${new Date(request.now).getUTCFullYear()}`, '1'] : asked;
  if (!/^\d{4}$/.test(year ?? '') || !/^[1-4]$/.test(of ?? '')) throw cannedError(500);
  const first = (Number(of) - 1) * 3;
  return between(Date.UTC(Number(year), first), Date.UTC(Number(year), first + 3));
}

const operators: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function between(from: number, before: number): Test {
  return value => {
    const at = value === null ? undefined : moment(String(value));
    return at !== undefined && at >= from && at < before;
  };
}

/** A cell as ms since the epoch: a date, or the first day of a quarter such as `2024-Q2`. */
function moment(cell: string): number | undefined {
  const [, year, of] = /^(\d{4})-Q([1-4])$/.exec(cell) ?? [];
  return year === undefined ? parseV2Date(cell)?.ms : Date.UTC(Number(year), (Number(of) - 1) * 3);
}

function day(text: string): number | undefined {
  if (text === '') return undefined;
  const read = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseV2Date(text) : undefined;
  if (!read) throw cannedError(500);
  return read.ms;
}
