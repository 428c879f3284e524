import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { World } from '../../../src/sandbox/world/model.js';

/** Values for arguments, by the argument's name. */
export type ArgumentPool = Readonly<Record<string, readonly unknown[]>>;

const first = <T>(rows: Iterable<T>, n = 4): T[] => {
  const found: T[] = [];
  for (const row of rows) if (found.push(row) >= n) break;
  return found;
};

/** Arguments that name things which are in the world, of the project spaces given. */
export function poolOf(world: World, domains: readonly string[]): ArgumentPool {
  const spaces = domains.map(name => world.domains.get(name)!);
  const each = <T>(pick: (space: (typeof spaces)[0]) => Iterable<T>) => spaces.flatMap(space => first(pick(space)));
  return {
    domain: domains,
    caseId: each(space => space.cases).map(row => row.id),
    externalId: each(space => space.cases).flatMap(row => (row.externalId ? [row.externalId] : [])),
    formId: each(space => space.forms).map(row => row.id),
    userId: [...each(space => space.workers), ...each(space => space.webUsers)].map(row => row.id),
    ownerId: [...each(space => space.groups), ...each(space => space.webUsers)].map(row => row.id),
    username: each(space => space.workers).map(row => row.username),
    groupId: each(space => space.groups).map(row => row.id),
    locationId: each(space => space.locations).map(row => row.id),
    siteCode: each(space => space.locations).map(row => row.siteCode),
    typeCode: each(space => space.locationTypes).map(row => row.code),
    appId: each(space => space.applications).map(row => row.id),
    reportId: each(space => space.reports).map(row => row.id),
    exportId: each(space => space.exports ?? []).map(row => row.id),
    configId: each(space => space.exports ?? []).map(row => row.id),
    kind: ['CASE', 'FORM'],
    tableId: each(space => space.lookupTables).map(row => row.id),
    rowId: each(space => space.lookupRows).map(row => row.id),
    eventId: each(space => space.messagingEvents).map(row => String(row.id)),
    code: each(space => space.locationTypes).map(row => row.code),
    tag: each(space => space.lookupTables).map(row => row.tag),
    first: [1, 2, 5],
  };
}

/**
 * Operations that a client might write: random fields under `domain`, to a depth. Arguments come from the pool; a field of a type in `without`, or
 *  * whose required argument has no value there is left out.
 */
export function randomQuery(
  schema: GraphQLSchema,
  pool: ArgumentPool,
  depth: number,
  without: readonly string[] = [],
): fc.Arbitrary<string> {
  const domain = schema.getQueryType()!.getFields()['domain']!;
  return fc
    .tuple(fc.constantFrom(...(pool['domain'] as string[])), fieldsOf(domain.type, depth))
    .map(([name, fields]) => `{ domain(name: ${JSON.stringify(name)}) { __typename ${fields} } }`);

  function fieldsOf(type: GraphQLField<unknown, unknown>['type'], left: number): fc.Arbitrary<string> {
    const named = getNamedType(type);
    if (isUnionType(named) || isInterfaceType(named)) {
      const members = schema
        .getPossibleTypes(named)
        .map(member => selection(member, left).map(text => `... on ${member.name} { __typename ${text} }`));
      return fc.tuple(...members).map(texts => texts.join(' '));
    }
    return selection(named, left);
  }

  function selection(type: GraphQLNamedType, left: number): fc.Arbitrary<string> {
    if (!isObjectType(type)) return fc.constant('');
    const fields = Object.values(type.getFields()).filter(field => usable(field, left));
    const most = /Connection$|Edge$|PageInfo/.test(type.name) ? fields.length : Math.min(4, fields.length);
    return fc
      .subarray(fields, { minLength: Math.min(1, fields.length), maxLength: most })
      .chain(some => fc.tuple(...some.map((field, i) => fieldText(field, left, `f${i}`))))
      .map(texts => texts.join(' '));
  }

  // Same names of different types may stand side by side under a union, so every field has an alias of its own type.
  function fieldText(field: GraphQLField<unknown, unknown>, left: number, place: string): fc.Arbitrary<string> {
    const named = getNamedType(field.type);
    const alias = `${place}_${named.name}_${isNonNullType(field.type) ? 'n' : 'o'}_${field.name}`;
    const text = fc
      .tuple(...field.args.filter(arg => arg.name in pool).map(argumentText))
      .map(args => args.filter(Boolean).join(', '));
    const below = isLeafType(named)
      ? fc.constant('')
      : fieldsOf(field.type, left - 1).map(inner => ` { __typename ${inner} }`);
    return fc.tuple(text, below).map(([args, inner]) => `${alias}: ${field.name}${args && `(${args})`}${inner}`);
  }

  function argumentText(arg: GraphQLArgument): fc.Arbitrary<string> {
    const spell = isEnumType(getNamedType(arg.type)) ? String : JSON.stringify;
    const value = fc.constantFrom(...pool[arg.name]!).map(one => `${arg.name}: ${spell(one)}`);
    return isNonNullType(arg.type) || arg.name === 'first' ? value : fc.constant('');
  }

  function usable(field: GraphQLField<unknown, unknown>, left: number): boolean {
    if (without.includes(getNamedType(field.type).name)) return false;
    if (left <= 0 && !isLeafType(getNamedType(field.type))) return false;
    return field.args.every(arg => !isNonNullType(arg.type) || (pool[arg.name]?.length ?? 0) > 0);
  }
}
