import type { GraphQLField } from 'graphql';
import type { FieldInfo } from './info.js';

/**
 * Resolves a field for all rows of a level at once. Returns one value a row, in their order, and no promises
 * among them; lists are arrays. An Error among the values is
 * the error of its own row; a rejection is the error of all rows.
 */
export type ColumnResolver<Row, Args, Context, Value> = (
  rows: readonly Row[],
  args: Args,
  context: Context,
  info: FieldInfo,
) => readonly (Value | Error)[] | Promise<readonly (Value | Error)[]>;

/** The column resolver of a field, where it has one, in its extensions: graphql-tools copies them when it binds resolvers. */
export const columnOf = ({
  extensions,
}: Pick<GraphQLField<unknown, unknown>, 'extensions'>):
  ColumnResolver<unknown, unknown, unknown, unknown> | undefined =>
  (extensions as { readonly column?: ColumnResolver<unknown, unknown, unknown, unknown> }).column;
