import { LRUCache } from 'lru-cache';
import type { CaseColumns } from '../programme/records/caseColumns.js';
import { matchesCase } from './caseMatch.js';
import { caseAt, caseNameAt } from '../programme/records/caseRow.js';
import { rowsWithExternalId } from '../programme/records/externalIds.js';
import type { Ground } from '../programme/ground.js';
import type { Case, CaseQuery, CaseStore } from '../model.js';
import { overlayOn } from './overlay.js';
import { CASE_TYPES } from '../programme/roster.js';
import { inside, scan } from './scan.js';
import { writtenCases } from './writtenCases.js';

/** Rows that stay made: a reader often comes back to them, and to make one its whole history is replayed. */
const REMEMBERED = 20_000;

/** A domain's cases: columns to search, rows made when read, and what was written since. */
export function caseStore(ground: Ground, columns: CaseColumns): CaseStore {
  const { roster, caseIds } = ground;
  const { rows, hidden, candidates: written, ...overlay } = writtenCases(overlayOn<Case>(caseIds.row));
  // Only the dashed spelling is a case's id.
  const rowOf = (id: string): number => (id.includes('-') ? caseIds.row(id) : -1);
  const made = new LRUCache<number, Case>({
    max: Math.min(roster.size, REMEMBERED) || 1,
    memoMethod: row => caseAt(ground, columns, row),
  });
  const make = (row: number): Case => made.memo(row);
  const precedes = (a: { at: number; id: string }, b: { at: number; id: string }): boolean =>
    a.at < b.at || (a.at === b.at && a.id < b.id);
  const placeOf = (row: number): { at: number; id: string } => ({
    at: columns.indexedOn[row] ?? 0,
    id: caseIds.of(row),
  });
  return {
    ...overlay,
    get size() {
      return roster.size - hidden.size + rows.size;
    },
    get: id => {
      const put = rows.get(id);
      const row = put === undefined ? rowOf(id) : -1;
      return row < 0 || hidden.has(row) ? put : make(row);
    },
    *[Symbol.iterator]() {
      for (let row = 0; row < roster.size; row += 1) if (!hidden.has(row)) yield make(row);
      yield* rows.values();
    },
    find: query => {
      const passes = caseFilter(ground, columns, query);
      const extra = [...written(query)].filter(row => matchesCase(row, query));
      extra.sort((a, b) => a.indexedOn - b.indexedOn || (a.id < b.id ? -1 : 1));
      const after = query.after && { at: query.after.indexedOn, id: query.after.id };
      return scan({
        order: candidates(ground, columns, query),
        passes: hidden.size === 0 ? passes : row => !hidden.has(row) && passes(row),
        make,
        extra,
        comesFirst: (one, row) => precedes({ at: one.indexedOn, id: one.id }, placeOf(row)),
        where: query.where,
        passed: after && {
          generated: row => (columns.indexedOn[row] ?? 0) <= after.at && !precedes(after, placeOf(row)),
          extra: one => !precedes(after, { at: one.indexedOn, id: one.id }),
        },
        skip: query.skip,
        take: query.take,
      });
    },
  };
}

/** The fewest rows that may match, in v2's order. */
function candidates(ground: Ground, { indexedOn, order }: CaseColumns, query: CaseQuery): ArrayLike<number> {
  const [targets] = Object.values(query.indices ?? {});
  const few = targets
    ? targets.flatMap(id => ground.roster.pointingAt(ground.caseIds.row(id)))
    : query.externalIds?.flatMap(id => rowsWithExternalId(ground, id));
  if (few === undefined) return order;
  return [...new Set(few)].sort(
    (a, b) => (indexedOn[a] ?? 0) - (indexedOn[b] ?? 0) || ground.caseIds.rank(a) - ground.caseIds.rank(b),
  );
}

/** A query as a test on a row's columns; names and links are looked at last. */
function caseFilter(ground: Ground, columns: CaseColumns, query: CaseQuery): (row: number) => boolean {
  const tests: ((row: number) => boolean)[] = [];
  const { roster, owners } = ground;
  if (query.types) {
    const types = new Set(query.types.filter(type => (CASE_TYPES as readonly string[]).includes(type)));
    tests.push(row => types.has(roster.typeAt(row)));
  }
  if (query.owners) {
    const wanted = new Set<string | null>(query.owners);
    const mask = Uint8Array.from(owners.ids, id => (wanted.has(id) ? 1 : 0));
    tests.push(row => mask[owners.codes[row] ?? 0] === 1);
  }
  if (query.closed !== undefined) tests.push(row => (columns.closedBy[row] ?? -1) >= 0 === query.closed);
  for (const name of ['opened', 'modified', 'serverModified', 'indexedOn', 'closedOn'] as const) {
    const [range, column] = [query[name], columns[name]];
    if (range) tests.push(row => inside(column[row] ?? NaN, range));
  }
  if (query.externalIds) {
    const rows = new Set(query.externalIds.flatMap(id => rowsWithExternalId(ground, id)));
    tests.push(row => rows.has(row));
  }
  for (const [identifier, ids] of Object.entries(query.indices ?? {})) {
    const targets = new Set(ids.map(id => (id.includes('-') ? ground.caseIds.row(id) : -1)).filter(row => row >= 0));
    tests.push(
      row =>
        targets.has(roster.targetOf(row)) && identifier === (roster.typeAt(row) === 'referral' ? 'host' : 'parent'),
    );
  }
  if (query.names) {
    const names = new Set(query.names);
    tests.push(row => names.has(caseNameAt(ground, row)));
  }
  return row => tests.every(test => test(row));
}
