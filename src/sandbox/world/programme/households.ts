/** Number of mothers and children in ten consecutive households: 40 members in total, 200 in fifty households. */
const TEN = [
  [1, 2],
  [2, 3],
  [1, 1],
  [2, 4],
  [1, 2],
  [2, 2],
  [1, 3],
  [2, 3],
  [1, 1],
  [2, 4],
] as const;

/** The meaning of a row in the part of the households. */
export interface Member {
  readonly role: 'household' | 'mother' | 'child';
  /** The household's number. */
  readonly household: number;
  /** The number among all rows of the same role. */
  readonly number: number;
}

interface Place {
  readonly role: Member['role'];
  readonly household: number;
  readonly number: number;
}

const PLACES: readonly Place[] = layOut();
const ROWS = PLACES.length;
const STARTS = startsOf('household');
const MOTHERS = startsOf('mother');
const CHILDREN = startsOf('child');

function layOut(): Place[] {
  const places: Place[] = [];
  const seen = { mother: 0, child: 0 };
  TEN.forEach(([mothers, children], household) => {
    places.push({ role: 'household', household, number: household });
    for (let n = 0; n < mothers; n += 1) places.push({ role: 'mother', household, number: seen.mother++ });
    for (let n = 0; n < children; n += 1) places.push({ role: 'child', household, number: seen.child++ });
  });
  return places;
}

function startsOf(role: Member['role']): readonly number[] {
  return PLACES.flatMap((place, row) => (place.role === role ? [row] : []));
}

const rowIn = (starts: readonly number[], n: number): number =>
  Math.floor(n / starts.length) * ROWS + (starts[n % starts.length] ?? 0);

/** The case row of the n-th household; with n = number of households, the number of rows. */
export const householdRow = (n: number): number => rowIn(STARTS, n);
/** The case row of the n-th mother. */
export const motherRow = (n: number): number => rowIn(MOTHERS, n);
/** The case row of the n-th child. */
export const childRow = (n: number): number => rowIn(CHILDREN, n);

/** The role of a row. */
export const roleAt = (row: number): Member['role'] => PLACES[row % ROWS]?.role ?? 'household';

/** The role, household and number of a row. */
export function memberAt(row: number): Member {
  const turn = Math.floor(row / ROWS);
  const place = PLACES[row % ROWS];
  if (place === undefined) throw new RangeError(`no row ${row}`);
  const perTurn = place.role === 'household' ? STARTS : place.role === 'mother' ? MOTHERS : CHILDREN;
  return {
    role: place.role,
    household: turn * STARTS.length + place.household,
    number: turn * perTurn.length + place.number,
  };
}

/** Number of mothers in the first `households`. */
export function mothersIn(households: number): number {
  const rest = TEN.slice(0, households % TEN.length).reduce((sum, [mothers]) => sum + mothers, 0);
  return Math.floor(households / TEN.length) * MOTHERS.length + rest;
}

/** Number of children in the first `households`. */
export function childrenIn(households: number): number {
  return householdRow(households) - households - mothersIn(households);
}

/** Number of mothers in a household. */
export const mothersOf = (household: number): number => TEN[household % TEN.length]?.[0] ?? 0;
