/**
 * Which of HQ's limiters a call runs on (throttling.md 4 and 6). `none` is what HQ does not meter: identity, user_domains,
 * locations and their types, attachments, saved exports, how far an import or upload is.
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
  /** Sent in place of JSON. */
  readonly payload?: Payload;
  readonly headers?: Readonly<Record<string, string>>;
  /** Asks and changes nothing, so it may be shared, repeated and remembered. True of case bulk-fetch, a POST. */
  readonly reads: boolean;
  readonly meter: Meter;
  /** ms since the epoch when the last of those who share the exchange gives up; read again while it goes on. */
  readonly until?: () => number;
  /** HQ looks at no login (single sign on): none is sent, and the answer says nothing about one. */
  readonly anonymous?: true;
  /** Sent once, and given half of the time left: there are lighter calls to the same end. */
  readonly once?: true;
  /** Stands for so many calls with other values: in a dry run, where nothing is sent. */
  readonly times?: number;
}

/** A body that is not JSON: text or bytes as they are, or a form of fields and files (`multipart/form-data`). */
export type Payload =
  | { readonly kind: 'raw'; readonly type: string; readonly content: string | Uint8Array }
  | {
      readonly kind: 'form';
      readonly fields: Readonly<Record<string, string>>;
      readonly files: readonly FilePart[];
    }
  | { readonly kind: 'urlencoded'; readonly fields: Readonly<Record<string, string>> };

/** A file in a form. `field` is the form's name for it, `name` the file's own. */
export interface FilePart {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** What HQ answered: JSON parsed where it is JSON, else the text. */
export interface Reply {
  readonly status: number;
  /** Media type without parameters, lower case; empty when HQ sent none. */
  readonly type: string;
  readonly body: unknown;
  /** Bytes of the body as received: what its rows weigh in memory. */
  readonly bytes: number;
  /** The headers that the contract knows a use for, lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds, from `Retry-After`: a float on plain views, absent on tastypie (throttling.md 4). */
  readonly retryAfter?: number;
  /** Of a refused key or token: the project spaces that HQ lists for it, where HQ was asked. */
  readonly elsewhere?: readonly string[];
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

/** A metered change, with JSON. */
export const change = (method: Exclude<Call['method'], 'GET'>, path: string, body?: unknown): Call => ({
  method,
  path,
  reads: false,
  meter: 'api',
  ...(body !== undefined && { body }),
});

/** A change that HQ does not meter. */
export const freeChange = (...parts: Parameters<typeof change>): Call => ({ ...change(...parts), meter: 'none' });

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
