import { parseV2Date } from '../../dates.js';
import { badRequest } from '../../http/refusals.js';
import type { FormQuery, TimeRange } from '../../world/model.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : undefined);

/** An Elasticsearch range: four operators, dates with or without a zone, in whole milliseconds. */
function rangeOf(bounds: Json): TimeRange {
  let from = -Infinity;
  let to = Infinity;
  for (const [operator, value] of Object.entries(bounds)) {
    const ms = typeof value === 'string' ? parseV2Date(value)?.ms : undefined;
    if (ms === undefined) throw badRequest('');
    const whole = Math.floor(ms);
    if (operator === 'gte') from = Math.max(from, whole);
    else if (operator === 'gt') from = Math.max(from, whole + 1);
    else if (operator === 'lte') to = Math.min(to, whole);
    else if (operator === 'lt') to = Math.min(to, whole - 1);
    else throw badRequest('');
  }
  return { from, to };
}

/** The range in the old filter of the Data Export Tool: first or second in its `and`. */
function exportRange(filter: unknown): unknown {
  const and = at(first(at(filter, 'or')), 'and');
  if (!Array.isArray(and)) return undefined;
  return (and as unknown[])
    .slice(0, 2)
    .map(part => at(at(part, 'range'), 'server_modified_on'))
    .find(range => range !== undefined);
}

/**
 * The range of a `_search` parameter. Two shapes are known; others raise a 400 with an empty message (forms.md 1.3).
 */
export function readFormSearch(text: string): Pick<FormQuery, 'indexedOn' | 'serverModifiedOn'> {
  let search: unknown;
  try {
    search = JSON.parse(text);
  } catch {
    throw badRequest('');
  }
  const filter = at(search, 'filter');
  const inserted = at(at(filter, 'range'), 'inserted_at');
  const bounds = inserted ?? exportRange(filter);
  if (!isObject(bounds)) throw badRequest('');
  return { [inserted === undefined ? 'serverModifiedOn' : 'indexedOn']: rangeOf(bounds) };
}
