/** A column of an export's table. */
export interface ExportColumn {
  /** Heading, as configured. */
  readonly label: string;
  /**
   * Path of the value. For cases: a field of HQ's or a property. For forms: a dotted path from the root (`received_on`,
   * `form.dwelling.village`). `number`: the row's position.
   */
  readonly path: string;
  /** Only selected columns are exported. */
  readonly selected: boolean;
  /** Options of a multi-select that each have a column. */
  readonly split?: readonly string[];
  /** The values are de-identified, and the heading says so. */
  readonly sensitive?: boolean;
}

/**
 * A table of an export. The first table has a row for each case or form, the others a row for each entry of a repeat
 * group.
 */
export interface ExportTable {
  readonly name: string;
  /** Dotted path of the repeat group. */
  readonly repeat?: string;
  readonly selected: boolean;
  readonly columns: readonly ExportColumn[];
}

/** HQ's names of file formats. The sandbox does not write the older .xls. */
export type ExportFormat = 'xlsx' | 'csv' | 'json' | 'html';

/**
 * The configuration of an export. One document serves as DET configuration, OData feed and saved file (exports.md 4).
 */
export interface ExportInstance {
  readonly id: string;
  readonly name: string;
  readonly kind: 'form' | 'case';
  readonly format: ExportFormat;
  readonly deidentified: boolean;
  /** For case exports. */
  readonly caseType?: string;
  /** For form exports. */
  readonly xmlns?: string;
  readonly tables: readonly ExportTable[];
  /** The switch "show DET config download" (exports.md 1). */
  readonly detDownload: boolean;
  /** The stored document cannot be read. */
  readonly malformed?: boolean;
  readonly odata: boolean;
  /** HQ builds it every night, as a file or for an Excel dashboard. */
  readonly saved?: 'daily' | 'dashboard';
  /** Its saved filters let location-restricted callers see only their own data. */
  readonly openToRestricted?: boolean;
}
