import type { Resolvers } from '../../generated/schema.js';
import { ownerOf, userOf } from './lookUp.js';

/** Look-ups of ids that may be of several kinds. */
export const resolvers = {
  Domain: {
    user: (row, { userId }, { hq }) => userOf(hq, row.domain_name, userId),
    caseOwner: (row, { ownerId }, { hq }) => ownerOf(hq, row.domain_name, ownerId),
  },
  UnknownUser: { displayName: () => null },
  UnknownOwner: { displayName: () => null },
} satisfies Resolvers;
