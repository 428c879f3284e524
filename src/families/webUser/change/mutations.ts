import type {
  MutationResolvers,
  MutationWebUserActivateArgs,
  MutationWebUserDeactivateArgs,
  MutationWebUserInviteArgs,
  MutationWebUserUpdateArgs,
  Resolvers,
} from '../../../generated/schema.js';
import { mutation, refuseId } from '../../../graphql/payload.js';
import { nonEmpty } from '../../../graphql/values.js';
import { webUserBody } from './input.js';
import type { Context } from '../../../operation/context.js';
import { locations } from '../../location/resource.js';
import { webUsers } from '../resource.js';
import { editWebUser, inviteWebUser, liveWebUsers, switchWebUser, unknownWebUser } from './writes.js';
import { existing } from '../../mobileWorker/resolvers.js';

/** Changes of web users. */
export const mutations = {
  webUserUpdate: mutation(async ({ domain, userId, input }: MutationWebUserUpdateArgs, { hq }) => {
    const body = webUserBody(input);
    refuseId(webUsers, userId, unknownWebUser);
    return { webUser: await hq(domain).write(editWebUser(domain, userId, body)) };
  }),
  webUserActivate: mutation(({ domain, userId }: MutationWebUserActivateArgs, { hq }) =>
    switchMembership(hq, domain, userId, true),
  ),
  webUserDeactivate: mutation(({ domain, userId }: MutationWebUserDeactivateArgs, { hq }) =>
    switchMembership(hq, domain, userId, false),
  ),
  webUserInvite: mutation(async ({ domain, input }: MutationWebUserInviteArgs, { hq }) => ({
    invitation: await hq(domain).write(
      inviteWebUser(domain, { ...webUserBody(input), email: input.email, role: input.role }),
    ),
  })),
} satisfies MutationResolvers;

async function switchMembership(hq: Context['hq'], domain: string, userId: string, active: boolean) {
  refuseId(webUsers, userId, unknownWebUser);
  return { webUser: { domain, userId: await hq(domain).write(switchWebUser(userId, active)) } };
}

/** The user after activation or deactivation, read when selected. */
const switchedUser = {
  webUser: ({ webUser }: { webUser?: { domain: string; userId: string } }, _: unknown, { hq }: Context) =>
    webUser ? hq(webUser.domain).load(liveWebUsers, webUser.userId) : null,
};

/** Payloads of changes of web users. */
export const resolvers = {
  WebUserActivatePayload: switchedUser,
  WebUserDeactivatePayload: switchedUser,
  WebUserInvitation: {
    invitationId: row => row.id ?? null,
    profile: row => nonEmpty(row.profile),
    userData: row => row.user_data ?? {},
    tableauRole: row => nonEmpty(row.tableau_role),
    tableauGroups: row => row.tableau_groups ?? [],
    locationIds: row => row.assigned_location_ids ?? [],
    primaryLocationId: row => nonEmpty(row.primary_location_id),
    primaryLocation: (row, _, { hq }) =>
      row.primary_location_id ? hq(row.domain).load(locations, row.primary_location_id) : null,
    locations: (row, _, { hq }) =>
      existing((row.assigned_location_ids ?? []).map(id => hq(row.domain).load(locations, id))),
  },
} satisfies Resolvers;
