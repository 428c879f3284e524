import type { AdmittedRequest } from '../../http/endpoint.js';
import { cannedError } from '../../http/refusals.js';
import type { DomainRecord, ReportRecord } from '../../world/model.js';
import { dateRange, numeric, quarter } from './reportRanges.js';

type Row = ReturnType<ReportRecord['rows']['at']>;
type Filter = ReportRecord['filters'][number];
type Test = (value: string | number | null) => boolean;

/**
 * Tests rows against a report's filters (reports.md 3); undefined if no filter is active. Parameters that match no
 * filter are ignored. Raises the canned 500 for invalid values.
 */
export function reportFilter(
  request: AdmittedRequest,
  domain: DomainRecord,
  filters: ReportRecord['filters'],
): ((row: Row) => boolean) | undefined {
  const tests = filters.flatMap(filter => {
    const test = kinds[filter.type]?.(filter, request, domain);
    return test ? [(row: Row) => test(row[filter.field] ?? null)] : [];
  });
  return tests.length === 0 ? undefined : row => tests.every(test => test(row));
}

type Kind = (filter: Filter, request: AdmittedRequest, domain: DomainRecord) => Test | undefined;

const kinds: Readonly<Record<string, Kind | undefined>> = {
  choice_list: choice,
  dynamic_choice_list: dynamicChoice,
  date: ({ slug }, request) => dateRange(slug, request.query),
  numeric: ({ slug }, request) => numeric(slug, request.query),
  quarter: ({ slug }, request) => quarter(slug, request),
  location_drilldown: location,
};

const all = '_all';

/** One of the configured choices, by default the first. */
function choice({ slug, choices = [] }: Filter, request: AdmittedRequest): Test | undefined {
  const wanted = request.query.getAll(slug).at(-1) ?? choices[0];
  if (wanted === undefined || wanted === all) return undefined;
  if (!choices.includes(wanted)) throw cannedError(500);
  return value => value !== null && String(value) === wanted;
}

/** Any values: a repeated parameter for text filters, otherwise a JSON value or list. */
function dynamicChoice({ slug, datatype }: Filter, request: AdmittedRequest): Test | undefined {
  const given = request.query.getAll(slug);
  if (given.length === 0 || given.includes(all)) return undefined;
  const wanted = datatype === 'string' ? given : jsonValues(given.at(-1) ?? '').map(value => typed(datatype, value));
  return value => value !== null && wanted.includes(String(value));
}

function jsonValues(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as unknown[]) : [value];
  } catch {
    return [text];
  }
}

function typed(datatype: string, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const numberLike = datatype === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  if (['integer', 'decimal'].includes(datatype) && !numberLike.test(text)) throw cannedError(500);
  return text;
}

/**
 * A location and its descendants. A location that the caller may not see gives no rows. By default all that the caller
 * may see.
 */
function location({ slug }: Filter, request: AdmittedRequest, domain: DomainRecord): Test | undefined {
  const own = request.membership?.restrictedTo;
  const wanted = request.query.getAll(slug).at(-1);
  if (!wanted || wanted === all) return own && (value => isWithin(domain, value, own));
  if (own && !isWithin(domain, wanted, own)) return () => false;
  return value => isWithin(domain, value, [wanted]);
}

function isWithin(domain: DomainRecord, id: string | number | null, roots: readonly string[]): boolean {
  for (let at = id === null ? null : String(id); at !== null; at = domain.locations.get(at)?.parent ?? null) {
    if (roots.includes(at)) return true;
  }
  return false;
}
