import { queryOf } from './http/request.js';

/** One request that the embedded HQ got. */
export interface BillEntry {
  readonly method: string;
  /** After `/a/{domain}/api/` where it stands in front, else the full path. */
  readonly path: string;
  /** As received and in its order, without credentials and without the question mark. */
  readonly query: string;
  readonly domain?: string;
  /** 0 while the answer is awaited, and for a connection that was cut. */
  status: number;
  /** Does the API limiter look at this URL? */
  metered: boolean;
  /** Did the API limiter record it (throttling.md 4)? */
  counted: boolean;
  user?: string;
}

/** The requests that the embedded HQ got, in the order of their coming. It holds no credentials. */
export interface Bill {
  readonly entries: readonly BillEntry[];
  /** Each request as `GET user/v1/?limit=1000`. */
  lines(): readonly string[];
  clear(): void;
  /** Opens the entry of a request; the server fills it in as it answers. */
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
