import type { Admitted } from './access.js';
import type { Caller } from './credentials.js';
import type { HqRequest } from './request.js';
import type { DomainRecord, DomainMembership, Permission, World, Account } from '../world/model.js';

/** HTTP methods that HQ's endpoints serve. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request that has passed HQ's checks, as its handler gets it. */
export interface AdmittedRequest {
  readonly method: Method;
  readonly world: World;
  /** The project space of the URL; absent on server-wide endpoints. */
  readonly domain?: DomainRecord;
  /** Values of the path's placeholders, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Every value of a repeated parameter, in order. */
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  readonly account?: Account;
  readonly membership?: DomainMembership;
  /** The project spaces that the caller's key or token is bound to; absent: not bound. */
  readonly boundTo?: readonly string[];
  /** Address of the client. */
  readonly ip: string;
  /** Scheme, host and port that the client used, without a trailing slash. */
  readonly origin: string;
  /** Path as called, without the query: new or old URL style. */
  readonly path: string;
  /** ms since the epoch. */
  readonly now: number;
  /**
   * How far the search indexes lag behind the database, ms. Rows with an `indexedOn` after `now - lag` are not found
   * yet.
   */
  readonly lag: number;
}

/** The project space of a request below `/a/{domain}/`; the server admits no such request without one. */
export function domainOf(request: AdmittedRequest): DomainRecord {
  if (!request.domain) throw new Error(`${request.path} has no project space`);
  return request.domain;
}

/** A returned answer. On tastypie resources the throttle counts it, whatever its status (throttling.md 4). */
export interface HqAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Objects and arrays are sent as JSON, strings and bytes unchanged with the content type in `headers`. */
  readonly body?: unknown;
}

/**
 * One URL of HQ: the checks before its handler, in the order of authentication.md 0 (plain view) or
 * errors-and-paging.md 3 (tastypie).
 */
export interface Endpoint {
  readonly kind: 'tastypie' | 'view';
  /**
   * URL patterns after `/a/{domain}/`, or absolute ones with a leading slash; the new style first. `{name}` matches one
   * path segment, `{name+}` the rest.
   */
  readonly paths: readonly string[];
  readonly methods: readonly Method[];
  /** Permission that is needed besides membership and `access_api`. */
  readonly permission?: Permission;
  /** With this feature flag every member is permitted, whatever the role (forms.md 3). */
  readonly openWithFlag?: string;
  /** No authentication. */
  readonly open?: boolean;
  /** Login only: no domain, no membership (identity, user_domains). */
  readonly loginOnly?: boolean;
  /** Body of the 401 of a login-only endpoint (users.md 6). */
  readonly loginRefusal?: string;
  /** The domain's plan must have locations (403 empty). */
  readonly needsLocations?: boolean;
  /** The domain's plan must have OData feeds (404 with a text). */
  readonly needsOdata?: boolean;
  /** Accepts HTTP Basic and API keys only (authentication.md 1 and 3). */
  readonly basicOrKey?: boolean;
  /** For phones: HTTP Basic does not accept an API key as the password (authentication.md 3). */
  readonly ofPhones?: boolean;
  /** Location-restricted callers may use it. */
  readonly locationSafe?: boolean;
  /** HQ serves this URL without its own dispatch: neither plan nor blacklist is checked (throttling.md 4). */
  readonly pastDispatch?: boolean;
  /** Does the API limiter apply (throttling.md 4)? */
  readonly metered: boolean;
  /** A feature flag under which the API limiter applies, where `metered` is only inferred. */
  readonly meterToggle?: string;
  /** A plain view that rejects credentials in the query (authentication.md 2). */
  readonly headerCredentialsOnly?: boolean;
  /**
   * The endpoint's own admission, which replaces all other checks and that of the plan. Returns the caller or raises.
   */
  readonly admit?: (admission: AdmissionRequest) => Admitted;
  readonly handle: (request: AdmittedRequest) => HqAnswer | Promise<HqAnswer>;
}

/** A request to an endpoint with its own admission rules. */
export interface AdmissionRequest {
  readonly request: HqRequest;
  /** The project space of the URL; undefined if it does not exist. */
  readonly domain?: DomainRecord | undefined;
  /** Authenticates the caller, or raises HQ's 401. */
  readonly authenticate: () => Caller;
}
