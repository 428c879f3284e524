import { composeServices } from '@theguild/federation-composition';
import { federateSubgraphs, ROUTER_COMPATIBILITY_VERSION_ONE } from '@wundergraph/composition';
import type { DocumentNode } from 'graphql';

/** A subgraph by its name and its SDL. */
export interface Service {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

/** Composes subgraphs into a supergraph; returns the reasons why it cannot be composed. */
export type Composer = (services: readonly Service[]) => readonly string[];

/** The composer of The Guild (Hive). */
export const guild: Composer = services => {
  const { errors } = composeServices([...services]);
  return (errors ?? []).map(({ message }) => message);
};

/** The composer of WunderGraph (Cosmo). */
export const cosmo: Composer = services => {
  const result = federateSubgraphs({
    subgraphs: services.map(({ name, typeDefs }) => ({ name, url: `http://${name}.example`, definitions: typeDefs })),
    version: ROUTER_COMPATIBILITY_VERSION_ONE,
  });
  return result.success ? [] : result.errors.map(({ message }) => message);
};
