import { queryOf } from './http/request.js';

/** One request that the embedded HQ received. */
export interface BillEntry {
  readonly method: string;
  /** The path after `/a/{domain}/api/`; the full path where it does not start so. */
  readonly path: string;
  /** The query as received, without credentials and without the question mark. */
  readonly query: string;
  readonly domain?: string;
  /** HTTP status; 0 until the reply is sent and for a connection that was cut. */
  status: number;
  /** Does the API limiter check this URL? */
  metered: boolean;
  /** Did the API limiter record it (throttling.md 4)? */
  counted: boolean;
  user?: string;
}

/** The requests that the embedded HQ received, oldest first, without credentials. */
export interface Bill {
  readonly entries: readonly BillEntry[];
  /** Each request as `GET user/v1/?limit=1000`. */
  lines(): readonly string[];
  clear(): void;
  /** Adds the entry of a request. The server completes it when it answers. */
  add(method: string, target: string): BillEntry;
}

/** An empty bill. */
export function createBill(): Bill {
  const entries: BillEntry[] = [];
  return {
    entries,
    lines: () => entries.map(lineOf),
    clear: () => void entries.splice(0),
    add(method, target) {
      const entry = {
        method,
        ...placeOf(target),
        query: withoutCredentials(queryOf(target)),
        status: 0,
        metered: false,
        counted: false,
      };
      entries.push(entry);
      return entry;
    },
  };
}

/** An entry as text. */
export function lineOf({ method, path, query }: BillEntry): string {
  return `${method} ${path}${query && `?${query}`}`;
}

function placeOf(target: string): { readonly path: string; readonly domain?: string } {
  const [path = ''] = target.split('?', 1);
  const inDomain = /^\/a\/([^/]+)\/api\/(.*)$/.exec(path);
  return inDomain
    ? { path: inDomain[2] ?? '', domain: inDomain[1] }
    : { path, domain: /^\/a\/([^/]+)\//.exec(path)?.[1] };
}

function withoutCredentials(query: string): string {
  const secret = /^(api_key|username|password|otp)=/;
  return query
    .split('&')
    .filter(parameter => !secret.test(parameter))
    .join('&');
}
