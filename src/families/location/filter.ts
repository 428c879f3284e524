import { BadInput } from '../../errors.js';
import type { InputMaybe, LocationFilter, LocationOrder } from '../../generated/schema.js';
import { requireText, type QueryParameters } from '../../graphql/arguments.js';
import { naive } from '../../graphql/dates.js';
import { boundsOf } from '../../graphql/dateRange.js';

/**
 * The filter and order as parameters of location API v2 (locations.md 2.2), dates naive UTC.
 * @throws {BadInput} naming the argument that HQ could not take.
 */
export function locationQuery(
  filter: InputMaybe<LocationFilter> | undefined,
  order?: InputMaybe<LocationOrder>,
): QueryParameters {
  const query: QueryParameters = {
    site_code: plain('filter.siteCode', filter?.siteCode),
    name: plain('filter.name', filter?.name),
    location_type_code: plain('filter.typeCode', filter?.typeCode),
    parent_location_id: plain('filter.parentId', filter?.parentId),
    // Without `order_by` the list has its own, which is the ascending one; an undefined parameter would unsay that.
    ...(order?.direction === 'DESC' && { order_by: '-last_modified' }),
  };
  for (const [operator, at] of boundsOf('filter.lastModified', filter?.lastModified))
    query[`last_modified.${operator}`] = naive(at);
  return query;
}

/** HQ's library turns these words into values that are no text, so that they find nothing. */
function plain(argument: string, value: string | null | undefined): string | undefined {
  if (/^(true|false|none)$/i.test(value ?? ''))
    throw new BadInput(`${argument}: HQ cannot look for the text ${JSON.stringify(value)}.`);
  return requireText(argument, value);
}
