/** Ids of rows that nobody has: numbers, because every family takes those, and beyond all that HQ gives away. */
const FIRST = 8_000_000_000_000_000;

/** Links from row to row of one family, as ancestors of locations are: no project has more levels. */
const DEEP = 8;

/** What an imagined id was derived from. */
interface SimulatedId {
  readonly of?: string;
  readonly name: string;
}

/** The imagined ids of a dry run: each is derived from the row that links to it, and stands for as many as that does. */
export interface SimulatedIds {
  /** The id that `of` has under a name, the same each time; none where a chain of such links would not end. */
  derive(of: string | undefined, name: string): string | null;
  has(id: string): boolean;
  /** How many rows an id stands for. */
  times(id: string): number;
  /** From now on it stands for so many times what it was derived from. */
  weigh(id: string, weight: number): void;
}

/** None yet. */
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

/** A call's path without what is not known before: imagined ids, and where a page begins. */
export const withoutUnknown = (path: string): string =>
  path.replace(/80{7}\d{8}/g, '…').replace(/\b(cursor|offset)=[^&]+/, '$1=…');
