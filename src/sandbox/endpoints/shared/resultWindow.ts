import type { AdmittedRequest } from '../../http/endpoint.js';
import { cannedError } from '../../http/refusals.js';

/** The largest offset plus page size that HQ's search serves (errors-and-paging.md 5 A). */
const RESULT_WINDOW = 1_000_000;

/** Elasticsearch's default for it, which a private HQ may still have (forms.md 11). */
const UNRAISED = 10_000;

/** Sandbox flag: HQ has Elasticsearch's default result window. */
export const SMALL_WINDOW = 'sandbox:small-result-window';

/** Raises HQ's canned 500 for a page beyond the result window (forms.md 1.1). */
export function checkResultWindow(request: AdmittedRequest, skip: number, take: number): void {
  const window = request.domain?.toggles.has(SMALL_WINDOW) ? UNRAISED : RESULT_WINDOW;
  if (skip + take > window) throw cannedError(500);
}
