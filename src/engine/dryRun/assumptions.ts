/** How a dry run takes what nobody knows before HQ is asked. */
export interface Assumptions {
  /** Links lead somewhere. */
  readonly linked: boolean;
  /** Rows of a set (a case's forms) whose size HQ has not told, by what is usual where that is known. */
  readonly set: (usual?: number) => number;
  /** Rows of a list whose size HQ has not told, by what is usual, or at most where HQ told of the list without the filter. */
  readonly list: (usual: number, atMost: boolean) => number;
  /** In which of a family's lists a row stands; -1 = in none. */
  readonly place: (lists: number) => number;
  /** What was remembered and has grown old is taken for what HQ has now. */
  readonly remembers: boolean;
  /** Where the n-th id that may be of several families stands: in one of their lists, counted in order, or in none. */
  readonly kind: (nth: number, places: number) => number;
}

/** Whatever is not known goes the cheapest way: sets are empty, links lead nowhere. */
export const CHEAPEST: Assumptions = {
  remembers: false,
  linked: false,
  set: () => 0,
  list: () => 0,
  place: () => 0,
  kind: () => 0,
};

/** As it usually goes: lists are as long as a project's usually are, most ids are of the likeliest family. */
export const USUAL: Assumptions = {
  remembers: true,
  linked: true,
  set: (usual = 3) => usual,
  list: usual => usual,
  place: () => 0,
  kind: (nth, places) => (nth % 2 === 0 ? 0 : (nth >> 1) % places),
};

/** A set too long for one page, of any family; and what may be dearer: one row where only one makes sense, a few. */
const LONG = 6_000;
const SETS: Readonly<Record<number, number>> = { 2: 30, 3: 1 };

/** So many dear ways are always tried; the others where it matters of which family an id is. */
export const ALWAYS_TRIED = 4;

/** Whatever is not known goes a dear way; `turn` tells several, because which is dearest depends on the operation. */
export const worstCase = (turn: number): Assumptions => ({
  remembers: false,
  linked: true,
  set: () => SETS[turn] ?? LONG,
  list: (usual, atMost) => (atMost ? usual : 10 * usual),
  place: lists => (turn === 1 ? -1 : lists - 1),
  kind: (nth, places) => (nth + places - 1 - turn) % places,
});

/** So many dear ways are tried. */
export const WORST_CASES = 6;
