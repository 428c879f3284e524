import { composeServices } from '@theguild/federation-composition';
import { parse, print, visit } from 'graphql';

/** A subgraph as a composer takes it. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/**
 * Composes subgraphs into the SDL of a supergraph.
 * @throws {Error} with the composer's reasons.
 */
export function compose(subgraphs: readonly Subgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** The SDL that a running subgraph states of itself. */
export async function readSdl(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data } = (await response.json()) as { readonly data: { readonly _service: { readonly sdl: string } } };
  return data._service.sdl;
}

/**
 * A subgraph's SDL for a router that knows logins by JWT only and cannot ignore `@authenticated`. HQ checks its own
 * credentials in any case.
 */
export const withoutAuthenticated = (sdl: string): string =>
  print(visit(parse(sdl), { Directive: ({ name }) => (name.value === 'authenticated' ? null : undefined) }));
