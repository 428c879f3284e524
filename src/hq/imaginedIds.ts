/** Ids of rows that nobody has: numbers, because every family takes those, and beyond all that HQ gives away. */
const FIRST = 8_000_000_000_000_000;

/** Links from row to row of one family, as ancestors of locations are: no project has more levels. */
const DEEP = 8;

/** An imagined id: what it was derived from, and how many it stands for beside that. */
interface Known {
  readonly of?: string;
  readonly name: string;
  weight: number;
}

/** The imagined ids of a dry run: each is derived from the row that links to it, and stands for as many as that does. */
export interface ImaginedIds {
  /** The id that `of` has under a name, the same each time; none where a chain of such links would not end. */
  derive(of: string | undefined, name: string): string | null;
  has(id: string): boolean;
  /** How many rows an id stands for; 1 where it is a real one. */
  times(id: string): number;
  /** From now on it stands for so many times what it was derived from. */
  weigh(id: string, weight: number): void;
}

/** None yet. */
export function imaginedIds(): ImaginedIds {
  const known = new Map<string, Known>();
  const derived = new Map<string, string>();

  const times = (id: string): number => {
    const { of, weight } = known.get(id) ?? { weight: 1 };
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
      known.set(id, { ...(of !== undefined && { of }), name, weight: 1 });
      derived.set(key, id);
      return id;
    },
    has: id => known.has(id),
    times,
    weigh(id, weight) {
      const found = known.get(id);
      if (found) found.weight = weight;
    },
  };
}

/** A text without imagined ids, which mean nothing to a reader. */
export const withoutIds = (text: string): string => text.replace(/80{7}\d{8}/g, '…');
