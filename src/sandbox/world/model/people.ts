/** User data with HQ's own keys. All values are strings, except the number of a profile (users.md 1). */
export type UserData = Readonly<Record<string, string | number>>;

/** A mobile worker (users.md 1). */
export interface WorkerRecord {
  readonly id: string;
  readonly username: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string;
  readonly phoneNumbers: readonly string[];
  readonly groups: readonly string[];
  readonly locations: readonly string[];
  readonly primaryLocation: string | null;
  readonly userData: UserData;
  readonly language: string | null;
  readonly role: string | null;
  readonly active: boolean;
  /** The worker has not yet confirmed the account through HQ's email (two-stage confirmation). */
  readonly unconfirmed?: boolean;
  /** Logs in by ConnectID, without a password. */
  readonly connectUsername?: string;
  /** The location that this user belongs to: HQ creates and deactivates the user with the location. */
  readonly ownLocation?: string;
  /** When the search index shows this version, ms since the epoch. */
  readonly indexedOn: number;
}

/** A web user as a member of this domain. */
export interface WebUserRecord {
  readonly id: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phoneNumbers: readonly string[];
  readonly role: string;
  readonly admin: boolean;
  readonly permissions: Readonly<Record<string, boolean | readonly string[]>>;
  readonly locations: readonly string[];
  readonly primaryLocation: string | null;
  readonly profile: string;
  readonly userData: UserData;
  readonly active: boolean;
  readonly indexedOn?: number;
  /** For projects that use Tableau. */
  readonly tableauRole?: string;
  readonly tableauGroups?: readonly string[];
}

/** A group (users.md 3). */
export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  /** Stored members, deactivated ones included. */
  readonly users: readonly string[];
  readonly caseSharing: boolean;
  readonly reporting: boolean;
  readonly metadata: Readonly<Record<string, string>>;
  readonly indexedOn?: number;
}
