/** How old answers an operation accepts, in ms. */
export interface Freshness {
  /** Never older than this; without it each family has its own freshness. */
  readonly maxAge?: number;
  /** Accepted age where HQ's limits let no request through in time. */
  readonly staleIfThrottled?: number;
}

/** A field that was served answers older than their family's freshness. */
export interface StaleField {
  readonly field: string;
  /** Whole seconds since HQ was asked for it; the oldest where there are several. */
  readonly seconds: number;
}

/** A list that may lack rows which were just written, because HQ's search index does not show them yet. */
export interface UnindexedField {
  readonly field: string;
  /** The rows, by HQ's ids; null where any row may have changed. */
  readonly ids: readonly string[] | null;
  /** Whole seconds until HQ's index shows them. */
  readonly seconds: number;
}

/** What one operation accepts, and what it was served. */
export interface FreshnessLog extends Freshness {
  /** Records that fields were served an answer of this age, in ms. */
  recordAge(fields: readonly string[], age: number): void;
  readonly staleFields: readonly StaleField[];
  /** Records that fields may lack rows, `any` or by id, for another `left` ms. */
  recordUnindexed(fields: readonly string[], rows: 'any' | readonly string[], left: number): void;
  readonly unindexed: readonly UnindexedField[];
}

/** Most ids reported for a field: beyond that any row counts as changed. */
const MOST_IDS = 100;

/** Nothing is recorded. `accepted` is read each time, as it is known only after the operation was parsed. */
export function createFreshnessLog(accepted: Freshness): FreshnessLog {
  const ages = new Map<string, number>();
  const unindexed = new Map<string, { readonly ids: ReadonlySet<string> | null; readonly left: number }>();
  return {
    get maxAge() {
      return accepted.maxAge;
    },
    get staleIfThrottled() {
      return accepted.staleIfThrottled;
    },
    recordAge: (fields, age) => fields.forEach(field => ages.set(field, Math.max(age, ages.get(field) ?? 0))),
    recordUnindexed: (fields, rows, left) =>
      fields.forEach(field => {
        const known = unindexed.get(field);
        const isAny = rows === 'any' || known?.ids === null;
        const ids = isAny ? null : new Set([...(known?.ids ?? []), ...rows]);
        unindexed.set(field, {
          ids: ids && ids.size > MOST_IDS ? null : ids,
          left: Math.max(left, known?.left ?? 0),
        });
      }),
    get unindexed() {
      return [...unindexed].map(([field, { ids, left }]) => ({
        field,
        ids: ids && [...ids],
        seconds: Math.ceil(left / 1000),
      }));
    },
    get staleFields() {
      return [...ages].map(([field, age]) => ({ field, seconds: Math.floor(age / 1000) }));
    },
  };
}
