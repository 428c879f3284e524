import { parseV2Date } from '../../dates.js';
import { badRequest } from '../../http/refusals.js';

/** How the values of a column are compared. */
export type ColumnKind = 'text' | 'time' | 'decimal';

type Value = string | number | null;

/** Does a value match? */
export type ValueTest = (value: Value) => boolean;

/** Is this the name of a Django lookup on such a column? */
export function isLookup(name: string, kind: ColumnKind): boolean {
  const known = [...Object.keys(comparisons), ...Object.keys(texts), 'isnull', 'in', 'range'];
  return known.includes(name) || (kind === 'time' && name in dateParts);
}

/**
 * Django's lookups for columns of these kinds (locations.md 3: location v1 allows all), with the parameter's text as
 * the value. Raises tastypie's 400 for an invalid value.
 */
export function lookup(name: string, kind: ColumnKind, text: string): ValueTest {
  const compare = comparisons[name];
  if (compare) {
    const wanted = scalar(kind, text);
    if (wanted === null) return name === 'exact' ? value => value === null : mismatched();
    return value => value !== null && compare(value, wanted);
  }
  if (name === 'isnull') {
    const empty = meant(text);
    if (typeof empty !== 'boolean') mismatched();
    return value => (value === null) === empty;
  }
  if (name === 'in') {
    const wanted = text.split(',').map(part => scalar(kind, part));
    return value => value !== null && wanted.includes(value);
  }
  if (name === 'range') {
    const [from, to, ...more] = text.split(',').map(part => scalar(kind, part));
    if (from == null || to == null || more.length > 0) mismatched();
    return value => value !== null && value >= from && value <= to;
  }
  const matches = texts[name];
  if (matches) return value => value !== null && matches(stored(kind, value), text);
  const part = dateParts[name];
  if (!part || !/^\d+$/.test(text)) return mismatched();
  return value => typeof value === 'number' && part(new Date(value)) === Number(text);
}

/** How tastypie converts a filter's text (locations.md 2.2). */
function meant(text: string): string | boolean | null {
  if (['true', 'True'].includes(text)) return true;
  if (['false', 'False'].includes(text)) return false;
  return ['nil', 'none', 'None'].includes(text) ? null : text;
}

function scalar(kind: ColumnKind, text: string): Value {
  const value = meant(text);
  if (value === null) return null;
  if (kind === 'text') return typeof value === 'boolean' ? (value ? 'True' : 'False') : value;
  return kind === 'time' ? djangoTime(text) : decimal(text);
}

const djangoDate =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,6})?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

function djangoTime(text: string): number {
  if (!djangoDate.test(text)) {
    throw invalid(`“${text}” value has an invalid format. It must be in YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format.`);
  }
  const read = parseV2Date(text);
  if (!read) {
    throw invalid(
      text.length > 10
        ? `“${text}” value has the correct format (YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ]) but it is an invalid date/time.`
        : `“${text}” value has the correct format (YYYY-MM-DD) but it is an invalid date.`,
    );
  }
  return read.ms;
}

function decimal(text: string): number {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text)) {
    throw invalid(`“${text}” value must be a decimal number.`);
  }
  return Number(text);
}

/** A Django validation error: Python's formatting of a list with one text (errors-and-paging.md 4). */
function invalid(message: string): Error {
  return badRequest(`['${message}']`);
}

function mismatched(): never {
  throw badRequest('Invalid resource lookup data provided (mismatched type).');
}

const comparisons: Readonly<Record<string, (a: string | number, b: string | number) => boolean>> = {
  exact: (a, b) => a === b,
  iexact: (a, b) => String(a).toLowerCase() === String(b).toLowerCase(),
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

const texts: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  contains: (a, b) => a.includes(b),
  icontains: (a, b) => a.toLowerCase().includes(b.toLowerCase()),
  startswith: (a, b) => a.startsWith(b),
  istartswith: (a, b) => a.toLowerCase().startsWith(b.toLowerCase()),
  endswith: (a, b) => a.endsWith(b),
  iendswith: (a, b) => a.toLowerCase().endsWith(b.toLowerCase()),
};

const dateParts: Readonly<Record<string, (at: Date) => number>> = {
  year: at => at.getUTCFullYear(),
  month: at => at.getUTCMonth() + 1,
  day: at => at.getUTCDate(),
  hour: at => at.getUTCHours(),
  minute: at => at.getUTCMinutes(),
  second: at => at.getUTCSeconds(),
};

/** A value as PostgreSQL casts it to text. */
function stored(kind: ColumnKind, value: string | number): string {
  if (typeof value === 'string') return value;
  return kind === 'decimal' ? value.toFixed(10) : new Date(value).toISOString().replace('T', ' ').slice(0, -1);
}
