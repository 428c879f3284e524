import type { Permission } from './permission.js';

/** A role of a project space (users.md 2). */
export interface Role {
  readonly name: string;
  /** The role's permissions under HQ's keys, as web users show them. */
  readonly shown: Readonly<Record<string, boolean | readonly string[]>>;
  readonly permissions: readonly Permission[];
}

/** A user-data profile: values that all its users have (users.md 1). */
export interface UserDataProfile {
  readonly id: number;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A custom field of locations that writes are validated against (locations.md 2.3). */
export interface LocationField {
  readonly slug: string;
  readonly label: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
}

/** Configuration of a project space. Absent values are not configured. */
export interface Settings {
  readonly roles?: readonly Role[];
  readonly profiles?: readonly UserDataProfile[];
  /** Kinds of users that must have a profile. */
  readonly profileRequiredFor?: readonly ('mobile' | 'web')[];
  /** Custom fields that every user has; "" when unset. */
  readonly userFields?: readonly string[];
  readonly locationFields?: readonly LocationField[];
  readonly strongPasswords?: boolean;
  /** Plan privileges: user-data profiles, and two-stage confirmation of mobile workers. */
  readonly userProfiles?: boolean;
  readonly twoStageConfirmation?: boolean;
}
