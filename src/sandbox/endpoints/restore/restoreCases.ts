import type { CaseRecord, DomainRecord } from '../../world/model.js';
import type { RestoreUser } from './restoreAccess.js';

/** Owners whose cases a user gets: the user, the user's case-sharing groups, and locations whose type shares cases. */
function ownersOf(domain: DomainRecord, { groups, id, locations }: RestoreUser): readonly string[] {
  const typeOf = (location: string) =>
    domain.locationTypes.find(type => type.code === domain.locations.get(location)?.typeCode);
  const shared = locations.filter(location => typeOf(location)?.sharesCases);
  const open = locations.filter(location => typeOf(location)?.viewDescendants);
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const row of domain.locations) {
      if (row.parent !== parent || row.archived) continue;
      open.push(row.id);
      if (typeOf(row.id)?.sharesCases) shared.push(row.id);
    }
  }
  return [id, ...groups.filter(group => domain.groups.get(group)?.caseSharing), ...new Set(shared)];
}

/**
 * The open cases of a user's restore (cases.md 1.1): those of the user's owners, the open cases that they refer to, and
 * the open extensions of all these. In order of id.
 */
export function visibleCases(domain: DomainRecord, user: RestoreUser): ReadonlyMap<string, CaseRecord> {
  const found = new Map<string, CaseRecord>();
  let fresh: readonly CaseRecord[] = domain.cases.find({ owners: ownersOf(domain, user), closed: false }).rows;
  while (fresh.length > 0) {
    for (const row of fresh) found.set(row.id, row);
    const targets = fresh.flatMap(row => row.indices.map(index => domain.cases.get(index.caseId)));
    const extensions = domain.cases.find({ indices: { host: fresh.map(row => row.id) }, closed: false }).rows;
    const more = [...targets, ...extensions].filter(row => row !== undefined && row.closed === null);
    fresh = [...new Map(more.map(row => [row!.id, row!])).values()].filter(row => !found.has(row.id));
  }
  return new Map([...found].sort(([one], [two]) => (one < two ? -1 : 1)));
}
