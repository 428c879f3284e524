import type { Permission } from './permission.js';

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
  readonly memberships: readonly Membership[];
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
export interface Membership {
  readonly domain: string;
  readonly role: string;
  readonly admin: boolean;
  readonly permissions: readonly Permission[];
  /** The user sees only these locations and what is below them; absent = everything. */
  readonly restrictedTo?: readonly string[];
  /** Switched off in this domain alone (users.md 2). */
  readonly disabled?: boolean;
}
