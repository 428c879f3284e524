import type { Query } from '../../client/call.js';
import type { ListCursor } from './listCursor.js';
import { firstBehind, orderOf, spotsOf } from '../resource/order.js';
import { type Asking, type PageAnswer, pageAt, recallPage } from './listPage.js';
import type { Place } from '../../client/paging.js';
import type { Resource } from '../resource/resource.js';
import type { Source } from '../read/source.js';

/** A page, where it was read, and its first row that is wanted. */
export interface Located<Row> {
  readonly place: Place;
  readonly page: PageAnswer<Row>;
  readonly index: number;
}

/** The page that a cursor's row stood on, where memory still has it with that row there: nothing is read again. */
export async function remembered<Row>(
  resource: Resource<Row>,
  filter: Query,
  { page: known }: ListCursor,
  source: Source,
  { fields }: Asking,
): Promise<Located<Row> | undefined> {
  if (!known || known.rows < 1) return undefined;
  const page = await recallPage(resource, filter, known.place, source, fields);
  const row = page?.rows[known.rows - 1];
  return page && row && String(resource.keys.id(row)) === known.id
    ? { place: known.place, page, index: known.rows }
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
  place: Place,
  source: Source,
  asking: Asking,
): Promise<Located<Row> | undefined> {
  const list = resource.lists[0]!;
  const { pager } = list;
  const asked = { ...list.query, ...filter };
  const { offset = 0, ...query } = place.query;
  // From the list's first page on, the rows before the place are looked for in it: it is the page that others read, too.
  if (!place.anchors || offset !== 0) {
    const page = await pageAt(resource, filter, place, source, asking);
    if (!page.shifted) return { place, page, index: 0 };
  }
  for (let back = Math.ceil(pager.max / 2); ; back *= 2) {
    const start = Math.max(0, Number(offset) - back);
    const long = offset === 0 ? query : { ...query, limit: pager.max };
    const window: Place = { query: start > 0 ? { ...long, offset: start } : long };
    const page = await pageAt(resource, filter, window, source, asking);
    const index = firstBehind(spotsOf(resource, list, asked, page.rows), place, orderOf(list, asked), start === 0);
    if (index !== undefined) return { place: window, page, index };
    if (start === 0) return undefined;
  }
}
