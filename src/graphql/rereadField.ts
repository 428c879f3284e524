import { HqUnexpected } from '../errors.js';

/**
 * Something of a field of a row. A row that came beside another one, or in a large page, does not tell every field: it is
 * read anew, together with all others that are.
 * @throws {HqUnexpected} where HQ has no such row any more, or does not tell it then either.
 */
export function rereadField<Row extends { readonly __typename: string }, Field extends keyof Row & string, Result>(
  row: Row,
  field: Field,
  again: (options: { readonly needs: readonly string[] }) => Promise<Row | null>,
  pick: (value: Exclude<Row[Field], undefined>) => Result,
): Result | Promise<Result> {
  const value = row[field];
  if (value !== undefined) return pick(value as Exclude<Row[Field], undefined>);
  return again({ needs: [field] }).then(whole => {
    const found = whole?.[field];
    if (found !== undefined) return pick(found as Exclude<Row[Field], undefined>);
    throw new HqUnexpected(`HQ does not tell "${field}" of a row of ${row.__typename} that it has shown.`);
  });
}
