/** Which part of a list is asked for. */
export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  /** A part will not do: what stops the list fails it. */
  readonly mustBeComplete?: boolean;
}

/** A part of a list, forward only. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly Edge<Row>[];
  readonly pageInfo: PageInfo;
  /** Rows in the whole list, where HQ tells for free. */
  readonly totalCount: number | null;
  /** Rows of this part that a dry run has left out. */
  readonly omittedRows?: number;
}

/** A row and the place after it. */
export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

/** Where a connection lies in its list. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** What a connection is made of; `cursorAt` tells the cursor of the i-th row, and is asked only for those that are read. */
export interface ConnectionParts<Row> {
  readonly nodes: readonly Row[];
  readonly cursorAt: (index: number) => string;
  /** The cursor behind the last row that was read, where rows that were read are not shown. */
  readonly end?: (() => string | null) | undefined;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount?: number;
  readonly omittedRows?: number;
}

/** A connection whose edges and cursors are made when they are read. */
export function createConnection<Row>({
  nodes,
  cursorAt,
  end = () => (nodes.length > 0 ? cursorAt(nodes.length - 1) : null),
  hasNextPage,
  hasPreviousPage,
  totalCount,
  omittedRows,
}: ConnectionParts<Row>): Connection<Row> {
  return {
    nodes,
    get edges() {
      return nodes.map((node, i) => ({ node, cursor: cursorAt(i) }));
    },
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      get startCursor() {
        return nodes.length > 0 ? cursorAt(0) : null;
      },
      get endCursor() {
        return end();
      },
    },
    totalCount: totalCount ?? null,
    ...(omittedRows && { omittedRows }),
  };
}

/** A cursor's text: opaque, and the same on every replica. */
export const encodeCursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a cursor says, or undefined when it is none of ours. */
export function decodeCursor(cursor: string): unknown {
  try {
    // Half of a surrogate pair, which JSON can escape, goes into no URL.
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'), (_, value: unknown) => {
      if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new SyntaxError('no text');
      return value;
    });
  } catch {
    return undefined;
  }
}
