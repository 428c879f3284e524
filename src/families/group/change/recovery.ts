import { isDeepStrictEqual } from 'node:util';
import type { Hq } from '../../../operation/context.js';
import { hasInvalidValues } from '../../../engine/resource/invalidValues.js';
import type { GroupRow } from '../resource.js';
import { allGroups, type GroupOutcome, type NewGroup } from './writes.js';

/** The group that a change with unknown outcome created: names are unique, and the new group has no members. */
export const findCreated = async (hq: Hq, body: NewGroup): Promise<GroupRow | undefined> =>
  groupLike(await hq.loadAll(allGroups), body);

/**
 * The same for many groups. HQ creates them one after the other: if one of them exists, the missing ones were not
 * created.
 */
export async function findAllCreated(
  hq: Hq,
  bodies: readonly NewGroup[],
): Promise<readonly GroupOutcome[] | undefined> {
  const rows = await hq.loadAll(allGroups);
  const found = bodies.map(body => groupLike(rows, body));
  const message =
    'The first attempt was interrupted, and HQ does not have this group. Create it with a new Idempotency-Key.';
  return found.some(Boolean)
    ? found.map(group => (group ? { group } : { problems: [{ field: [], message, code: 'FAILED' }] }))
    : undefined;
}

const groupLike = (rows: readonly GroupRow[], { name, users, case_sharing, reporting, metadata }: NewGroup) =>
  rows.find(
    row =>
      !hasInvalidValues(row) &&
      row.name === name &&
      isDeepStrictEqual(
        [row.users, row.case_sharing, row.reporting, row.metadata],
        [users, case_sharing, reporting, metadata],
      ),
  );
