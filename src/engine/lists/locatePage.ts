import type { Query } from '../../client/call.js';
import type { ListCursor } from './listCursor.js';
import { firstRowAfter, orderOf, rowKeysOf } from '../resource/order.js';
import { type PageReadOptions, type PageAnswer, readListPage, recallPage } from './listPage.js';
import type { ListPosition } from '../../client/paging.js';
import type { Resource } from '../resource/resource.js';
import type { Source } from '../read/source.js';

/** A page, its position, and the index of its first requested row. */
export interface LocatedPage<Row> {
  readonly position: ListPosition;
  readonly page: PageAnswer<Row>;
  readonly index: number;
}

/** The page that the cursor's row was on, where that page is cached and still has the row there. Sends no request. */
export async function recallLocated<Row>(
  resource: Resource<Row>,
  filter: Query,
  { page: known }: ListCursor,
  source: Source,
  { fields }: PageReadOptions,
): Promise<LocatedPage<Row> | undefined> {
  if (!known || known.rows < 1) return undefined;
  const page = await recallPage(resource, filter, known.position, source, fields);
  const row = page?.rows[known.rows - 1];
  return page && row && String(resource.keys.id(row)) === known.id
    ? { position: known.position, page, index: known.rows }
    : undefined;
}

/**
 * The page after a position. In a list that is read by offset, rows may have shifted so far that the page has none of
 * the anchors. They are then searched in longer pages before it, mostly with one more request. Undefined where no
 * anchor is in the list any more.
 */
export async function locate<Row>(
  resource: Resource<Row>,
  filter: Query,
  position: ListPosition,
  source: Source,
  asking: PageReadOptions,
): Promise<LocatedPage<Row> | undefined> {
  const list = resource.lists[0]!;
  const { pager } = list;
  const asked = { ...list.query, ...filter };
  const { offset = 0, ...query } = position.query;
  // At the beginning of the list, the anchors are searched in the first page: other readers use that page, too.
  if (!position.anchors || offset !== 0) {
    const page = await readListPage(resource, filter, position, source, asking);
    if (!page.isShifted) return { position, page, index: 0 };
  }
  for (let back = Math.ceil(pager.max / 2); ; back *= 2) {
    const start = Math.max(0, Number(offset) - back);
    const long = offset === 0 ? query : { ...query, limit: pager.max };
    const window: ListPosition = { query: start > 0 ? { ...long, offset: start } : long };
    const page = await readListPage(resource, filter, window, source, asking);
    const index = firstRowAfter(
      rowKeysOf(resource, list, asked, page.rows),
      position,
      orderOf(list, asked),
      start === 0,
    );
    if (index !== undefined) return { position: window, page, index };
    if (start === 0) return undefined;
  }
}
