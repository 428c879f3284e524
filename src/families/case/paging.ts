import type { Query } from '../../client/call.js';
import { isCount, type Page, type Pager, type ListPosition } from '../../client/paging.js';

/** Parameters of HQ's cursor that state the last row: its sort key and its id (cases.md 2.4). */
const [TIME, ID] = ['indexed_on.gte', 'last_case_id'] as const;

const MAX_ROWS = 5000;

/**
 * Paging of case API v2. HQ sorts by `indexed_on`, then by id. HQ's cursor is the list's query with time and id of the
 * last row (cases.md 2.4). Such a cursor can be built for any row, so that reading continues after a row even if its
 * page has changed. A case that changes moves to the end of the list, so that none is lost.
 *
 * HQ links to a next page after each full page, including the last one.
 */
export const casePages: Pager = {
  max: MAX_ROWS,
  params: ['limit', TIME, ID],
  alwaysLinksNext: true,
  first: limit => ({ query: { limit } }),
  after: (key, id) => (isTime(key) ? { [TIME]: key, [ID]: id } : undefined),
  pack(query) {
    if (query[ID] === undefined) return query;
    const pairs = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one): [string, string] => [name, String(one)]),
    );
    return { cursor: Buffer.from(new URLSearchParams(pairs).toString(), 'utf8').toString('base64') };
  },
  read(body, asked): Page {
    const { matching_records: total, cases, next } = (body ?? {}) as Record<string, unknown>;
    if (!Array.isArray(cases) || typeof total !== 'number' || !isCount(total))
      throw new TypeError('no "cases" in a page of cases');
    const page = { rows: cases, total };
    // On the first page, count and rows are of the same moment: the count can save the request for an empty page.
    if (asked[ID] === undefined && cases.length >= total) return page;
    const position = positionIn(next, asked);
    return position ? { ...page, next: position } : page;
  },
};

const isTime = (text: string) => /^(\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)?|\d{10,17})$/.test(text);

/**
 * `next` is a URL, although HQ's specification calls it an object. Only the position is read from its cursor, which
 * also repeats the filters.
 */
function positionIn(next: unknown, { limit }: Query): ListPosition | undefined {
  const cursor =
    typeof next === 'string'
      ? new URL(next, 'http://hq').searchParams.get('cursor')
      : (next as { cursor?: string } | null | undefined)?.cursor;
  if (!cursor) return undefined;
  const cursorQuery = new URLSearchParams(Buffer.from(cursor.replaceAll(' ', '+'), 'base64').toString('utf8'));
  const [time, id] = [cursorQuery.getAll(TIME).at(-1), cursorQuery.getAll(ID).at(-1)];
  if (time === undefined || id === undefined || !isTime(time))
    throw new TypeError('the cursor of a page of cases has an unknown format');
  return { query: { limit: limit ?? MAX_ROWS, [TIME]: time, [ID]: id } };
}
