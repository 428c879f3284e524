import type { QueryResolvers, ResolversParentTypes } from '../../generated/schema.js';
import type { Context } from '../../operation/context.js';
import { readGlobalId } from '../globalIds.js';

/** The row behind an object with a global id. */
type NodeRow = ResolversParentTypes['Node'];

/** The row of one type by HQ's own id, in a project space; null where HQ has none. */
export type NodeLoader<Row = NodeRow> = (
  id: string,
  domain: string,
  context: Pick<Context, 'hq' | 'now' | 'scheme'>,
) => Row | null | Promise<Row | null>;

/** How objects are loaded by their global ids, by the name of their type. */
export type NodeLoaders = {
  readonly [Type in NodeRow['__typename']]?: NodeLoader<Extract<NodeRow, { readonly __typename: Type }>>;
};

/**
 * `Query.node` and `Query.nodes`. A global id of a type that has no loader is answered null.
 * @throws {BadInput} where the id is none of ours.
 */
export function nodeQueries(loaders: ReadonlyMap<string, NodeLoader>) {
  const nodeOf = async (text: string, context: Context): Promise<NodeRow | null> => {
    const { type, domain, id } = readGlobalId(text);
    return loaders.get(type)?.(id, domain, context) ?? null;
  };
  return {
    node: (_, { id }, context) => nodeOf(id, context),
    // Items of their own, so that a bad id spoils no other; null is not told of by codegen's type.
    nodes: (_, { ids }, context) => ids.map(id => nodeOf(id, context) as Promise<NodeRow>),
  } satisfies QueryResolvers;
}
