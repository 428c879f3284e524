import { domainOf } from '../../http/endpoint.js';
import type { Ask } from '../../http/endpoint.js';
import { matchesCase } from '../../world/store/caseMatch.js';
import type { Case, CaseQuery, Domain, Found } from '../../world/model.js';
import { earlierRows, indexedRow, pageWith } from '../../world/store/versions.js';

/** The given locations and all below them. */
export function locationsBelow(domain: Domain, tops: readonly string[]): Set<string> {
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
 * Owners whose cases a location-restricted caller may see: the own locations, what is below them, and the workers and
 * groups there. Undefined for a caller who may see everything (cases.md 2.3, 2.7).
 */
export function ownersInReach(ask: Ask): ReadonlySet<string> | undefined {
  const restrictedTo = ask.membership?.restrictedTo;
  if (!restrictedTo) return undefined;
  const domain = domainOf(ask);
  const owners = locationsBelow(domain, restrictedTo);
  const workers = [...domain.workers].filter(worker => worker.locations.some(id => owners.has(id)));
  const users = new Set(workers.map(worker => worker.id));
  const groups = [...domain.groups].filter(group => group.users.some(id => users.has(id)));
  for (const { id } of [...workers, ...groups]) owners.add(id);
  return owners;
}

/** May the caller of this request see the case? */
export function caseReach(ask: Ask): (row: Case) => boolean {
  const owners = ownersInReach(ask);
  return row => !owners || (row.ownerId !== null && owners.has(row.ownerId));
}

/** Cases that the search index holds by now and that the caller may see. */
export function searchCases(ask: Ask, filter: CaseQuery): Found<Case> {
  const reach = ownersInReach(ask);
  const owners = reach ? (filter.owners ?? [...reach]).filter(id => reach.has(id)) : filter.owners;
  if (owners?.length === 0) return { total: 0, rows: [] };
  const { cases } = domainOf(ask);
  const shown = ask.now - ask.lag;
  const query = {
    ...filter,
    owners,
    indexedOn: { ...filter.indexedOn, to: Math.min(filter.indexedOn?.to ?? Infinity, shown) },
  };
  const earlier = earlierRows(cases, shown).filter(row => matchesCase(row, query));
  const { after, skip, take } = filter;
  const isPassed = (row: Case): boolean => after !== undefined && byIndexTime(row, after) <= 0;
  return pageWith(cut => cases.find({ ...query, ...cut }), earlier, { compare: byIndexTime, skip, take, isPassed });
}

type Place = Pick<Case, 'indexedOn' | 'id'>;

/** v2's one order (cases.md 2.4). */
function byIndexTime(one: Place, two: Place): number {
  return one.indexedOn - two.indexedOn || (one.id < two.id ? -1 : Number(one.id > two.id));
}

/** The case as the search index shows it by now: a write of the last `lag` ms is not seen yet (cases.md 2.5). */
export function searchedCase(ask: Ask, id: string): Case | undefined {
  return indexedRow(domainOf(ask).cases, id, ask.now - ask.lag);
}
