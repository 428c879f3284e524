/** What was written to a world since it was made: rows that stand for generated ones, new rows, and rows that are gone. */
export interface WrittenRows<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Generated rows that are replaced or deleted. */
  readonly hidden: ReadonlySet<number>;
  put(row: Row): void;
  delete(id: string): void;
}

/** An empty overlay over generated rows; `rowOf` is -1 for ids that were not generated. */
export function overlayOn<Row extends { readonly id: string }>(rowOf: (id: string) => number): WrittenRows<Row> {
  const rows = new Map<string, Row>();
  const hidden = new Set<number>();
  const hide = (id: string): void => {
    const row = rowOf(id);
    if (row >= 0) hidden.add(row);
  };
  return {
    rows,
    hidden,
    put: row => {
      hide(row.id);
      rows.set(row.id, row);
    },
    delete: id => {
      hide(id);
      rows.delete(id);
    },
  };
}
