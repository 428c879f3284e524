import { domainOf } from '../../http/endpoint.js';
import type { Ask } from '../../http/endpoint.js';
import type { Case, ExportInstance, Form, Found } from '../../world/model.js';
import { ownersInReach, searchCases } from '../case/caseReach.js';

/** The cases or forms of an export that the caller may see, in the index by `asOf` (ms): cases as they were indexed, forms oldest first. */
export function exported(
  ask: Ask,
  { kind, caseType, xmlns }: ExportInstance,
  asOf: number,
  skip?: number,
  take?: number,
): Found<Case | Form> {
  const indexedOn = { to: asOf };
  if (kind === 'case') return searchCases(ask, { types: [caseType ?? ''], indexedOn, skip, take });
  const reach = ownersInReach(ask);
  return domainOf(ask).forms.find({
    xmlns,
    indexedOn,
    order: [{ by: 'receivedOn', descending: false }],
    ...(reach && { where: row => reach.has(row.userId) }),
    skip,
    take,
  });
}
