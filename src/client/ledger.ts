import type { Call, Reply } from './call.js';

/** One HQ request of an operation. */
export interface LedgerCall {
  readonly domain: string;
  readonly method: string;
  /** Path and query, without the server and the project space. */
  readonly path: string;
  readonly status: number | null;
  readonly ms: number;
  /** HQ counts it against a limit. */
  readonly metered: boolean;
  /** GraphQL fields that caused it, as `Type.field`. */
  readonly fields: readonly string[];
}

/** The cost of one operation so far. */
export interface Ledger {
  readonly calls: readonly LedgerCall[];
  /** HQ requests saved by the cache. */
  readonly saved: number;
  /** The longest wait for the budget, ms. Waits overlap. */
  readonly waited: number;
  record(call: Call, reply: Reply | undefined, ms: number, domain: string, fields: readonly string[]): void;
  /** Counts requests saved by the cache: at most `most` for one `what`, or `requests` if absent. */
  recordSaved(what: string, requests: number, most?: number): void;
  recordWait(ms: number): void;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const calls: LedgerCall[] = [];
  const saved = new Map<string, number>();
  let waited = 0;
  return {
    calls,
    get saved() {
      return [...saved.values()].reduce((sum, requests) => sum + requests, 0);
    },
    get waited() {
      return waited;
    },
    record(call, reply, ms, domain, fields) {
      calls.push({
        domain,
        method: call.method,
        path: shownPath(call),
        status: reply?.status ?? null,
        ms,
        metered: call.meter !== 'none',
        fields,
      });
    },
    recordSaved(what, requests, most = requests) {
      saved.set(what, Math.max(saved.get(what) ?? 0, Math.min(most, (saved.get(what) ?? 0) + requests)));
    },
    recordWait: ms => void (waited = Math.max(waited, ms)),
  };
}

/** Path and query for display: a parameter with more than two values is shown with their number. */
export function shownPath({ path, query = {} }: Call): string {
  const parameters = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      Array.isArray(value) && value.length > 2
        ? `${name}=…×${value.length}`
        : [value]
            .flat()
            .map(one => `${name}=${String(one)}`)
            .join('&'),
    );
  return parameters.length > 0 ? `${path}?${parameters.join('&')}` : path;
}
