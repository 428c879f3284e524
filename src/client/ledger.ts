import type { Call, Reply } from './call.js';

/** One request that an operation made HQ answer. */
export interface LedgerCall {
  readonly domain: string;
  readonly method: string;
  /** With the query, without the server and the project space. */
  readonly path: string;
  readonly status: number | null;
  readonly ms: number;
  /** HQ meters it. */
  readonly metered: boolean;
  /** GraphQL fields that wanted it, as `Type.field`. */
  readonly fields: readonly string[];
}

/** What one operation has cost so far. */
export interface Ledger {
  readonly calls: readonly LedgerCall[];
  /** HQ requests that memory made needless. */
  readonly saved: number;
  /** The longest that the operation waited for the budget, in ms: waits overlap. */
  readonly waited: number;
  record(call: Call, reply: Reply | undefined, ms: number, domain: string, fields: readonly string[]): void;
  /** Counts requests that the cache made unnecessary: for one `what` at most `most` in all, `requests` when absent. */
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

/** Path and query as a reader wants them: a parameter repeated many times is told by its number. */
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
