import { lineOf } from './bill.js';
import type { BillEntry } from './bill.js';
import type { HqAnswer } from './http/endpoint.js';
import { emptyError, cannedError, htmlError, proxyPage } from './http/refusals.js';

/** How a request fails. Failures that replace the handling change neither the world nor the limiter. */
export type Failure =
  /** 429 with an empty body. `retryAfter`: seconds, as plain views send it; tastypie sends none (throttling.md 4). */
  | { readonly kind: 'throttled'; readonly retryAfter?: number }
  /** 500 with tastypie's canned body, or with a plain view's HTML page (errors-and-paging.md 4). */
  | { readonly kind: 'broken'; readonly html?: boolean }
  /** 403 with an HTML page, as plain views send it to a caller without the permission (errors-and-paging.md 4). */
  | { readonly kind: 'forbidden' }
  /** A proxy answers with its HTML page in place of HQ, which has handled the request where `after` is true. */
  | { readonly kind: 'proxy'; readonly status: 502 | 503 | 504; readonly after?: true }
  /** A redirect, which may lead off the server. */
  | { readonly kind: 'redirected'; readonly location: string }
  /** The request is handled after the promise resolves. */
  | { readonly kind: 'wait'; readonly until: () => Promise<void> }
  /** The connection is cut before or after the request takes effect, or in the middle of the response body. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' | 'middle' }
  /**
   * The request is handled, but the response body is replaced: status 200 with text that is not JSON, an HTML page,
   * half of the body, or JSON of another shape.
   */
  | { readonly kind: 'garbage'; readonly as: 'noise' | 'html' | 'truncated' | 'shape' }
  /** The request is handled and its response has another content type. */
  | { readonly kind: 'mislabelled'; readonly contentType: string };

/** The failure switches of one server. */
export interface Failures {
  /**
   * The next `times` matching requests fail (default: 1). A string matches the start of the bill entry's path, a
   * regular expression its line (`GET user/v1/?limit=1000`). The oldest matching switch is used first.
   */
  add(match: string | RegExp, failure: Failure, times?: number): void;
  clear(): void;
  /** The failure of the first matching switch, whose count goes down by one. */
  takeNext(entry: BillEntry): Failure | undefined;
}

/** Failure switches of a new server: none. */
export function createFailures(): Failures {
  let switches: { readonly match: string | RegExp; readonly failure: Failure; left: number }[] = [];
  return {
    add(match, failure, times = 1) {
      switches.push({ match, failure, left: times });
    },
    clear() {
      switches = [];
    },
    takeNext(entry) {
      const found = switches.find(({ match, left }) => left > 0 && matches(match, entry));
      if (found) found.left -= 1;
      return found?.failure;
    },
  };
}

/** The answer that replaces the handling of a request; undefined where the request is handled. */
export function answerInstead(failure: Failure | undefined): HqAnswer | undefined {
  if (failure?.kind === 'throttled') {
    return emptyError(429, failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) });
  }
  if (failure?.kind === 'forbidden') return htmlError(403, 'Forbidden');
  if (failure?.kind === 'broken') return failure.html ? htmlError(500, 'Server Error') : cannedError(500);
  if (failure?.kind === 'proxy' && !failure.after) return proxyPage(failure.status);
  if (failure?.kind === 'redirected') return { status: 302, headers: { location: failure.location } };
  return undefined;
}

function matches(match: string | RegExp, entry: BillEntry): boolean {
  return typeof match === 'string' ? entry.path.startsWith(match) : match.test(lineOf(entry));
}
