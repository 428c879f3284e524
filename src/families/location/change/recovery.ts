import type { Hq } from '../../../operation/context.js';
import { hasInvalidValues } from '../../../engine/resource/invalidValues.js';
import { instant, micros } from '../../../graphql/dates.js';
import { locations, type LocationRow } from '../resource.js';
import type { LocationBody } from './writes.js';
import { uncachedList } from '../../shared/liveReads.js';

const allLocations = uncachedList(locations);

/** Assumed maximum difference between HQ's clock and ours, in ms. */
const SKEW = 300_000;

/**
 * The locations that a change with unknown outcome created, in the order of `bodies`: names are unique below a parent,
 * and they were saved after `since`. HQ creates all or none, so a missing one means none.
 */
export async function findCreated(
  hq: Hq,
  bodies: readonly LocationBody[],
  since: number,
): Promise<readonly LocationRow[] | undefined> {
  const rows = await hq.loadAll(allLocations);
  const found = bodies.flatMap(
    body => rows.find(row => matches(row, body) && micros(instant(row.last_modified)) / 1000 > since - SKEW) ?? [],
  );
  return found.length > 0 && found.length === bodies.length ? found : undefined;
}

const matches = (row: LocationRow, body: LocationBody): boolean =>
  !hasInvalidValues(row) &&
  row.name === body.name &&
  row.parent_location_id === (body.parent_location_id ?? '') &&
  [row.location_type_code, row.location_type_name].includes(body.location_type_code!) &&
  (body.site_code === undefined || row.site_code.toLowerCase() === body.site_code.toLowerCase());
