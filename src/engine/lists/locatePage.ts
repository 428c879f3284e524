import type { Query } from '../../client/call.js';
import type { ListCursor } from './listCursor.js';
import { firstRowAfter, orderOf, rowKeysOf } from '../resource/order.js';
import { type OpenPageOptions, type PageAnswer, readListPage, recallPage } from './listPage.js';
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
  { page: cachedPage }: ListCursor,
  source: Source,
  options: OpenPageOptions<Row>,
): Promise<LocatedPage<Row> | undefined> {
  if (!cachedPage || cachedPage.rows < 1) return undefined;
  const page = await recallPage(resource, filter, cachedPage.position, source, options);
  const row = page?.rows[cachedPage.rows - 1];
  return page && row && String(resource.keys.id(row)) === cachedPage.id
    ? { position: cachedPage.position, page, index: cachedPage.rows }
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
  options: OpenPageOptions<Row>,
): Promise<LocatedPage<Row> | undefined> {
  const list = resource.lists[0]!;
  const { pager } = list;
  const fullQuery = { ...list.query, ...filter };
  const { offset = 0, ...query } = position.query;
  // At the beginning of the list, the anchors are searched in the first page: other readers use that page, too.
  if (!position.anchors || offset !== 0) {
    const page = await readListPage(resource, filter, position, source, options);
    if (!page.isShifted) return { position, page, index: 0 };
  }
  for (let rowsBack = Math.ceil(pager.max / 2); ; rowsBack *= 2) {
    const start = Math.max(0, Number(offset) - rowsBack);
    const longQuery = offset === 0 ? query : { ...query, limit: pager.max };
    const window: ListPosition = { query: start > 0 ? { ...longQuery, offset: start } : longQuery };
    const page = await readListPage(resource, filter, window, source, options);
    const index = firstRowAfter(
      rowKeysOf(resource, list, fullQuery, page.rows),
      position,
      orderOf(list, fullQuery),
      start === 0,
    );
    if (index !== undefined) return { position: window, page, index };
    if (start === 0) return undefined;
  }
}
