import type { Page, Pager } from '../../../client/paging.js';
import { isRecord } from '../../shared/fieldKinds.js';

/** The fields by which HQ sorts rows: time, then document (reports.md 4). Unchecked. */
interface SentRow {
  readonly doc_id?: unknown;
  readonly inserted_at?: unknown;
}

const MAX_ROWS = 10_000;

/**
 * Paging of a data source. HQ continues with a cursor after the last row (reports.md 4), and returns one with every
 * page that is not empty. A page with fewer rows than requested is the last; new rows will appear after its cursor.
 * Rows are returned as `{ values, nth }`; `nth` counts the rows with the same time and document.
 */
export const dataSourcePages: Pager = {
  max: MAX_ROWS,
  params: ['limit', 'cursor'],
  first: limit => ({ query: { limit } }),
  instant: moment => moment,
  // The position before the row's document, because HQ's cursor would skip the document's other rows. `id` consists of
  // time, document and `nth`.
  after: (moment, id) => {
    const document = id.slice(moment.length + 1).replace(/ \d+$/, '');
    return { cursor: encodeCursor({ last_doc_id: document.slice(0, -1), last_inserted_at: moment }) };
  },
  read(body, asked): Page {
    const { objects, meta } = (body ?? {}) as { objects?: unknown; meta?: { limit?: unknown; next?: unknown } };
    if (!Array.isArray(objects) || typeof meta !== 'object' || meta === null)
      throw new TypeError('no "meta" and "objects" in a page of a data source');
    const sent = objects.map((row): SentRow => (isRecord(row) ? row : {}));
    // HQ returns the requested limit, as text.
    const limit = Math.min(Number(asked.limit ?? 1000), Number(meta.limit) || MAX_ROWS);
    const rows = numbered(sent);
    const cursor = cursorIn(meta.next);
    if (cursor === undefined) {
      if (sent.length >= limit && sent.length > 0) throw new TypeError('no "next" after a full page of a data source');
      return { rows };
    }
    if (sent.length < limit) return { rows, end: { query: { limit, cursor } } };
    if (!repeats(sent)) return { rows, next: { query: { limit, cursor } } };
    const keptRows = sent.findIndex(row => isSame(row, sent.at(-1)!));
    return {
      rows: rows.slice(0, keptRows),
      next: { query: { limit, cursor: beforeDocument(cursor, sent, keptRows) } },
    };
  },
};

/** Only the cursor of HQ's link is used: the link itself may have any host. */
function cursorIn(next: unknown): string | undefined {
  if (typeof next !== 'string') return undefined;
  return new URL(next, 'http://hq').searchParams.get('cursor')?.replaceAll(' ', '+') || undefined;
}

const isSame = (a: SentRow, b: SentRow) => a.doc_id === b.doc_id && a.inserted_at === b.inserted_at;

function numbered(sent: readonly SentRow[]) {
  let nth = 0;
  return sent.map((values, i) => {
    nth = i > 0 && isSame(values, sent[i - 1]!) ? nth + 1 : 0;
    return { values, nth };
  });
}

/** Do documents have several rows, one for each repeat? HQ then has a column that counts them. */
const repeats = (sent: readonly SentRow[]) =>
  'repeat_iteration' in sent[0]! || sent.some((row, i) => i > 0 && isSame(row, sent[i - 1]!));

/**
 * Moves a cursor back to before the document of the last row. HQ's cursor skips all rows of this document, including
 * those that did not fit on the page. So the page ends before the document, and the cursor gets a document id that
 * sorts just before. The time is kept as HQ wrote it, which may be more precise than the row's.
 */
function beforeDocument(cursor: string, sent: readonly SentRow[], keptRows: number): string {
  if (keptRows === 0) throw new RangeError(`a page has only rows of one document (${sent.length}): request more rows`);
  const position = new URLSearchParams(Buffer.from(cursor, 'base64').toString('utf8'));
  const { doc_id } = sent.at(-1)!;
  if (typeof doc_id !== 'string' || position.get('last_doc_id') !== doc_id)
    throw new TypeError('the cursor of a data source has an unknown format');
  return encodeCursor({ ...Object.fromEntries(position), last_doc_id: doc_id.slice(0, -1) });
}

const encodeCursor = (position: Readonly<Record<string, string>>) =>
  Buffer.from(new URLSearchParams(position).toString()).toString('base64');
