import type { Query } from '../../client/call.js';
import type { ListCursor } from './listCursor.js';
import { firstRowAfter, orderOf, rowKeysOf } from '../resource/order.js';
import { type OpenPageOptions, type PageAnswer, readListPage, recallPage } from './listPage.js';
import type { ListPosition } from '../../client/paging.js';
import type { Resource } from '../resource/resource.js';
import type { Source } from '../read/source.js';

/** A page, where it was read, and its first row that is wanted. */
export interface LocatedPage<Row> {
  readonly position: ListPosition;
  readonly page: PageAnswer<Row>;
  readonly index: number;
}

/** The page that a cursor's row stood on, where memory still has it with that row there: nothing is read again. */
export async function recallLocated<Row>(
  resource: Resource<Row>,
  filter: Query,
  { page: known }: ListCursor,
  source: Source,
  options: OpenPageOptions<Row>,
): Promise<LocatedPage<Row> | undefined> {
  if (!known || known.rows < 1) return undefined;
  const page = await recallPage(resource, filter, known.position, source, options);
  const row = page?.rows[known.rows - 1];
  return page && row && String(resource.keys.id(row)) === known.id
    ? { position: known.position, page, index: known.rows }
    : undefined;
}

/**
 * The page behind a place. Where a list read by offset has shifted so far that the page shows none of the rows before the
 * place, they are looked for in longer pages further ahead: mostly one more request. Undefined where none of them is in the
 * list any more.
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
  const asked = { ...list.query, ...filter };
  const { offset = 0, ...query } = position.query;
  // From the list's first page on, the rows before the place are looked for in it: it is the page that others read, too.
  if (!position.anchors || offset !== 0) {
    const page = await readListPage(resource, filter, position, source, options);
    if (!page.isShifted) return { position, page, index: 0 };
  }
  for (let back = Math.ceil(pager.max / 2); ; back *= 2) {
    const start = Math.max(0, Number(offset) - back);
    const long = offset === 0 ? query : { ...query, limit: pager.max };
    const window: ListPosition = { query: start > 0 ? { ...long, offset: start } : long };
    const page = await readListPage(resource, filter, window, source, options);
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
