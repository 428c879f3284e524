import { defaultTypeResolver, GraphQLError, type GraphQLObjectType, isAbstractType, isObjectType } from 'graphql';
import { infoOf } from './info.js';
import type { Level } from './level.js';
import type { PlannedField } from './plan.js';
import type { Run } from './run.js';

/**
 * The concrete type of a field's value, which is an object.
 * @throws {GraphQLError} if the value belongs to no possible type of the field.
 */
export function concreteType(
  run: Run,
  level: Level,
  field: PlannedField,
  value: unknown,
  owner: number,
): GraphQLObjectType {
  const { named } = field.type;
  const { contextValue, schema, typeResolver } = run.context;
  const info = infoOf(run, level, field, owner);
  let type: unknown = named;
  if (isAbstractType(named)) {
    const name: unknown = (named.resolveType ?? typeResolver ?? defaultTypeResolver)(value, contextValue, info, named);
    type = typeof name === 'string' ? schema.getType(name) : undefined;
    if (!isObjectType(type) || !schema.isSubType(named, type))
      throw new GraphQLError(
        `Abstract type "${named.name}" of ${where(field)} has no object type for the value (resolved to ${String(name)}).`,
        { nodes: field.nodes },
      );
  }
  const concrete = type as GraphQLObjectType;
  if (concrete.isTypeOf?.(value, contextValue, info) === false)
    throw new GraphQLError(`The value of ${where(field)} is not of type "${concrete.name}".`, { nodes: field.nodes });
  return concrete;
}

const where = ({ parentType, definition }: PlannedField): string => `${parentType.name}.${definition.name}`;
