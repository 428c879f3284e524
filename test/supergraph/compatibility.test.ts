import { afterAll, describe, expect, test } from '@jest/globals';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { createSchema } from '../../src/families/schema.js';
import { subgraphSdl } from '../../src/graphql/subgraph/sdl.js';
import { cosmo, guild } from '../support/schema/composers.js';

/** What a subgraph must do or let its neighbours do, after the criteria that Apollo publishes for subgraph libraries. */
interface Criterion {
  readonly name: string;
  /** What our SDL states of it. */
  readonly ours?: RegExp;
  /** A neighbour that uses it with our types. */
  readonly neighbour?: string;
  /** What the supergraph then states. */
  readonly supergraph?: RegExp;
}

const KEY = 'domain: ID! caseId: ID!';

const CRITERIA: readonly Criterion[] = [
  {
    name: '@link',
    ours: /^extend schema @link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2\.9", import: \[.*"@key".*\]\)/,
    supergraph: /COMMCARE @join__graph/,
  },
  {
    name: '@key, one field',
    ours: /type Case implements Node @key\(fields: "id"\)/,
    neighbour: 'type Case @key(fields: "id") { id: ID! a: Int } type Query { one: Case }',
    supergraph: /type Case [^{]*@join__type\(graph: NEIGHBOUR, key: "id"\)/,
  },
  {
    name: '@key, several fields',
    ours: /type Case implements Node .*@key\(fields: "domain caseId"\)/,
    neighbour: `type Case @key(fields: "domain caseId") { ${KEY} a: Int } type Query { one: Case }`,
    supergraph: /type Case [^{]*@join__type\(graph: NEIGHBOUR, key: "domain caseId"\)/,
  },
  {
    name: '@key, more than one',
    neighbour: `type Case @key(fields: "id") @key(fields: "domain caseId") { id: ID! ${KEY} a: Int } type Query { one: Case }`,
    supergraph: /type Case [^{]*(@join__type\(graph: NEIGHBOUR, key: "[a-zI ]+"\)\s*){2}/,
  },
  {
    name: '@key(resolvable: false): a reference without fields',
    neighbour: `type Case @key(fields: "domain caseId", resolvable: false) { ${KEY} } type Query { one: Case }`,
    supergraph: /type Case [^{]*@join__type\(graph: NEIGHBOUR, key: "domain caseId", resolvable: false\)/,
  },
  {
    name: '@requires and @external',
    neighbour: `type Case @key(fields: "domain caseId") { ${KEY} caseType: String @external a: Int @requires(fields: "caseType") }
      type Query { one: Case }`,
    supergraph: /a: Int @join__field\(graph: NEIGHBOUR, requires: "caseType"\)/,
  },
  {
    name: '@provides of our fields',
    neighbour: `type Case @key(fields: "domain caseId") { ${KEY} caseType: String @external }
      type Query { one: Case @provides(fields: "caseType") }`,
    supergraph: /one: Case @join__field\(graph: NEIGHBOUR, provides: "caseType"\)/,
  },
  {
    name: '@shareable',
    ours: /type PageInfo @shareable/,
    neighbour:
      'type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String } type Query { one: PageInfo }',
    supergraph: /type PageInfo [^{]*@join__type\(graph: COMMCARE\)\s*@join__type\(graph: NEIGHBOUR\)/,
  },
  {
    name: '@tag',
    ours: /caseName: String @tag\(name: "personal-data"\)/,
    neighbour: `type Case @key(fields: "domain caseId") { ${KEY} a: Int @tag(name: "risk") } type Query { one: Case }`,
    supergraph: /caseName: String [^\n]*@tag\(name: "personal-data"\)/,
  },
  {
    name: '@inaccessible of a neighbour',
    neighbour: `type Case @key(fields: "domain caseId") { ${KEY} a: Int @inaccessible } type Query { one: Case }`,
    supergraph: /a: Int [^\n]*@inaccessible/,
  },
  {
    name: '@override of one of our fields',
    neighbour: `type Case @key(fields: "domain caseId") { ${KEY} caseName: String @override(from: "commcare") } type Query { one: Case }`,
    supergraph: /caseName: String @join__field\(graph: NEIGHBOUR, override: "commcare"\)/,
  },
  {
    name: '@interfaceObject of a neighbour',
    ours: /interface ProjectUser @key\(fields: "domain userId"\)/,
    neighbour:
      'type ProjectUser @key(fields: "domain userId") @interfaceObject { domain: ID! userId: ID! a: Int } type Query { one: ProjectUser }',
    supergraph: /interface ProjectUser [^{]*isInterfaceObject: true/,
  },
  {
    name: '@authenticated',
    ours: /type Case [^{]*@authenticated/,
    supergraph: /type Case [^{]*@authenticated/,
  },
  {
    name: '@cost and @listSize',
    ours: /@cost\(weight: \d+\) @listSize\(/,
    supergraph: /@cost\(weight: \d+\)/,
  },
  {
    name: '@composeDirective of a neighbour',
    neighbour: `extend schema @link(url: "https://example.org/audit/v1.0", import: ["@audit"]) @composeDirective(name: "@audit")
      directive @audit on FIELD_DEFINITION
      type Case @key(fields: "domain caseId") { ${KEY} a: Int @audit } type Query { one: Case }`,
    supergraph: /a: Int [^\n]*@audit/,
  },
];

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides",
  "@shareable", "@tag", "@inaccessible", "@override", "@interfaceObject", "@composeDirective"])`;

const sdl = subgraphSdl(createSchema());
const servicesWith = ({ neighbour }: Criterion) => [
  { name: 'commcare', typeDefs: parse(sdl), url: 'http://commcare.example' },
  ...(neighbour
    ? [{ name: 'neighbour', typeDefs: parse(`${LINK} ${neighbour}`), url: 'http://neighbour.example' }]
    : []),
];

const rows: string[] = [];
afterAll(() => {
  process.stdout.write(['Criteria of a federation subgraph', ...rows, ''].join('\n'));
});

describe('this graph as a subgraph', () => {
  test.each(CRITERIA.map(one => [one.name, one] as const))('%s', (name, criterion) => {
    if (criterion.ours) expect(sdl.split('\n').some(line => criterion.ours!.test(line))).toBe(true);
    const services = servicesWith(criterion);
    expect([guild(services), cosmo(services)]).toEqual([[], []]);
    const { supergraphSdl = '' } = composeServices(services);
    if (criterion.supergraph) expect(supergraphSdl).toMatch(criterion.supergraph);
    rows.push(`pass  ${name}`);
  });
});
