/** A user-configurable report with its rows (reports.md 2 and 3). */
export interface ReportRecord {
  readonly id: string;
  readonly title: string | null;
  readonly columns: readonly {
    readonly column_id: string;
    readonly display: unknown;
    readonly type: string;
    /** Of an expanded column: what each of its sub-columns counts. Rows hold them as `<column_id>-0` and so on. */
    readonly values?: readonly string[];
  }[];
  readonly filters: readonly {
    readonly type: string;
    readonly datatype: string;
    readonly slug: string;
    /** Of a choice_list: what is allowed, the first is the default. */
    readonly choices?: readonly string[];
    /** The row's column that this filter looks at. */
    readonly field: string;
  }[];
  /** Rows in report order; `data` shows them by column slug. */
  readonly rows: { readonly size: number; at(index: number): Readonly<Record<string, string | number | null>> };
}
