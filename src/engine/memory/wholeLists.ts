import { rowsWith, unreadableLinks } from '../resource/rowIndex.js';
import type { StoredEntry } from './store/store.js';
import { isUniqueKey, type Answer, type List, type Resource, type Want } from '../resource/resource.js';

/** A whole list as it is stored: under one key for all generations, so that it is read before the generation is known. */
export interface StoredList<Row> extends StoredEntry<Row> {
  /** The generation that it belongs to. */
  readonly generation: number;
}

/**
 * The answer to a want from cached whole lists. Undefined where they do not hold the row and other rows may exist.
 * `wholeLists` holds the cached ones among the resource's lists.
 */
export function answerFromWholeLists<Row>(
  resource: Resource<Row>,
  want: Want,
  wholeLists: ReadonlyMap<List, StoredEntry<Row>>,
): Answer<Row> | undefined {
  if (wholeLists.size === 0) return undefined;
  const usable = (list: List | undefined): StoredEntry<Row> | undefined => {
    const entry = list && wholeLists.get(list);
    return entry && !want.needs?.some(field => entry.missingFields?.includes(field)) ? entry : undefined;
  };
  if (!isUniqueKey(resource, want.by)) {
    const first = resource.keys[want.by] && usable(resource.lists[0]);
    return (
      first && {
        ...answerFrom(first, rowsWith(resource, first.rows, want.by, want.value)),
        ...unreadableLinks(resource, first.rows, want.by),
      }
    );
  }
  let missing: StoredEntry<Row> | undefined;
  let isExhausted = resource.ways.some(way => way.kind === 'whole' && !way.leavesOpen);
  for (const list of resource.lists) {
    const entry = usable(list);
    const rows = entry ? rowsWith(resource, entry.rows, want.by, want.value) : [];
    if (entry && rows.length > 0) return answerFrom(entry, rows.slice(0, 1));
    missing ??= entry;
    isExhausted &&= entry !== undefined;
  }
  return isExhausted && missing ? answerFrom(missing, []) : undefined;
}

/** Rows of a list as an answer of their own. */
const answerFrom = <Row>(
  { operation, requestedAt, requests }: StoredEntry<Row>,
  rows: readonly Row[],
): Answer<Row> => ({
  rows,
  complete: true,
  operation,
  requestedAt,
  ...(requests && { requests }),
});
