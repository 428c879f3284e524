import { BadInput } from '../../errors.js';

/**
 * The value of a column in a report's row.
 * @throws {BadInput} where the row has no such column: a slip of the pen would look like an empty value.
 */
export function valueIn(
  row: { readonly values: Readonly<Record<string, unknown>>; readonly columns: readonly { readonly slug: string }[] },
  column: string,
): unknown {
  if (Object.hasOwn(row.values, column)) return row.values[column];
  if (row.columns.some(({ slug }) => slug === column)) return null;
  throw new BadInput(
    `column: the row has no column ${JSON.stringify(column)}; it has ${row.columns.map(({ slug }) => slug).join(', ')}.`,
  );
}
