/** Ids that no row has: numbers, because every family accepts them, and larger than any id of HQ's. */
const FIRST = 8_000_000_000_000_000;

/** Most links from row to row of one family, such as a location's ancestors: no project has more levels. */
const DEEP = 8;

/** What a simulated id was derived from. */
interface SimulatedId {
  readonly of?: string;
  readonly name: string;
}

/** The simulated ids of a dry run. Each is derived from the row that links to it and represents as many rows as that one. */
export interface SimulatedIds {
  /** The id that `of` links to by a name, the same each time; null where a chain of such links would not end. */
  derive(of: string | undefined, name: string): string | null;
  has(id: string): boolean;
  /** How many rows an id represents. */
  times(id: string): number;
  /** The id represents `weight` times as many rows as the id that it was derived from. */
  weigh(id: string, weight: number): void;
}

/** No ids yet. */
export function createSimulatedIds(): SimulatedIds {
  const known = new Map<string, SimulatedId>();
  const weights = new Map<string, number>();
  const derived = new Map<string, string>();

  const times = (id: string): number => {
    const of = known.get(id)?.of;
    const weight = weights.get(id) ?? 1;
    return of === undefined ? weight : weight * times(of);
  };

  const depth = (id: string | undefined, name: string): number => {
    const from = id === undefined ? undefined : known.get(id);
    return from ? depth(from.of, name) + (from.name === name ? 1 : 0) : 0;
  };

  return {
    derive(of, name) {
      const key = `${of ?? ''} ${name}`;
      const before = derived.get(key);
      if (before !== undefined) return before;
      if (depth(of, name) >= DEEP) return null;
      const id = String(FIRST + known.size);
      known.set(id, { ...(of !== undefined && { of }), name });
      derived.set(key, id);
      return id;
    },
    has: id => known.has(id),
    times,
    weigh: (id, weight) => void weights.set(id, weight),
  };
}

/** A call's path without what is not known before: simulated ids and positions of pages. */
export const withoutUnknown = (path: string): string =>
  path.replace(/80{7}\d{8}/g, '…').replace(/\b(cursor|offset)=[^&]+/, '$1=…');
