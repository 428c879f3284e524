import type { CaseJson, HqReader, LocationJson, WorkerJson } from './hq.js';

/** The context of an operation. */
export interface PeerContext {
  readonly hq: HqReader;
}

/** The part of this project's schema that the bench asks, for peers whose schema and resolvers are written by hand. */
export const typeDefs = `
  scalar DateTime
  scalar JSON
  input DateTimeFilter { gt: DateTime }
  input CaseFilter { indexedOn: DateTimeFilter }
  type Query { domain(name: String!): Domain! }
  type Domain { cases(first: Int = 20, filter: CaseFilter): CaseConnection! }
  type CaseConnection { nodes: [Case!]! }
  type Case {
    caseId: ID!
    caseName: String
    caseType: String!
    closed: Boolean!
    properties(names: [String!]): JSON!
    owner: Owner
    parent: Case
  }
  union Owner = MobileWorker
  type MobileWorker {
    username: String!
    primaryLocation: Location
  }
  type Location {
    name: String!
    parent: Location
  }
`;

interface CasesArguments {
  readonly first: number;
  readonly filter?: { readonly indexedOn?: { readonly gt?: string } };
}

/** Resolvers of `typeDefs`, as one writes them by hand. */
export const resolvers = {
  Query: { domain: () => ({}) },
  Domain: {
    cases: async (_domain: object, { first, filter }: CasesArguments, { hq }: PeerContext) => ({
      nodes: await hq.cases(first, filter?.indexedOn?.gt ?? new Date(0).toISOString()),
    }),
  },
  Case: {
    caseId: (row: CaseJson) => row.case_id,
    caseName: (row: CaseJson) => row.case_name,
    caseType: (row: CaseJson) => row.case_type,
    properties: ({ properties }: CaseJson, { names }: { readonly names?: readonly string[] }) =>
      names
        ? Object.fromEntries(names.filter(name => name in properties).map(name => [name, properties[name]]))
        : properties,
    owner: (row: CaseJson, _arguments: object, { hq }: PeerContext) => hq.worker(row.owner_id),
    parent: ({ indices: { parent } }: CaseJson, _arguments: object, { hq }: PeerContext) =>
      parent && hq.case(parent.case_id),
  },
  Owner: { __resolveType: () => 'MobileWorker' },
  MobileWorker: {
    primaryLocation: (row: WorkerJson, _arguments: object, { hq }: PeerContext) => hq.location(row.primary_location),
  },
  Location: {
    parent: (row: LocationJson, _arguments: object, { hq }: PeerContext) =>
      row.parent_location_id === '' ? null : hq.location(row.parent_location_id),
  },
};
