import type { Problem } from '../../errors.js';
import { refuseInput } from '../../graphql/payload.js';

/**
 * The id of a lookup table or a row as HQ spells it: 32 hex digits, which it takes as a dashed UUID, too
 * (lookup-tables.md 1).
 * @throws {Rejected} with `unknown` for text of any other form, which is nobody's id and must not become a part of a URL.
 */
export function lookupId(id: string, unknown: Problem): string {
  const hex = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id.replaceAll('-', '') : id;
  refuseInput(/^[0-9a-f]{32}$/i.test(hex) ? [] : [unknown]);
  return hex.toLowerCase();
}
