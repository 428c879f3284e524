import { domainOf } from '../../http/endpoint.js';
import type { AdmittedRequest } from '../../http/endpoint.js';
import { matchesCase } from '../../world/store/caseMatch.js';
import type { CaseRecord, CaseQuery, DomainRecord, FoundRows } from '../../world/model.js';
import { earlierRows, indexedRow, pageWith } from '../../world/store/versions.js';

/** The ids of the given locations and of all their descendants. */
export function locationsBelow(domain: DomainRecord, tops: readonly string[]): Set<string> {
  const children = new Map<string, string[]>();
  for (const { id, parent } of domain.locations) {
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const found = new Set<string>();
  const open = [...tops];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(children.get(id) ?? []));
  }
  return found;
}

/**
 * Owners whose cases a location-restricted caller may see: the caller's locations and their descendants, and the
 * workers and groups there. Undefined for an unrestricted caller (cases.md 2.3, 2.7).
 */
export function ownersInReach(request: AdmittedRequest): ReadonlySet<string> | undefined {
  const restrictedTo = request.membership?.restrictedTo;
  if (!restrictedTo) return undefined;
  const domain = domainOf(request);
  const owners = locationsBelow(domain, restrictedTo);
  const workers = [...domain.workers].filter(worker => worker.locations.some(id => owners.has(id)));
  const users = new Set(workers.map(worker => worker.id));
  const groups = [...domain.groups].filter(group => group.users.some(id => users.has(id)));
  for (const { id } of [...workers, ...groups]) owners.add(id);
  return owners;
}

/** May the caller of this request see the case? */
export function caseReach(request: AdmittedRequest): (row: CaseRecord) => boolean {
  const owners = ownersInReach(request);
  return row => !owners || (row.ownerId !== null && owners.has(row.ownerId));
}

/** Searches the cases that the search index shows and that the caller may see. */
export function searchCases(request: AdmittedRequest, filter: CaseQuery): FoundRows<CaseRecord> {
  const reach = ownersInReach(request);
  const owners = reach ? (filter.owners ?? [...reach]).filter(id => reach.has(id)) : filter.owners;
  if (owners?.length === 0) return { total: 0, rows: [] };
  const { cases } = domainOf(request);
  const shown = request.now - request.lag;
  const query = {
    ...filter,
    owners,
    indexedOn: { ...filter.indexedOn, to: Math.min(filter.indexedOn?.to ?? Infinity, shown) },
  };
  const earlier = earlierRows(cases, shown).filter(row => matchesCase(row, query));
  const { after, skip, take } = filter;
  const isPassed = (row: CaseRecord): boolean => after !== undefined && byIndexTime(row, after) <= 0;
  return pageWith(cut => cases.find({ ...query, ...cut }), earlier, { compare: byIndexTime, skip, take, isPassed });
}

type Place = Pick<CaseRecord, 'indexedOn' | 'id'>;

/** The order of v2 lists (cases.md 2.4). */
function byIndexTime(one: Place, two: Place): number {
  return one.indexedOn - two.indexedOn || (one.id < two.id ? -1 : Number(one.id > two.id));
}

/** The case as the search index shows it: without writes of the last `lag` ms (cases.md 2.5). */
export function searchedCase(request: AdmittedRequest, id: string): CaseRecord | undefined {
  return indexedRow(domainOf(request).cases, id, request.now - request.lag);
}
