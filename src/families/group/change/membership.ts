import type { InputMaybe } from '../../../generated/schema.js';

/** The members to add and to remove, as in `GroupUpdateInput`. */
export interface MembershipInput {
  readonly userIds?: InputMaybe<readonly string[]>;
  readonly addUserIds?: InputMaybe<readonly string[]>;
  readonly removeUserIds?: InputMaybe<readonly string[]>;
  readonly dropDeactivated?: InputMaybe<boolean>;
}

/** A change of a group's members. HQ requires the complete list. */
export interface Membership {
  readonly users: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Does the input change the members? */
export const changesMembers = ({ userIds, addUserIds, removeUserIds, dropDeactivated }: MembershipInput): boolean =>
  Boolean(userIds ?? (addUserIds?.length || removeUserIds?.length || dropDeactivated));

/**
 * Computes the members after the change. `shown`: members in HQ's answers. `hidden`: deactivated members, which HQ
 * hides; they stay unless the input removes them.
 */
export function membershipOf(
  { userIds, addUserIds, removeUserIds, dropDeactivated }: MembershipInput,
  shown: readonly string[],
  hidden: readonly string[],
): Membership {
  const wanted = [...(userIds ?? [...shown, ...(addUserIds ?? [])]), ...(dropDeactivated ? [] : hidden)];
  const users = [...new Set(wanted)].filter(id => !removeUserIds?.includes(id));
  const before = [...shown, ...hidden];
  return {
    users,
    added: users.filter(id => !before.includes(id)),
    removed: before.filter(id => !users.includes(id)),
  };
}
