import { childRow, childrenIn, householdRow, memberAt, motherRow, mothersIn, roleAt } from './households.js';
import type { WorldSize } from './size.js';

/** The case types of the programme. `pregnancy` is deprecated. */
export const CASE_TYPES = ['household', 'mother', 'child', 'referral', 'commcare-user', 'pregnancy'] as const;

/** A case type of the programme. */
export type ProgrammeCaseType = (typeof CASE_TYPES)[number];

/**
 * The layout of case rows: households with their members, then referrals, usercases and cases of the deprecated type.
 */
export interface Roster {
  readonly households: number;
  readonly mothers: number;
  readonly children: number;
  /** The first row of each part after the households. */
  readonly referrals: number;
  readonly usercases: number;
  readonly legacy: number;
  readonly size: number;
  typeAt(row: number): ProgrammeCaseType;
  /** The row that this row's index refers to, -1 without an index. */
  targetOf(row: number): number;
  /** The rows whose index refers to this row. */
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
    // A child whose mother is not in the programme is a child of the household.
    return role === 'mother' || number % 10 === 9 ? householdRow(household) : householdRow(household) + 1;
  };
  const pointingAt = (row: number): number[] => {
    if (row < 0 || row >= referrals) return [];
    const { role, household, number } = memberAt(row);
    const rows: number[] = [];
    for (let r = householdRow(household) + 1; r < householdRow(household + 1); r += 1)
      if (targetOf(r) === row) rows.push(r);
    const turn = role === 'mother' ? Math.floor(number / 15) : Math.floor(number / 25);
    // The hosts of the last, incomplete group are the last mother and the last child.
    const near = role === 'household' ? [] : [turn, usercases - referrals - 1];
    for (const n of new Set(near))
      if (n >= 0 && referrals + n < usercases && hostOf(n) === row) rows.push(referrals + n);
    return rows;
  };
  return { households, mothers, children, referrals, usercases, legacy, size: all, typeAt, targetOf, pointingAt };
}
