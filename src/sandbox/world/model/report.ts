/** A user-configurable report with its rows (reports.md 2 and 3). */
export interface ReportRecord {
  readonly id: string;
  readonly title: string | null;
  readonly columns: readonly {
    readonly column_id: string;
    readonly display: unknown;
    readonly type: string;
    /**
     * For an expanded column: the value that each sub-column counts. Rows hold the sub-columns as `<column_id>-0` and
     * so on.
     */
    readonly values?: readonly string[];
  }[];
  readonly filters: readonly {
    readonly type: string;
    readonly datatype: string;
    readonly slug: string;
    /** For a choice_list: the allowed values, the default first. */
    readonly choices?: readonly string[];
    /** The column that this filter tests. */
    readonly field: string;
  }[];
  /** Rows in report order; `data` shows them by column slug. */
  readonly rows: { readonly size: number; at(index: number): Readonly<Record<string, string | number | null>> };
}
