import { defaultFieldResolver, TypeNameMetaFieldDef } from 'graphql';
import { toError } from 'graphql/jsutils/toError.js';
import { infoOf } from './info.js';
import type { Level } from './level.js';
import type { Arguments, PlannedField } from './plan.js';
import { columnOf, type ColumnResolver } from './resolvers.js';
import { breathe, CHUNK, type Run } from './run.js';

/** The values of a field for all rows of a level. */
export interface Column {
  /** In the order of the rows, without promises. An Error is the error of its own row. */
  readonly values: readonly unknown[];
  /** Promises led to values. */
  readonly isLinked: boolean;
}

/** Number of resolvers between two looks at the clock. They may take longer than properties. */
const STRETCH = 32;

/** Resolves a field for all rows of a level. */
export async function resolveColumn(run: Run, level: Level, field: PlannedField, args: Arguments): Promise<Column> {
  const { definition, parentType } = field;
  const { rows } = level;
  if (args instanceof Error) return { values: rows.map(() => args), isLinked: false };
  if (definition === TypeNameMetaFieldDef) return { values: rows.map(() => parentType.name), isLinked: false };
  const column = columnOf(definition);
  if (column) return { values: await resolveTogether(run, level, field, args, column), isLinked: true };
  const values = await resolveEach(run, level, field, args);
  const isLinked = values.some(isPromise);
  return { values: isLinked ? await Promise.all(values) : values, isLinked };
}

async function resolveTogether(
  run: Run,
  level: Level,
  field: PlannedField,
  args: Exclude<Arguments, Error>,
  column: ColumnResolver<unknown, unknown, unknown, unknown>,
): Promise<readonly unknown[]> {
  const { rows } = level;
  try {
    const values = await column(rows, args, run.context.contextValue, infoOf(run, level, field));
    if (values.length === rows.length) return values;
    throw new TypeError(`The column of ${field.parentType.name}.${field.definition.name} must have one value a row.`);
  } catch (error) {
    const failed = toError(error);
    return rows.map(() => failed);
  }
}

async function resolveEach(
  run: Run,
  level: Level,
  field: PlannedField,
  args: Exclude<Arguments, Error>,
): Promise<unknown[]> {
  const { rows } = level;
  const { contextValue } = run.context;
  const { name, resolve = defaultFieldResolver } = field.definition;
  const isPlain = resolve === defaultFieldResolver;
  // Not for resolvers that declare one to three parameters.
  const takesInfo = resolve.length === 0 || resolve.length > 3;
  const resolveRow = (row: unknown, index: number): unknown => {
    if (isPlain && typeof row === 'object' && row !== null) {
      const value = (row as Readonly<Record<string, unknown>>)[name];
      if (typeof value !== 'function') return value;
    }
    return resolve(row, args, contextValue, takesInfo || isPlain ? infoOf(run, level, field, index) : NO_INFO);
  };
  const values = new Array<unknown>(rows.length);
  for (let i = 0; i < rows.length; i++) {
    if (i > 0 && i % (isPlain ? CHUNK : STRETCH) === 0) await breathe(run.guard);
    try {
      values[i] = settled(resolveRow(rows[i], i), isList(field));
    } catch (error) {
      values[i] = toError(error);
    }
  }
  return values;
}

const NO_INFO = undefined as never;

const isList = ({ type }: PlannedField): boolean => type.nullable.length > 1;

/**
 * A value, or a promise that is never rejected: handlers are attached at once, because the column may wait for other rows
 * before it reads this one.
 */
function settled(value: unknown, mayBeList: boolean): unknown {
  if (isPromise(value)) return value.then(one => settled(one, mayBeList), toError);
  if (!mayBeList || !isIterable(value)) return value;
  const items = Array.from(value, item => settled(item, true));
  return items.some(isPromise) ? Promise.all(items) : items;
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { readonly then?: unknown }).then === 'function';

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;
