import type { CaseRecord, CaseQuery } from '../model.js';
import type { WrittenRows } from './overlay.js';

/** The cases that were written since the world was built, indexed by external id and by the cases that they link to. */
export interface WrittenCases extends WrittenRows<CaseRecord> {
  /** A superset of the cases that match a query. */
  readonly candidates: (query: CaseQuery) => Iterable<CaseRecord>;
}

/** Indexes an overlay. All later writes have to go through the returned value. */
export function writtenCases(overlay: WrittenRows<CaseRecord>): WrittenCases {
  const byExternalId = idIndex();
  const byTarget = idIndex();
  const remove = (id: string): void => {
    const row = overlay.rows.get(id);
    if (row === undefined) return;
    if (row.externalId) byExternalId.remove(row.externalId, id);
    for (const { caseId } of row.indices) byTarget.remove(caseId, id);
  };
  const rowsOf = (ids: readonly string[]): readonly CaseRecord[] => ids.map(id => overlay.rows.get(id)!);
  return {
    ...overlay,
    put: row => {
      remove(row.id);
      overlay.put(row);
      if (row.externalId) byExternalId.add(row.externalId, row.id);
      for (const { caseId } of row.indices) byTarget.add(caseId, row.id);
    },
    delete: id => {
      remove(id);
      overlay.delete(id);
    },
    candidates: ({ externalIds, indices = {}, pointsAt }) => {
      const [targets = pointsAt] = Object.values(indices);
      if (targets) return rowsOf(byTarget.find(targets));
      // Cases with an empty external id are not indexed: most cases have none.
      const all = externalIds === undefined || externalIds.includes('');
      return all ? overlay.rows.values() : rowsOf(byExternalId.find(externalIds));
    },
  };
}

interface IdIndex {
  readonly add: (key: string, id: string) => void;
  readonly remove: (key: string, id: string) => void;
  /** Each id once. */
  readonly find: (keys: readonly string[]) => readonly string[];
}

function idIndex(): IdIndex {
  const ids = new Map<string, Set<string>>();
  return {
    add: (key, id) => void ids.set(key, (ids.get(key) ?? new Set()).add(id)),
    remove: (key, id) => void ids.get(key)?.delete(id),
    find: keys => [...new Set(keys.flatMap(key => [...(ids.get(key) ?? [])]))],
  };
}
