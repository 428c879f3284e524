import type { InputMaybe } from '../../../generated/schema.js';

/** The members to add and to remove, as in `GroupUpdateInput`. */
export interface MembershipInput {
  readonly mobileWorkerIds?: InputMaybe<readonly string[]>;
  readonly addMobileWorkerIds?: InputMaybe<readonly string[]>;
  readonly removeMobileWorkerIds?: InputMaybe<readonly string[]>;
  readonly dropDeactivated?: InputMaybe<boolean>;
}

/** A change of a group's members. HQ requires the complete list. */
export interface Membership {
  readonly users: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Does the input change the members? */
export const changesMembers = ({
  mobileWorkerIds,
  addMobileWorkerIds,
  removeMobileWorkerIds,
  dropDeactivated,
}: MembershipInput): boolean =>
  Boolean(mobileWorkerIds ?? (addMobileWorkerIds?.length || removeMobileWorkerIds?.length || dropDeactivated));

/**
 * Computes the members after the change. `shown`: members in HQ's answers. `hidden`: deactivated members, which HQ
 * hides; they stay unless the input removes them.
 */
export function membershipOf(
  { mobileWorkerIds, addMobileWorkerIds, removeMobileWorkerIds, dropDeactivated }: MembershipInput,
  shown: readonly string[],
  hidden: readonly string[],
): Membership {
  const wanted = [
    ...(mobileWorkerIds ?? [...shown, ...(addMobileWorkerIds ?? [])]),
    ...(dropDeactivated ? [] : hidden),
  ];
  const users = [...new Set(wanted)].filter(id => !removeMobileWorkerIds?.includes(id));
  const before = [...shown, ...hidden];
  return {
    users,
    added: users.filter(id => !before.includes(id)),
    removed: before.filter(id => !users.includes(id)),
  };
}
