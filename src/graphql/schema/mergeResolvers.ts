import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../../operation/context.js';
import type { ReferenceLoader } from '../subgraph/entities.js';
import type { NodeLoader } from './nodes.js';

/** A resolver of any field. */
export type FieldResolver = GraphQLFieldResolver<unknown, Context>;

/** Resolvers by type, then by field. */
export type ResolversByType = Readonly<Record<string, Readonly<Record<string, FieldResolver>>>>;

/** What one module adds to the graph. */
export interface Addition {
  readonly resolvers?: ResolversByType;
  /** The fields of `Mutation`. */
  readonly mutations?: Readonly<Record<string, FieldResolver>>;
  /** Loaders of objects by global id, by type. */
  readonly nodes?: Readonly<Record<string, NodeLoader>>;
  /** Loaders of objects of a supergraph by HQ's id, by type, where the type has a key and no global id. */
  readonly references?: Readonly<Record<string, ReferenceLoader>>;
}

/** The additions of all modules, by the name of the module. */
export type Additions = Readonly<Record<string, Addition>>;

/**
 * The resolvers of all modules, merged.
 * @throws {TypeError} naming both modules if two resolve the same field.
 */
export function mergeResolvers(additions: Additions): ResolversByType {
  const fields = Object.entries(additions).flatMap(([module, { resolvers = {}, mutations = {} }]) =>
    [...Object.entries(resolvers), ['Mutation', mutations] as const].flatMap(([type, own]) =>
      Object.entries(own).map(([field, resolve]) => ({ module, type, field, resolve })),
    ),
  );
  refuseDuplicates(fields.map(({ module, type, field }) => [`resolve ${type}.${field}`, module]));
  const merged: Record<string, Record<string, FieldResolver>> = {};
  for (const { type, field, resolve } of fields) (merged[type] ??= {})[field] = resolve;
  return merged;
}

/**
 * The loaders of all modules, by type.
 * @throws {TypeError} naming both modules if two load the same type.
 */
export const mergeNodes = (additions: Additions): ReadonlyMap<string, NodeLoader> =>
  mergeLoaders(additions, ({ nodes = {} }) => nodes);

/**
 * The loaders of all modules for references, by type: the same as for global ids, and those of other types with a key.
 * @throws {TypeError} naming both modules if two load the same type.
 */
export const mergeReferences = (additions: Additions): ReadonlyMap<string, ReferenceLoader> =>
  mergeLoaders(additions, ({ nodes = {}, references = {} }) => ({ ...references, ...nodes }));

function mergeLoaders<Loader>(
  additions: Additions,
  own: (addition: Addition) => Readonly<Record<string, Loader>>,
): ReadonlyMap<string, Loader> {
  const loaders = Object.entries(additions).flatMap(([module, addition]) =>
    Object.entries(own(addition)).map(([type, load]) => ({ module, type, load })),
  );
  refuseDuplicates(loaders.map(({ module, type }) => [`load ${type}`, module]));
  return new Map(loaders.map(({ type, load }) => [type, load]));
}

function refuseDuplicates(actions: readonly (readonly [deed: string, module: string])[]): void {
  const first = new Map<string, string>();
  for (const [action, module] of actions) {
    if (first.has(action)) throw new TypeError(`${first.get(action)} and ${module} both ${action}`);
    first.set(action, module);
  }
}
