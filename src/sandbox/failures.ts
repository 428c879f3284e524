import { lineOf } from './bill.js';
import type { BillEntry } from './bill.js';
import type { HqAnswer } from './http/endpoint.js';
import { emptyError, cannedError, htmlError } from './http/refusals.js';

/** How a request goes wrong. All but `wait` and what happens after handling leave the world and the limiter untouched. */
export type Failure =
  /** 429 with an empty body; `retryAfter` in seconds as plain views send it, absent as on tastypie (throttling.md 4). */
  | { readonly kind: 'throttled'; readonly retryAfter?: number }
  /** 500 with tastypie's canned body, or with a page as on plain views (errors-and-paging.md 4). */
  | { readonly kind: 'broken'; readonly html?: boolean }
  /** 403 as a caller without the permission gets it from a plain view: a page (errors-and-paging.md 4). */
  | { readonly kind: 'forbidden' }
  /** Held until the promise is kept, then handled. */
  | { readonly kind: 'wait'; readonly until: () => Promise<void> }
  /** The connection is cut, before or after the request took effect, or in the middle of the answer's body. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' | 'middle' }
  /**
   * Handled, but what arrives is not the answer: status 200 with text that is no JSON, a web page, half of the body, or
   * JSON of another shape.
   */
  | { readonly kind: 'garbage'; readonly as: 'noise' | 'html' | 'truncated' | 'shape' }
  /** Handled, and sent under another content type. */
  | { readonly kind: 'mislabelled'; readonly contentType: string };

/** The failure switches of one server. */
export interface Failures {
  /**
   * The next `times` matching requests fail (default: one). A string matches the beginning of the bill's path, a regular
   * expression the bill's line (`GET user/v1/?limit=1000`). Of several switches the oldest that matches is used.
   */
  add(match: string | RegExp, failure: Failure, times?: number): void;
  clear(): void;
  /** Uses up one turn of the first switch that matches. */
  takeNext(entry: BillEntry): Failure | undefined;
}

/** No failures yet. */
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

/** What is answered instead of handling the request; undefined where it is handled all the same. */
export function answerInstead(failure: Failure | undefined): HqAnswer | undefined {
  if (failure?.kind === 'throttled') {
    return emptyError(429, failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) });
  }
  if (failure?.kind === 'forbidden') return htmlError(403, 'Forbidden');
  if (failure?.kind === 'broken') return failure.html ? htmlError(500, 'Server Error') : cannedError(500);
  return undefined;
}

function matches(match: string | RegExp, entry: BillEntry): boolean {
  return typeof match === 'string' ? entry.path.startsWith(match) : match.test(lineOf(entry));
}
