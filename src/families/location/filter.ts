import { BadInput } from '../../errors.js';
import type { InputMaybe, LocationFilter, LocationOrder } from '../../generated/schema.js';
import { anyOf, requireText, type QueryParameters } from '../../graphql/arguments.js';
import { micros, naive } from '../../graphql/dates.js';
import { type Bound, boundsOf } from '../../graphql/dateRange.js';
import { unwrapView } from '../../engine/resource/invalidValues.js';
import type { LocationRow } from './resource.js';

/** Conditions on texts: the argument, HQ's parameter, and the field of a row. */
const TEXTS = [
  ['siteCode', 'site_code', 'site_code'],
  ['name', 'name', 'name'],
  ['typeCode', 'location_type_code', 'location_type_code'],
  ['parentId', 'parent_location_id', 'parent_location_id'],
] as const;

type Filter = InputMaybe<LocationFilter> | undefined;

/**
 * The filter and order as parameters of location API v2 (locations.md 2.2). Dates are naive UTC. Undefined where a
 * condition has several values: HQ reads only the last one.
 * @throws {BadInput} naming the argument that HQ does not support.
 */
export function locationQuery(filter: Filter, order?: InputMaybe<LocationOrder>): QueryParameters | undefined {
  const conditions = TEXTS.map(([argument, parameter]) => [argument, parameter, valuesOf(argument, filter)] as const);
  const bounds = boundsOf('filter.lastModified', filter?.lastModified);
  if (conditions.some(([, , values]) => values && values.length > 1)) return undefined;
  return {
    ...Object.fromEntries(conditions.map(([argument, name, values]) => [name, searchText(argument, values?.[0])])),
    // Ascending is the list's own `order_by`. An undefined parameter would override it.
    ...(order?.direction === 'DESC' && { order_by: '-last_modified' }),
    ...Object.fromEntries(bounds.map(([operator, at]) => [`last_modified.${operator}`, naive(at)])),
  };
}

/**
 * A test of rows for the filter, for lists that are read whole.
 * @throws {BadInput} naming an argument that is empty.
 */
export function locationTest(filter: Filter): (row: LocationRow) => boolean {
  const conditions = TEXTS.flatMap(([argument, , field]) => {
    const values = valuesOf(argument, filter);
    return values ? [[field, new Set(values)] as const] : [];
  });
  const bounds = boundsOf('filter.lastModified', filter?.lastModified);
  return view => {
    const row = unwrapView(view);
    return (
      conditions.every(([field, values]) => values.has(row[field] ?? '')) &&
      bounds.every(bound => isWithin(micros(row.last_modified), bound))
    );
  };
}

/** The rows in the order of HQ's list, least recently changed first, or in the given order. */
export function sorted(rows: readonly LocationRow[], order?: InputMaybe<LocationOrder>): readonly LocationRow[] {
  const sign = order?.direction === 'DESC' ? -1 : 1;
  const placed = rows.map(row => ({ row, place: placeOf(row) }));
  return placed.sort((a, b) => (a.place < b.place ? -sign : sign)).map(({ row }) => row);
}

/**
 * The place of a row in the sorted list, for cursors. A location that was saved again has another place, so its old
 * cursor is refused instead of passing over rows.
 */
export function placeOf(view: LocationRow): string {
  const { last_modified, location_id } = unwrapView(view);
  return `${last_modified} ${location_id}`;
}

function valuesOf(argument: (typeof TEXTS)[number][0], filter: Filter): readonly string[] | undefined {
  const values = anyOf(`filter.${argument}`, filter?.[argument]);
  values?.forEach(value => requireText(`filter.${argument}`, value));
  return values && [...new Set(values)];
}

/** HQ's library converts these words to non-text values, which match nothing. */
function searchText(argument: string, value: string | undefined): string | undefined {
  if (/^(true|false|none)$/i.test(value ?? ''))
    throw new BadInput(`filter.${argument}: HQ cannot search for the text ${JSON.stringify(value)}.`);
  return value;
}

const COMPARISONS: Readonly<Record<Bound[0], (at: number, bound: number) => boolean>> = {
  gt: (at, bound) => at > bound,
  gte: (at, bound) => at >= bound,
  lt: (at, bound) => at < bound,
  lte: (at, bound) => at <= bound,
};

const isWithin = (at: number, [operator, bound]: Bound): boolean => COMPARISONS[operator](at, bound);
