import type { Resolvers } from '../../generated/schema.js';
import type { Context } from '../../operation/context.js';
import { mobileWorkers } from '../mobileWorker/resource.js';
import { identities, ME } from '../project/resource.js';
import { webUserById } from '../webUser/byId.js';
import { ownerOf, userOf } from './lookUp.js';

/** Users and owners of cases, of any kind. */
export const resolvers = {
  Domain: {
    viewer: async ({ domain_name: domain }, _, { hq, account }) => {
      const identity = await account.load(identities, ME);
      if (!identity) return null;
      return isWorker(domain, identity.username)
        ? hq(domain).load(mobileWorkers, identity.id)
        : webUserById(hq(domain), identity.id);
    },
    user: (row, { userId }, { hq }) => userOf(hq, row.domain_name, userId),
    caseOwner: (row, { ownerId }, { hq }) => ownerOf(hq, row.domain_name, ownerId),
  },
  UnknownUser: { displayName: () => null },
  UnknownOwner: { displayName: () => null },
} satisfies Resolvers;

/** Loaders of references by HQ's id. */
export const references = {
  ProjectUser: (userId: string, domain: string, { hq }: Pick<Context, 'hq'>) => userOf(hq, domain, userId),
  UnknownUser: (userId: string, domain: string) => ({ __typename: 'UnknownUser', domain, userId }),
};

/** The user names of a project space's mobile workers end with its name (users.md 1). */
const isWorker = (domain: string, username: string) => username.endsWith(`@${domain}.commcarehq.org`);
