import { badRequest } from '../../http/refusals.js';
import type { LocationRecord } from '../../world/model.js';
import { isLookup, lookup } from './locationLookup.js';
import type { ColumnKind } from './locationLookup.js';

/** Which tastypie filters a field of a model-backed resource allows: some lookups, all, or none. */
export type FilterField =
  | 'closed'
  | 'ignored'
  | {
      readonly kind: ColumnKind;
      readonly read: (row: LocationRecord) => string | number | null;
      readonly lookups?: readonly string[];
    };

const text = (read: (row: LocationRecord) => string | null): FilterField => ({
  kind: 'text',
  read,
  lookups: ['exact'],
});

/** Fields of location v2 (locations.md 2.2). The type and parent parameters are not fields. */
export const v2Fields: Readonly<Record<string, FilterField>> = {
  site_code: text(row => row.siteCode),
  name: text(row => row.name),
  last_modified: { kind: 'time', read: row => row.lastModified, lookups: ['gt', 'gte', 'lt', 'lte'] },
  domain: 'ignored',
  location_id: 'closed',
  location_type_name: 'closed',
  location_data: 'closed',
  latitude: 'closed',
  longitude: 'closed',
};

/** Fields of location v1: every Django lookup on dates and coordinates (locations.md 3). */
export const v1Fields: Readonly<Record<string, FilterField>> = {
  site_code: text(row => row.siteCode),
  external_id: text(row => row.externalId),
  created_at: { kind: 'time', read: row => row.createdAt },
  last_modified: { kind: 'time', read: row => row.lastModified },
  latitude: { kind: 'decimal', read: row => row.latitude },
  longitude: { kind: 'decimal', read: row => row.longitude },
  domain: 'ignored',
  id: 'closed',
  location_id: 'closed',
  name: 'closed',
  location_data: 'closed',
  location_type: 'closed',
  parent: 'closed',
  resource_uri: 'closed',
};

/** Tests rows against all filters of the query. Parameters that are not fields are ignored. Raises tastypie's 400s. */
export function locationFilter(
  fields: Readonly<Record<string, FilterField>>,
  query: URLSearchParams,
): (row: LocationRecord) => boolean {
  const tests = [...new Set(query.keys())].map(parameter => rowTest(fields, parameter, query.getAll(parameter)));
  return row => tests.every(test => test(row));
}

function rowTest(
  fields: Readonly<Record<string, FilterField>>,
  parameter: string,
  values: readonly string[],
): (row: LocationRecord) => boolean {
  const [name = '', ...bits] = parameter.split('__');
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined || field === 'ignored') return () => true;
  if (field === 'closed') throw badRequest(`The '${name}' field does not allow filtering.`);
  const type = isLookup(bits.at(-1) ?? '', field.kind) ? (bits.pop() ?? '') : 'exact';
  if (field.lookups && !field.lookups.includes(type)) {
    throw badRequest(`'${type}' is not an allowed filter on the '${name}' field.`);
  }
  if (bits.length > 0) throw badRequest(`Lookups are not allowed more than one level deep on the '${name}' field.`);
  // The last value of a repeated parameter counts (locations.md 2.2); lists are concatenated.
  const value = ['in', 'range'].includes(type) ? values.join(',') : (values.at(-1) ?? '');
  const test = lookup(type, field.kind, value);
  return row => test(field.read(row));
}
