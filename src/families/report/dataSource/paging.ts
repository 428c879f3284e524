import type { Page, Pager } from '../../../client/paging.js';
import { isRecord } from '../../shared/fieldKinds.js';

/** Where HQ sorts a row: by the moment, then by the document (reports.md 4). Nothing of it is checked yet. */
interface SentRow {
  readonly doc_id?: unknown;
  readonly inserted_at?: unknown;
}

const MOST = 10_000;

/**
 * A data source's rows, which HQ cuts with a cursor behind the last one (reports.md 4). HQ gives a cursor after every page
 * but an empty one: a page shorter than asked for is known to be the last, and its cursor is where new rows will stand.
 * Rows come as `{ values, nth }`, `nth` counting those of one moment and document.
 */
export const dataSourcePages: Pager = {
  max: MOST,
  params: ['limit', 'cursor'],
  first: limit => ({ query: { limit } }),
  instant: moment => moment,
  // Before the row's document, whose other rows HQ's cursor would pass over; `id` is the moment, the document and a number.
  after: (moment, id) => {
    const document = id.slice(moment.length + 1).replace(/ \d+$/, '');
    return { cursor: packed({ last_doc_id: document.slice(0, -1), last_inserted_at: moment }) };
  },
  read(body, asked): Page {
    const { objects, meta } = (body ?? {}) as { objects?: unknown; meta?: { limit?: unknown; next?: unknown } };
    if (!Array.isArray(objects) || typeof meta !== 'object' || meta === null)
      throw new TypeError('no "meta" and "objects" in a data source');
    const sent = objects.map((row): SentRow => (isRecord(row) ? row : {}));
    // HQ repeats the limit that it was asked for as text.
    const limit = Math.min(Number(asked.limit ?? 1000), Number(meta.limit) || MOST);
    const rows = numbered(sent);
    const cursor = cursorIn(meta.next);
    if (cursor === undefined) {
      if (sent.length >= limit && sent.length > 0) throw new TypeError('no "next" after a full page of a data source');
      return { rows };
    }
    if (sent.length < limit) return { rows, end: { query: { limit, cursor } } };
    if (!repeats(sent)) return { rows, next: { query: { limit, cursor } } };
    const kept = sent.findIndex(row => isSame(row, sent.at(-1)!));
    return { rows: rows.slice(0, kept), next: { query: { limit, cursor: beforeDocument(cursor, sent, kept) } } };
  },
};

/** Only the cursor is taken of HQ's link, which may lead anywhere. */
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

/** Do documents have several rows, one for each repeat? HQ counts them in a column of its own. */
const repeats = (sent: readonly SentRow[]) =>
  'repeat_iteration' in sent[0]! || sent.some((row, i) => i > 0 && isSame(row, sent[i - 1]!));

/**
 * HQ's cursor passes over all rows of the last row's document, those that did not fit on the page too. So the page ends
 * before that document, and the cursor is set back: to an id that sorts just before, at the moment as HQ wrote it there,
 * which may be finer than the row shows.
 */
function beforeDocument(cursor: string, sent: readonly SentRow[], kept: number): string {
  if (kept === 0) throw new RangeError(`${sent.length} rows of one document fill a page; ask for more rows at once`);
  const place = new URLSearchParams(Buffer.from(cursor, 'base64').toString('utf8'));
  const { doc_id } = sent.at(-1)!;
  if (typeof doc_id !== 'string' || place.get('last_doc_id') !== doc_id)
    throw new TypeError('the cursor of a data source is of an unknown kind');
  return packed({ ...Object.fromEntries(place), last_doc_id: doc_id.slice(0, -1) });
}

const packed = (place: Readonly<Record<string, string>>) =>
  Buffer.from(new URLSearchParams(place).toString()).toString('base64');
