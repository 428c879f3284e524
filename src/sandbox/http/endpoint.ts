import type { Admitted } from './access.js';
import type { Caller } from './credentials.js';
import type { HqRequest } from './request.js';
import type { DomainRecord, DomainMembership, Permission, World, Account } from '../world/model.js';

/** The methods that HQ's endpoints tell apart. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A request that has passed HQ's checks, as a handler sees it. */
export interface AdmittedRequest {
  readonly method: Method;
  readonly world: World;
  /** The project space of the URL; absent on server-wide endpoints. */
  readonly domain?: DomainRecord;
  /** What stood in the braces of the endpoint's path, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Every value of a repeated parameter, in order. */
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  readonly account?: Account;
  readonly membership?: DomainMembership;
  /** The project spaces that the caller's key or token is tied to; absent = none in particular. */
  readonly boundTo?: readonly string[];
  /** Address of the client. */
  readonly ip: string;
  /** Scheme, host and port that the client used, without a slash at the end. */
  readonly origin: string;
  /** Path as called, without the query: new or old URL style. */
  readonly path: string;
  /** ms since the epoch. */
  readonly now: number;
  /** How far the search indexes are behind the database, ms: rows whose `indexedOn` is later than `now - lag` are not found yet. */
  readonly lag: number;
}

/** The project space of a request to an endpoint below `/a/{domain}/`; the server lets none through without one. */
export function domainOf(request: AdmittedRequest): DomainRecord {
  if (!request.domain) throw new Error(`${request.path} has no project space`);
  return request.domain;
}

/** What a handler returns: on tastypie resources the throttle counts it, whatever its status (throttling.md 4). */
export interface HqAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object or array is sent as JSON; text and bytes as they are, with the content type of `headers`. */
  readonly body?: unknown;
}

/**
 * One URL of HQ as data: which checks it makes before its handler, in the order of authentication.md 0 (plain view)
 * or errors-and-paging.md 3 (tastypie).
 */
export interface Endpoint {
  readonly kind: 'tastypie' | 'view';
  /** URL patterns after `/a/{domain}/`, or absolute with a leading slash; `{name}` is one path segment, `{name+}` the rest. New style first. */
  readonly paths: readonly string[];
  readonly methods: readonly Method[];
  /** Held besides `access_api`; absent = membership and `access_api` alone. */
  readonly permission?: Permission;
  /** With this feature flag every member may, whatever the role allows (forms.md 3). */
  readonly openWithFlag?: string;
  /** No authentication at all. */
  readonly open?: boolean;
  /** Login only: no domain, no membership (identity, user_domains). */
  readonly loginOnly?: boolean;
  /** What a login-only endpoint says with its 401, where it says anything (users.md 6). */
  readonly loginRefusal?: string;
  /** The domain's plan must have locations (403 empty). */
  readonly needsLocations?: boolean;
  /** The domain's plan must have OData feeds (404 with a text). */
  readonly needsOdata?: boolean;
  /** Logs in by HTTP Basic or by API key, and in no other way (authentication.md 1 and 3). */
  readonly basicOrKey?: boolean;
  /** Made for phones: an API key is no password of HTTP Basic here (authentication.md 3). */
  readonly ofPhones?: boolean;
  /** Callers restricted to own locations may use it. */
  readonly locationSafe?: boolean;
  /** A sub-URL that HQ serves past its own dispatch: neither plan nor blacklist is looked at (throttling.md 4). */
  readonly pastDispatch?: boolean;
  /** Does the API limiter apply (throttling.md 4)? */
  readonly metered: boolean;
  /** Where the answer is only inferred: the API limiter does apply in domains that have this toggle. */
  readonly meterToggle?: string;
  /** Plain views that refuse credentials in the query (authentication.md 2). */
  readonly headerCredentialsOnly?: boolean;
  /** Lets a caller in by rules of the endpoint's own, in place of all others and of the plan; or raises. */
  readonly admit?: (admission: AdmissionRequest) => Admitted;
  readonly handle: (request: AdmittedRequest) => HqAnswer | Promise<HqAnswer>;
}

/** A request at an endpoint that admits by rules of its own. */
export interface AdmissionRequest {
  readonly request: HqRequest;
  /** As the URL names it; none = there is no such project space. */
  readonly domain?: DomainRecord | undefined;
  /** Finds out who calls by the header, or raises HQ's 401. */
  readonly authenticate: () => Caller;
}
