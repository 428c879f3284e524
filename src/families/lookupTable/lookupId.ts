import type { Problem } from '../../errors.js';
import { refuseInput } from '../../graphql/payload.js';

/**
 * The id of a lookup table or row in HQ's format: 32 hex digits. HQ also accepts a UUID with dashes (lookup-tables.md
 * 1).
 * @throws {RejectedChange} with `unknown` for text of another form: no row has such an id, and it must not become part
 * of a URL.
 */
export function lookupId(id: string, unknown: Problem): string {
  const hex = plainId(id);
  refuseInput(LOOKUP_ID.test(hex) ? [] : [unknown]);
  return hex;
}

/** Ids of lookup tables and rows, as HQ returns them. */
export const LOOKUP_ID = /^[0-9a-f]{32}$/;

/** An id without the dashes and upper case that HQ accepts; other text unchanged. */
export const plainId = (id: string): string =>
  /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i.test(id) ? id.replaceAll('-', '').toLowerCase() : id;
