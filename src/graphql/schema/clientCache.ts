import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';

/** Names by type, then by field. */
type ByField<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/**
 * What the normalized caches of GraphQL clients need to know about the schema. Published as `dist/clientCache.json`.
 * Everything is plain JSON, so that clients in any language can read it.
 */
export interface ClientCache {
  /**
   * For every object type except `Query` and `Mutation`: the fields that identify an object, or null for an object that
   * has no identity outside of the object that contains it. graphcache needs `() => null` for the latter.
   */
  readonly keys: Readonly<Record<string, readonly string[] | null>>;
  /** The paged fields, each with the arguments that select the list. The other arguments, `first` and `after`, select a page. */
  readonly connections: ByField<readonly string[]>;
  /** The object types that implement an interface, in the format of Apollo Client's `possibleTypes`. */
  readonly possibleTypes: Readonly<Record<string, readonly string[]>>;
  /** Apollo Client's `typePolicies`, without functions: what joins the pages of a connection is up to the client. */
  readonly typePolicies: Readonly<Record<string, CachePolicy>>;
}

/** A type policy of Apollo Client. */
export interface CachePolicy {
  /** The object is stored in the object that contains it. Absent for types with a global id, which Apollo Client identifies itself. */
  readonly keyFields?: false;
  /** Fields that are read later are added to the stored object. */
  readonly merge?: true;
  /** Fields with a value that replaces the stored one as a whole: lists and JSON. */
  readonly fields?: Readonly<Record<string, { readonly merge: false }>>;
}

/** Derives the caching rules from the schema. */
export function clientCache(schema: GraphQLSchema): ClientCache {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const objects = types.filter(isObjectType).filter(type => type !== schema.getMutationType());
  const others = objects.filter(type => type !== schema.getQueryType());
  const policies = objects.map(type => [type.name, policyOf(type, type === schema.getQueryType())] as const);
  return {
    keys: Object.fromEntries(others.map(type => [type.name, hasGlobalId(type) ? ['id'] : null])),
    connections: Object.fromEntries(
      objects
        .map(type => [type.name, ofFields(type, isPaged, listArguments)] as const)
        .filter(([, fields]) => Object.keys(fields).length > 0),
    ),
    possibleTypes: Object.fromEntries(
      types.filter(isInterfaceType).map(type => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
    ),
    typePolicies: Object.fromEntries(policies.filter(([, policy]) => Object.keys(policy).length > 0)),
  };
}

type AnyField = GraphQLField<unknown, unknown>;

const hasGlobalId = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');

const isPaged = ({ args }: AnyField) => args.some(({ name }) => name === 'after');

const listArguments = ({ args }: AnyField) =>
  args.map(({ name }) => name).filter(name => name !== 'first' && name !== 'after');

/** Apollo Client warns where a list or a JSON object is replaced and no policy says that this is right. */
const isReplaced = ({ type }: AnyField) =>
  isListType(getNullableType(type)) || ['JSON', 'JSONObject'].includes(getNamedType(type).name);

function policyOf(type: GraphQLObjectType, isRoot: boolean): CachePolicy {
  const fields = ofFields(type, isReplaced, () => ({ merge: false }) as const);
  return {
    ...(!isRoot && !hasGlobalId(type) && ({ keyFields: false, merge: true } as const)),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
}

function ofFields<Value>(
  type: GraphQLObjectType,
  matches: (field: AnyField) => boolean,
  valueOf: (field: AnyField) => Value,
): Record<string, Value> {
  const found = Object.values(type.getFields()).filter(matches);
  return Object.fromEntries(found.map(field => [field.name, valueOf(field)]));
}
