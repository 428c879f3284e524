/** A lookup table (lookup-tables.md 2). */
export interface LookupTableRecord {
  readonly id: string;
  readonly tag: string;
  readonly isGlobal: boolean;
  readonly fields: readonly { readonly name: string; readonly properties: readonly string[] }[];
  readonly itemAttributes: readonly string[];
}

/** A row of a lookup table (lookup-tables.md 3). */
export interface LookupRowRecord {
  readonly id: string;
  readonly tableId: string;
  readonly sortKey: number;
  readonly fields: Readonly<
    Record<string, readonly { readonly value: string; readonly properties: Readonly<Record<string, string>> }[]>
  >;
  readonly itemAttributes: Readonly<Record<string, string>>;
}
