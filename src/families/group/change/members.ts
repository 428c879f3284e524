import type { Hq } from '../../../operation/context.js';
import { unwrapView } from '../../../engine/resource/invalidValues.js';
import { KnownError, OutcomeUnknown, type Problem, RejectedChange } from '../../../errors.js';
import { type MembershipInput, membershipOf } from './membership.js';
import { refuseInput } from '../../../graphql/payload.js';
import type { GroupRow } from '../resource.js';
import { editGroup, hiddenWorkers, liveGroups, unknownGroup } from './writes.js';
import { mobileWorkers, type MobileWorkerRow } from '../../mobileWorker/resource.js';
import { liveReads } from '../../shared/liveReads.js';

type GroupMembers = readonly MobileWorkerRow[];

const liveWorkers = liveReads(mobileWorkers, 'one');

/**
 * Loads workers by id; those that are not in the cached list are read from HQ, because they may be new. HQ fails with
 * an error for unknown members (users.md 3).
 * @throws {RejectedChange} for every id of no worker, at the path from `pathOf`. Ids without a path are skipped.
 */
export async function loadWorkers(
  hq: Hq,
  ids: readonly string[],
  pathOf: (id: string) => readonly string[] | undefined,
): Promise<GroupMembers> {
  const found = await Promise.all(ids.map(async id => (await hq.load(mobileWorkers, id)) ?? hq.load(liveWorkers, id)));
  refuseInput(
    found.flatMap((row, i): Problem[] => {
      const field = row ? undefined : pathOf(ids[i]!);
      return field
        ? [{ field, message: 'There is no such mobile worker in this project space.', code: 'NOT_FOUND' }]
        : [];
    }),
  );
  return found.filter(row => row !== null);
}

/**
 * Adds the members of a new group with a separate request. A failure is reported beside the group, which then exists
 * without members.
 */
export async function withMembers(
  hq: Hq,
  group: GroupRow,
  ids: readonly string[],
  field: readonly string[],
  part: string,
  workers: () => Promise<GroupMembers>,
): Promise<{ readonly group: GroupRow; readonly userErrors: readonly Problem[] }> {
  const users = [...new Set(ids)];
  const edit = (joining: GroupMembers) =>
    editGroup(
      group.domain,
      group.id,
      { users },
      joining.map(row => ({ ...unwrapView(row), groups: [...row.groups, group.id] })),
    );
  try {
    const row = await hq.write(edit([]), { part, prepare: async () => edit(await workers()) });
    return { group: row, userErrors: [] };
  } catch (error) {
    if (!(error instanceof KnownError || error instanceof RejectedChange)) throw error;
    const state =
      error instanceof OutcomeUnknown ? 'it is unknown whether its members were added' : 'it has no members';
    const message = `The group was created, but ${state}: ${error.message} Set the members with \`groupUpdate\`.`;
    return { group, userErrors: [{ field, message, code: 'FAILED' }] };
  }
}

/**
 * The resulting list of all members of a group, and the rows of added and removed workers after the change.
 * @throws {RejectedChange} where the group or a new member does not exist.
 */
export async function membersAfter(hq: Hq, groupId: string, input: MembershipInput) {
  const [group, deactivated] = await Promise.all([hq.load(liveGroups, groupId), hq.loadAll(hiddenWorkers)]);
  if (!group) throw noSuchGroup();
  const hiddenIds = deactivated.filter(({ groups }) => groups.includes(groupId)).map(({ id }) => id);
  const { users, added, removed } = membershipOf(input, group.users, hiddenIds);
  const known = new Map(deactivated.map(row => [row.id, row]));
  const name = input.mobileWorkerIds ? 'mobileWorkerIds' : 'addMobileWorkerIds';
  const pathOf = (id: string) =>
    added.includes(id) ? ['input', name, String(input[name]?.indexOf(id) ?? 0)] : undefined;
  const changedIds = [...added, ...removed];
  const active = await loadWorkers(
    hq,
    changedIds.filter(id => !known.has(id)),
    pathOf,
  );
  const workers = [...active, ...changedIds.flatMap(id => known.get(id) ?? [])].map(row => ({
    ...unwrapView(row),
    groups: [...row.groups.filter(id => id !== groupId), ...(added.includes(row.id) ? [groupId] : [])],
  }));
  return { users, workers };
}

/** The error for a group that does not exist. */
export const noSuchGroup = () => new RejectedChange([unknownGroup]);
