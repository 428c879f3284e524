import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import type { CaseRecord, ExportInstance, FormRecord, FoundRows } from '../../world/model.js';
import { ownersInReach, searchCases } from '../case/caseReach.js';

/**
 * The cases or forms of an export that the caller may see and that were indexed by `asOf` (ms): cases in index order,
 * forms oldest first.
 */
export function exported(
  request: AdmittedRequest,
  { kind, caseType, xmlns }: ExportInstance,
  asOf: number,
  skip?: number,
  take?: number,
): FoundRows<CaseRecord | FormRecord> {
  const indexedOn = { to: asOf };
  if (kind === 'case') return searchCases(request, { types: [caseType ?? ''], indexedOn, skip, take });
  const reach = ownersInReach(request);
  return domainOf(request).forms.find({
    xmlns,
    indexedOn,
    order: [{ by: 'receivedOn', descending: false }],
    ...(reach && { where: row => reach.has(row.userId) }),
    skip,
    take,
  });
}
