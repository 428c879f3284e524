import { hexId } from '../basics/ids.js';
import type { GroupRecord, WorkerRecord } from '../../model.js';

const TEAMS = ['Health Team', 'Supervisors', 'Outreach', 'Nutrition Circle', 'Referral Desk'];

/** The group ids of a domain. Workers are assigned to groups before the groups are built. */
export function groupIds(seed: number, count: number): string[] {
  return Array.from({ length: count }, (_, n) => hexId(seed, 'group', n));
}

/** Every fourth group shares cases; members are stored with the deactivated ones (users.md 3). */
export function groupsOf(ids: readonly string[], workers: readonly WorkerRecord[]): GroupRecord[] {
  return ids.map((id, n) => ({
    id,
    name: `${TEAMS[n % TEAMS.length] ?? ''} ${String(Math.floor(n / TEAMS.length) + 1).padStart(2, '0')}`,
    users: workers.filter(worker => worker.groups.includes(id)).map(worker => worker.id),
    caseSharing: sharesCases(n),
    reporting: n % 6 !== 5,
    metadata: n % 3 === 0 ? zone(n) : {},
  }));
}

/** Whether the n-th group may own cases. */
export function sharesCases(n: number): boolean {
  return n % 4 === 1;
}

const zone = (n: number): Record<string, string> => ({ area: `zone_${n + 1}`, kind: sharesCases(n) ? 'ward' : 'team' });
