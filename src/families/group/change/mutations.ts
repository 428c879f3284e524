import type { Problem } from '../../../errors.js';
import type {
  MutationGroupCreateArgs,
  MutationGroupDeleteArgs,
  MutationGroupsCreateArgs,
  MutationGroupUpdateArgs,
  MutationResolvers,
} from '../../../generated/schema.js';
import { globalId } from '../../../graphql/globalIds.js';
import { groupBody, newGroup, newGroups } from './input.js';
import { changesMembers } from './membership.js';
import { below, mutation, refuseInput, refuseId } from '../../../graphql/payload.js';
import { unwrapView } from '../../../engine/resource/invalidValues.js';
import { groups } from '../resource.js';
import { createGroup, createGroups, deleteGroup, editGroup, liveGroups, unknownGroup } from './writes.js';
import { findCreated, findAllCreated } from './recovery.js';
import { membersAfter, noSuchGroup, withMembers, loadWorkers } from './members.js';

/** Changes of groups. */
export const mutations = {
  groupCreate: mutation(async ({ domain, input }: MutationGroupCreateArgs, context) => {
    const hq = context.hq(domain);
    const problems: Problem[] = [];
    const body = newGroup(input, ['input'], problems);
    refuseInput(problems);
    const ids = input.userIds ?? [];
    const members = once(() => loadWorkers(hq, ids, id => ['input', 'userIds', String(ids.indexOf(id))]));
    const change = createGroup(domain, body);
    const group = await hq.write(change, {
      prepare: async () => (await members(), change),
      recover: () => findCreated(hq, body),
    });
    return ids.length > 0 ? withMembers(hq, group, ids, ['input', 'userIds'], 'members', members) : { group };
  }),

  groupsCreate: mutation(async ({ domain, inputs }: MutationGroupsCreateArgs, context) => {
    const hq = context.hq(domain);
    const bodies = newGroups(inputs);
    const idsOf = (i: number) => inputs[i]!.userIds ?? [];
    const checked = once(() =>
      loadWorkers(hq, [...new Set(inputs.flatMap((_, i) => idsOf(i)))], id => {
        const i = inputs.findIndex((_, i) => idsOf(i).includes(id));
        return ['inputs', String(i), 'userIds', String(idsOf(i).indexOf(id))];
      }),
    );
    const change = createGroups(domain, bodies);
    const created = await hq.write(change, {
      prepare: async () => (await checked(), change),
      recover: () => findAllCreated(hq, bodies),
    });
    const outcomes = [];
    const newGroupsOf = new Map<string, readonly string[]>();
    // One after the other, because a worker may be added to several groups.
    for (const [i, one] of created.entries()) {
      const [path, ids] = [['inputs', String(i)], idsOf(i)];
      const members = async () =>
        (await checked())
          .filter(({ id }) => ids.includes(id))
          .map(row => ({ ...unwrapView(row), groups: [...row.groups, ...(newGroupsOf.get(row.id) ?? [])] }));
      if ('problems' in one) outcomes.push({ group: null, userErrors: below(path, one.problems) });
      else if (ids.length === 0) outcomes.push({ group: one.group, userErrors: [] });
      else outcomes.push(await withMembers(hq, one.group, ids, [...path, 'userIds'], `members ${i}`, members));
      if ('group' in one) ids.forEach(id => newGroupsOf.set(id, [...(newGroupsOf.get(id) ?? []), one.group.id]));
    }
    return { outcomes };
  }),

  groupUpdate: mutation(async ({ domain, groupId, input }: MutationGroupUpdateArgs, context) => {
    const hq = context.hq(domain);
    const body = groupBody(input);
    const group = await hq.write(editGroup(domain, groupId, body), {
      async prepare() {
        if (changesMembers(input)) {
          const { users, workers } = await membersAfter(hq, groupId, input);
          return editGroup(domain, groupId, { ...body, users }, workers, input.removeUserIds ?? []);
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
    return { id: globalId('Group', domain, groupId), groupId };
  }),
} satisfies MutationResolvers;

/** Runs the work on the first call only. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (result ??= work());
}
