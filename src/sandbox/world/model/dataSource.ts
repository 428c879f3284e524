/** A UCR data source: a table that HQ builds from forms or cases (reports.md 1 and 4). */
export interface DataSourceRecord {
  readonly id: string;
  readonly name: string | null;
  /** The definition besides its name, in HQ's JSON shape. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  /** In order of insertion; rows of the same time by their document id. */
  readonly rows: { readonly size: number; at(index: number): DataSourceRowRecord };
}

/** A row of a data source. A document has one row, or one for each of its repeat entries. */
export interface DataSourceRowRecord {
  /** Id of the form or case that the row was built from. */
  readonly docId: string;
  /** ms since the epoch. */
  readonly insertedAt: number;
  readonly columns: Readonly<Record<string, string | number | boolean | null>>;
}
