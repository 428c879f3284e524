import { BadInput, KnownError } from '../../errors.js';
import type { Context } from '../../operation/context.js';
import type { NodeLoader } from '../schema/nodes.js';
import type { EntityKey } from './entityTypes.js';
import { readRepresentation } from './representation.js';

/** Loads what a reference to a type may be, for types that are no `Node`. */
export type ReferenceLoader = (
  id: string,
  domain: string,
  context: Parameters<NodeLoader>[2],
) => object | null | Promise<object | null>;

/** What `_entities` needs of the schema. */
interface EntityOptions {
  readonly keys: ReadonlyMap<string, readonly EntityKey[]>;
  /** By the name of the type. The same that load a `Node`. */
  readonly loaders: ReadonlyMap<string, ReferenceLoader>;
  readonly sdl: () => string;
}

/**
 * The resolvers of `_service` and `_entities`. Each representation has a promise of its own, so that an invalid or unknown
 * one affects only its own item, and all are read in one round.
 */
export function entityQueries({ keys, loaders, sdl }: EntityOptions) {
  const load = async (value: unknown, index: number, context: Context) => {
    const { type, domain, id } = parsed(value, index);
    const row = await loaders.get(type)!(id, domain, context);
    if (row) return row;
    const message = `representations[${index}]: HQ has no such ${type}, or the caller may not see it.`;
    throw new KnownError('NOT_FOUND', message);
  };
  return {
    _service: () => ({ sdl }),
    _entities: (_: unknown, { representations }: { readonly representations: readonly unknown[] }, context: Context) =>
      representations.map((value, index) => load(value, index, context)),
  };

  function parsed(value: unknown, index: number) {
    try {
      return readRepresentation(value, keys);
    } catch (error) {
      if (error instanceof BadInput) throw new BadInput(`representations[${index}]: ${error.message}`);
      throw error;
    }
  }
}
