/**
 * Which of HQ's limiters a call runs on (throttling.md 4 and 6). `none` is what HQ does not meter: identity,
 * user_domains, domain_usernames, attachments.
 */
export type Meter = 'api' | 'submission' | 'restore' | 'none';

/** Query parameters; a list repeats the parameter, undefined leaves it out. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One exchange with HQ, as a value: two equal calls are one call. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/a/{domain}/api/`, or with a leading slash from the server's root. Always percent-encoded. */
  readonly path: string;
  readonly query?: Query;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Asks and changes nothing, so it may be shared, repeated and remembered. True of case bulk-fetch, a POST. */
  readonly reads: boolean;
  readonly meter: Meter;
  /** Stands for so many calls with other values: in a dry run, where nothing is sent. */
  readonly times?: number;
}

/** What HQ answered: JSON parsed where it is JSON, else the text. */
export interface Reply {
  readonly status: number;
  /** Media type without parameters, lower case; empty when HQ sent none. */
  readonly type: string;
  readonly body: unknown;
  /** Bytes of the body as received: what its rows weigh in memory. */
  readonly bytes: number;
  /** Seconds, from `Retry-After`: a float on plain views, absent on tastypie (throttling.md 4). */
  readonly retryAfter?: number;
}

/** The one function type from the planner to the wire. */
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

/** A POST that only asks, such as case bulk-fetch. */
export const ask = (path: string, body: unknown): Call => ({ method: 'POST', path, body, reads: true, meter: 'api' });

/** Parameters as pairs in a fixed order, so that equal queries are equal text. */
export function pairs(query: Query = {}): [string, string][] {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
    );
}

/** The call as text: equal for equal calls. */
export function callKey({ method, path, query, body }: Call): string {
  return `${method} ${path} ${JSON.stringify(pairs(query))}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`;
}
