import type { FormRecord, FormQuery } from '../model.js';
import { inside } from './range.js';

/** Does a form match a query? For written forms, which have no columns. */
export function matchesForm(row: FormRecord, query: FormQuery): boolean {
  return (
    (query.includeArchived === true || !row.archived) &&
    (query.id === undefined || row.id === query.id) &&
    (query.xmlns === undefined || row.xmlns === query.xmlns) &&
    (query.appId === undefined || row.appId === query.appId) &&
    (query.userId === undefined || row.userId === query.userId) &&
    (query.caseId === undefined || row.caseIds.includes(query.caseId)) &&
    inside(row.receivedOn, query.receivedOn) &&
    inside(row.serverModifiedOn, query.serverModifiedOn) &&
    inside(row.indexedOn, query.indexedOn) &&
    (query.where === undefined || query.where(row))
  );
}
