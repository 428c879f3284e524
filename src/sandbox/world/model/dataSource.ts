/** A UCR data source: a table that HQ fills from forms or cases (reports.md 1 and 4). */
export interface DataSourceRecord {
  readonly id: string;
  readonly name: string | null;
  /** What the definition says beside its name, in HQ's own shapes. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  /** In the order of their insertion, rows of one moment by their document. */
  readonly rows: { readonly size: number; at(index: number): DataSourceRowRecord };
}

/** A row of a data source. Several may stand for one document, each for one of its repeats. */
export interface DataSourceRowRecord {
  /** The form or case that it was made from. */
  readonly docId: string;
  /** ms since the epoch. */
  readonly insertedAt: number;
  readonly columns: Readonly<Record<string, string | number | boolean | null>>;
}
