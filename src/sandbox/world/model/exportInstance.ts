/** A column of an export's table. */
export interface ExportColumn {
  /** Heading, as the project typed it. */
  readonly label: string;
  /**
   * Where its values are: of a case one of HQ's own fields or a property, of a form a dotted path from its root
   * (`received_on`, `form.dwelling.village`), or `number`, the row's place.
   */
  readonly path: string;
  /** Only selected columns are exported. */
  readonly selected: boolean;
  /** Of a multi-select: options that have a column each. */
  readonly split?: readonly string[];
  /** Its values are made unrecognisable, and its heading says so. */
  readonly sensitive?: boolean;
}

/** A table of an export: the first has a row for each case or form, the others one for each entry of a repeat group. */
export interface ExportTable {
  readonly name: string;
  /** Dotted path of the repeat group. */
  readonly repeat?: string;
  readonly selected: boolean;
  readonly columns: readonly ExportColumn[];
}

/** HQ's names of file formats; the sandbox makes no old .xls. */
export type ExportFormat = 'xlsx' | 'csv' | 'json' | 'html';

/** An export as it is configured; one document serves as DET configuration, OData feed and saved file (exports.md 4). */
export interface ExportInstance {
  readonly id: string;
  readonly name: string;
  readonly kind: 'form' | 'case';
  readonly format: ExportFormat;
  readonly deidentified: boolean;
  /** Of case exports. */
  readonly caseType?: string;
  /** Of form exports. */
  readonly xmlns?: string;
  readonly tables: readonly ExportTable[];
  /** The switch "show DET config download" (exports.md 1). */
  readonly detDownload: boolean;
  /** The stored document cannot be read. */
  readonly malformed?: boolean;
  readonly odata: boolean;
  /** Built every night, as a file or for an Excel dashboard. */
  readonly saved?: 'daily' | 'dashboard';
  /** Its saved filters show location-restricted callers nothing beyond their own. */
  readonly openToRestricted?: boolean;
}
