import type { Case, CaseQuery } from '../model.js';
import type { Overlay } from './overlay.js';

/** The cases that were written since the world was made, found by external id without a look at each. */
export interface WrittenCases extends Overlay<Case> {
  /** Those that may answer a query, and more. */
  readonly candidates: (query: CaseQuery) => Iterable<Case>;
}

/** Keeps the external ids of an overlay that nobody else writes to. */
export function writtenCases(overlay: Overlay<Case>): WrittenCases {
  const ids = new Map<string, Set<string>>();
  const forget = (id: string): void => {
    const { externalId } = overlay.rows.get(id) ?? {};
    if (externalId) ids.get(externalId)?.delete(id);
  };
  return {
    ...overlay,
    put: row => {
      forget(row.id);
      overlay.put(row);
      if (row.externalId) ids.set(row.externalId, (ids.get(row.externalId) ?? new Set()).add(row.id));
    },
    delete: id => {
      forget(id);
      overlay.delete(id);
    },
    candidates: ({ externalIds }) =>
      externalIds === undefined || externalIds.includes('')
        ? overlay.rows.values()
        : [...new Set(externalIds)]
            .flatMap(externalId => [...(ids.get(externalId) ?? [])])
            .map(id => overlay.rows.get(id)!),
  };
}
