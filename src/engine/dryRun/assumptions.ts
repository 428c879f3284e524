/** What a dry run assumes where only HQ knows. */
export interface Assumptions {
  /** Links lead to a row, and names to one that has them. */
  readonly linked: boolean;
  /** Rows of a set (a case's forms) of unknown size; `usual`: the usual size, where it is known. */
  readonly set: (usual?: number) => number;
  /** Rows of a list of unknown size; `usual`: the usual size, or with `atMost` the size of the list without the filter. */
  readonly list: (usual: number, atMost: boolean) => number;
  /** Which of a family's lists a row is in; -1: in none. */
  readonly place: (lists: number) => number;
  /** Old cached answers are taken for HQ's current ones. */
  readonly remembers: boolean;
  /** Which list the n-th ambiguous id is in: one of the lists of its possible families, counted in order, or none. */
  readonly kind: (nth: number, places: number) => number;
}

/** The cheapest case: sets are empty, links and names lead nowhere. */
export const CHEAPEST: Assumptions = {
  remembers: false,
  linked: false,
  set: () => 0,
  list: () => 0,
  place: () => 0,
  kind: () => 0,
};

/** The usual case: lists have their usual length, most ids are of the likeliest family. */
export const USUAL: Assumptions = {
  remembers: true,
  linked: true,
  set: (usual = 3) => usual,
  list: usual => usual,
  place: () => 0,
  kind: (nth, places) => (nth % 2 === 0 ? 0 : (nth >> 1) % places),
};

/** Rows of a set that is too long for one page of any family; and by case smaller sets, which may be more expensive. */
const LONG = 6_000;
const SETS: Readonly<Record<number, number>> = { 2: 30, 3: 1 };

/** Worst cases that are always tried. The others are tried where it matters which family an id is of. */
export const ALWAYS_TRIED = 4;

/** The n-th expensive case. Which of them is the most expensive depends on the operation. */
export const worstCase = (n: number): Assumptions => ({
  remembers: false,
  linked: true,
  set: () => SETS[n] ?? LONG,
  list: (usual, atMost) => (atMost ? usual : 10 * usual),
  place: lists => (n === 1 ? -1 : lists - 1),
  kind: (nth, places) => (nth + places - 1 - n) % places,
});

/** Worst cases that are tried at most. */
export const WORST_CASES = 6;
