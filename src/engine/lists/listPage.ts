import { usableSideload } from '../resource/expansion.js';
import type { Query } from '../../client/call.js';
import { expansionsDisabled, disableExpansions } from '../lookahead/disabledExpansions.js';
import { broughtBy, entryById, type NewEntry } from '../memory/entries.js';
import type { OpenMemory } from '../memory/openMemory.js';
import type { ListPosition } from '../../client/paging.js';
import type { RowsPage } from '../read/reader.js';
import type { FollowUp, Answer, List, Resource, Want } from '../resource/resource.js';
import { recordListSavings, recordStaleness } from '../read/savings.js';
import { keepSideloaded } from '../read/sideloaded.js';
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

/** The same, with the cache of the list as it was opened. */
export interface OpenPageOptions<Row> extends PageReadOptions {
  readonly memory: OpenMemory<Row>;
}

/** The page at a position, from the cache. The first page may be answered by the whole list. */
export async function recallPage<Row>(
  resource: Resource<Row>,
  filter: Query,
  position: ListPosition,
  source: Source,
  { memory, fields }: Pick<OpenPageOptions<Row>, 'memory' | 'fields'>,
): Promise<PageAnswer<Row> | undefined> {
  const page = await cachedPage(resource, filter, position, memory);
  if (page) recordListSavings(resource, page, source, fields);
  return page;
}

const cachedPage = async <Row>(
  { lists }: Resource<Row>,
  filter: Query,
  position: ListPosition,
  memory: OpenMemory<Row>,
  age?: number,
): Promise<PageAnswer<Row> | undefined> =>
  (isFirst(position) ? memory.wholeList(lists[0]!, age) : undefined) ??
  (await memory.recall([wantOf(filter, position)], age))[0];

const isFirst = ({ query, seen, anchors, skip }: ListPosition): boolean =>
  !seen && !anchors && !skip && Object.keys(query).every(name => name === 'limit');

const wantOf = (filter: Query, position: ListPosition): Want => ({
  by: 'page',
  value: JSON.stringify(position),
  filter,
});

/** The page at a position, from the cache or from HQ. */
export async function readListPage<Row>(
  resource: Resource<Row>,
  filter: Query,
  position: ListPosition,
  source: Source,
  options: OpenPageOptions<Row>,
): Promise<PageAnswer<Row>> {
  const { fields, followUps = [], selectedFields, memory } = options;
  const recalled = await recallPage(resource, filter, position, source, options);
  if (recalled) return recalled;
  const list = resource.lists[0]!;
  const requestedAt = source.now();
  const send = source.send(fields);
  const omittedFields = selectedFields ? omittedFieldsOf(list, position, selectedFields) : [];
  const plain = () => source.read.page(resource, list, filter, position, source, send, { omittedFields });
  const expanded = async () =>
    source.read.page(resource, list, filter, position, source, send, { followUps }).catch(async (error: unknown) => {
      await disableExpansions(memory, error);
      return plain();
    });
  const expands = isExpandable(list, position, followUps) && !expansionsDisabled(memory);
  const read = await (expands ? expanded() : plain()).catch((error: unknown) =>
    orStale(error, source, age => cachedPage(resource, filter, position, memory, age)),
  );
  if ('complete' in read) {
    recordStaleness(resource, read, source, fields);
    return read;
  }
  const page = read;
  const requests = { id: source.memory.nextRequestId(), count: 1 };
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
  if (isFirst(position) && page.total !== undefined) await source.learnSize(resource, list, filter, page.total);
  const missingFields = missingFieldsIn(list, page.rows);
  const whole: NewEntry<Row> =
    isFirst(position) && !page.next
      ? { list, answer, missingFields }
      : { want: wantOf(filter, position), answer, missingFields };
  await memory.keep(requestedAt, broughtBy(requests, [entryById(page.rows, missingFields), whole]));
  await keepSideloaded(page.sideloaded, requestedAt, requests, one => source.memory.open(one));
  return answer;
}

/** Can HQ sideload any of these relations with this page? */
const isExpandable = ({ expansion }: List, { query }: ListPosition, followUps: readonly FollowUp[]): boolean =>
  expansion !== undefined &&
  Number(query.limit ?? Infinity) <= expansion.maxRows &&
  followUps.some(followUp => usableSideload(expansion, followUp));
