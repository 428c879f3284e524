import type { Problem } from '../../../errors.js';
import type {
  MutationGroupCreateArgs,
  MutationGroupDeleteArgs,
  MutationGroupsCreateArgs,
  MutationGroupUpdateArgs,
  MutationResolvers,
  WriteOutcome,
} from '../../../generated/schema.js';
import { globalId } from '../../../graphql/globalIds.js';
import { groupBody, newGroup, newGroups } from './input.js';
import { changesMembers } from './membership.js';
import { below, mutation, refuseInput, refuseId } from '../../../graphql/payload.js';
import { unwrapView } from '../../../engine/resource/invalidValues.js';
import { groups, type GroupRow } from '../resource.js';
import { createGroup, createGroups, deleteGroup, editGroup, liveGroups, unknownGroup } from './writes.js';
import { findCreated, findAllCreated } from './recovery.js';
import { membersAfter, noSuchGroup, withMembers, loadWorkers } from './members.js';

/** Outcome for one of several new groups. */
interface GroupResult {
  readonly index: number;
  readonly outcome: WriteOutcome;
  readonly group: GroupRow | null;
  readonly groupId: string | null;
  readonly userErrors: readonly Problem[];
}

/** Of many changes, where none was sent. */
const NOT_SENT = { results: [] };

/** Changes of groups. */
export const mutations = {
  groupCreate: mutation(async ({ domain, input }: MutationGroupCreateArgs, context) => {
    const hq = context.hq(domain);
    const problems: Problem[] = [];
    const body = newGroup(input, ['input'], problems);
    refuseInput(problems);
    const ids = input.mobileWorkerIds ?? [];
    const members = once(() => loadWorkers(hq, ids, id => ['input', 'mobileWorkerIds', String(ids.indexOf(id))]));
    const change = createGroup(domain, body);
    const group = await hq.write(change, {
      prepare: async () => (await members(), change),
      recover: () => findCreated(hq, body),
    });
    return ids.length > 0 ? withMembers(hq, group, ids, ['input', 'mobileWorkerIds'], 'members', members) : { group };
  }),

  groupsCreate: mutation(async ({ domain, inputs }: MutationGroupsCreateArgs, context) => {
    const hq = context.hq(domain);
    const bodies = newGroups(inputs);
    const idsOf = (i: number) => inputs[i]!.mobileWorkerIds ?? [];
    const checked = once(() =>
      loadWorkers(hq, [...new Set(inputs.flatMap((_, i) => idsOf(i)))], id => {
        const i = inputs.findIndex((_, i) => idsOf(i).includes(id));
        return ['inputs', String(i), 'mobileWorkerIds', String(idsOf(i).indexOf(id))];
      }),
    );
    const change = createGroups(domain, bodies);
    const created = await hq.write(change, {
      prepare: async () => (await checked(), change),
      recover: () => findAllCreated(hq, bodies),
    });
    const results: GroupResult[] = [];
    const newGroupsOf = new Map<string, readonly string[]>();
    // One after the other, because a worker may be added to several groups.
    for (const [index, one] of created.entries()) {
      const [path, ids] = [['inputs', String(index)], idsOf(index)];
      const members = async () =>
        (await checked())
          .filter(({ id }) => ids.includes(id))
          .map(row => ({ ...unwrapView(row), groups: [...row.groups, ...(newGroupsOf.get(row.id) ?? [])] }));
      if ('problems' in one) {
        results.push({ index, outcome: 'REFUSED', group: null, groupId: null, userErrors: below(path, one.problems) });
        continue;
      }
      const made =
        ids.length === 0
          ? { group: one.group, userErrors: [] }
          : await withMembers(hq, one.group, ids, [...path, 'mobileWorkerIds'], `members ${index}`, members);
      results.push({ index, outcome: 'CREATED', groupId: one.group.id, ...made });
      ids.forEach(id => newGroupsOf.set(id, [...(newGroupsOf.get(id) ?? []), one.group.id]));
    }
    return { results };
  }, NOT_SENT),

  groupUpdate: mutation(async ({ domain, groupId, input }: MutationGroupUpdateArgs, context) => {
    const hq = context.hq(domain);
    const body = groupBody(input);
    const group = await hq.write(editGroup(domain, groupId, body), {
      async prepare() {
        if (changesMembers(input)) {
          const { users, workers } = await membersAfter(hq, groupId, input);
          return editGroup(domain, groupId, { ...body, users }, workers, input.removeMobileWorkerIds ?? []);
        }
        // HQ fails with an error for an unknown group (users.md 3).
        if (!((await hq.load(groups, groupId)) ?? (await hq.load(liveGroups, groupId)))) throw noSuchGroup();
        return editGroup(domain, groupId, body);
      },
    });
    return { group };
  }),

  groupDelete: mutation(async ({ domain, groupId }: MutationGroupDeleteArgs, context) => {
    refuseId(groups, groupId, unknownGroup);
    const hq = context.hq(domain);
    await hq.write(deleteGroup(groupId), {
      recover: async () => ((await hq.load(liveGroups, groupId)) ? undefined : groupId),
    });
    return { deletedId: globalId('Group', domain, groupId), groupId };
  }),
} satisfies MutationResolvers;

/** Runs the work on the first call only. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (result ??= work());
}
