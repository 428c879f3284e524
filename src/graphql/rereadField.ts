import { HqUnexpected } from '../errors.js';

/**
 * Reads a field of a row. Rows that were sideloaded, or came in a large page, lack some fields. Such rows are fetched
 * again, together with all others that need it.
 * @throws {HqUnexpected} if HQ no longer has the row, or still does not return the field.
 */
export function rereadField<Row extends { readonly __typename: string }, Field extends keyof Row & string, Result>(
  row: Row,
  field: Field,
  reread: (options: { readonly needs: readonly string[] }) => Promise<Row | null>,
  pick: (value: Exclude<Row[Field], undefined>) => Result,
): Result | Promise<Result> {
  const value = row[field];
  if (value !== undefined) return pick(value as Exclude<Row[Field], undefined>);
  return reread({ needs: [field] }).then(fullRow => {
    const found = fullRow?.[field];
    if (found !== undefined) return pick(found as Exclude<Row[Field], undefined>);
    throw new HqUnexpected(`HQ does not return "${field}" of a ${row.__typename} that it has listed.`);
  });
}
