import { BadInput } from '../../errors.js';
import type { InputMaybe, LocationFilter, LocationOrder } from '../../generated/schema.js';
import { requireText, type QueryParameters } from '../../graphql/arguments.js';
import { naive } from '../../graphql/dates.js';
import { boundsOf } from '../../graphql/dateRange.js';

/**
 * The filter and order as parameters of location API v2 (locations.md 2.2). Dates are naive UTC.
 * @throws {BadInput} naming the argument that HQ does not support.
 */
export function locationQuery(
  filter: InputMaybe<LocationFilter> | undefined,
  order?: InputMaybe<LocationOrder>,
): QueryParameters {
  const query: QueryParameters = {
    site_code: searchText('filter.siteCode', filter?.siteCode),
    name: searchText('filter.name', filter?.name),
    location_type_code: searchText('filter.typeCode', filter?.typeCode),
    parent_location_id: searchText('filter.parentId', filter?.parentId),
    // Ascending is the list's own `order_by`. An undefined parameter would override it.
    ...(order?.direction === 'DESC' && { order_by: '-last_modified' }),
  };
  for (const [operator, at] of boundsOf('filter.lastModified', filter?.lastModified))
    query[`last_modified.${operator}`] = naive(at);
  return query;
}

/** HQ's library converts these words to non-text values, which match nothing. */
function searchText(argument: string, value: string | null | undefined): string | undefined {
  if (/^(true|false|none)$/i.test(value ?? ''))
    throw new BadInput(`${argument}: HQ cannot search for the text ${JSON.stringify(value)}.`);
  return requireText(argument, value);
}
