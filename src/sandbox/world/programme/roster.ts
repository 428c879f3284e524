import { childRow, childrenIn, householdRow, memberAt, motherRow, mothersIn, roleAt } from './households.js';
import type { WorldSize } from './size.js';

/** Case types; a case's row tells its place in this list. `pregnancy` is deprecated. */
export const CASE_TYPES = ['household', 'mother', 'child', 'referral', 'commcare-user', 'pregnancy'] as const;

/** One of them. */
export type ProgrammeCaseType = (typeof CASE_TYPES)[number];

/** Which case stands at which row: households with members, then referrals, usercases and the deprecated type. */
export interface Roster {
  readonly households: number;
  readonly mothers: number;
  readonly children: number;
  /** First rows of the parts behind the households. */
  readonly referrals: number;
  readonly usercases: number;
  readonly legacy: number;
  readonly size: number;
  typeAt(row: number): ProgrammeCaseType;
  /** The case that an index of this row points at, -1 without one. */
  targetOf(row: number): number;
  /** Rows whose index points at this row. */
  pointingAt(row: number): number[];
}

/** Lays out the rows of a domain's cases. */
export function rosterOf(size: WorldSize): Roster {
  const { households } = size;
  const mothers = mothersIn(households);
  const children = childrenIn(households);
  const referrals = householdRow(households);
  const usercases = referrals + Math.ceil(mothers / 15);
  const legacy = usercases + size.workers + size.deactivated;
  const all = legacy + Math.ceil(households / 700);

  const typeAt = (row: number): ProgrammeCaseType =>
    row < referrals ? roleAt(row) : row < usercases ? 'referral' : row < legacy ? 'commcare-user' : 'pregnancy';
  /** The n-th referral is hosted by a mother or a child of the n-th fifteen mothers. */
  const hostOf = (n: number): number =>
    n % 2 === 0 || children === 0
      ? motherRow(Math.min(15 * n + (n % 15), mothers - 1))
      : childRow(Math.min(25 * n + (n % 25), children - 1));
  const targetOf = (row: number): number => {
    if (row >= usercases) return -1;
    if (row >= referrals) return hostOf(row - referrals);
    const { role, household, number } = memberAt(row);
    if (role === 'household') return -1;
    // A child whose mother is not in the programme hangs on the household.
    return role === 'mother' || number % 10 === 9 ? householdRow(household) : householdRow(household) + 1;
  };
  const pointingAt = (row: number): number[] => {
    if (row < 0 || row >= referrals) return [];
    const { role, household, number } = memberAt(row);
    const rows: number[] = [];
    for (let r = householdRow(household) + 1; r < householdRow(household + 1); r += 1)
      if (targetOf(r) === row) rows.push(r);
    const turn = role === 'mother' ? Math.floor(number / 15) : Math.floor(number / 25);
    // The last, incomplete turn is hosted by whoever is last.
    const near = role === 'household' ? [] : [turn, usercases - referrals - 1];
    for (const n of new Set(near))
      if (n >= 0 && referrals + n < usercases && hostOf(n) === row) rows.push(referrals + n);
    return rows;
  };
  return { households, mothers, children, referrals, usercases, legacy, size: all, typeAt, targetOf, pointingAt };
}
