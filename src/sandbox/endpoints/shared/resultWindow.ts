import type { AdmittedRequest } from '../../http/endpoint.js';
import { cannedError } from '../../http/refusals.js';

/** The last row that HQ's search reaches by offset (errors-and-paging.md 5 A). */
const RESULT_WINDOW = 1_000_000;

/** The same where it was not raised: Elasticsearch's own setting, which a private HQ may still have (forms.md 11). */
const UNRAISED = 10_000;

/** Domain toggle of the sandbox: an HQ whose result window is as small as Elasticsearch has it. */
export const SMALL_WINDOW = 'sandbox:small-result-window';

/** Raises HQ's canned 500 for a page behind the result window (forms.md 1.1). */
export function checkResultWindow(request: AdmittedRequest, skip: number, take: number): void {
  const window = request.domain?.toggles.has(SMALL_WINDOW) ? UNRAISED : RESULT_WINDOW;
  if (skip + take > window) throw cannedError(500);
}
