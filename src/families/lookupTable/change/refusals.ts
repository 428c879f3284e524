import type { Problem } from '../../../errors.js';
import type { Reply } from '../../../client/call.js';

/** HQ's names for parts of a table or row, with their paths in the input. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  tag: ['input', 'tag'],
  fields: ['input', 'fields'],
  is_global: ['input', 'isGlobal'],
  item_attributes: ['input', 'itemAttributes'],
  data_type_id: ['tableId'],
};

/**
 * The problems in HQ's refusal (400) of a table or row, with HQ's message: one text, or a list of texts for values that
 * violate HQ's schema (lookup-tables.md 2). Undefined for other replies.
 */
export function tableRefusal({ status, body }: Reply): readonly Problem[] | undefined {
  if (status !== 400) return undefined;
  const errors: readonly unknown[] = Array.isArray(body) ? body : [(body as { error?: unknown } | null)?.error];
  const messages = errors.filter((one): one is string => typeof one === 'string' && one !== '');
  return messages.length > 0
    ? messages.map(message => ({ field: pathOf(message), message, code: 'INVALID' }))
    : undefined;
}

/** HQ's message names the part before the mistake (`tag must be`), or after the last colon. */
function pathOf(messages: string): readonly string[] {
  const end = messages.slice(messages.lastIndexOf(':') + 1);
  const [name] = /\b(fields|is_global|item_attributes|data_type_id|tag)\b/.exec(end) ?? [];
  return PATHS[name ?? ''] ?? ['input'];
}

/** The problem for a table that does not exist. */
export const noSuchTable: Problem = {
  field: ['tableId'],
  message: 'HQ has no such lookup table in this project space.',
  code: 'NOT_FOUND',
};

/** The problem for a row that does not exist. */
export const noSuchRow: Problem = {
  field: ['rowId'],
  message: 'HQ has no such row of a lookup table in this project space.',
  code: 'NOT_FOUND',
};
