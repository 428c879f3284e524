import { bringing } from '../resource/expansion.js';
import type { Query } from '../../client/call.js';
import { givenUp, giveUp } from '../lookahead/givenUp.js';
import { keptAnswer, keptById } from '../memory/entries.js';
import type { Kept } from '../memory/memory.js';
import type { Place } from '../../client/paging.js';
import type { RowsPage } from '../read/reader.js';
import type { Ahead, Answer, List, Resource, Want } from '../resource/resource.js';
import { creditList, listSaving, tellAge } from '../read/savings.js';
import { orStale } from '../memory/stale.js';
import type { Source } from '../read/source.js';
import { lackingIn, leftOut } from './sparse.js';

/** A remembered page. */
export interface PageAnswer<Row> extends Answer<Row>, Pick<RowsPage<Row>, 'next' | 'end' | 'start' | 'shifted'> {}

/** Who reads a root list, and what the operation will want of its rows. */
export interface Asking {
  readonly fields: readonly string[];
  readonly ahead?: readonly Ahead[];
  /** All fields that the operation selects anywhere. */
  readonly shown?: ReadonlySet<string>;
}

/** The page at a place out of memory, where it is there: the whole list is the first page's. */
export async function recallPage<Row>(
  resource: Resource<Row>,
  filter: Query,
  place: Place,
  source: Source,
  fields: readonly string[],
): Promise<PageAnswer<Row> | undefined> {
  const list = resource.lists[0]!;
  const known = isFirst(place) ? await source.memory.recallList(resource, list, filter) : undefined;
  if (known) {
    creditList(resource, list, filter, known, source, fields);
    return known;
  }
  const want = wantOf(filter, place);
  const [recalled] = await source.memory.recall(resource, [want]);
  if (!recalled) return undefined;
  tellAge(resource, recalled, source, fields);
  if (recalled.by !== source.operation) source.saved(nameOf(resource, want), 1);
  return recalled;
}

const isFirst = ({ query, seen, anchors, skip }: Place): boolean =>
  !seen && !anchors && !skip && Object.keys(query).every(name => name === 'limit');

const wantOf = (filter: Query, place: Place): Want => ({ by: 'page', value: JSON.stringify(place), filter });

const nameOf = ({ name }: { readonly name: string }, want: Want): string => JSON.stringify([name, want]);

/** The page at a place: from memory, or from HQ. */
export async function pageAt<Row>(
  resource: Resource<Row>,
  filter: Query,
  place: Place,
  source: Source,
  asking: Asking,
): Promise<PageAnswer<Row>> {
  const { fields, ahead = [], shown } = asking;
  const recalled = await recallPage(resource, filter, place, source, fields);
  if (recalled) return recalled;
  const list = resource.lists[0]!;
  const begins = isFirst(place);
  const want = wantOf(filter, place);
  const stale = async (age: number): Promise<PageAnswer<Row> | undefined> =>
    (begins ? await source.memory.recallList(resource, list, filter, age) : undefined) ??
    (await source.memory.recall(resource, [want], age))[0];
  const asked = source.now();
  const send = source.send(fields);
  const without = shown ? leftOut(list, place, shown) : [];
  const plain = () => source.read.page(resource, list, filter, place, source, send, { without });
  const expanded = async () =>
    source.read.page(resource, list, filter, place, source, send, { ahead }).catch(async (error: unknown) => {
      await giveUp(resource, source, error);
      return plain();
    });
  const expands = isExpandable(list, place, ahead) && !(await givenUp(resource, source));
  const read = await (expands ? expanded() : plain()).catch((error: unknown) => orStale(error, source, stale));
  if ('complete' in read) {
    tellAge(resource, read, source, fields);
    return read;
  }
  const page = read;
  const answer: PageAnswer<Row> = {
    rows: page.rows,
    complete: true,
    total: page.total,
    ...(page.unseen && { unseen: page.unseen }),
    ...(page.next && { next: page.next }),
    ...(page.end && { end: page.end }),
    ...(page.start && { start: page.start }),
    ...(page.shifted && { shifted: page.shifted }),
    asked,
  };
  if (begins && page.total !== undefined) await source.learn(resource, list, filter, page.total);
  const lacks = lackingIn(list, page.rows);
  const kept: Kept<Row> =
    begins && !page.next ? { list, filter, answer, bytes: page.bytes, lacks } : keptAnswer(want, answer, lacks);
  await source.memory.keep(resource, asked, [...keptById(resource, page.rows, page.bytes, lacks), kept]);
  const request = kept.list ? listSaving(resource.name, list, filter) : nameOf(resource, want);
  for (const one of page.brought ?? []) await source.memory.carry(one.resource, asked, one.kept, request);
  return answer;
}

/** May HQ put what is ahead beside the rows of this page? */
const isExpandable = ({ expansion }: List, { query }: Place, ahead: readonly Ahead[]): boolean =>
  expansion !== undefined &&
  Number(query.limit ?? Infinity) <= expansion.most &&
  ahead.some(lead => bringing(expansion, lead));
