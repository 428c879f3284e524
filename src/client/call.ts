/**
 * The HQ rate limiter that applies to a call (throttling.md 4 and 6). `none` is what HQ does not meter: identity,
 * user_domains, locations and their types, attachments, saved exports, progress of imports and uploads.
 */
export type Meter = 'api' | 'submission' | 'restore' | 'none';

/** Query parameters. A list repeats the parameter; undefined omits it. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One request to HQ as a value: equal calls are interchangeable. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to `/a/{domain}/api/`, or to the server's root with a leading slash. Always percent-encoded. */
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** A body other than JSON, in place of `body`. */
  readonly payload?: Payload;
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes nothing, so it may be shared, retried and cached. True also for case bulk-fetch, a POST. */
  readonly reads: boolean;
  readonly meter: Meter;
  /**
   * The latest deadline of the operations that share the request, ms since the epoch. It may grow while the request is
   * in flight.
   */
  readonly until?: () => number;
  /** HQ ignores the login (single sign-on): none is sent, and the answer says nothing about it. */
  readonly anonymous?: true;
  /** Not retried, and with a timeout of half the remaining time, because there is a cheaper fallback. */
  readonly once?: true;
  /** ms that it waited for the API budget, once it has its turn. */
  readonly waitedMs?: number;
  /** In a dry run: how many calls with other values this one represents. */
  readonly times?: number;
}

/**
 * A body other than JSON: text or bytes unchanged, or form fields with files (`multipart/form-data`), or form fields
 * alone.
 */
export type Payload =
  | { readonly kind: 'raw'; readonly type: string; readonly content: string | Uint8Array }
  | {
      readonly kind: 'form';
      readonly fields: Readonly<Record<string, string>>;
      readonly files: readonly FilePart[];
    }
  | { readonly kind: 'urlencoded'; readonly fields: Readonly<Record<string, string>> };

/** A file in a form. `field`: the form's field name; `name`: the file's own name. */
export interface FilePart {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** HQ's answer. The body is parsed if it is JSON, else text. */
export interface Reply {
  readonly status: number;
  /** Media type without parameters, lower case; empty when HQ sent none. */
  readonly type: string;
  readonly body: unknown;
  /** Bytes of the body as received. */
  readonly bytes: number;
  /** The headers that are used, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds, from `Retry-After`: a float on plain views, absent on tastypie (throttling.md 4). */
  readonly retryAfter?: number;
  /** For a refused key or token: the project spaces that HQ lists for it, if HQ was asked. */
  readonly elsewhere?: readonly string[];
}

/** Sends one call. Every stage from the planner to HTTP has this type. */
export type Send = (call: Call) => Promise<Reply>;

/** A metered GET. */
export const get = (path: string, query: Query = {}): Call => ({
  method: 'GET',
  path,
  query,
  reads: true,
  meter: 'api',
});

/** A GET that HQ does not meter. */
export const freeGet = (path: string, query: Query = {}): Call => ({ ...get(path, query), meter: 'none' });

/** A metered POST that only reads, such as case bulk-fetch. */
export const ask = (path: string, body: unknown): Call => ({ method: 'POST', path, body, reads: true, meter: 'api' });

/** A metered change with a JSON body. */
export const change = (method: Exclude<Call['method'], 'GET'>, path: string, body?: unknown): Call => ({
  method,
  path,
  reads: false,
  meter: 'api',
  ...(body !== undefined && { body }),
});

/** A change that HQ does not meter. */
export const freeChange = (...parts: Parameters<typeof change>): Call => ({ ...change(...parts), meter: 'none' });

/** Parameters as pairs in a fixed order: equal queries give equal text. */
export function pairs(query: Query = {}): [string, string][] {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
    );
}

/** The call as text, equal for equal calls. Used as a cache key. */
export function callKey({ method, path, query, body }: Call): string {
  return `${method} ${path} ${JSON.stringify(pairs(query))}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`;
}
