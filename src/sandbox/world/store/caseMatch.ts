import type { CaseRecord, CaseQuery } from '../model.js';
import { inside } from './range.js';

/** Does a case match a query? For written cases, which have no columns. */
export function matchesCase(row: CaseRecord, query: CaseQuery): boolean {
  const { indices = {}, pointsAt } = query;
  const among = (values: readonly string[] | undefined, value: string | null): boolean =>
    values === undefined || (value !== null && values.includes(value));
  return (
    among(query.types, row.type) &&
    among(query.owners, row.ownerId) &&
    among(query.externalIds, row.externalId) &&
    among(query.names, row.name) &&
    (query.closed === undefined || query.closed === (row.closed !== null)) &&
    Object.entries(indices).every(([identifier, ids]) =>
      row.indices.some(index => index.identifier === identifier && ids.includes(index.caseId)),
    ) &&
    (pointsAt === undefined || row.indices.some(index => pointsAt.includes(index.caseId))) &&
    inside(row.opened, query.opened) &&
    inside(row.closed, query.closedOn) &&
    inside(row.modified, query.modified) &&
    inside(row.serverModified, query.serverModified) &&
    inside(row.indexedOn, query.indexedOn) &&
    inside(row.indexedOnV1, query.indexedOnV1) &&
    (query.where === undefined || query.where(row))
  );
}
