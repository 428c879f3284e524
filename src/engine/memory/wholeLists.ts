import { listKey } from './keys.js';
import { matching } from '../resource/rowIndex.js';
import { tellsOne, type Answer, type Resource, type Want } from '../resource/resource.js';

/** An answer as it is remembered. */
export interface Entry<Row> extends Answer<Row> {
  /** When HQ was asked for it, ms since the epoch. */
  readonly asked: number;
  readonly lacks?: readonly string[];
  readonly bytes: number;
}

/**
 * The answer to a want out of whole lists, by their keys: none where they do not hold it, and are not all that there is.
 */
export function fromSnapshots<Row>(
  resource: Resource<Row>,
  want: Want,
  snapshots: ReadonlyMap<string, Entry<Row> | undefined>,
): Answer<Row> | undefined {
  const entries = resource.lists.map(list => snapshots.get(listKey('', list, want.filter)));
  const held = entries.filter(
    entry => entry !== undefined && !want.needs?.some(field => entry.lacks?.includes(field)),
  ) as Entry<Row>[];
  const [first] = held;
  if (!tellsOne(resource, want.by)) {
    if (!first || first !== entries[0] || !resource.keys[want.by]) return undefined;
    return {
      rows: matching(resource, first.rows, want.by, want.value),
      complete: true,
      by: first.by,
      asked: first.asked,
    };
  }
  const rows = held.flatMap(entry => matching(resource, entry.rows, want.by, want.value));
  const exhausted =
    held.length === resource.lists.length && resource.ways.some(way => way.kind === 'whole' && !way.leaves);
  return rows.length > 0 || exhausted
    ? { rows: rows.slice(0, 1), complete: true, by: first?.by, asked: first?.asked }
    : undefined;
}
