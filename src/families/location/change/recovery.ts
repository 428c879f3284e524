import type { Hq } from '../../../operation/context.js';
import { hasInvalidValues } from '../../../engine/resource/invalidValues.js';
import { instant, micros } from '../../../graphql/dates.js';
import { locations, type LocationRow } from '../resource.js';
import type { LocationBody } from './writes.js';
import { uncachedList } from '../../shared/liveReads.js';

const allLocations = uncachedList(locations);

/** ms that HQ's clock and ours may differ by. */
const SKEW = 300_000;

/**
 * The locations that a change whose outcome is unknown has made after all, in the order of their bodies: a name is unique
 * below its parent, and they were saved since. HQ makes all or none, so one that is missing means none.
 */
export async function madeBefore(
  hq: Hq,
  bodies: readonly LocationBody[],
  since: number,
): Promise<readonly LocationRow[] | undefined> {
  const rows = await hq.loadAll(allLocations);
  const found = bodies.flatMap(
    body => rows.find(row => is(row, body) && micros(instant(row.last_modified)) / 1000 > since - SKEW) ?? [],
  );
  return found.length > 0 && found.length === bodies.length ? found : undefined;
}

const is = (row: LocationRow, body: LocationBody): boolean =>
  !hasInvalidValues(row) &&
  row.name === body.name &&
  row.parent_location_id === (body.parent_location_id ?? '') &&
  [row.location_type_code, row.location_type_name].includes(body.location_type_code!) &&
  (body.site_code === undefined || row.site_code.toLowerCase() === body.site_code.toLowerCase());
