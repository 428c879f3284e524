import type { DomainRecord, FormRecord, FormQuery, TimeRange } from '../../world/model.js';
import { intersection } from '../../world/store/range.js';
import { readFormSearch } from './formSearch.js';
import { inclusiveBound, lastFilters } from '../shared/tastypieFilters.js';

type Condition = (row: FormRecord) => boolean;
type RangeName = 'receivedOn' | 'indexedOn' | 'serverModifiedOn';

const RANGES: ReadonlyMap<string, RangeName> = new Map([
  ['received_on', 'receivedOn'],
  ['indexed_on', 'indexedOn'],
  ['server_modified_on', 'serverModifiedOn'],
  ['server_date_modified', 'serverModifiedOn'],
]);

/** Paths of the form's JSON that the index maps (forms.md 1.2). */
const FORM_FIELDS: ReadonlySet<string> = new Set([
  ...['form.meta.userID', 'form.meta.username', 'form.meta.deviceID', 'form.meta.instanceID'],
  ...['form.case.@case_id', 'form.case.@user_id', 'form.#type', 'form.@name', 'form.meta.commcare_version'],
]);

/** Values at a path of the form's JSON. Arrays are flattened, as in Elasticsearch. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(item => valuesAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  return valuesAt((value as Readonly<Record<string, unknown>>)[name], rest);
}

function userTypeOf(row: FormRecord, domain: DomainRecord): string {
  if (domain.workers.get(row.userId)) return 'mobile';
  if (domain.webUsers.get(row.userId)) return 'web';
  return row.userId === 'system' || row.userId === 'commtrack-system' ? 'system' : 'unknown';
}

/** Values of an indexed field for a term filter; none for an unmapped name (forms.md 1.2). */
function indexed(name: string, row: FormRecord, domain: DomainRecord): readonly unknown[] {
  if (FORM_FIELDS.has(name)) return valuesAt(row.form, name.split('.').slice(1));
  switch (name) {
    case 'build_id':
      return [row.buildId];
    case 'submit_ip':
      return [row.submitIp];
    case 'user_type':
      return [userTypeOf(row, domain)];
    case 'initial_processing_complete':
      return ['true'];
    case 'doc_type':
      return [row.archived ? 'xformarchived' : 'xforminstance'];
    default:
      return [];
  }
}

/**
 * The filters of a form list (forms.md 1.1 to 1.3), combined with AND. The last value of a repeated parameter counts.
 * `xmlns` and `case_id` are case-sensitive. Other terms are lower-cased first, so they match only lower-case values.
 * Raises HQ's 400s.
 */
export function readFormFilters(query: URLSearchParams, domain: DomainRecord): FormQuery {
  const conditions: Condition[] = [];
  const exact: { xmlns?: string; caseId?: string; appId?: string; userId?: string } = {};
  const ranges: { [Name in RangeName]?: TimeRange } = {};
  let search: ReturnType<typeof readFormSearch> = {};
  const filters = lastFilters(query);
  for (const [name, value] of filters) {
    const [, field = '', end] = /^(.+)_(start|end)$/.exec(name) ?? [];
    const range = RANGES.get(field);
    if (range) {
      ranges[range] = { ...ranges[range], ...inclusiveBound(end === 'start' ? 'start' : 'end', value) };
    } else if (name === 'xmlns' || name === 'xmlns.exact') {
      if (value === '') continue;
      if (exact.xmlns === undefined) exact.xmlns = value;
      else conditions.push(row => row.xmlns === value);
    } else if (name === 'case_id') exact.caseId = value;
    else if (name === 'app_id') exact.appId = value.toLowerCase();
    else if (name === '_search') search = readFormSearch(value);
    else if (name !== 'include_archived') {
      const term = value.toLowerCase();
      conditions.push(row => term !== '' && indexed(name, row, domain).some(found => found === term));
      // Lets the store select forms by their columns.
      if (name === 'form.meta.userID') exact.userId = term;
    }
  }
  return {
    ...exact,
    ...ranges,
    ...(search.indexedOn && { indexedOn: intersection(ranges.indexedOn, search.indexedOn) }),
    ...(search.serverModifiedOn && {
      serverModifiedOn: intersection(ranges.serverModifiedOn, search.serverModifiedOn),
    }),
    includeArchived: filters.has('include_archived'),
    ...(conditions.length > 0 && { where: (row: FormRecord) => conditions.every(holds => holds(row)) }),
  };
}
