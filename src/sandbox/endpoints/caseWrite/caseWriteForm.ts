import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import type { SubmissionOutcome } from '../../xform/submission.js';
import { submitChanges } from '../../xform/systemForm.js';
import type { SystemChange } from '../../xform/systemForm.js';
import type { TargetedWrite } from './caseWriteTarget.js';

/** XML namespace of the forms of Case API v2 (cases.md 3.1). */
export const CASE_API = 'http://commcarehq.org/case_api';

const changeOf = ({ row, write, caseId, indices, changesNew }: TargetedWrite): SystemChange => ({
  ...write,
  exists: row !== undefined || changesNew === true,
  caseId,
  indices,
});

/**
 * Submits all writes of a request as one of HQ's own forms, with the caller's `User-Agent` as its device (cases.md
 * 3.1). Throws `UnreadableForm` for values that XML cannot represent.
 */
export function submitWrites(request: AdmittedRequest, writes: readonly TargetedWrite[]): SubmissionOutcome {
  const { account, headers, now, world } = request;
  const source = { xmlns: CASE_API, deviceId: headers['user-agent'] ?? '', account, now };
  return submitChanges({ world, domain: domainOf(request) }, source, writes.map(changeOf));
}
