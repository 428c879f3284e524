import type { ListPosition } from '../../client/paging.js';
import type { List } from '../resource/resource.js';

/**
 * Fields that HQ need not send for a large page, because the operation does not select them. `shown`: all fields that
 * the operation selects.
 */
export function omittedFieldsOf(
  { sparse }: List,
  { query }: ListPosition,
  shown: ReadonlySet<string>,
): readonly string[] {
  if (!sparse || Number(query.limit ?? 0) < sparse.minPageRows) return [];
  return Object.keys(sparse.fields).filter(field => !sparse.fields[field]!.some(name => shown.has(name)));
}

/**
 * Fields missing in the rows of a page: HQ's cursor keeps omitting the fields that the first page omitted (cases.md
 * 2.3).
 */
export function missingFieldsIn({ sparse, missingFields = [] }: List, [row]: readonly unknown[]): readonly string[] {
  if (!sparse || !row) return missingFields;
  return [
    ...missingFields,
    ...Object.keys(sparse.fields).filter(field => (row as Record<string, unknown>)[field] === undefined),
  ];
}
