import { ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** A change between two schemas, as docs/schema.md classifies it. */
export interface SchemaChange {
  readonly kind: 'breaking' | 'announced' | 'dangerous' | 'safe';
  readonly message: string;
}

const REMOVALS: readonly string[] = [
  ChangeType.FieldRemoved,
  ChangeType.InputFieldRemoved,
  ChangeType.EnumValueRemoved,
  ChangeType.FieldArgumentRemoved,
];

/** The deprecation of a member by its coordinate in dots: `Type.field`, `Type.field.argument`, `Enum.VALUE`. */
function deprecationOf(schema: GraphQLSchema, path: string): string | null | undefined {
  const [name = '', member = '', argument] = path.split('.');
  const type = schema.getType(name);
  if (isEnumType(type)) return type.getValue(member)?.deprecationReason;
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return undefined;
  const field = type.getFields()[member];
  if (argument === undefined || !field || !('args' in field)) return field?.deprecationReason;
  return field.args.find(arg => arg.name === argument)?.deprecationReason;
}

/**
 * All changes from one schema to another. A removal is `announced` if the earlier schema deprecated the member with a day
 * that is not after `today` (`YYYY-MM-DD`). New values of an enum and new members of an interface are safe: clients are
 * told to have a default branch.
 */
export async function compareSchemas(
  before: GraphQLSchema,
  after: GraphQLSchema,
  today: string,
): Promise<readonly SchemaChange[]> {
  const changes = await diff(before, after);
  return changes.map(({ type: changeType, path, message, criticality: { level } }): SchemaChange => {
    const type = String(changeType);
    const day = /Removed on or after (\d{4}-\d{2}-\d{2})\.$/.exec(deprecationOf(before, path ?? '') ?? '')?.[1];
    if (REMOVALS.includes(type) && day && day <= today) return { kind: 'announced', message };
    if (level === CriticalityLevel.Breaking) return { kind: 'breaking', message };
    return { kind: level === CriticalityLevel.Dangerous && !ADDITIONS.includes(type) ? 'dangerous' : 'safe', message };
  });
}

/** Additions for which docs/schema.md asks clients to be prepared. */
const ADDITIONS: readonly string[] = [
  ChangeType.EnumValueAdded,
  ChangeType.ObjectTypeInterfaceAdded,
  ChangeType.FieldArgumentAdded,
  ChangeType.InputFieldAdded,
];
