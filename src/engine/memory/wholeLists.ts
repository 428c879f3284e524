import { listKey } from './keys.js';
import { rowsWith } from '../resource/rowIndex.js';
import { isUniqueKey, type Answer, type Resource, type Want } from '../resource/resource.js';

/** An answer as it is remembered. */
export interface StoredEntry<Row> extends Answer<Row> {
  /** When HQ was asked for it, ms since the epoch. */
  readonly requestedAt: number;
  readonly missingFields?: readonly string[];
  readonly bytes: number;
}

/**
 * The answer to a want out of whole lists, by their keys: none where they do not hold it, and are not all that there is.
 */
export function answerFromWholeLists<Row>(
  resource: Resource<Row>,
  want: Want,
  wholeLists: ReadonlyMap<string, StoredEntry<Row> | undefined>,
): Answer<Row> | undefined {
  const entries = resource.lists.map(list => wholeLists.get(listKey('', list, want.filter)));
  const held = entries.filter(
    entry => entry !== undefined && !want.needs?.some(field => entry.missingFields?.includes(field)),
  ) as StoredEntry<Row>[];
  const [first] = held;
  if (!isUniqueKey(resource, want.by)) {
    if (!first || first !== entries[0] || !resource.keys[want.by]) return undefined;
    return {
      rows: rowsWith(resource, first.rows, want.by, want.value),
      complete: true,
      operation: first.operation,
      requestedAt: first.requestedAt,
    };
  }
  const rows = held.flatMap(entry => rowsWith(resource, entry.rows, want.by, want.value));
  const exhausted =
    held.length === resource.lists.length && resource.ways.some(way => way.kind === 'whole' && !way.leavesOpen);
  return rows.length > 0 || exhausted
    ? { rows: rows.slice(0, 1), complete: true, operation: first?.operation, requestedAt: first?.requestedAt }
    : undefined;
}
