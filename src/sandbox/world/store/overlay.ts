/** Rows that were written since a world was generated: changed and new rows, and the generated rows that are hidden. */
export interface WrittenRows<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Numbers of generated rows that are replaced or deleted. */
  readonly hidden: ReadonlySet<number>;
  put(row: Row): void;
  delete(id: string): void;
}

/** No written rows yet. `rowOf` returns the number of a generated row, -1 for any other id. */
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
