/** A subgraph that another team might have, by what it defines. */
export interface Neighbour {
  readonly defines: string;
  readonly sdl: string;
  /** Our type or root field of the same name: the two fail to compose while we have it. Without one they compose. */
  readonly collides?: string;
  /** Our type that it extends. */
  readonly extends?: string;
}

const query = (fields: string) => `type Query { ${fields} }`;
const object = (name: string, fields: string): Neighbour => ({
  defines: `type ${name}`,
  sdl: `type ${name} { ${fields} } ${query(`their${name}: ${name}`)}`,
  collides: name,
});

const PAGE_INFO = 'hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String';

/** Shared notions, in the spelling that is usual. */
const common: readonly Neighbour[] = [
  {
    defines: 'PageInfo as the connections specification has it, shareable',
    sdl: `type PageInfo @shareable { ${PAGE_INFO} } ${query('page: PageInfo')}`,
  },
  {
    defines: 'the scalars Date, DateTime and JSON',
    sdl: `scalar Date scalar DateTime scalar JSON ${query('day: Date at: DateTime any: JSON')}`,
  },
  {
    defines: 'interface Node',
    sdl: `interface Node { id: ID! } type Ticket implements Node { id: ID! } ${query('ticket: Ticket')}`,
  },
  {
    defines: 'enum OrderDirection { ASC DESC } as an input',
    sdl: `enum OrderDirection { ASC DESC } ${query('tickets(direction: OrderDirection): [ID!]')}`,
  },
  {
    defines: 'PageInfo, not shareable',
    sdl: `type PageInfo { ${PAGE_INFO} } ${query('page: PageInfo')}`,
    collides: 'PageInfo',
  },
  {
    defines: 'PageInfo with one more field',
    sdl: `type PageInfo @shareable { ${PAGE_INFO} total: Int } ${query('page: PageInfo')}`,
    collides: 'PageInfo',
  },
];

/** Inputs and enums: of two subgraphs only what both have is left. */
const inputs: readonly Neighbour[] = [
  {
    defines: 'enum OrderDirection { asc desc } as an input',
    sdl: `enum OrderDirection { asc desc } ${query('tickets(direction: OrderDirection): [ID!]')}`,
    collides: 'OrderDirection',
  },
  {
    defines: 'enum OrderDirection as an output with another value',
    sdl: `enum OrderDirection { ASC DESC NONE } ${query('tickets(direction: OrderDirection): [OrderDirection!]')}`,
    collides: 'OrderDirection',
  },
  {
    defines: 'input DateTimeRange { from to }',
    sdl: `input DateTimeRange { from: String to: String } ${query('tickets(range: DateTimeRange): [ID!]')}`,
    collides: 'DateTimeRange',
  },
  {
    defines: 'input FileInput { url }',
    sdl: `input FileInput { url: String! } ${query('scan(file: FileInput): ID')}`,
    collides: 'FileInput',
  },
  {
    defines: 'enum JobStatus as an output with other values',
    sdl: `enum JobStatus { OPEN CLOSED } ${query('status: JobStatus')}`,
  },
  {
    defines: 'enum UserErrorCode as an output with other values',
    sdl: `enum UserErrorCode { BLANK TOO_SHORT } ${query('code: UserErrorCode')}`,
  },
];

/** Objects and interfaces of names that many graphs have. */
const objects: readonly Neighbour[] = [
  object('User', 'id: ID! name: String'),
  {
    defines: 'interface User',
    sdl: `interface User { id: ID! } type Agent implements User { id: ID! } ${query('agent: User')}`,
    collides: 'User',
  },
  object('Job', 'id: ID! title: String'),
  object('Message', 'id: ID! text: String'),
  object('Location', 'id: ID! name: String'),
  object('Group', 'id: ID! name: String'),
  object('Report', 'id: ID! title: String'),
  object('Attachment', 'name: String size: Int'),
  object('Application', 'id: ID! name: String'),
  object('Question', 'id: ID! text: String'),
  object('Budget', 'amount: Float'),
  object('GeoPoint', 'latitude: Float! longitude: Float!'),
  object('Domain', 'name: String'),
  object('UserError', 'field: [String!] message: String!'),
];

/** Root fields. */
const roots: readonly Neighbour[] = [
  { defines: 'Query.viewer', sdl: `type Me { id: ID! } ${query('viewer: Me')}` },
  { defines: 'Query.domains', sdl: query('domains: [String!]'), collides: 'Query.domains' },
  {
    defines: 'Mutation.signIn',
    sdl: `type Mutation { signIn(email: String!): ID } ${query('ok: Boolean')}`,
    collides: 'Mutation.signIn',
  },
  {
    defines: 'Mutation.groupCreate',
    sdl: `type Mutation { groupCreate(name: String!): ID } ${query('ok: Boolean')}`,
    collides: 'Mutation.groupCreate',
  },
];

/** What Federation lets a neighbour do with our graph. */
const federated: readonly Neighbour[] = [
  {
    defines: 'fields of every user, by @interfaceObject',
    extends: 'ProjectUser',
    sdl: `type ProjectUser @key(fields: "domain userId") @interfaceObject { domain: ID! userId: ID! badge: String }
      ${query('ok: Boolean')}`,
  },
  {
    defines: 'fields of a case, by its key within the project space',
    extends: 'Case',
    sdl: `type Case @key(fields: "domain caseId") { domain: ID! caseId: ID! risk: Float } ${query('ok: Boolean')}`,
  },
  {
    defines: 'a @oneOf input',
    sdl: `input Ref @oneOf { id: ID name: String } ${query('ticket(ref: Ref!): ID')}`,
  },
  {
    defines: '@tag on fields and enum values',
    sdl: `enum State { OPEN CLOSED @tag(name: "internal") } ${query('state: State @tag(name: "internal")')}`,
  },
];

/** The neighbours of the schema's review. */
export const neighbours: readonly Neighbour[] = [...common, ...inputs, ...objects, ...roots, ...federated];
