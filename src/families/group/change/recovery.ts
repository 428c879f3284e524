import { isDeepStrictEqual } from 'node:util';
import type { Hq } from '../../../operation/context.js';
import { hasInvalidValues } from '../../../engine/resource/invalidValues.js';
import type { GroupRow } from '../resource.js';
import { allGroups, type GroupMade, type NewGroup } from './writes.js';

/** The group that a change whose outcome is unknown has made after all: names are unique, and nobody is in it yet. */
export const madeBefore = async (hq: Hq, body: NewGroup): Promise<GroupRow | undefined> =>
  madeAs(await hq.loadAll(allGroups), body);

/** The same for many. HQ makes one after the other: with any of them there, what is missing was not made. */
export async function manyMadeBefore(hq: Hq, bodies: readonly NewGroup[]): Promise<readonly GroupMade[] | undefined> {
  const rows = await hq.loadAll(allGroups);
  const found = bodies.map(body => madeAs(rows, body));
  const message = 'The first sending of this change broke off, and HQ lists no such group: make it with a new key.';
  return found.some(Boolean)
    ? found.map(group => (group ? { group } : { problems: [{ field: [], message, code: 'FAILED' }] }))
    : undefined;
}

const madeAs = (rows: readonly GroupRow[], { name, users, case_sharing, reporting, metadata }: NewGroup) =>
  rows.find(
    row =>
      !hasInvalidValues(row) &&
      row.name === name &&
      isDeepStrictEqual(
        [row.users, row.case_sharing, row.reporting, row.metadata],
        [users, case_sharing, reporting, metadata],
      ),
  );
