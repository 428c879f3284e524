import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  type GraphQLAbstractType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

import { ERROR_STATUSES, PROBLEM_CODES } from '../../src/errors.js';
import type { Unresolved } from '../../src/families/schema.js';
import { costStatement } from '../support/schema/costStatement.js';
import { node, nodes, schema, types } from '../support/sdl.js';

const composites = types.filter(type => isObjectType(type) || isInterfaceType(type));
const fields = composites.flatMap(type =>
  Object.values(type.getFields()).map(
    (field): [string, GraphQLField<unknown, unknown>, GraphQLObjectType | GraphQLInterfaceType] => [
      `${type.name}.${field.name}`,
      field,
      type,
    ],
  ),
);
const ends = (suffix: string) => (type: GraphQLNamedType) => type.name.endsWith(suffix);

/** A field of these types stands for an object of its own at HQ, which may have to be asked for. */
const linked = (type: GraphQLNamedType) =>
  ends('Connection')(type) || isAbstractType(type) || (isObjectType(type) && type.getInterfaces().includes(node));

/** Parts of an answer that already holds what they point to, or a stand-in for which nothing is read. */
const held = ([name, , parent]: (typeof fields)[number]) =>
  /(Connection|Edge|Payload)$/.test(parent.name) ||
  [
    ...['Application.builds', 'Application.modules', 'ApplicationModule.forms', 'ApplicationModule.build'],
    ...['FormDefinition.build', 'FormDefinition.module', 'MessagingMessage.event'],
    ...['CaseType.applications', 'CaseType.modules', 'CaseType.formDefinitions'],
    ...['Query.domain', 'Domain.dataSource', 'Domain.odataFeed', 'DataExport.odataFeed'],
    'MessagingEvent.messages',
  ].includes(name) ||
  ['CaseWriteResult.case', 'GroupWriteResult.group', 'MobileWorkerWriteResult.mobileWorker'].includes(name);

/** Fields that return one item for each id of a list: null where HQ has none. */
const BY_IDS = /^(Query\.nodes|Domain\.\w+ById)$/;

/** Fields with HQ's own id that are no `ID!`: a case type has only its name, a module of an old application no id. */
const OWN_IDS: Readonly<Record<string, string>> = { CaseType: 'name', ApplicationModule: 'moduleId' };

/** Connections whose rows HQ never counts. */
const UNCOUNTED = ['DataSourceRowConnection', 'ODataRowConnection'];

describe('the schema follows its conventions', () => {
  test("1: an object with a global id also has HQ's own, named for its noun", () => {
    for (const type of nodes.filter(({ name }) => name !== 'Domain')) {
      const named = OWN_IDS[type.name];
      const own = Object.values(type.getFields()).filter(field =>
        named ? field.name === named : /^\w+Id$/.test(field.name) && String(field.type) === 'ID!',
      );
      expect([type.name, own.length > 0, String(type.getFields().domain?.type)]).toEqual([type.name, true, 'ID!']);
    }
  });

  test('1: only node and nodes take a global id as an argument', () => {
    const takers = fields
      .filter(([, field]) => field.args.some(({ name }) => name === 'id' || name === 'ids'))
      .map(([name]) => name);
    expect(takers).toEqual(['Query.node', 'Query.nodes']);
  });

  test('2: below Query there are only the viewer, project spaces and nodes', () => {
    expect(Object.keys(schema.getQueryType()!.getFields())).toEqual(['viewer', 'domains', 'domain', 'node', 'nodes']);
  });

  test('3: a field that may cost a request is nullable', () => {
    const strict = fields.filter(
      field =>
        !held(field) && linked(getNamedType(field[1].type)) && isNonNullType(field[1].type) && !BY_IDS.test(field[0]),
    );
    expect(strict.map(([name]) => name)).toEqual([]);
  });

  test('3: items of lists are never null, except for unknown nodes', () => {
    const loose = fields.filter(([name, { type }]) => {
      const list = isNonNullType(type) ? type.ofType : type;
      return isListType(list) && !isNonNullType(list.ofType) && !BY_IDS.test(name);
    });
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  test('4: a connection has nodes, edges, pageInfo and a total, except where HQ never counts the rows', () => {
    for (const type of composites.filter(ends('Connection'))) {
      const item = type.name.replace(/Connection$/, '');
      const edge = schema.getType(`${item}Edge`) as GraphQLObjectType;
      expect(shape(type)).toEqual({
        nodes: `[${item}!]!`,
        edges: `[${item}Edge!]!`,
        pageInfo: 'PageInfo!',
        ...(!UNCOUNTED.includes(type.name) && { totalCount: 'Int' }),
      });
      expect(shape(edge)).toEqual({ cursor: 'String!', node: `${item}!` });
    }
  });

  test('4: a list takes first and after, forward only, 20 rows by default', () => {
    for (const [name, field] of fields.filter(([, { type }]) => ends('Connection')(getNamedType(type)))) {
      const args = Object.fromEntries(
        field.args.map(arg => [arg.name, `${String(arg.type)} = ${String(arg.defaultValue)}`]),
      );
      expect([name, args.first, args.after]).toEqual([name, 'Int = 20', 'String = undefined']);
      expect(
        Object.keys(args).filter(arg => !['filter', 'orderBy', 'identifier', 'first', 'after'].includes(arg)),
      ).toEqual([]);
    }
  });

  test('4: a list without pages is one that HQ returns whole in one answer', () => {
    const domain = schema.getType('Domain') as GraphQLObjectType;
    const plain = Object.values(domain.getFields()).filter(({ type }) => isListType(type));
    expect(plain.map(({ name }) => name).sort()).toEqual([
      'applications',
      'caseTypes',
      'dataSources',
      'formDefinitions',
      'locationTypes',
      'reports',
    ]);
  });

  test('3: an object for which nothing is read is non-null, unless its arguments may be refused', () => {
    const typeOf = (name: string) => String(fields.find(([field]) => field === name)?.[1].type);
    expect(['Domain.budget', 'DataExport.savedExport'].map(typeOf)).toEqual(['RequestBudget!', 'SavedExport!']);
    expect(['Domain.savedExport', 'Domain.dataSource', 'Domain.odataFeed', 'DataExport.odataFeed'].map(typeOf)).toEqual(
      ['SavedExport', 'DataSource', 'ODataFeed', 'ODataFeed'],
    );
  });

  test('7: an order is a field of an enum and a direction', () => {
    for (const type of types.filter(isInputObjectType).filter(ends('Order'))) {
      expect(shape(type)).toEqual({ field: `${type.name}Field!`, direction: 'HqOrderDirection!' });
      expect(isEnumType(schema.getType(`${type.name}Field`))).toBe(true);
    }
  });

  test('8: instants are DateTime and scalars have a specification', () => {
    const instants = fields.filter(([, { name }]) => /(On|At|^date|^lastModified|^timeStart|^timeEnd)$/.test(name));
    expect(instants.filter(([, { type }]) => getNamedType(type).name !== 'DateTime').map(([name]) => name)).toEqual([]);
    expect(
      types
        .filter(isScalarType)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Date', 'DateTime', 'EmailAddress', 'JSON', 'JSONObject', 'NonNegativeInt', 'URL', 'Upload']);
  });

  test('a field that several types behind one field have is of one type or stands in their interface, so that a query may select it for all of them', () => {
    const clashes = types
      .filter((type): type is GraphQLAbstractType => isAbstractType(type) && type !== node)
      .flatMap(type => {
        const members = schema.getPossibleTypes(type);
        const shared = isInterfaceType(type) ? Object.keys(type.getFields()) : [];
        return members.flatMap(one =>
          members.flatMap(other =>
            clash(one, other)
              .filter(name => !shared.includes(name))
              .map(name => `${one.name}.${name} and ${other.name}.${name}`),
          ),
        );
      });
    expect(clashes).toEqual([]);
  });

  test('9: a mutation is named noun first, takes the project space first, and returns a noun and userErrors', () => {
    for (const { name, type, args } of Object.values(schema.getMutationType()!.getFields())) {
      expect([name, args[0]?.name, String(args[0]?.type)]).toEqual([name, 'domain', 'ID!']);
      expect([name, String(type)]).toEqual([name, `${name[0]!.toUpperCase()}${name.slice(1)}Payload`]);
      const payload = (getNamedType(type) as GraphQLObjectType).getFields();
      expect([name, String(payload['userErrors']?.type)]).toEqual([name, '[HqUserError!]!']);
      const [result, ...others] = Object.values(payload);
      expect([name, others.length > 0]).toEqual([name, true]);
      // The outcomes of a bulk change are a list, empty where nothing was sent.
      expect([name, String(result!.type)]).toEqual([
        name,
        expect.stringMatching(result!.name === 'results' ? /^\[\w+!\](!|$)/ : /[^!]$/),
      ]);
    }
  });

  test('codes of errors are those of the gateway', () => {
    const values = (name: string) => (schema.getType(name) as GraphQLEnumType).getValues().map(value => value.name);
    expect(values('HqErrorCode')).toEqual(Object.keys(ERROR_STATUSES));
    expect(values('HqUserErrorCode')).toEqual(PROBLEM_CODES);
  });

  test('10: what may cost a request states how many', () => {
    const mute = fields.filter(
      field => !held(field) && linked(getNamedType(field[1].type)) && !costStatement(field[1].description ?? ''),
    );
    expect(mute.map(([name]) => name)).toEqual([]);
  });

  test('every field is in its row or has a resolver', () => {
    // A missing field is a type error here.
    const unresolved: [Unresolved] extends [never] ? 'none' : Unresolved = 'none';
    expect(unresolved).toBe('none');
  });

  test('names are PascalCase, camelCase and UPPER_CASE', () => {
    expect(types.filter(({ name }) => !/^[A-Z][A-Za-z]+$/.test(name)).map(({ name }) => name)).toEqual([]);
    expect(fields.filter(([, { name }]) => !/^[a-z][A-Za-z0-9]*$/.test(name)).map(([name]) => name)).toEqual([]);
    expect(
      types.filter(isEnumType).flatMap(type => type.getValues().filter(({ name }) => !/^[A-Z][A-Z_]*$/.test(name))),
    ).toEqual([]);
  });
});

function clash(one: GraphQLObjectType, other: GraphQLObjectType): string[] {
  const fields = other.getFields();
  return Object.values(one.getFields())
    .filter(field => fields[field.name] && String(fields[field.name]?.type) !== String(field.type))
    .map(field => field.name);
}

function shape(type: { getFields(): Record<string, { name: string; type: unknown }> }): Record<string, string> {
  return Object.fromEntries(Object.values(type.getFields()).map(field => [field.name, String(field.type)]));
}
