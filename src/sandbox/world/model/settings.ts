import type { Permission } from './account.js';

/** A role of a project space: what users show of it, and what it lets them do (users.md 2). */
export interface Role {
  readonly name: string;
  /** In HQ's keys, as web users show them. */
  readonly shown: Readonly<Record<string, boolean | readonly string[]>>;
  readonly permissions: readonly Permission[];
}

/** A user-data profile: fields that all its users share (users.md 1). */
export interface UserDataProfile {
  readonly id: number;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A custom field of locations, as far as writes are checked against it (locations.md 2.3). */
export interface LocationField {
  readonly slug: string;
  readonly label: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
}

/** What a project space has set up or bought besides; what is absent it has not. */
export interface Settings {
  readonly roles?: readonly Role[];
  readonly profiles?: readonly UserDataProfile[];
  /** Kinds of users that cannot be without a profile. */
  readonly profileRequiredFor?: readonly ('mobile' | 'web')[];
  /** Custom fields that every user shows, "" when unset. */
  readonly userFields?: readonly string[];
  readonly locationFields?: readonly LocationField[];
  readonly strongPasswords?: boolean;
  /** Privileges of the plan: user-data profiles, and mobile workers who confirm their own account. */
  readonly userProfiles?: boolean;
  readonly twoStageConfirmation?: boolean;
}
