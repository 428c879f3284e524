/** How old answers an operation takes, in ms. */
export interface Ages {
  /** Never older than this; without it each family has its own freshness. */
  readonly maxAge?: number;
  /** As old as this where HQ's limits let no request through in time. */
  readonly staleIfThrottled?: number;
}

/** A field that was served something older than its family's freshness. */
export interface Old {
  readonly field: string;
  /** Whole seconds since HQ was asked for it; the oldest where there are several. */
  readonly seconds: number;
}

/** What one operation takes, and what it was served. */
export interface Aging extends Ages {
  /** Fields that were served something of this age, in ms. */
  note(fields: readonly string[], age: number): void;
  readonly old: readonly Old[];
}

/** `ages` is read each time: an operation says what it takes when it has been parsed. */
export function createAging(ages: Ages): Aging {
  const old = new Map<string, number>();
  return {
    get maxAge() {
      return ages.maxAge;
    },
    get staleIfThrottled() {
      return ages.staleIfThrottled;
    },
    note: (fields, age) => fields.forEach(field => old.set(field, Math.max(age, old.get(field) ?? 0))),
    get old() {
      return [...old].map(([field, age]) => ({ field, seconds: Math.floor(age / 1000) }));
    },
  };
}
