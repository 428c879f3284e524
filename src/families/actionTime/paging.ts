import { type Query, pairs } from '../../client/call.js';
import { envelope, type Page, type Pager, type ListPosition } from '../../client/paging.js';
import { isRecord } from '../shared/fieldKinds.js';

/** Parameters of HQ's cursor that name the last row: its day, and its user. */
const [DAY, USER] = ['cursor_local_date', 'cursor_user'] as const;

/** Rows of HQ's longest page. It refuses to be asked for more. */
const MOST = 10_000;

/** A query as HQ's cursor holds it: HQ reads no parameter beside a cursor. */
export const packed = (query: Query): string =>
  Buffer.from(new URLSearchParams(pairs(query)).toString(), 'utf8').toString('base64');

/** The id of a day: the day itself and its user. It tells days of one time zone apart. */
export const dayId = (day: string, username: string): string => `${day} ${username}`;

/**
 * The list of action times, sorted by day, then by user name, both of which never change. A cursor can be made for any row.
 * HQ links to a next page exactly where rows are left, and counts the rows from the page's start on. The time zone of the days
 * stands beside the rows: it is put into each.
 */
export const actionTimePages: Pager = {
  max: MOST,
  params: ['limit', DAY, USER],
  first: limit => ({ query: { limit } }),
  after: (day, id) => ({ [DAY]: day, [USER]: id.slice(dayId(day, '').length) }),
  pack: query => (query[USER] === undefined ? query : { cursor: packed(query) }),
  read(body, asked): Page {
    const { meta, objects } = envelope(body);
    const { next, local_date_timezone } = meta as { readonly next?: unknown; readonly local_date_timezone?: unknown };
    const rows = objects.map(row => (isRecord(row) ? { ...row, local_date_timezone } : row));
    const total = meta.total_count ?? undefined;
    const position = positionIn(next, asked);
    if (!position && total !== undefined && objects.length < total)
      throw new TypeError('no "next" in a list of action times that goes on');
    return { rows, total, ...(position && { next: position }) };
  },
};

/** Only the position is taken of HQ's link, whose cursor repeats the filters. */
function positionIn(next: unknown, { limit }: Query): ListPosition | undefined {
  const cursor = typeof next === 'string' ? new URL(next, 'http://hq').searchParams.get('cursor') : null;
  if (!cursor) return undefined;
  const held = new URLSearchParams(Buffer.from(cursor.replaceAll(' ', '+'), 'base64').toString('utf8'));
  const [day, user] = [held.get(DAY), held.get(USER)];
  if (!day || !user) throw new TypeError('the cursor of a list of action times is of an unknown kind');
  return { query: { limit: limit ?? MOST, [DAY]: day, [USER]: user } };
}
