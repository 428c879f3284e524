import type { Permission } from './permission.js';

/** A login: a web user of any number of domains, or a mobile worker of one domain. */
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

/** An API key (authentication.md 2 and 4). `domain` and `role` restrict it. */
export interface ApiKey {
  readonly key: string;
  readonly active?: boolean;
  readonly expires?: number;
  readonly ipAllowlist?: readonly string[];
  readonly domain?: string;
  /** Restricts the key to the permissions of this role of this domain. */
  readonly role?: { readonly domain: string; readonly permissions: readonly Permission[] };
}

/** A user's membership of a domain. Admins have every permission. */
export interface DomainMembership {
  readonly domain: string;
  readonly role: string;
  readonly admin: boolean;
  readonly permissions: readonly Permission[];
  /** The user sees only these locations and their descendants; no restriction if absent. */
  readonly restrictedTo?: readonly string[];
  /** Deactivated in this domain only (users.md 2). */
  readonly disabled?: boolean;
}
