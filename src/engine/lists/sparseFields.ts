import type { ListPosition } from '../../client/paging.js';
import type { List } from '../resource/resource.js';

/** Fields of the rows that HQ need not send: of a large page, what the operation nowhere shows. `shown`: all that it selects. */
export function omittedFieldsOf(
  { sparse }: List,
  { query }: ListPosition,
  shown: ReadonlySet<string>,
): readonly string[] {
  if (!sparse || Number(query.limit ?? 0) < sparse.minPageRows) return [];
  return Object.keys(sparse.fields).filter(field => !sparse.fields[field]!.some(name => shown.has(name)));
}

/** What a page's rows lack: HQ's cursor goes on leaving out what was left out before it (cases.md 2.3). */
export function missingFieldsIn({ sparse, missingFields = [] }: List, [row]: readonly unknown[]): readonly string[] {
  if (!sparse || !row) return missingFields;
  return [
    ...missingFields,
    ...Object.keys(sparse.fields).filter(field => (row as Record<string, unknown>)[field] === undefined),
  ];
}
