import type { Problem } from '../../../errors.js';
import type { Reply } from '../../../client/call.js';

/** HQ's names for parts of a table or a row, and where these stand in the input. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  tag: ['input', 'tag'],
  fields: ['input', 'fields'],
  is_global: ['input', 'isGlobal'],
  item_attributes: ['input', 'itemAttributes'],
  data_type_id: ['tableId'],
};

/**
 * The problems of HQ's refusal (400) of a table or a row, in its own words: one text, or a bare list of them for what does
 * not fit its schema (lookup-tables.md 2). Undefined for any other answer.
 */
export function tableRefusal({ status, body }: Reply): readonly Problem[] | undefined {
  if (status !== 400) return undefined;
  const said: readonly unknown[] = Array.isArray(body) ? body : [(body as { error?: unknown } | null)?.error];
  const words = said.filter((one): one is string => typeof one === 'string' && one !== '');
  return words.length > 0 ? words.map(message => ({ field: placeOf(message), message, code: 'INVALID' })) : undefined;
}

/** The part that is meant is named before the mistake (`tag must be`), or behind the last colon. */
function placeOf(words: string): readonly string[] {
  const end = words.slice(words.lastIndexOf(':') + 1);
  const [name] = /\b(fields|is_global|item_attributes|data_type_id|tag)\b/.exec(end) ?? [];
  return PLACES[name ?? ''] ?? ['input'];
}

/** What a mutation says of a table that HQ does not have. */
export const noSuchTable: Problem = {
  field: ['tableId'],
  message: 'HQ has no such lookup table in this project space.',
  code: 'NOT_FOUND',
};

/** The same of a row. */
export const noSuchRow: Problem = {
  field: ['rowId'],
  message: 'HQ has no such row of a lookup table in this project space.',
  code: 'NOT_FOUND',
};
