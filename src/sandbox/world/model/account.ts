/** A login: a web user of one or more domains, or a mobile worker of one. */
export interface Account {
  readonly userId: string;
  readonly username: string;
  readonly password: string;
  readonly kind: 'web' | 'mobile';
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly active: boolean;
  readonly superuser?: boolean;
  readonly keys: readonly ApiKey[];
  /** OAuth2 access tokens, each with its scopes and expiry. */
  readonly tokens?: readonly { readonly token: string; readonly scopes: readonly string[]; readonly expires: number }[];
  readonly memberships: readonly DomainMembership[];
}

/** authentication.md 2 and 4. `domain` and `role` narrow the key. */
export interface ApiKey {
  readonly key: string;
  readonly active?: boolean;
  readonly expires?: number;
  readonly ipAllowlist?: readonly string[];
  readonly domain?: string;
  /** Narrows the key to what this role of this domain may do. */
  readonly role?: { readonly domain: string; readonly permissions: readonly Permission[] };
}

/** A user in a domain. Admins hold every permission. */
export interface DomainMembership {
  readonly domain: string;
  readonly role: string;
  readonly admin: boolean;
  readonly permissions: readonly Permission[];
  /** The user sees only these locations and what is below them; absent = everything. */
  readonly restrictedTo?: readonly string[];
  /** Switched off in this domain alone (users.md 2). */
  readonly disabled?: boolean;
}

/** What a role may do, in the words of HQ (authentication.md 8). */
export type Permission =
  | 'access_api'
  | 'edit_data'
  | 'edit_apps'
  | 'view_reports'
  | 'edit_web_users'
  | 'edit_commcare_users'
  | 'view_commcare_users'
  | 'edit_groups'
  | 'edit_locations'
  | 'edit_ucrs'
  | 'view_form_attachments'
  | 'access_mobile_endpoints'
  | 'login_as_all_users'
  | 'limited_login_as'
  | 'access_default_login_as_user'
  | 'export_forms'
  | 'export_cases'
  | 'export_deidentified'
  | 'export_odata';
