/** Arguments of a list: which part of it is requested. */
export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  /** The caller needs the complete list: an interruption fails the whole list. */
  readonly mustBeComplete?: boolean;
}

/** A part of a list. Paging is forward only. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly Edge<Row>[];
  readonly pageInfo: PageInfo;
  /** Rows in the whole list, where HQ returns the number without another request. */
  readonly totalCount: number | null;
  /** Rows of this part that a dry run did not simulate. */
  readonly omittedRows?: number;
}

/** A row, and the cursor after it. */
export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

/** Position of a connection in its list. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * Input of `createConnection`. `cursorAt` returns the cursor of row `index`; it is called only for cursors that are
 * selected.
 */
export interface ConnectionParts<Row> {
  readonly nodes: readonly Row[];
  readonly cursorAt: (index: number) => string;
  /** The end cursor, where the last rows read from HQ are not among `nodes`. */
  readonly end?: (() => string | null) | undefined;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount?: number;
  readonly omittedRows?: number;
}

/** A connection with lazy edges and cursors. */
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

/** Encodes a cursor: opaque text, the same on every replica. */
export const encodeCursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The value in a cursor; undefined where the text is not a cursor of this server. */
export function decodeCursor(cursor: string): unknown {
  try {
    // A lone surrogate, which JSON can escape, cannot be sent to HQ in a URL.
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'), (_, value: unknown) => {
      if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new SyntaxError('lone surrogate');
      return value;
    });
  } catch {
    return undefined;
  }
}
