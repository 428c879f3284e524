import { BadInput, HqUnexpected, KnownError } from '../errors.js';

/** Arguments of a list. */
interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of a list. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number | null;
}

/** Reads a page of one of HQ's lists. */
export type ReadPage<Row> = (paging: Paging) => Promise<ListPage<Row>>;

/** A place in the joined list: which list, the cursor in it, and how many rows HQ counted in each list so far. */
interface JoinedCursor {
  readonly set: string;
  readonly list: number;
  readonly after: string | null;
  readonly counts: readonly (number | null)[];
}

/** What a page of the joined list is made of. */
interface Joined<Row> {
  readonly parts: { readonly list: number; readonly page: ListPage<Row> }[];
  readonly counts: (number | null)[];
  more: boolean;
}

/**
 * Several lists of HQ as one, one after the other. Later lists are counted with the first page, so that a row that moved
 * out of one of them into a list that was read already does not go unnoticed. `set`: name of the joined list, for its
 * cursors. `onPartial`: receives the error that interrupted the list after its first row.
 * @throws {BadInput} where `after` is not a cursor of this list.
 */
export async function joinedLists<Row>(
  set: string,
  lists: readonly ReadPage<Row>[],
  { first, after }: Paging,
  onPartial: (error: KnownError) => void,
): Promise<ListPage<Row>> {
  const from = after ? parse(after, set, lists.length) : { list: 0, after: null, counts: lists.map(() => null) };
  const joined: Joined<Row> = { parts: [], counts: [...from.counts], more: false };
  try {
    await readParts(lists, first ?? 20, from, joined);
  } catch (error) {
    if (!(error instanceof KnownError) || rowsOf(joined) === 0) throw error;
    joined.more = true;
    onPartial(error);
  }
  return pageOf(set, joined, after);
}

const rowsOf = ({ parts }: Joined<unknown>) => parts.reduce((sum, { page }) => sum + page.nodes.length, 0);

async function readParts<Row>(
  lists: readonly ReadPage<Row>[],
  rows: number,
  from: Pick<JoinedCursor, 'list' | 'after'>,
  joined: Joined<Row>,
): Promise<void> {
  for (const [list, read] of lists.entries()) {
    if (list < from.list) continue;
    const counted = joined.counts[list] ?? null;
    if (joined.more) {
      joined.counts[list] = counted ?? (await read({ first: 0 })).totalCount;
      continue;
    }
    const after = list === from.list ? from.after : null;
    const page = await read({ first: rows - rowsOf(joined), after });
    joined.parts.push({ list, page });
    joined.counts[list] = page.totalCount;
    joined.more = page.pageInfo.hasNextPage;
    if (!after && counted !== null && (page.totalCount ?? counted) < counted)
      throw new HqUnexpected(
        `HQ counted ${counted} rows at the start and has ${page.totalCount} now. Rows left the list while it was read: read it again to be sure of all.`,
      );
  }
}

function pageOf<Row>(
  set: string,
  { parts, counts, more }: Joined<Row>,
  after: string | null | undefined,
): ListPage<Row> {
  const cursorOf = (list: number, inner: string | null) => encode({ set, list, after: inner, counts });
  const edges = () =>
    parts.flatMap(({ list, page }) => page.edges.map(({ cursor, node }) => ({ node, cursor: cursorOf(list, cursor) })));
  const last = parts.findLast(({ page }) => page.pageInfo.endCursor !== null);
  return {
    nodes: parts.flatMap(({ page }) => page.nodes),
    get edges() {
      return edges();
    },
    pageInfo: {
      hasNextPage: more,
      hasPreviousPage: Boolean(after),
      get startCursor() {
        return edges()[0]?.cursor ?? null;
      },
      get endCursor() {
        return last ? cursorOf(last.list, last.page.pageInfo.endCursor) : null;
      },
    },
    totalCount: counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0),
  };
}

const encode = (cursor: JoinedCursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function parse(after: string, set: string, lists: number): JoinedCursor {
  const cursor = read(after);
  const isCursor =
    cursor?.set === set &&
    Number.isInteger(cursor.list) &&
    cursor.list! >= 0 &&
    cursor.list! < lists &&
    typeof cursor.after === 'string' &&
    Array.isArray(cursor.counts) &&
    cursor.counts.length === lists &&
    cursor.counts.every(count => count === null || Number.isInteger(count));
  if (!isCursor) throw new BadInput('after: not a cursor of this list with these arguments.');
  return cursor as JoinedCursor;
}

function read(after: string): Partial<JoinedCursor> | null {
  try {
    return JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as Partial<JoinedCursor> | null;
  } catch {
    return null;
  }
}
