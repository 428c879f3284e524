import type { InputMaybe } from '../../../generated/schema.js';

/** Who comes and who goes, as `GroupUpdateInput` says it. */
export interface MembershipInput {
  readonly userIds?: InputMaybe<readonly string[]>;
  readonly addUserIds?: InputMaybe<readonly string[]>;
  readonly removeUserIds?: InputMaybe<readonly string[]>;
  readonly dropDeactivated?: InputMaybe<boolean>;
}

/** A change of a group's members: HQ takes all of them at once. */
export interface GroupMembership {
  readonly users: readonly string[];
  readonly come: readonly string[];
  readonly go: readonly string[];
}

/** Does the input say anything of the members? */
export const changesMembers = ({ userIds, addUserIds, removeUserIds, dropDeactivated }: MembershipInput): boolean =>
  Boolean(userIds ?? (addUserIds?.length || removeUserIds?.length || dropDeactivated));

/** The members that are wanted, of those whom HQ shows and those whom it hides, who stay unless the input says otherwise. */
export function membershipOf(
  { userIds, addUserIds, removeUserIds, dropDeactivated }: MembershipInput,
  shown: readonly string[],
  hidden: readonly string[],
): GroupMembership {
  const wanted = [...(userIds ?? [...shown, ...(addUserIds ?? [])]), ...(dropDeactivated ? [] : hidden)];
  const users = [...new Set(wanted)].filter(id => !removeUserIds?.includes(id));
  const before = [...shown, ...hidden];
  return {
    users,
    come: users.filter(id => !before.includes(id)),
    go: before.filter(id => !users.includes(id)),
  };
}
