import type {
  MutationResolvers,
  MutationWebUserActivateArgs,
  MutationWebUserDeactivateArgs,
  MutationWebUserInviteArgs,
  MutationWebUserUpdateArgs,
  Resolvers,
} from '../generated/schema.js';
import { mutation } from '../graphql/mutation.js';
import { nonEmpty } from '../graphql/pick.js';
import { webUserBody } from '../graphql/webUserInput.js';
import type { Context } from '../context.js';
import { locations } from '../resources/location.js';
import { editWebUser, inviteWebUser, presentWebUsers, switchWebUser } from '../resources/webUserChange.js';
import { known } from './mobileWorker.js';

/** Changes of web users. */
export const mutations = {
  webUserUpdate: mutation(async ({ domain, userId, input }: MutationWebUserUpdateArgs, { hq }) => ({
    webUser: await hq(domain).write(editWebUser(domain, userId, webUserBody(input))),
  })),
  webUserActivate: mutation(async ({ domain, userId }: MutationWebUserActivateArgs, { hq }) => ({
    webUser: { domain, userId: await hq(domain).write(switchWebUser(userId, true)) },
  })),
  webUserDeactivate: mutation(async ({ domain, userId }: MutationWebUserDeactivateArgs, { hq }) => ({
    webUser: { domain, userId: await hq(domain).write(switchWebUser(userId, false)) },
  })),
  webUserInvite: mutation(async ({ domain, input }: MutationWebUserInviteArgs, { hq }) => ({
    invitation: await hq(domain).write(
      inviteWebUser(domain, { ...webUserBody(input), email: input.email, role: input.role }),
    ),
  })),
} satisfies MutationResolvers;

/** The user whose membership was switched: read when it is asked for. */
const switched = {
  webUser: ({ webUser }: { webUser?: { domain: string; userId: string } }, _: unknown, { hq }: Context) =>
    webUser ? hq(webUser.domain).load(presentWebUsers, webUser.userId) : null,
};

/** What changes of web users answer. */
export const resolvers = {
  WebUserActivatePayload: switched,
  WebUserDeactivatePayload: switched,
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
      known((row.assigned_location_ids ?? []).map(id => hq(row.domain).load(locations, id))),
  },
} satisfies Resolvers;
