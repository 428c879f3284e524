import { usableSideload } from '../resource/expansion.js';
import type { Query } from '../../client/call.js';
import { expansionsDisabled, disableExpansions } from '../lookahead/disabledExpansions.js';
import { entryOf, entriesById } from '../memory/entries.js';
import type { NewEntry } from '../memory/memory.js';
import type { ListPosition } from '../../client/paging.js';
import type { RowsPage } from '../read/reader.js';
import type { FollowUp, Answer, List, Resource, Want } from '../resource/resource.js';
import { recordListSavings, listSavingName, recordStaleness } from '../read/savings.js';
import { orStale } from '../memory/staleAnswers.js';
import type { Source } from '../read/source.js';
import { missingFieldsIn, omittedFieldsOf } from './sparseFields.js';

/** A page of a list, as it is cached. */
export interface PageAnswer<Row> extends Answer<Row>, Pick<RowsPage<Row>, 'next' | 'end' | 'start' | 'isShifted'> {}

/**
 * Options of reading a root list: the GraphQL fields that read it, and the relations that the operation follows from
 * its rows.
 */
export interface PageReadOptions {
  readonly fields: readonly string[];
  readonly followUps?: readonly FollowUp[];
  /** All fields that the operation selects, as `Type.field`. */
  readonly selectedFields?: ReadonlySet<string>;
}

/** The page at a position, from the cache. The first page may be answered by the whole list. */
export async function recallPage<Row>(
  resource: Resource<Row>,
  filter: Query,
  position: ListPosition,
  source: Source,
  fields: readonly string[],
): Promise<PageAnswer<Row> | undefined> {
  const list = resource.lists[0]!;
  const cachedList = isFirst(position) ? await source.memory.recallList(resource, list, filter) : undefined;
  if (cachedList) {
    recordListSavings(resource, list, filter, cachedList, source, fields);
    return cachedList;
  }
  const want = wantOf(filter, position);
  const [recalled] = await source.memory.recall(resource, [want]);
  if (!recalled) return undefined;
  recordStaleness(resource, recalled, source, fields);
  if (recalled.operation !== source.operation) source.recordSaved(savingName(resource, want), 1);
  return recalled;
}

const isFirst = ({ query, seen, anchors, skip }: ListPosition): boolean =>
  !seen && !anchors && !skip && Object.keys(query).every(name => name === 'limit');

const wantOf = (filter: Query, position: ListPosition): Want => ({
  by: 'page',
  value: JSON.stringify(position),
  filter,
});

const savingName = ({ name }: { readonly name: string }, want: Want): string => JSON.stringify([name, want]);

/** The page at a position, from the cache or from HQ. */
export async function readListPage<Row>(
  resource: Resource<Row>,
  filter: Query,
  position: ListPosition,
  source: Source,
  options: PageReadOptions,
): Promise<PageAnswer<Row>> {
  const { fields, followUps = [], selectedFields } = options;
  const recalled = await recallPage(resource, filter, position, source, fields);
  if (recalled) return recalled;
  const list = resource.lists[0]!;
  const isFirstPage = isFirst(position);
  const want = wantOf(filter, position);
  const stale = async (age: number): Promise<PageAnswer<Row> | undefined> =>
    (isFirstPage ? await source.memory.recallList(resource, list, filter, age) : undefined) ??
    (await source.memory.recall(resource, [want], age))[0];
  const requestedAt = source.now();
  const send = source.send(fields);
  const omittedFields = selectedFields ? omittedFieldsOf(list, position, selectedFields) : [];
  const plain = () => source.read.page(resource, list, filter, position, source, send, { omittedFields });
  const expanded = async () =>
    source.read.page(resource, list, filter, position, source, send, { followUps }).catch(async (error: unknown) => {
      await disableExpansions(resource, source, error);
      return plain();
    });
  const expands = isExpandable(list, position, followUps) && !(await expansionsDisabled(resource, source));
  const read = await (expands ? expanded() : plain()).catch((error: unknown) => orStale(error, source, stale));
  if ('complete' in read) {
    recordStaleness(resource, read, source, fields);
    return read;
  }
  const page = read;
  const answer: PageAnswer<Row> = {
    rows: page.rows,
    complete: true,
    total: page.total,
    ...(page.omittedRows && { omittedRows: page.omittedRows }),
    ...(page.next && { next: page.next }),
    ...(page.end && { end: page.end }),
    ...(page.start && { start: page.start }),
    ...(page.isShifted && { isShifted: page.isShifted }),
    requestedAt,
  };
  if (isFirstPage && page.total !== undefined) await source.learnSize(resource, list, filter, page.total);
  const missingFields = missingFieldsIn(list, page.rows);
  const newEntry: NewEntry<Row> =
    isFirstPage && !page.next
      ? { list, filter, answer, bytes: page.bytes, missingFields }
      : entryOf(want, answer, missingFields);
  await source.memory.keep(resource, requestedAt, [
    ...entriesById(resource, page.rows, page.bytes, missingFields),
    newEntry,
  ]);
  const request = newEntry.list ? listSavingName(resource.name, list, filter) : savingName(resource, want);
  for (const one of page.sideloaded ?? [])
    await source.memory.keepForOperation(one.resource, requestedAt, one.entries, request);
  return answer;
}

/** Can HQ sideload any of these relations with this page? */
const isExpandable = ({ expansion }: List, { query }: ListPosition, followUps: readonly FollowUp[]): boolean =>
  expansion !== undefined &&
  Number(query.limit ?? Infinity) <= expansion.maxRows &&
  followUps.some(followUp => usableSideload(expansion, followUp));
