import type { QueryResolvers, ResolversParentTypes } from '../../generated/schema.js';
import type { Context } from '../../operation/context.js';
import { readGlobalId } from '../globalIds.js';

/** The row behind an object with a global id. */
type NodeRow = ResolversParentTypes['Node'];

/** Loads the row of one type by HQ's own id in a project space; null if HQ has none. */
export type NodeLoader<Row = NodeRow> = (
  id: string,
  domain: string,
  context: Pick<Context, 'hq' | 'now' | 'scheme' | 'reportPartial'>,
) => Row | null | Promise<Row | null>;

/** The loaders of objects by global id, by type name. */
export type NodeLoaders = {
  readonly [Type in NodeRow['__typename']]?: NodeLoader<Extract<NodeRow, { readonly __typename: Type }>>;
};

/**
 * The resolvers of `Query.node` and `Query.nodes`. A global id of a type without a loader gives null.
 * @throws {BadInput} if the id is not valid.
 */
export function nodeQueries(loaders: ReadonlyMap<string, NodeLoader>) {
  const nodeOf = async (text: string, context: Context): Promise<NodeRow | null> => {
    const { type, domain, id } = readGlobalId(text);
    return loaders.get(type)?.(id, domain, context) ?? null;
  };
  return {
    node: (_, { id }, context) => nodeOf(id, context),
    // Separate promises, so that one invalid id affects only its own item. The generated type does not allow null.
    nodes: (_, { ids }, context) => ids.map(id => nodeOf(id, context) as Promise<NodeRow>),
  } satisfies QueryResolvers;
}
