import { BadInput } from '../../errors.js';

/**
 * The value of a column in a row of a report.
 * @throws {BadInput} where the row has no such column: a typing error would look like an empty value.
 */
export function valueIn(
  row: { readonly values: Readonly<Record<string, unknown>>; readonly columns: readonly { readonly slug: string }[] },
  column: string,
): unknown {
  if (Object.hasOwn(row.values, column)) return row.values[column];
  if (row.columns.some(({ slug }) => slug === column)) return null;
  throw new BadInput(
    `column: the row has no column ${JSON.stringify(column)}. Its columns: ${row.columns.map(({ slug }) => slug).join(', ')}.`,
  );
}
