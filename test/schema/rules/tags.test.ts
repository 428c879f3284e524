import { describe, expect, test } from '@jest/globals';
import { type FieldDefinitionNode, type InputValueDefinitionNode, Kind, type TypeNode } from 'graphql';
import { contractWithout, labelsOf } from '../../support/schema/contract.js';
import { createSchema } from '../../../src/families/schema.js';
import { subgraphDocument } from '../../../src/graphql/subgraph/sdl.js';

/** Fields that look like data about a person and have no label, with the reason. */
const NOT_PERSONAL: Readonly<Record<string, string>> = {
  'DataSourceDefinition.filter': 'configuration: JSON without rows',
  'DataSourceDefinition.indicators': 'configuration: JSON without rows',
  'WebUser.permissions': 'rights by their names',
};

/** An output field, an argument or an input field of the subgraph. */
interface Member {
  readonly coordinate: string;
  readonly parent: string;
  readonly node: FieldDefinitionNode | InputValueDefinitionNode;
  readonly labels: readonly string[];
}

const subgraph = subgraphDocument(createSchema());
const { definitions } = subgraph;
const composites = definitions.filter(
  node => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
);
const inputs = definitions.filter(node => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
const member = (parent: string, coordinate: string, node: Member['node'], above: readonly string[] = []): Member => ({
  parent,
  coordinate,
  node,
  labels: [...labelsOf(node), ...above],
});

const outputs = composites.flatMap(type =>
  (type.fields ?? []).map(node =>
    member(type.name.value, `${type.name.value}.${node.name.value}`, node, labelsOf(type)),
  ),
);
const entries = [
  ...outputs.flatMap(({ parent, coordinate, node }) =>
    node.kind === Kind.FIELD_DEFINITION
      ? (node.arguments ?? []).map(one => member(parent, `${coordinate}(${one.name.value}:)`, one))
      : [],
  ),
  ...inputs.flatMap(({ name, fields = [] }) =>
    fields.map(node => member(name.value, `${name.value}.${node.name.value}`, node)),
  ),
];
const members = [...outputs, ...entries];
const mutations = outputs.filter(({ parent }) => parent === 'Mutation');

const labelled = (label: string, of: readonly Member[] = members) =>
  of
    .filter(({ labels }) => labels.includes(label))
    .map(({ coordinate }) => coordinate)
    .toSorted();
const where = (fits: (one: Member) => boolean, of: readonly Member[] = members) =>
  of
    .filter(fits)
    .map(({ coordinate }) => coordinate)
    .toSorted();
const typeOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : typeOf(type.type));
const says = (words: string) => (one: Member) => one.node.description?.value.startsWith(words) === true;

describe('the label', () => {
  test('write is on each mutation and on nothing else', () => {
    expect(labelled('write')).toEqual(where(() => true, mutations));
  });

  test('destructive is on mutations that delete, and on the upload that replaces tables', () => {
    const deleting = where(({ coordinate }) => coordinate.endsWith('Delete'), mutations);
    expect(labelled('destructive')).toEqual([...deleting, 'Mutation.lookupTablesUpload'].toSorted());
  });

  test('secret is on each password, and on a field that cannot be used without one', () => {
    const isPassword = ({ node }: Member) => /password/i.test(node.name.value);
    expect(labelled('secret', entries)).toEqual(where(isPassword, entries));
    expect(labelled('secret', outputs)).toEqual(['Mutation.userSignIn']);
  });

  test('legacy is on each field for older servers', () => {
    expect(labelled('legacy')).toEqual(where(says('Older HQ servers only.')));
  });

  test('experimental is on each member that is described so', () => {
    expect(labelled('experimental')).toEqual(where(says('Experimental: ')));
  });
});

describe('personal-data', () => {
  const LIKE_A_PERSON =
    /^(displayName|usernames?|firstName|lastName|email\w*|phoneNumbers?|defaultPhoneNumber|submitIp|geoPoint|coordinates|caseName|userData|userDatum|requestedBy|downloadUrl|content|answers|base64)$/;
  const looksPersonal = ({ node }: Member) =>
    LIKE_A_PERSON.test(node.name.value) || /^(JSON|JSONObject|EmailAddress|GeoPoint)$/.test(typeOf(node.type));
  const isOfMutation = ({ parent }: Member) => parent === 'Mutation' || parent.endsWith('Input');

  test('is on each field with JSON, an address, a place, a person’s name or a file, except for those listed here', () => {
    const missing = outputs.filter(({ labels }) => !labels.includes('personal-data'));
    expect(where(looksPersonal, missing)).toEqual(Object.keys(NOT_PERSONAL));
  });

  test('is on filters and arguments that search in such data, or on what cannot be used without them', () => {
    const missing = entries.filter(one => looksPersonal(one) && !isOfMutation(one) && !isCovered(one));
    expect(missing.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  /** Labelled itself, or an argument of a labelled field, or a filter that only labelled arguments take. */
  function isCovered({ labels, parent, coordinate }: Member): boolean {
    if (labels.includes('personal-data')) return true;
    const field = coordinate.split('(')[0]!;
    if (outputs.some(one => one.coordinate === field && one.labels.includes('personal-data'))) return true;
    const users = entries.filter(one => typeOf(one.node.type) === parent);
    return users.length > 0 && users.every(({ labels: own }) => own.includes('personal-data'));
  }
});

test('a field of an interface and the same field of its objects have the same labels', () => {
  const byCoordinate = new Map(outputs.map(one => [one.coordinate, one]));
  const differing = composites.flatMap(({ name, interfaces = [], fields = [] }) =>
    interfaces.flatMap(above =>
      fields.flatMap(field => {
        const inherited = byCoordinate.get(`${above.name.value}.${field.name.value}`);
        const own = labelsOf(field).toSorted().join();
        return inherited && own !== inherited.labels.toSorted().join() ? [`${name.value}.${field.name.value}`] : [];
      }),
    ),
  );
  expect(differing).toEqual([]);
});

test.each([
  [['personal-data']],
  [['secret', 'write']],
  [['destructive', 'legacy', 'experimental']],
  [['personal-data', 'write', 'secret', 'destructive', 'legacy', 'experimental']],
])('what is left without %j is a valid schema', labels => {
  expect(contractWithout(labels, subgraph).getQueryType()?.name).toBe('Query');
});
