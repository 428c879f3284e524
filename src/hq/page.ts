import { BadInput, HqUnexpected, KnownError } from '../errors.js';
import type { Query } from './call.js';
import { connection, encodeCursor, type Connection, type Paging } from './connection.js';
import { listName, type Mark, readMark } from './mark.js';
import { type Asking, type PageAnswer, pageAt } from './pageAt.js';
import type { Pager, Place } from './pagers.js';
import { stops } from './partly.js';
import type { Answer, Resource } from './resource.js';
import { checkFirst } from './set.js';
import type { Source } from './source.js';
import { renewed } from './written.js';

/** Who reads a root list, and how many rows at the most. */
interface Reach<Row> extends Asking {
  readonly most: number;
  /** Where the list is a set's: is the row in it, as this credential's changes have left it? */
  readonly belongs?: (row: Row) => boolean;
  /** Told what stopped a list after its first page; without it such a list fails. */
  readonly stopped?: (error: KnownError) => void;
}

/**
 * A root list: in HQ's order, with HQ's paging under it. Rows that come or go meanwhile, or that HQ keeps in no order,
 * shift the pages of an offset walk: a list that ends with too few rows is read once more, then told. A list that is stopped
 * after its first page ends there, with a cursor that goes on.
 * @throws {BadInput} for `first` or `after` out of place.
 * @throws {HqUnexpected} where rows are lost again.
 */
export async function readConnection<Row>(
  resource: Resource<Row>,
  filter: Query,
  paging: Paging,
  source: Source,
  reach: Reach<Row>,
): Promise<Connection<Row>> {
  const once = async () => {
    const { found, lost } = await readOnce(resource, filter, paging, source, reach);
    // What was read is remembered.
    if (lost > 0) await source.memory.forget(resource);
    return { found, lost };
  };
  const { found, lost } = await once().then(told => (told.lost > 0 ? once() : told));
  if (lost === 0) return found;
  throw new HqUnexpected(`HQ's list of ${resource.name} changed while it was read: ${lost} rows are missing.`);
}

async function readOnce<Row>(
  resource: Resource<Row>,
  filter: Query,
  { first, after }: Paging,
  source: Source,
  reach: Reach<Row>,
): Promise<{ readonly found: Connection<Row>; readonly lost: number }> {
  const rows = checkFirst(first, reach.most);
  const list = resource.lists[0]!;
  const name = listName(source.domain, resource.name, list.path, filter);
  const start = after
    ? readMark(after, name, list.pager)
    : { list: name, skip: 0, past: 0, place: list.pager.first(limitOf(resource, rows)) };
  const spots = new Map<string, { row: Row; mark: Mark }>();
  let { total } = start;
  let more = false;
  let due = 0;
  let unseen = 0;
  let stopped: KnownError | undefined;
  const count = () => spots.size + unseen;

  for (let mark: Mark | undefined = start; mark;) {
    const { past }: Mark = mark;
    const ahead = after && resource.ahead === undefined ? walkedOn(past) : 0;
    const place: Place =
      mark.skip > 0 ? mark.place : sized(mark.place, limitOf(resource, Math.max(rows - count(), ahead)), list.pager);
    const page: PageAnswer<Row> | KnownError = await pageAt(resource, filter, place, source, reach).catch(
      (error: unknown) => stopping(error, spots.size > 0 && reach.stopped !== undefined),
    );
    if (page instanceof KnownError) {
      stopped = page;
      break;
    }
    total ??= page.total;
    const from: number = skipped(resource, page, mark);
    if (mark === start) due = (page.total ?? 0) - past - from;
    let at = from;
    // A row that an earlier page had too adds nothing, so that what is wanted of this page is known only row by row.
    for (; at < page.rows.length && spots.size < rows; at++) {
      const row = page.rows[at]!;
      const id = String(resource.keys.id(row));
      spots.delete(id);
      spots.set(id, { row, mark: { list: name, place, skip: at + 1, id, past, total } });
    }
    const passed: number = Math.max(0, Math.min(page.unseen ?? 0, rows - count()));
    unseen += passed;
    const read: number = past + page.rows.length + (page.unseen ?? 0);
    const markAt = (there: Place): Mark => ({ list: name, place: there, skip: 0, past: read, total });
    const next: Mark | undefined = page.next && (total === undefined || read < total) ? markAt(page.next) : undefined;
    more = at < page.rows.length || passed < (page.unseen ?? 0) || next !== undefined;
    const last = [...spots.values()].at(-1);
    // The end of a page is told as the beginning of the next: HQ's own cursor, which no change can shift.
    const behind = next ?? (page.end && markAt(page.end));
    if (behind && last && at === page.rows.length) last.mark = behind;
    mark = count() < rows ? next : undefined;
  }

  const read = [...spots.values()];
  const written = await source.memory.written(resource);
  const nodes = renewed(
    resource,
    read.map(({ row }) => row),
    written,
    list,
  ).filter(reach.belongs ?? (() => true));
  if (stopped && nodes.length === 0) throw stopped;
  if (stopped) reach.stopped?.(stopped);
  const found = connection({
    nodes,
    cursorAt: i => encodeCursor(spots.get(String(resource.keys.id(nodes[i]!)))!.mark),
    hasNextPage: more,
    hasPreviousPage: Boolean(after),
    totalCount: total,
    unseen,
  });
  return { found, lost: more || !list.pager.slips ? 0 : Math.max(0, due - count()) };
}

/** What stops a list that may end early; all else is thrown on. */
function stopping(error: unknown, mayEnd: boolean): KnownError {
  if (mayEnd && stops(error)) return error;
  throw error;
}

/** A page costs one request whatever its size, so families that are read again and again are read ahead. */
function limitOf({ lists, ahead = 1 }: Pick<Resource<never>, 'lists' | 'ahead'>, rows: number): number {
  return Math.min(lists[0]!.pager.max, Math.max(rows, ahead, 1));
}

/** The place's page with so many new rows: what it repeats of the page before comes on top. */
function sized({ query, seen = [], ...rest }: Place, limit: number, { max, longer }: Pager): Place {
  const most = Math.min(max, limit + seen.length);
  return {
    ...rest,
    seen,
    query: query.limit === undefined ? (longer?.(query, most) ?? query) : { ...query, limit: most },
  };
}

/** Walks of fewer rows may end soon. */
const [LONG, TIMES] = [100, 4];

/**
 * Who goes on after so many rows will mostly go on: the next page holds several times as many, and the parts after it come
 * from memory. So a walk in small parts costs a few requests more than one in large ones.
 */
const walkedOn = (past: number): number => (past < LONG ? 0 : past * TIMES);

/** Rows of the page that lie before the mark. Where the page has changed since, the mark's row tells. */
function skipped<Row>(resource: Resource<Row>, { rows }: Answer<Row>, { skip, id }: Mark): number {
  if (skip === 0) return 0;
  const idAt = (i: number) => String(resource.keys.id(rows[i]!));
  if (skip <= rows.length && (id === undefined || idAt(skip - 1) === id)) return skip;
  const at = rows.findIndex((_, i) => idAt(i) === id);
  if (at < 0) throw new BadInput('after: the row of this cursor has left its page; begin again without a cursor.');
  return at + 1;
}
