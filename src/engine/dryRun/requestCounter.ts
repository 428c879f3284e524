import type { Call } from '../../client/call.js';
import { withoutUnknown } from './simulatedIds.js';
import { shownPath } from '../../client/ledger.js';

/** Requests of one kind that an operation would make. */
export interface PlannedRequests {
  readonly domain: string;
  readonly method: string;
  /** With the query, without the server and the project space; what is not known before is `…`. */
  readonly path: string;
  readonly count: number;
  readonly metered: boolean;
  /** GraphQL fields that want them, as `Type.field`. */
  readonly fields: readonly string[];
}

/** What a dry run has counted. */
export interface RequestCounter {
  /** In the order in which they would be sent; equal ones are one entry. */
  readonly steps: readonly PlannedRequests[];
  readonly count: number;
  record(call: Call, domain: string, fields: readonly string[]): void;
}

/** A counter at 0. `stop` is called when it exceeds `most`. */
export function createRequestCounter(most: number, stop: () => never): RequestCounter {
  const steps = new Map<string, PlannedRequests>();
  let count = 0;
  return {
    get steps() {
      return [...steps.values()];
    },
    get count() {
      return count;
    },
    record(call, domain, fields) {
      const { method, times = 1, meter } = call;
      const path = withoutUnknown(shownPath(call));
      const key = JSON.stringify([domain, method, path, fields]);
      const before = steps.get(key)?.count ?? 0;
      steps.set(key, { domain, method, path, count: before + times, metered: meter !== 'none', fields });
      count += times;
      if (count > most) stop();
    },
  };
}
