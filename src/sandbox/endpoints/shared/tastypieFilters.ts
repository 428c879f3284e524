import { parseV1Date } from '../../dates.js';
import { badRequest } from '../../http/refusals.js';
import type { TimeRange } from '../../world/model.js';

/** Parameters that are never filters (cases.md 4.1, forms.md 1.1). */
const RESERVED: ReadonlySet<string> = new Set(['limit', 'offset', 'format', 'order_by', 'api_key', 'username', 'q']);

/**
 * The filters of an Elasticsearch-backed tastypie list. The last value of a repeated parameter counts (cases.md 4.1,
 * forms.md 1.1).
 */
export function lastFilters(query: URLSearchParams): ReadonlyMap<string, string> {
  const filters = new Map<string, string>();
  for (const [name, value] of query) {
    if (!RESERVED.has(name) && !name.endsWith('__full')) filters.set(name, value);
  }
  return filters;
}

/** Is a `__full` flag of the request on? It is for `true` in any letter case (cases.md 4.1, forms.md 1.1). */
export function isFull(query: URLSearchParams, flag: string): boolean {
  return query.getAll(`${flag}__full`).at(-1)?.toLowerCase() === 'true';
}

/**
 * The bound of a `<field>_start` or `<field>_end` parameter, inclusive and in whole milliseconds as the index has it.
 * An empty value is no bound. Raises HQ's 400 for other than the four formats (cases.md 4.1, forms.md 1.1).
 */
export function inclusiveBound(end: 'start' | 'end', text: string): TimeRange {
  if (text === '') return {};
  const ms = parseV1Date(text);
  if (ms === undefined) throw badRequest(`Bad query parameter: Unknown date format: ${text}`);
  return end === 'start' ? { from: Math.floor(ms) } : { to: Math.floor(ms) };
}

/** One `order_by` of a list. */
export interface Ordering<Field extends string> {
  readonly by: Field;
  readonly descending: boolean;
}

/**
 * The `order_by` parameters of a list, in order. `sortable` maps HQ's names to the sandbox's, `fields` holds all fields
 * of the resource. Raises HQ's two 400s (forms.md 1.1, errors-and-paging.md 4).
 */
export function orderings<Field extends string>(
  query: URLSearchParams,
  sortable: Readonly<Record<string, Field>>,
  fields: ReadonlySet<string>,
): readonly Ordering<Field>[] {
  return query.getAll('order_by').map(text => {
    const descending = text.startsWith('-');
    const name = descending ? text.slice(1) : text;
    if (!fields.has(name)) throw badRequest(`No matching '${name}' field for ordering on.`);
    const by = Object.hasOwn(sortable, name) ? sortable[name] : undefined;
    if (by === undefined) throw badRequest(`The '${name}' field does not allow ordering.`);
    return { by, descending };
  });
}
