import type { Ask } from '../endpoint.js';
import { canned } from '../refusals.js';

/** The last row that Elasticsearch reaches by offset, as it is set out of the box (errors-and-paging.md 5 A, from memory). */
const RESULT_WINDOW = 10_000;

/** Domain toggle of the sandbox: lists may be paged as deep as they are. */
export const DEEP_PAGES = 'sandbox:deep-offset-pages';

/** Raises HQ's canned 500 for a page behind Elasticsearch's result window (forms.md 1.1). */
export function checkResultWindow(ask: Ask, skip: number, take: number): void {
  if (skip + take > RESULT_WINDOW && !ask.domain?.toggles.has(DEEP_PAGES)) throw canned(500);
}
