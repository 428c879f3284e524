import { domainOf } from '../endpoint.js';
import type { Ask } from '../endpoint.js';
import type { Case, CaseQuery, Domain, Found } from '../world/model.js';

/** The given locations and all below them. */
function withDescendants(domain: Domain, tops: readonly string[]): Set<string> {
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
function ownersInReach(ask: Ask): ReadonlySet<string> | undefined {
  const restrictedTo = ask.membership?.restrictedTo;
  if (!restrictedTo) return undefined;
  const domain = domainOf(ask);
  const owners = withDescendants(domain, restrictedTo);
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
  const indexed = Math.min(filter.indexedOn?.to ?? Infinity, ask.now - ask.lag);
  return domainOf(ask).cases.find({ ...filter, owners, indexedOn: { ...filter.indexedOn, to: indexed } });
}

/** The case as the search index shows it by now; cases of the last `lag` ms are not found yet (cases.md 2.5). */
export function searchedCase(ask: Ask, id: string): Case | undefined {
  const row = domainOf(ask).cases.get(id);
  return row && row.indexedOn <= ask.now - ask.lag ? row : undefined;
}
