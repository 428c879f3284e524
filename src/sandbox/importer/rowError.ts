/** Why a row was not imported. Descriptions are from HQ's samples, otherwise from memory (bulk-case-upload.md 3). */
const DESCRIPTIONS = {
  'Invalid Owner Name':
    'Owner name was used in the mapping but there were errors when uploading because of these values.',
  'Invalid Owner': 'Owners were used in the mapping but there were errors when uploading because of these values.',
  'Invalid Parent ID': 'An invalid or unknown parent case was specified for the uploaded case.',
  'Invalid Date': 'Date fields were specified that caused an error during conversion.',
  'Blank External ID': 'Blank external ids were found in these rows causing as error when importing cases.',
  'Invalid Location': 'The owner or the case is outside of the locations of the uploading user.',
  'Import Error': 'Problems in importing cases. Please check the Excel file.',
  'Too Many Matches': 'These rows matched more than one case at the same time.',
  'Name Too Long': 'The name cannot be longer than 255 characters.',
  'External ID Too Long': 'The external id cannot be longer than 255 characters.',
} as const;

/** An error that stops the import of one row only. */
export class RowError extends Error {
  constructor(
    readonly title: keyof typeof DESCRIPTIONS,
    readonly column: string | null,
  ) {
    super(title);
  }
}

/** A failed row: its number on the sheet, and its error. */
export interface FailedRow {
  readonly row: number;
  readonly error: RowError;
}

/** The JSON of errors: one entry for each error and column (bulk-case-upload.md 3). */
export function errorsJson(failed: readonly FailedRow[]): readonly Readonly<Record<string, unknown>>[] {
  const rows = new Map<string, FailedRow[]>();
  for (const one of failed) {
    const cause = JSON.stringify([one.error.title, one.error.column]);
    rows.set(cause, [...(rows.get(cause) ?? []), one]);
  }
  return [...rows.values()].flatMap(same => {
    const [first] = same;
    if (!first) return [];
    const { column, title } = first.error;
    return [{ title, description: DESCRIPTIONS[title], column, rows: same.map(({ row }) => row) }];
  });
}
