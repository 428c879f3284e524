import type { DomainRecord, LocationRecord } from '../model.js';
import { householdRow, memberAt } from './households.js';
import type { Roster } from './roster.js';
import { randomStream } from './basics/random.js';

/** Owner ids that no user, group or location has; HQ accepts them (cases.md 1.3). */
export const UNKNOWN_OWNERS: readonly string[] = ['5f0c1a9e2b7d4c3e8a6f1b0d9c2e7a45', 'former-partner-office'];

/** The owner of every case as a code, and the owner id of each code. */
export interface Owners {
  readonly ids: readonly (string | null)[];
  readonly codes: Uint32Array;
  /** The worker who visits a household, also if others own its cases. */
  workerOf(household: number): number;
}

/** Households of each hundred that are not owned by their worker, by kind of owner. */
const SPECIAL: Readonly<Record<string, readonly number[]>> = {
  group: [3, 23, 33, 43, 53, 73],
  location: [5, 25, 35, 45, 65, 75, 85],
  webUser: [7],
  deactivated: [9, 59, 79],
  unknown: [11],
  dash: [13],
  empty: [15],
  none: [17],
};
const SPECIAL_AT = new Map(
  Object.entries(SPECIAL).flatMap(([kind, places]) => places.map(place => [place, kind] as const)),
);

/**
 * Assigns households to workers in groups of ten. Every third group goes to one of the senior workers, who have many
 * households.
 */
export function householdWorkers(active: number): (household: number) => number {
  const senior = Math.max(1, Math.ceil(active / 10));
  return household => {
    const ten = Math.floor(household / 10);
    return ten % 3 === 2 ? Math.floor(ten / 3) % senior : (ten - Math.floor((ten + 1) / 3)) % Math.max(1, active);
  };
}

/** Assigns owners to all cases. Members have their household's owner, usercases are owned by their worker. */
export function ownersOf(
  seed: number,
  roster: Roster,
  people: Pick<DomainRecord, 'workers' | 'webUsers' | 'groups'>,
  facilities: readonly LocationRecord[],
  villageOf: (worker: number) => LocationRecord | undefined,
): Owners {
  const workers = [...people.workers];
  const active = workers.filter(worker => worker.active).length;
  const lists = {
    worker: workers.slice(0, active).map(worker => worker.id),
    deactivated: workers.slice(active).map(worker => worker.id),
    group: [...people.groups].filter(group => group.caseSharing).map(group => group.id),
    webUser: [...people.webUsers].map(user => user.id),
    facility: facilities.map(place => place.id),
    unknown: UNKNOWN_OWNERS,
  };
  const ids: (string | null)[] = ['-', '', null];
  const codeOf = new Map<string | null, number>(ids.map((id, code) => [id, code]));
  const code = (id: string | null): number => {
    const known = codeOf.get(id);
    if (known !== undefined) return known;
    codeOf.set(id, ids.length);
    return ids.push(id) - 1;
  };
  const roll = randomStream(seed, 'owner');
  const workerOf = householdWorkers(active);
  const one = (list: readonly string[], household: number): number =>
    code(list[roll(household) % Math.max(1, list.length)] ?? '');
  const ofHousehold = (household: number): number => {
    switch (SPECIAL_AT.get(household % 100)) {
      case 'group':
        return one(lists.group, household);
      case 'location':
        return code(villageOf(workerOf(household))?.id ?? '');
      case 'webUser':
        return one(lists.webUser, household);
      case 'deactivated':
        return one(lists.deactivated, household);
      case 'unknown':
        return one(lists.unknown, household);
      case 'dash':
        return code('-');
      case 'empty':
        return code('');
      case 'none':
        return code(null);
      default:
        return code(lists.worker[workerOf(household)] ?? '');
    }
  };
  const codes = new Uint32Array(roster.size);
  for (let household = 0; household < roster.households; household += 1) {
    codes.fill(ofHousehold(household), householdRow(household), householdRow(household + 1));
  }
  for (let row = roster.referrals; row < roster.usercases; row += 1) codes[row] = one(lists.facility, row);
  workers.forEach((worker, n) => (codes[roster.usercases + n] = code(worker.id)));
  for (let row = roster.legacy; row < roster.size; row += 1) codes[row] = code(lists.worker[0] ?? '');
  return { ids, codes, workerOf };
}

/** The household of a member, or of a referral's host. */
export function householdOf(roster: Roster, row: number): number {
  const member = row >= roster.referrals ? roster.targetOf(row) : row;
  return member < 0 ? 0 : memberAt(member).household;
}
