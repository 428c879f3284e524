import type { Query } from '../../client/call.js';
import type { Resource } from '../resource/resource.js';
import type { NewEntry } from './entries.js';
import { listKey, rowGroup, wantKey } from './keys.js';
import type { StoredEntry, StoredPage, StoredRow, StoredRows } from './store/store.js';
import type { StoredList } from './wholeLists.js';

/** Who has read answers, when, and to which partition and generation of a resource they belong. */
export interface PageOrigin {
  readonly partition: string;
  readonly generation: number;
  readonly operation: string;
  /** When HQ was asked for them, ms since the epoch. */
  readonly requestedAt: number;
}

/** Answers under HQ's own filters as they are stored. */
export function storedPage<Row>(
  resource: Resource<Row>,
  filter: Query,
  added: readonly NewEntry<Row>[],
  { partition, generation, operation, requestedAt }: PageOrigin,
): Omit<StoredPage, 'ttl'> {
  const group = rowGroup(partition, resource, generation);
  const rows: StoredRows[] = [];
  const answers: { readonly key: string; readonly value: StoredEntry<Row> }[] = [];
  for (const { want, list, answer, missingFields } of added) {
    const { rows: found, ...rest } = answer;
    const mark = { ...rest, operation, requestedAt, missingFields };
    if (list) {
      const value: StoredList<Row> = { ...mark, rows: found, generation };
      answers.push({ key: listKey(`${partition}:${resource.name}`, list, filter), value });
    } else if (want && want.by !== 'id') answers.push({ key: wantKey(group, want), value: { ...mark, rows: found } });
    else if (found.length > 0) rows.push({ ids: idsOf(resource, { want, answer }), rows: found, mark });
  }
  return { group, rows, answers };
}

/** The ids by which the rows of an answer by id are found. */
export const idsOf = <Row>(
  { keys }: Pick<Resource<Row>, 'keys'>,
  { want, answer }: Pick<NewEntry<Row>, 'want' | 'answer'>,
): readonly string[] => (want ? [want.value] : answer.rows.map(row => String(keys.id(row))));

/** A stored row as the answer to its id. */
export const answerOf = <Row>({ row, mark }: StoredRow<Row>): StoredEntry<Row> => ({ ...mark, rows: [row] });
